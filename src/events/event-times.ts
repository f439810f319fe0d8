import { Temporal } from 'temporal-polyfill';
import type { FieldProblem } from '../common/domain-error.js';
import { isTimeZone } from '../common/time-zone.js';
import { zoneName } from '../common/zone-names.js';
import { toInstant } from '../database/instant.js';
import type { EventFacts } from './event-facts.js';
import type { Occurrence } from './occurrence.entity.js';
import { scheduleDates } from './series/schedule-dates.js';
import { endOf, isWallTime, readWallTime, timeZoneVersion } from './wall-time.js';
import { isMidnight } from './whole-days.js';
import { refusals } from '../common/refusals/refusals.js';
import { type Language, localeOf } from '../common/languages.js';

/** Times on the clocks of the event's zone. */
type LocalTimes = Pick<
  EventFacts,
  'startsLocal' | 'rsvpsOpenLocal' | 'rsvpsCloseLocal' | 'timeZone' | 'allDay'
>;

function localTimes(facts: LocalTimes): [field: string, local: string][] {
  const { startsLocal, rsvpsOpenLocal, rsvpsCloseLocal } = facts;
  return Object.entries({ startsLocal, rsvpsOpenLocal, rsvpsCloseLocal }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
}

/** What an occurrence takes over from the facts. */
export type Schedule = Pick<
  Occurrence,
  | 'startsLocal'
  | 'startsAt'
  | 'endsAt'
  | 'tzVersion'
  | 'rsvpsOpenAt'
  | 'rsvpsCloseAt'
  | 'capacity'
  | 'regularPlaces'
  | 'dropInPlaces'
>;

/** What settled facts mean for the first date, by the time zone data of this runtime. */
export function scheduleOf(facts: EventFacts): Schedule {
  const [date] = scheduleDates([facts.startsLocal], facts);
  const { startsLocal, startsAt, opensAt, closesAt } = date!;
  const start = toInstant(startsAt);
  return {
    startsLocal,
    startsAt: start,
    endsAt: endOf({ ...facts, startsLocal }, start),
    tzVersion: timeZoneVersion,
    rsvpsOpenAt: opensAt && toInstant(opensAt),
    rsvpsCloseAt: toInstant(closesAt),
    capacity: facts.capacity,
    regularPlaces: facts.regularPlaces,
    dropInPlaces: facts.dropInPlaces,
  };
}

/** What is worth a second look though it can be so: times that come twice in the night the clocks go back. */
export function noticesOf(facts: LocalTimes): FieldProblem[] {
  return localTimes(facts).flatMap(([field, local]) =>
    facts.allDay && field === 'startsLocal' ? [] : twiceProblem(field, local, facts.timeZone),
  );
}

export function twiceProblem(field: string, local: string, timeZone: string): FieldProblem[] {
  const reading = readWallTime(local, timeZone);
  if (reading.happens !== 'twice') return [];
  const { offset } = reading.at.toZonedDateTimeISO(timeZone);
  const detail = refusals.events.comesTwice({
    zone: zoneIn(timeZone),
    clock: timeOf(local),
    day: dayIn(local),
    offset,
  });
  return [{ pointer: `/${field}`, detail }];
}

/** The instants that are known: `null` for what is left open, and for what has a problem of its own. */
export interface KnownTimes {
  start: Temporal.Instant | null;
  open: Temporal.Instant | null;
  close: Temporal.Instant | null;
}

/** The instants, and what the clocks of the zone do not show, or do not know. */
export function lookAtClocks(facts: LocalTimes): { times: KnownTimes; problems: FieldProblem[] } {
  const { timeZone } = facts;
  const problems = localTimes(facts).flatMap(([field, local]) =>
    clockProblem(field, local, timeZone, facts.allDay && field === 'startsLocal'),
  );
  if (!isTimeZone(timeZone)) {
    const detail = refusals.common.timeZone;
    const times = { start: null, open: null, close: null };
    return { times, problems: [...problems, { pointer: '/timeZone', detail }] };
  }
  const at = (field: 'startsLocal' | 'rsvpsOpenLocal' | 'rsvpsCloseLocal') => {
    const local = facts[field];
    const isKnown = local !== null && !problems.some(({ pointer }) => pointer === `/${field}`);
    return isKnown ? readWallTime(local, timeZone).at : null;
  };
  return {
    times: { start: at('startsLocal'), open: at('rsvpsOpenLocal'), close: at('rsvpsCloseLocal') },
    problems,
  };
}

/**
 * In a zone that nobody knows, only the calendar can say something.
 * @param isDay whether it is the beginning of a whole day, which every day has, whatever the clocks skip
 */
export function clockProblem(field: string, local: string, timeZone: string, isDay = false): FieldProblem[] {
  const pointer = `/${field}`;
  if (!isWallTime(local)) {
    return [
      {
        pointer,
        detail: isDay ? refusals.events.dayOfCalendar : refusals.events.timeOfCalendar,
      },
    ];
  }
  if (isDay) {
    const detail = refusals.events.justTheDay({ day: local.slice(0, 10) });
    return isMidnight(local) ? [] : [{ pointer, detail }];
  }
  if (!isTimeZone(timeZone)) return [];
  const reading = readWallTime(local, timeZone);
  if (reading.happens !== 'never') return [];
  const { gapStarts, gapEnds } = reading;
  const detail = refusals.events.doesNotHappen({
    zone: zoneIn(timeZone),
    day: dayIn(gapEnds),
    from: timeOf(gapStarts),
    to: timeOf(gapEnds),
    clock: timeOf(local),
  });
  return [{ pointer, detail }];
}

/** "19:00" */
export function timeOf(local: string): string {
  return local.slice(11);
}

/** "5 March 2027", as each language has it. */
export function dayIn(local: string): (language: Language) => string {
  const day = Temporal.PlainDateTime.from(local).toPlainDate();
  return (language) =>
    day.toLocaleString(localeOf(language), { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The same in English. */
export function dayOf(local: string): string {
  return dayIn(local)('en');
}

export function zoneIn(timeZone: string): (language: Language) => string {
  return (language) => zoneName(timeZone, language);
}
