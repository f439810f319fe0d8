import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { EventWords } from '../../events/events.bodies.js';
import type { Repeats } from '../../events/series/settle-rule.js';
import { dayOf } from '../../events/event-times.js';
import { readWallTime, wallTimeAt } from '../../events/wall-time.js';
import type { IcsEvent, IcsFamily } from './ics-components.js';
import { daysOf, isMarkedAllDay, lengthOf } from './ics-length.js';
import { firstOf, isCancelled, timeOf } from './ics-properties.js';
import { type Continuation, continuationOf } from './ics-rule.js';
import { type FileTime, timesIn, untilOf, valueIn, wallText } from './ics-times.js';
import type { IcsZones } from './ics-zones.js';

const MOST_DATES = 5_000;

type Timed = Pick<EventWords, 'startsLocal' | 'timeZone' | 'allDay' | 'durationMinutes'> & {
  repeats?: Repeats;
};

/** What is left of an event from now on. */
export type ComingDates =
  | { is: 'coming'; timed: Timed; skippedDays?: string[] }
  /** Of a series that is over, a date that was moved ahead, as the file tells it. */
  | { is: 'moved'; event: IcsEvent; isLast: boolean }
  | { is: 'over' }
  | { is: 'unreadable'; why: string };

export interface IcsContext {
  zones: IcsZones;
  now: Temporal.Instant;
  /** A file of ours: what we say in it is known. */
  isOurs: boolean;
}

interface DatesContext extends IcsContext {
  /** For whole days, where the file says so. */
  daysZone: string | null;
}

export function comingDates(
  { master, overrides }: IcsFamily,
  start: FileTime,
  context: DatesContext,
  messages: string[],
): ComingDates {
  const { zones, now, daysZone } = context;
  const rule = valueIn(firstOf(master, 'RRULE'));
  const recur = rule instanceof ICAL.Recur ? rule : null;
  const named = zones.find(start, recur !== null);
  const zone = (start.isDate ? daysZone : null) ?? named.zone;
  if (named.message) messages.push(named.message);
  // A day is that day wherever somebody is.
  const inZone = (time: FileTime) =>
    time.isDate ? wallText(time.wall) : wallTimeAt(zones.instantOf(time), zone);
  const first = inZone(start);
  const wall = Temporal.PlainDateTime.from(first);
  const allDay = start.isDate || (isMarkedAllDay(master) && first.endsWith('T00:00'));
  const durationMinutes = allDay
    ? daysOf(master, wall, inZone, messages)
    : lengthOf(master, start, zones, messages);
  const coming = (startsLocal: string, repeats?: Repeats, skippedDays?: string[]): ComingDates => ({
    is: 'coming',
    skippedDays,
    timed: { startsLocal, timeZone: zone, allDay, durationMinutes, ...(repeats && { repeats }) },
  });
  const local = wallTimeAt(now, zone);
  const isOver = Temporal.Instant.compare(instantOf(start, context, zone), now) <= 0;

  const left = new Set([
    ...datesOf(master, 'EXDATE').map(inZone),
    ...overrides
      .filter(isCancelled)
      .flatMap((it) => timeOf(it, 'RECURRENCE-ID') ?? [])
      .map(inZone),
  ]);
  const extra = datesOf(master, 'RDATE')
    .map(inZone)
    .filter((at) => at > local && !left.has(at))
    .sort();
  const standing = overrides.filter((it) => !isCancelled(it));
  /** Where the rule has nothing more, the file may still tell of single dates. */
  const afterwards = (): ComingDates => {
    const moved = standing
      .flatMap((event) => {
        const time = timeOf(event, 'DTSTART');
        return time ? [{ event, at: inZone(time) }] : [];
      })
      .filter(({ at }) => at > local)
      .sort((one, other) => one.at.localeCompare(other.at));
    const next = moved[0];
    if (next && !(extra[0]! < next.at)) {
      return { is: 'moved', event: next.event, isLast: moved.length + extra.length === 1 };
    }
    if (extra.length === 0) return { is: 'over' };
    messages.push('Its earlier dates are over. It begins with the next one.');
    if (extra.length + moved.length > 1) messages.push(MORE_DATES);
    return coming(extra[0]!);
  };

  if (!recur) {
    if (isOver) return afterwards();
    if (firstOf(master, 'RRULE'))
      messages.push('We cannot read how it repeats, so only its first date is taken.');
    if (extra.length > 0) messages.push(MORE_DATES);
    return coming(first);
  }
  const goesOn = continuationOf({
    recur,
    start: wall,
    now: Temporal.PlainDateTime.from(local),
    until: lastMoment(recur, start, inZone),
    left,
  });
  if (goesOn.is === 'over') return afterwards();
  if (goesOn.is === 'unreadable') {
    if (isOver) return { is: 'unreadable', why: UNREADABLE_AND_OVER };
    messages.push('It repeats in a way that we cannot read, so only its first date is taken.');
    return coming(first);
  }
  if (goesOn.first !== first) messages.push('Its earlier dates are over. It begins with the next one.');
  if (goesOn.is === 'beyond') {
    messages.push('It repeats in a way that a series here cannot, so only its next date is taken.');
    return coming(goesOn.first);
  }
  const different = standing.flatMap((it) => timeOf(it, 'RECURRENCE-ID') ?? []).map(inZone);
  const skipped = [...left].filter((at) => at > goesOn.first && hourOf(at) === hourOf(goesOn.first)).sort();
  messages.push(...goesOn.messages, ...notLikeOthers(goesOn, left, different));
  if (skipped.length > 0) messages.push(`As in the file, it does without ${listed(skipped)}.`);
  if (extra.length > 0) messages.push(EXTRA_DATES);
  return coming(
    goesOn.first,
    goesOn.repeats,
    skipped.map((at) => at.slice(0, 10)),
  );
}

function instantOf(time: FileTime, { zones }: DatesContext, zone: string): Temporal.Instant {
  return time.isDate ? readWallTime(wallText(time.wall), zone).at : zones.instantOf(time);
}

function datesOf(event: IcsEvent, name: string): FileTime[] {
  const properties = (event.properties.get(name) ?? []).slice(0, MOST_DATES);
  return properties.flatMap(timesIn).slice(0, MOST_DATES);
}

function lastMoment(
  recur: ICAL.Recur,
  start: FileTime,
  inZone: (time: FileTime) => string,
): Temporal.PlainDateTime | null {
  const until = untilOf(recur, start.tzid);
  if (!until) return null;
  return until.isDate
    ? until.wall.with({ hour: 23, minute: 59 })
    : Temporal.PlainDateTime.from(inZone(until));
}

/** Said where a single date is taken. */
export const MORE_DATES = 'The file has more dates for it. They are left out: please make events of them.';
const UNREADABLE_AND_OVER =
  'It repeats in a way that we cannot read, and its first date is over, so it is left out.';
const EXTRA_DATES =
  'The file adds dates beside the rule. They are left out: please add them when the draft is published.';

const sentenceList = new Intl.ListFormat('en-GB');

/** A draft has its first date alone, so what is different about later ones must wait. */
function notLikeOthers(
  { first }: Continuation & { is: 'series' },
  left: Set<string>,
  others: string[],
): string[] {
  const different = others.filter((at) => at >= first && !left.has(at));
  if (different.length === 0) return [];
  const [are, them] = different.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return [
    `In the file ${listed(different)} ${are} not like the others. Please change ${them} when the draft is published.`,
  ];
}

function listed(dates: string[]): string {
  const days = dates.toSorted().slice(0, 3).map(dayOf);
  const more = dates.length - days.length;
  return sentenceList.format(more > 0 ? [...days, `${more} more`] : days);
}

function hourOf(local: string): string {
  return local.slice(11);
}
