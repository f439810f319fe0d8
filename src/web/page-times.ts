import { Temporal } from 'temporal-polyfill';
import {
  type Clocks,
  clockWords,
  dayParts,
  dayWords,
  epochOf,
  formatterOf,
  type Moment,
  spanParts,
} from '../common/time-words.js';
import type { Language } from '../common/languages.js';
import { wallTimeAt } from '../events/wall-time.js';
import { webWords } from './words/words.js';

/** "Thursday 3 December 2026, 19:00 to 20:30"; the end names its day when it is another one. */
export function spanWords(startsAt: Moment, endsAt: Moment, clocks: Clocks): string {
  const [day, from, to] = spanParts(startsAt, endsAt, clocks);
  return webWords(clocks.language).times.span({ day, from, to });
}

/** "Monday 3 May to Sunday 9 May 2027", or the one day. */
export function daysWords(from: Moment, until: Moment, clocks: Clocks): string {
  const [first, last] = dayParts(from, until, clocks);
  return last === null ? first : webWords(clocks.language).times.days({ first, last });
}

/** A wall time, as clocks show it wherever it is meant: "Thursday 3 December 2026, 19:00". */
export function wallTimeWords(local: string, language: Language, isDay = false): string {
  const clocks = { language, zone: 'UTC' };
  const at = new Date(`${local}Z`);
  const day = dayWords(at, clocks);
  return isDay ? day : webWords(language).times.moment({ day, clock: clockWords(at, clocks) });
}

/** "3 December 2026, 19:00" */
export function momentWords(at: Moment, clocks: Clocks): string {
  const day = formatterOf('date', clocks).format(epochOf(at));
  return webWords(clocks.language).times.moment({ day, clock: clockWords(at, clocks) });
}

export function tileWords(at: Moment, clocks: Clocks): { weekday: string; day: string; month: string } {
  const parts = formatterOf('tile', clocks).formatToParts(epochOf(at));
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
export function dayNamed(day: string, language: Language): string {
  return wallTimeWords(`${day}T00:00`, language, true);
}
