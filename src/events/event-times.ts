import { Temporal } from 'temporal-polyfill';
import type { FieldProblem } from '../common/domain-error.js';
import { isTimeZone } from '../common/time-zone.js';
import { zoneName } from '../common/zone-names.js';
import type { EventFacts } from './event-facts.js';
import type { Occurrence } from './occurrence.entity.js';
import { isWallTime, readWallTime, timeZoneVersion } from './wall-time.js';

/** Times on the clocks of the event's zone. */
type LocalTimes = Pick<EventFacts, 'startsLocal' | 'rsvpsOpenLocal' | 'rsvpsCloseLocal' | 'timeZone'>;

/** The instants that they mean. */
export interface Times {
  start: Temporal.Instant;
  open: Temporal.Instant | null;
  close: Temporal.Instant | null;
}

export function timesOf({ startsLocal, rsvpsOpenLocal, rsvpsCloseLocal, timeZone }: LocalTimes): Times {
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

/** What an occurrence takes over from the facts. */
export type Schedule = Pick<
  Occurrence,
  'startsLocal' | 'startsAt' | 'endsAt' | 'tzVersion' | 'rsvpsOpenAt' | 'rsvpsCloseAt' | 'capacity'
>;

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
      `The clocks of ${zoneName(facts.timeZone)} go back that night, so ${timeOf(local)} on ${dayOf(local)} comes twice. ` +
      `We mean the first one (UTC${offset}).`;
    return [{ pointer: `/${field}`, detail }];
  });
}

/** What the clocks of the zone do not show, or do not know. */
export function clockProblems(facts: LocalTimes): FieldProblem[] {
  if (!isTimeZone(facts.timeZone)) {
    const detail = 'We do not know this time zone. Please choose one from the list, like Europe/Lisbon.';
    return [{ pointer: '/timeZone', detail }];
  }
  return localTimes(facts).flatMap(([field, local]) => clockProblem(field, local, facts.timeZone));
}

export function clockProblem(field: string, local: string, timeZone: string): FieldProblem[] {
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
    `The clocks of ${zoneName(timeZone)} go forward on ${dayOf(gapEnds)}, from ${timeOf(gapStarts)} straight to ` +
    `${timeOf(gapEnds)}, so ${timeOf(local)} does not happen. Please choose a time before ${timeOf(gapStarts)}, ` +
    `or ${timeOf(gapEnds)} or later.`;
  return [{ pointer, detail }];
}

function timeOf(local: string): string {
  return local.slice(11);
}

function dayOf(local: string): string {
  const day = Temporal.PlainDateTime.from(local).toPlainDate();
  return day.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
