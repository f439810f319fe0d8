import { Temporal } from 'temporal-polyfill';
import {
  clockWords,
  dayParts,
  dayWords,
  epochOf,
  formatterOf,
  type Moment,
  spanParts,
} from '../common/time-words.js';
import { wallTimeAt } from '../events/wall-time.js';

/** Pages are in English. */
export function onClocksOf(zone: string) {
  return { language: 'en', zone } as const;
}

/** "Thursday 3 December 2026, 19:00 to 20:30"; the end names its day when it is another one. */
export function spanWords(startsAt: Moment, endsAt: Moment, zone: string): string {
  const [day, start, end] = spanParts(startsAt, endsAt, onClocksOf(zone));
  return `${day}, ${start} to ${end}`;
}

/** "Monday 3 May to Sunday 9 May 2027", or the one day. */
export function daysWords(from: Moment, until: Moment, zone: string): string {
  const [first, last] = dayParts(from, until, onClocksOf(zone));
  return last === null ? first : `${first} to ${last}`;
}

/** A wall time, as clocks show it wherever it is meant: "Thursday 3 December 2026, 19:00". */
export function wallTimeWords(local: string, isDay = false): string {
  const clocks = onClocksOf('UTC');
  const at = new Date(`${local}Z`);
  return isDay ? dayWords(at, clocks) : `${dayWords(at, clocks)}, ${clockWords(at, clocks)}`;
}

/** "3 December 2026, 19:00" */
export function momentWords(at: Moment, zone: string): string {
  const clocks = onClocksOf(zone);
  return `${formatterOf('date', clocks).format(epochOf(at))}, ${clockWords(at, clocks)}`;
}

export function tileWords(at: Moment, zone: string): { weekday: string; day: string; month: string } {
  const parts = formatterOf('tile', onClocksOf(zone)).formatToParts(epochOf(at));
  const part = (type: string) => parts.find((it) => it.type === type)?.value ?? '';
  return { weekday: part('weekday'), day: part('day'), month: part('month') };
}

/** RFC 3339 in UTC, for the `datetime` attribute. */
export function isoOf(at: Moment): string {
  return new Date(epochOf(at)).toISOString();
}

/** The day on the clocks of a place: `2027-05-03`. */
export function isoDayOf(at: Moment, zone: string): string {
  return wallTimeAt(Temporal.Instant.fromEpochMilliseconds(epochOf(at)), zone).slice(0, 10);
}

/** A day of the calendar, like `2027-03-05`. */
export function dayNamed(day: string): string {
  return wallTimeWords(`${day}T00:00`, true);
}
