import { expect } from '@jest/globals';
import ICAL from 'ical.js';
import { DateTime, RRule, RRuleSet } from 'rrule-rust';
import { convertIcsCalendar, generateIcsRecurrenceRule, type IcsDateObject, type IcsEvent } from 'ts-ics';

/** What a program shows of a calendar, date by date. */
export interface ReadDate {
  uid: string;
  /** An instant like `2019-03-05T19:00:00.000Z`; of whole days the day, like `2019-03-05`. */
  start: string;
  isOff: boolean;
}

/**
 * What `ical.js`, which Thunderbird reads calendars with, makes of one. It takes the zones from the calendar itself.
 * @param before a day on the clocks of each entry: rules without an end are followed until then
 */
export function readWithIcalJs(text: string, before = '9999'): ReadDate[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const all = calendar.getAllSubcomponents('vevent').map((it) => new ICAL.Event(it));
  const found: ReadDate[] = [];
  const add = (event: ICAL.Event, start: ICAL.Time) =>
    found.push({
      uid: event.uid,
      start: start.isDate ? start.toString() : start.toJSDate().toISOString(),
      isOff: event.component.getFirstPropertyValue('status') === 'CANCELLED',
    });
  for (const event of all.filter((it) => !it.isRecurrenceException())) {
    if (!event.isRecurring()) {
      add(event, event.startDate);
      continue;
    }
    for (const other of all)
      if (other.isRecurrenceException() && other.uid === event.uid) event.relateException(other);
    const dates = event.iterator();
    for (let next = dates.next(); next && next.toString() < before; next = dates.next()) {
      const { item, startDate } = event.getOccurrenceDetails(next);
      add(item, startDate);
    }
  }
  return inOrder(found);
}

/**
 * What programs that share nothing with ours make of one: `ts-ics` reads it, and the Rust crate `rrule` expands its rules
 * and places them by its own tz data (`chrono-tz`). Two things stand between them. `ts-ics` misses the offset on days
 * near a clock change, so that only its wall times are taken; and `rrule` refuses sets with a wall time that comes twice,
 * so that rules are expanded without a zone, and each date is placed by itself. Overrides and UNTIL are then applied here.
 */
export function readWithRust(text: string, before = '9999'): ReadDate[] {
  const { events = [] } = convertIcsCalendar(undefined, text);
  const overrides = events.filter((event) => event.recurrenceId);
  const dates = events
    .filter((event) => !event.recurrenceId)
    .flatMap((event) => {
      const own = overrides.filter(({ uid }) => uid === event.uid);
      const replaced = own.map((it) => wallOf(it.recurrenceId!.value));
      return [...expanded(event, before).filter((wall) => !replaced.includes(wall)), ...own].map((date) =>
        typeof date === 'string' ? readDate(event, date) : readDate(date, wallOf(date.start)),
      );
    });
  return inOrder(dates);
}

function readDate({ uid, status, start }: IcsEvent, wall: string): ReadDate {
  return { uid, start: placed(wall, start), isOff: status === 'CANCELLED' };
}

function expanded({ start, recurrenceRule, exceptionDates }: IcsEvent, before: string): string[] {
  const first = wallOf(start);
  if (!recurrenceRule) return [first];
  const { until, ...endless } = recurrenceRule;
  const rrule = RRule.parse(generateIcsRecurrenceRule(endless).trim());
  const set = new RRuleSet({ dtstart: rustTime(first, false), tzid: 'UTC', rrules: [rrule] });
  const left = new Set((exceptionDates ?? []).map(wallOf));
  const last = until && (until.type === 'DATE' ? wallOf(until).slice(0, 10) : until.date.toISOString());
  const found: string[] = [];
  for (const date of set) {
    const wall = new Date(
      Date.UTC(date.year, date.month - 1, date.day, date.hour, date.minute, date.second),
    ).toISOString();
    const at = placed(wall, start);
    if (wall >= before || (last !== undefined && at > last)) break;
    if (!left.has(wall)) found.push(wall);
  }
  return found;
}

/** A wall time as if it were UTC. */
function wallOf({ date, local }: IcsDateObject): string {
  return (local?.date ?? date).toISOString();
}

const HOUR = 3_600_000;
/** Zones of today differ from UTC by so many quarters of an hour. */
const STEP = HOUR / 4;

/** A day, or the instant that a wall time is in the zone of `start`. */
function placed(wall: string, { type, local }: IcsDateObject): string {
  if (type === 'DATE') return wall.slice(0, 10);
  if (!local) return wall;
  return new Date(instantOf(Date.parse(wall), local.timezone)).toISOString();
}

/** `rrule` tells wall times only, but it knows whether one of them is before an instant. So it is asked for the place. */
function instantOf(wall: number, timeZone: string): number {
  const set = new RRuleSet({
    dtstart: rustTime(new Date(wall).toISOString(), false),
    tzid: timeZone,
  }).addRrule(RRule.parse('FREQ=DAILY;COUNT=1'));
  const isBetween = (after: number, until: number) =>
    set.between(
      rustTime(new Date(after).toISOString(), true),
      rustTime(new Date(until).toISOString(), true),
      true,
    ).length > 0;
  let [tooEarly, lateEnough] = [wall - 15 * HOUR, wall + 15 * HOUR];
  try {
    while (lateEnough - tooEarly > STEP) {
      const middle = tooEarly + Math.floor((lateEnough - tooEarly) / STEP / 2) * STEP;
      if (isBetween(tooEarly, middle)) lateEnough = middle;
      else tooEarly = middle;
    }
  } catch (error) {
    if (!String(error).includes('Invalid datetime')) throw error;
    // A wall time that comes twice means the first (RFC 5545 §3.3.5), which is an hour after the hour before.
    return instantOf(wall - HOUR, timeZone) + HOUR;
  }
  return lateEnough;
}

function rustTime(iso: string, utc: boolean): DateTime {
  const [year, month, day, hour, minute, second] = iso.split(/\D/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return DateTime.create(year, month, day, hour, minute, second, utc);
}

function inOrder(dates: ReadDate[]): ReadDate[] {
  return dates.sort((one, other) => {
    const [a, b] = [`${one.start} ${one.uid}`, `${other.start} ${other.uid}`];
    return a < b ? -1 : 1;
  });
}

/** What both make of a calendar, in order; they must agree. @returns the starts, and whether each is off */
export function expand(text: string): [start: string, isOff: boolean][] {
  const dates = readWithIcalJs(text);
  expect(readWithRust(text)).toEqual(dates);
  return dates.map(({ start, isOff }) => [start, isOff]);
}
