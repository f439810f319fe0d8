import { Temporal } from 'temporal-polyfill';
import { isWallTime } from './wall-time.js';

export const DAY_MINUTES = 1440;
const MIDNIGHT = 'T00:00';
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether a wall time is the beginning of a day, and the end of the one before. */
export function isMidnight(local: string): boolean {
  return local.endsWith(MIDNIGHT);
}

/** What is said of an all-day event may name a day; its beginning is the wall time of that. Other text stays. */
export function beginningOf(text: string): string {
  return DAY.test(text) ? `${text}${MIDNIGHT}` : text;
}

/** The start that is said of a date of an event. */
export function startSaid(text: string, { allDay }: { allDay: boolean }): string {
  return allDay ? beginningOf(text) : text;
}

/** What `beginningOf` is for the day that is the last: the end of it. */
export function endOfDay(text: string): string {
  const beginning = beginningOf(text);
  if (!DAY.test(text) || !isWallTime(beginning)) return beginning;
  return `${Temporal.PlainDate.from(text).add({ days: 1 }).toString()}${MIDNIGHT}`;
}

/** The beginning of the day that a wall time is on. */
export function dayAround(local: string): string {
  return isWallTime(local) ? beginningOf(local.slice(0, 10)) : local;
}

/** A length as the fewest whole days that hold it. */
export function wholeDays(minutes: number): number {
  return Math.ceil(minutes / DAY_MINUTES) * DAY_MINUTES;
}

export function areWholeDays(minutes: number): boolean {
  return minutes % DAY_MINUTES === 0;
}

/** The last day of an all-day event: `2027-05-09`. */
export function lastDayOf({ startsLocal, durationMinutes }: Days): string {
  const last = Date.parse(`${startsLocal}Z`) + (durationMinutes - 1) * 60_000;
  return new Date(last).toISOString().slice(0, 10);
}

interface Days {
  startsLocal: string;
  durationMinutes: number;
}
