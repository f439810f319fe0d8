import { Temporal } from 'temporal-polyfill';
import type { Language } from '../common/languages.js';
import { zoneName } from '../common/zone-names.js';
import type { Words } from './words/words.js';

/** How a reader sees times: in a language, on the clocks of a place. */
export interface Clocks {
  language: Language;
  words: Words;
  zone: string;
}

/** "Thursday 3 December 2026, 19:00 to 20:30 (Lisbon time)"; the end names its day when it is another one. */
export function spanWords(startsAt: string, endsAt: string, clocks: Clocks): string {
  const { words } = clocks;
  const day = dayWords(startsAt, clocks);
  const endDay = dayWords(endsAt, clocks);
  const endClock = clockWords(endsAt, clocks);
  const end = day === endDay ? endClock : `${endDay}, ${endClock}`;
  return words.time.onClocksOf(words.time.span(day, clockWords(startsAt, clocks), end), cityOf(clocks));
}

/** "Thursday 3 December 2026, 19:00 (Lisbon time)" */
export function momentWords(at: string, clocks: Clocks): string {
  const { time } = clocks.words;
  return time.onClocksOf(time.moment(dayWords(at, clocks), clockWords(at, clocks)), cityOf(clocks));
}

/**
 * How far a start is from here, as people say it: "in 2 hours", "tomorrow at 19:00".
 * @param minutesAhead whole minutes from now
 * @param knowsClocks whether the reader lives by the clocks of the place, so that a time alone says enough
 */
export function distanceWords(
  startsAt: string,
  minutesAhead: number,
  knowsClocks: boolean,
  clocks: Clocks,
): string {
  const { time } = clocks.words;
  const relative = new Intl.RelativeTimeFormat(clocks.language);
  if (minutesAhead < 8) return time.soon;
  if (minutesAhead < 100) return relative.format(Math.round(minutesAhead / 5) * 5, 'minute');
  const hours = Math.round(minutesAhead / 60);
  if (hours <= 10 || (hours <= 36 && !knowsClocks)) return relative.format(hours, 'hour');

  const start = Temporal.Instant.from(startsAt).toZonedDateTimeISO(clocks.zone);
  const today = start.subtract({ minutes: minutesAhead }).toPlainDate();
  const days = today.until(start.toPlainDate()).days;
  const clock = clockWords(startsAt, clocks);
  if (days === 0) return time.today(clock);
  if (days === 1) return time.tomorrow(clock);
  return time.on(dayWords(startsAt, clocks), clock);
}

/** Whether the clocks of two places show the same at a moment. Asked for every reader of one meeting. */
export function clocksAgree(at: Date, zone: string, other: string): boolean {
  if (zone === other) return true;
  const key = `${at.getTime()} ${zone} ${other}`;
  const known = agreements.get(key);
  if (known !== undefined) return known;
  const moment = Temporal.Instant.fromEpochMilliseconds(at.getTime());
  const agree = moment.toZonedDateTimeISO(zone).offset === moment.toZonedDateTimeISO(other).offset;
  if (agreements.size >= MOST_AGREEMENTS) agreements.clear();
  agreements.set(key, agree);
  return agree;
}

const agreements = new Map<string, boolean>();
const MOST_AGREEMENTS = 1_000;

function dayWords(at: string, { language, zone }: Clocks): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const day = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: zone }).format(
    new Date(at),
  );
  return language === 'en' ? day.replace(',', '') : day;
}

function clockWords(at: string, { language, zone }: Clocks): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: zone }).format(new Date(at));
}

function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}

function cityOf({ words, zone }: Clocks): string {
  return words.city(zoneName(zone));
}
