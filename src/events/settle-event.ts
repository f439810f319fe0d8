import { Temporal } from 'temporal-polyfill';
import { type FieldProblem, InvalidInput } from '../common/domain-error.js';
import type { EventFacts } from './event-facts.js';
import { lengthOf } from './event-length.js';
import { type KnownTimes, lookAtClocks, type Schedule, scheduleOf } from './event-times.js';
import type { EventWish } from './event-wish.js';
import { asAsked, questionProblems } from './questions.js';
import type { Rule } from './series/rule.js';
import { settleRule } from './series/settle-rule.js';
import { isWallTime } from './wall-time.js';
import { refusals, type Sentence } from '../common/refusals/refusals.js';

const MOST_SEATS = 100_000;
const MOST_YEARS_AHEAD = 5;
/** The earliest that an address or a link is shown before the start. */
export const YEAR_MINUTES = 525_600;

/** Where in its life the event is while its facts are looked at. */
interface Circumstances {
  now: Temporal.Instant;
  /** A draft may leave the place open; what others can see may not. */
  stage: 'draft' | 'publishing' | 'published';
  /** Whether the start is being set, and so must lie ahead. */
  setsStart: boolean;
  seatsTaken: number;
  /** How many of them are beyond the number of places, by the hosts' leave; see `placesBeyond`. */
  overbookedBy?: number;
  /** Of shape, known before. */
  problems?: FieldProblem[];
  /** A draft that cannot be saved is told too what would keep it from being published. */
  publishesNext?: boolean;
}

/**
 * Settles what an event is to be, and the instants that it means.
 * @throws InvalidInput with everything that cannot be so, at once
 */
export function settle(
  wish: EventWish,
  circumstances: Circumstances,
): { facts: EventFacts; schedule: Schedule } {
  const { minutes, rule, problems } = lookAt(wish, circumstances);
  if (problems.length > 0 || minutes === null) {
    const { stage, publishesNext = false } = circumstances;
    if (stage !== 'draft' || !publishesNext) throw new InvalidInput(problems);
    throw new InvalidInput(lookAt(wish, { ...circumstances, stage: 'publishing', setsStart: true }).problems);
  }
  const { endsLocal: _, repeats: __, ...rest } = wish;
  const questions = asAsked(rest.questions);
  const facts = { ...rest, questions, durationMinutes: minutes, recurrenceRule: rule };
  return { facts, schedule: scheduleOf(facts) };
}

/**
 * Everything that cannot be so. What one problem leaves open is nobody else's problem.
 * `minutes` is how long it lasts, `rule` how it repeats; `null` when that cannot be known.
 */
function lookAt(
  wish: EventWish,
  circumstances: Circumstances,
): { minutes: number | null; rule: Rule | null; problems: FieldProblem[] } {
  const when = lookAtWhen(wish, circumstances);
  const clashes = [
    ...when.problems,
    ...capacityProblems(wish, circumstances),
    ...quotaProblems(wish),
    ...placeProblems(wish, circumstances),
    ...linkProblems(wish),
    ...revealProblems(wish),
    ...questionProblems(wish.questions),
  ];
  return { ...when, problems: besides(circumstances.problems ?? [], clashes) };
}

/** The same, of its times and of how it repeats. */
export function lookAtWhen(
  wish: EventWish,
  circumstances: Pick<Circumstances, 'now' | 'stage' | 'setsStart'>,
): { minutes: number | null; rule: Rule | null; problems: FieldProblem[] } {
  const looked = lookAtClocks(wish);
  const { times } = looked;
  // Where a series is said anew from a date whose time the clocks skip, nobody has chosen that time.
  const isStanding = wish.repeats !== null && !circumstances.setsStart && circumstances.stage === 'published';
  const problems = looked.problems.filter(({ pointer }) => !isStanding || pointer !== '/startsLocal');
  const length = lengthOf(wish, times.start);
  const repeating =
    wish.repeats && isWallTime(wish.startsLocal)
      ? settleRule(wish.repeats, wish.startsLocal)
      : { rule: null, problems: [] };
  return {
    minutes: length.minutes,
    rule: repeating.rule,
    problems: [
      ...problems,
      ...orderProblems(times, circumstances),
      ...length.problems,
      ...repeating.problems,
    ],
  };
}

/** A field that has a problem of shape is not told another. */
export function besides(known: FieldProblem[], clashes: FieldProblem[]): FieldProblem[] {
  const isKnown = (pointer: string) => known.some((problem) => problem.pointer === pointer);
  return [...known, ...clashes.filter(({ pointer }) => !isKnown(pointer))];
}

function orderProblems(
  { start, open, close }: KnownTimes,
  { now, stage, setsStart }: Pick<Circumstances, 'now' | 'stage' | 'setsStart'>,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (field: string, detail: Sentence) => problems.push({ pointer: `/${field}`, detail });
  const isBefore = (one: Temporal.Instant, other: Temporal.Instant) =>
    Temporal.Instant.compare(one, other) < 0;
  const isStillAhead = (time: Temporal.Instant) => isBefore(now, time);
  const farthest = now.add({ hours: MOST_YEARS_AHEAD * 366 * 24 });

  if (setsStart && start && !isStillAhead(start)) {
    add('startsLocal', refusals.events.hasPassed);
  }
  if (setsStart && start && isBefore(farthest, start)) {
    add('startsLocal', refusals.events.tooFarAhead({ years: MOST_YEARS_AHEAD }));
  }
  const closing = close ?? start;
  if (start && close && isBefore(start, close)) {
    add('rsvpsCloseLocal', refusals.events.closesBeforeStart);
  } else if (open && closing && !isBefore(open, closing)) {
    add('rsvpsOpenLocal', refusals.events.opensBeforeClosing);
  }
  const startMayBeAhead = start === null || isStillAhead(start);
  if (stage === 'publishing' && startMayBeAhead && close && !isStillAhead(close)) {
    add('rsvpsCloseLocal', refusals.events.closedAlready);
  }
  return problems;
}

function capacityProblems(
  { capacity }: Pick<EventFacts, 'capacity'>,
  { seatsTaken, overbookedBy = 0 }: Circumstances,
): FieldProblem[] {
  if (capacity === null) return [];
  const pointer = '/capacity';
  if (capacity < 1 || capacity > MOST_SEATS) {
    const detail = refusals.events.capacity({ most: MOST_SEATS });
    return [{ pointer, detail }];
  }
  const fewest = seatsTaken - overbookedBy;
  if (capacity >= fewest) return [];
  return [{ pointer, detail: refusals.events.fewestPlaces({ taken: seatsTaken, fewest }) }];
}

function quotaProblems({
  regularPlaces,
  dropInPlaces,
}: Pick<EventFacts, 'regularPlaces' | 'dropInPlaces'>): FieldProblem[] {
  return Object.entries({ regularPlaces, dropInPlaces })
    .filter(([, places]) => places !== null && (places < 0 || places > MOST_SEATS))
    .map(([field]) => ({
      pointer: `/${field}`,
      detail: refusals.events.quota({ most: MOST_SEATS }),
    }));
}

type Place = Pick<EventFacts, 'format' | 'area' | 'meetingLink' | 'addressShownMinutes' | 'linkShownMinutes'>;

function placeProblems({ format, area, meetingLink }: Place, { stage }: Circumstances): FieldProblem[] {
  if (stage === 'draft' || area !== '') return [];
  const pointer = '/area';
  if (format !== 'online') {
    return [{ pointer, detail: refusals.events.area }];
  }
  const detail = refusals.events.howPeopleMeet;
  return meetingLink === '' ? [{ pointer, detail }] : [];
}

function linkProblems({ meetingLink }: Place): FieldProblem[] {
  if (meetingLink === '') return [];
  const url = URL.canParse(meetingLink) ? new URL(meetingLink) : null;
  if (url?.protocol === 'https:' && url.username === '' && !/\s/.test(meetingLink)) return [];
  const detail = refusals.events.meetingLink;
  return [{ pointer: '/meetingLink', detail }];
}

function revealProblems({ addressShownMinutes, linkShownMinutes }: Place): FieldProblem[] {
  return Object.entries({ addressShownMinutes, linkShownMinutes })
    .filter(([, minutes]) => minutes < 0 || minutes > YEAR_MINUTES)
    .map(([field]) => ({
      pointer: `/${field}`,
      detail: refusals.events.minutesBefore({ most: YEAR_MINUTES }),
    }));
}
