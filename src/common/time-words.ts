import type { Temporal } from 'temporal-polyfill';
import { type Language, localeOf, withCommas } from './languages.js';

/** A string is RFC 3339. */
export type Moment = Date | Temporal.Instant | string;

/** How someone reads times: in a language, on the clocks of a place. */
export interface Clocks {
  language: Language;
  zone: string;
}

const SHAPES = {
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  dayOfYear: { weekday: 'long', day: 'numeric', month: 'long' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  tile: { weekday: 'short', day: 'numeric', month: 'short' },
  weekday: { weekday: 'long' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATS = 500;

/** "Thursday 3 December 2026" */
export function dayWords(at: Moment, clocks: Clocks): string {
  return asWritten(formatterOf('day', clocks).format(epochOf(at)), clocks);
}

/**
 * Whole days: the first, and the last where it is another one. The year is said once, if there is one.
 * @param until the beginning of the day after the last
 */
export function dayParts(from: Moment, until: Moment, clocks: Clocks): [first: string, last: string | null] {
  const last = new Date(epochOf(until) - 1);
  const lastDay = dayWords(last, clocks);
  if (dayWords(from, clocks) === lastDay) return [lastDay, null];
  const yearOf = (at: Moment) => formatterOf('year', clocks).format(epochOf(at));
  if (yearOf(from) !== yearOf(last)) return [dayWords(from, clocks), lastDay];
  return [asWritten(formatterOf('dayOfYear', clocks).format(epochOf(from)), clocks), lastDay];
}

/** What `Intl` leaves to be done. */
function asWritten(day: string, { language }: Clocks): string {
  if (language === 'en') return day.replace(',', '');
  return language === 'fr' ? day.replace(' 1 ', ' 1er ') : day;
}

/** "19:00" */
export function clockWords(at: Moment, clocks: Clocks): string {
  return formatterOf('clock', clocks).format(epochOf(at));
}

/** The day, when it begins and when it ends; the end names its day when it is another one. */
export function spanParts(startsAt: Moment, endsAt: Moment, clocks: Clocks): [string, string, string] {
  const [day, endDay] = [dayWords(startsAt, clocks), dayWords(endsAt, clocks)];
  const end = clockWords(endsAt, clocks);
  return [
    day,
    clockWords(startsAt, clocks),
    day === endDay ? end : withCommas([endDay, end], clocks.language),
  ];
}

export function epochOf(at: Moment): number {
  return typeof at === 'object' && 'epochMilliseconds' in at ? at.epochMilliseconds : new Date(at).getTime();
}

/** What stands in a list: "first and third". */
export function listWords(parts: string[], language: Language): string {
  const list = lists.get(language) ?? new Intl.ListFormat(localeOf(language));
  lists.set(language, list);
  return list.format(parts);
}

const lists = new Map<Language, Intl.ListFormat>();

/** Making a formatter costs far more than using it, so each is made once. */
export function formatterOf(shape: keyof typeof SHAPES, { language, zone }: Clocks): Intl.DateTimeFormat {
  const key = `${shape} ${language} ${zone}`;
  const known = formats.get(key);
  if (known) return known;
  if (formats.size >= MOST_FORMATS) formats.clear();
  const made = new Intl.DateTimeFormat(localeOf(language), { ...SHAPES[shape], timeZone: zone });
  formats.set(key, made);
  return made;
}
