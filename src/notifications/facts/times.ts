import { Temporal } from 'temporal-polyfill';
import { localeOf } from '../../common/languages.js';
import { type Clocks, clockWords, dayParts, dayWords, spanParts } from '../../common/time-words.js';
import { zoneName } from '../../common/zone-names.js';
import { wordsIn } from '../words/words.js';

/** "Thursday 3 December 2026, 19:00 to 20:30 (Lisbon time)"; the end names its day when it is another one. */
export function spanWords(startsAt: string, endsAt: string, clocks: Clocks): string {
  const { time } = wordsIn(clocks.language);
  const [day, from, to] = spanParts(startsAt, endsAt, clocks);
  return onClocksOf(clocks, time.span({ day, from, to }));
}

/** "Monday 3 May to Sunday 9 May 2027", or the one day: whole days are the same on everyone's clocks. */
export function daysWords(from: string, until: string, clocks: Clocks): string {
  const [first, last] = dayParts(from, until, clocks);
  return last === null ? first : wordsIn(clocks.language).time.days({ first, last });
}

/** When something is: whole days, or times. */
export function whenWords(
  { startsAt, endsAt, allDay }: { startsAt: string; endsAt: string; allDay: boolean },
  clocks: Clocks,
): string {
  return (allDay ? daysWords : spanWords)(startsAt, endsAt, clocks);
}

/** "Thursday 3 December 2026, 19:00 (Lisbon time)" */
export function momentWords(at: string, clocks: Clocks): string {
  const { time } = wordsIn(clocks.language);
  return onClocksOf(clocks, time.moment({ day: dayWords(at, clocks), clock: clockWords(at, clocks) }));
}

/** What clocks show, in the same words; also a time that they skip. */
export function wallTimeWords(local: string, clocks: Clocks): string {
  const { time } = wordsIn(clocks.language);
  const shown = { ...clocks, zone: 'UTC' };
  const [day, clock] = [dayWords(`${local}Z`, shown), clockWords(`${local}Z`, shown)];
  return onClocksOf(clocks, time.moment({ day, clock }));
}

/** "1 hour", "30 minutes" */
export function lengthWords(minutes: number, { language }: Pick<Clocks, 'language'>): string {
  const [amount, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay: 'long' }).format(
    amount,
  );
}

/**
 * How far a start is from here, as people say it: "in 2 hours", "tomorrow at 19:00".
 * @param minutesAhead whole minutes from now
 * @param knowsClocks whether the reader lives by the clocks of the place; a start of the next day is counted in hours to others
 * @param clocks the reader's own
 */
export function distanceWords(
  startsAt: string,
  minutesAhead: number,
  knowsClocks: boolean,
  clocks: Clocks,
): string {
  const { time } = wordsIn(clocks.language);
  const relative = new Intl.RelativeTimeFormat(localeOf(clocks.language));
  if (minutesAhead < 8) return time.soon;
  if (minutesAhead < 100) return relative.format(Math.round(minutesAhead / 5) * 5, 'minute');
  const hours = Math.round(minutesAhead / 60);
  if (hours <= 10 || (hours <= 36 && !knowsClocks)) return relative.format(hours, 'hour');

  const days = daysAhead(startsAt, minutesAhead, clocks);
  const clock = clockWords(startsAt, clocks);
  if (days === 0) return time.today({ clock });
  if (days === 1) return time.tomorrow({ clock });
  return time.on({ day: dayWords(startsAt, clocks), clock });
}

/** How far the first of whole days is from here: "tomorrow". */
export function dayDistanceWords(startsAt: string, minutesAhead: number, clocks: Clocks): string {
  const { time } = wordsIn(clocks.language);
  const days = daysAhead(startsAt, minutesAhead, clocks);
  if (days === 0) return time.thisDay;
  return days === 1 ? time.nextDay : time.onDay({ day: dayWords(startsAt, clocks) });
}

function daysAhead(startsAt: string, minutesAhead: number, { zone }: Clocks): number {
  const start = Temporal.Instant.from(startsAt).toZonedDateTimeISO(zone);
  const today = start.subtract({ minutes: minutesAhead }).toPlainDate();
  return today.until(start.toPlainDate()).days;
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

/** What is said of a time, with the place whose clocks are meant. */
export function onClocksOf({ language, zone }: Clocks, span: string): string {
  return wordsIn(language).time.onClocksOf({ span, city: zoneName(zone, language) });
}
