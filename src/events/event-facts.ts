import { Temporal } from 'temporal-polyfill';
import { type FieldProblem, InvalidInput } from '../common/domain-error.js';
import { isTimeZone } from '../common/time-zone.js';
import type { Event } from './event.entity.js';
import type { Occurrence } from './occurrence.entity.js';
import { isWallTime, readWallTime, timeZoneVersion } from './wall-time.js';

/** Their names, for whoever compares two versions. */
export const FACTS = [
  'kind',
  'format',
  'title',
  'discreetTitle',
  'description',
  'startsLocal',
  'timeZone',
  'durationMinutes',
  'capacity',
  'audience',
  'rsvpsOpenLocal',
  'rsvpsCloseLocal',
  'area',
  'address',
  'meetingLink',
  'addressShownMinutes',
  'linkShownMinutes',
  'accessFacts',
  'language',
  'reminderMinutes',
] as const satisfies (keyof Event)[];

/** What organisers decide about an event. */
export type EventFacts = Pick<Event, (typeof FACTS)[number]>;

export function factsOf(event: EventFacts): EventFacts {
  return Object.fromEntries(FACTS.map((name) => [name, event[name]])) as unknown as EventFacts;
}

/** What an occurrence takes over from the facts. */
export type Schedule = Pick<
  Occurrence,
  'startsLocal' | 'startsAt' | 'endsAt' | 'tzVersion' | 'rsvpsOpenAt' | 'rsvpsCloseAt' | 'capacity'
>;

/** Where in its life the event is while its facts are looked at. */
export interface Circumstances {
  now: Temporal.Instant;
  /** A draft may leave the place open; what others can see may not. */
  stage: 'draft' | 'publishing' | 'published';
  /** Whether the start is being set, and so must lie ahead. */
  setsStart: boolean;
  seatsTaken: number;
}

const SHORTEST_MINUTES = 5;
export const LONGEST_MINUTES = 14 * 24 * 60;
const MOST_SEATS = 100_000;
const MOST_YEARS_AHEAD = 5;
const YEAR_MINUTES = 525_600;

/** How long it lasts: in minutes, or until an end on the same clocks. */
export interface Length {
  durationMinutes?: number;
  endsLocal?: string;
}

/**
 * Settles what an event is to be, and the instants that it means.
 * @throws InvalidInput with everything that cannot be so, at once
 */
export function settle(
  { durationMinutes, endsLocal, ...rest }: Omit<EventFacts, 'durationMinutes'> & Length,
  circumstances: Circumstances,
): { facts: EventFacts; schedule: Schedule } {
  const clock = clockProblems(rest);
  const times = clock.length === 0 ? timesOf(rest) : null;
  const length = lengthOf({ durationMinutes, endsLocal }, times?.start ?? null, rest.timeZone);
  const problems = [
    ...clock,
    ...(times ? orderProblems(times, circumstances) : []),
    ...length.problems,
    ...capacityProblems(rest, circumstances),
    ...placeProblems(rest, circumstances),
    ...linkProblems(rest),
    ...revealProblems(rest),
  ];
  if (problems.length > 0 || !times || length.minutes === null) throw new InvalidInput(problems);
  const facts = { ...rest, durationMinutes: length.minutes };
  return { facts, schedule: scheduleOf(facts) };
}

/** The instants that settled facts mean, by the time zone data of this runtime. */
export function scheduleOf(facts: EventFacts): Schedule {
  const { start, open, close } = timesOf(facts);
  return {
    startsLocal: facts.startsLocal,
    startsAt: start,
    endsAt: start.add({ minutes: facts.durationMinutes }),
    tzVersion: timeZoneVersion,
    rsvpsOpenAt: open,
    rsvpsCloseAt: close ?? start,
    capacity: facts.capacity,
  };
}

/** What is worth a second look though it can be so: times that come twice in the night the clocks go back. */
export function noticesOf(facts: LocalTimes): FieldProblem[] {
  return localTimes(facts).flatMap(([field, local]) => {
    const reading = readWallTime(local, facts.timeZone);
    if (reading.happens !== 'twice') return [];
    const offset = reading.at.toZonedDateTimeISO(facts.timeZone).offset;
    const detail =
      `The clocks in ${facts.timeZone} go back that night, so ${timeOf(local)} on ${dayOf(local)} comes twice. ` +
      `We mean the first one (UTC${offset}).`;
    return [{ pointer: `/${field}`, detail }];
  });
}

type LocalTimes = Pick<EventFacts, 'startsLocal' | 'rsvpsOpenLocal' | 'rsvpsCloseLocal' | 'timeZone'>;

type Place = Pick<EventFacts, 'format' | 'area' | 'meetingLink' | 'addressShownMinutes' | 'linkShownMinutes'>;

interface Times {
  start: Temporal.Instant;
  open: Temporal.Instant | null;
  close: Temporal.Instant | null;
}

function timesOf({ startsLocal, rsvpsOpenLocal, rsvpsCloseLocal, timeZone }: LocalTimes): Times {
  return {
    start: readWallTime(startsLocal, timeZone).at,
    open: rsvpsOpenLocal === null ? null : readWallTime(rsvpsOpenLocal, timeZone).at,
    close: rsvpsCloseLocal === null ? null : readWallTime(rsvpsCloseLocal, timeZone).at,
  };
}

function localTimes(facts: LocalTimes): [field: string, local: string][] {
  const { startsLocal, rsvpsOpenLocal, rsvpsCloseLocal } = facts;
  return Object.entries({ startsLocal, rsvpsOpenLocal, rsvpsCloseLocal }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
}

function clockProblems(facts: LocalTimes): FieldProblem[] {
  if (!isTimeZone(facts.timeZone)) {
    const detail = 'We do not know this time zone. Please choose one from the list, like Europe/Lisbon.';
    return [{ pointer: '/timeZone', detail }];
  }
  return localTimes(facts).flatMap(([field, local]) => clockProblem(field, local, facts.timeZone));
}

function clockProblem(field: string, local: string, timeZone: string): FieldProblem[] {
  const pointer = `/${field}`;
  if (!isWallTime(local)) {
    return [
      { pointer, detail: 'Please give a day and a time that the calendar has, like 2027-03-05T19:00.' },
    ];
  }
  const reading = readWallTime(local, timeZone);
  if (reading.happens !== 'never') return [];
  const { gapStarts, gapEnds } = reading;
  const detail =
    `The clocks in ${timeZone} go forward on ${dayOf(gapEnds)}, from ${timeOf(gapStarts)} straight to ` +
    `${timeOf(gapEnds)}, so ${timeOf(local)} does not happen. Please choose a time before ${timeOf(gapStarts)}, ` +
    `or ${timeOf(gapEnds)} or later.`;
  return [{ pointer, detail }];
}

/** `minutes` is `null` when it cannot be known, for reasons that are told here or at the start. */
function lengthOf(
  { durationMinutes, endsLocal }: Length,
  start: Temporal.Instant | null,
  timeZone: string,
): { minutes: number | null; problems: FieldProblem[] } {
  const nothing = (pointer: string, detail: string) => ({ minutes: null, problems: [{ pointer, detail }] });
  if (endsLocal === undefined) {
    if (durationMinutes === undefined) {
      return nothing('/durationMinutes', 'Please say how long it lasts, or when it ends.');
    }
    return { minutes: durationMinutes, problems: lengthProblems('/durationMinutes', durationMinutes) };
  }
  if (durationMinutes !== undefined) {
    return nothing('/endsLocal', 'Please give either the length or the end, not both.');
  }
  if (!start) return { minutes: null, problems: [] };
  const problems = clockProblem('endsLocal', endsLocal, timeZone);
  if (problems.length > 0) return { minutes: null, problems };
  const minutes = readWallTime(endsLocal, timeZone).at.since(start).total('minutes');
  return { minutes, problems: lengthProblems('/endsLocal', minutes) };
}

function lengthProblems(pointer: string, minutes: number): FieldProblem[] {
  if (minutes <= 0) return [{ pointer, detail: 'The end has to come after the start.' }];
  if (minutes < SHORTEST_MINUTES) return [{ pointer, detail: 'The shortest event lasts 5 minutes.' }];
  return minutes > LONGEST_MINUTES ? [{ pointer, detail: 'The longest event lasts 14 days.' }] : [];
}

function capacityProblems(
  { capacity }: Pick<EventFacts, 'capacity'>,
  { seatsTaken }: Circumstances,
): FieldProblem[] {
  if (capacity === null) return [];
  const pointer = '/capacity';
  if (capacity < 1 || capacity > MOST_SEATS) {
    const detail = `Please give a number from 1 to ${MOST_SEATS}, or leave it empty for as many as come.`;
    return [{ pointer, detail }];
  }
  if (capacity >= seatsTaken) return [];
  const taken = seatsTaken === 1 ? '1 place is' : `${seatsTaken} places are`;
  return [{ pointer, detail: `${taken} taken already, so there must be at least ${seatsTaken}.` }];
}

function placeProblems({ format, area, meetingLink }: Place, { stage }: Circumstances): FieldProblem[] {
  if (stage === 'draft' || area !== '') return [];
  const pointer = '/area';
  if (format !== 'online') {
    return [{ pointer, detail: 'Please say roughly where it is, like “Alfama, near the river”.' }];
  }
  const detail =
    'Please say how people will meet, like “Video call, the link comes on the day”, or give the link.';
  return meetingLink === '' ? [{ pointer, detail }] : [];
}

function linkProblems({ meetingLink }: Place): FieldProblem[] {
  if (meetingLink === '') return [];
  const url = URL.canParse(meetingLink) ? new URL(meetingLink) : null;
  if (url?.protocol === 'https:' && url.username === '' && !/\s/.test(meetingLink)) return [];
  const detail = 'Please give a whole link that begins with https://, as the meeting’s page shows it.';
  return [{ pointer: '/meetingLink', detail }];
}

function revealProblems({ addressShownMinutes, linkShownMinutes }: Place): FieldProblem[] {
  return Object.entries({ addressShownMinutes, linkShownMinutes })
    .filter(([, minutes]) => minutes < 0 || minutes > YEAR_MINUTES)
    .map(([field]) => ({
      pointer: `/${field}`,
      detail: `Please give minutes before the start, from 0 to ${YEAR_MINUTES} (a year).`,
    }));
}

function orderProblems(
  { start, open, close }: Times,
  { now, stage, setsStart }: Circumstances,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (field: string, detail: string) => problems.push({ pointer: `/${field}`, detail });
  const isBefore = (one: Temporal.Instant, other: Temporal.Instant) =>
    Temporal.Instant.compare(one, other) < 0;
  const farthest = now.add({ hours: MOST_YEARS_AHEAD * 366 * 24 });

  if (setsStart && !isBefore(now, start))
    add('startsLocal', 'This time has passed. Please choose one that lies ahead.');
  if (setsStart && isBefore(farthest, start)) {
    add('startsLocal', `This is more than ${MOST_YEARS_AHEAD} years ahead. Please look at the year again.`);
  }
  const closing = close ?? start;
  if (isBefore(start, closing)) add('rsvpsCloseLocal', 'Replies close when the event starts, or before.');
  else if (open && !isBefore(open, closing)) add('rsvpsOpenLocal', 'Replies have to open before they close.');
  if (stage === 'publishing' && close && isBefore(now, start) && !isBefore(now, close)) {
    add('rsvpsCloseLocal', 'Replies would be closed already. Please choose a later time, or none.');
  }
  return problems;
}

function timeOf(local: string): string {
  return local.slice(11);
}

function dayOf(local: string): string {
  const day = Temporal.PlainDateTime.from(local).toPlainDate();
  return day.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
