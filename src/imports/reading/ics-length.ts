import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { wholeDays } from '../../events/whole-days.js';
import { ALL_DAY_MARK, type IcsEvent } from './ics-components.js';
import { firstOf, textOf, timeOf } from './ics-properties.js';
import { type FileTime, valueIn } from './ics-times.js';
import type { IcsZones } from './ics-zones.js';

const MINUTES_WHEN_LEFT_OPEN = 60;

/** In minutes. */
export function lengthOf(event: IcsEvent, start: FileTime, zones: IcsZones, messages: string[]): number {
  const end = timeOf(event, 'DTEND');
  const toEnd = end && zones.instantOf(end).since(zones.instantOf(start)).total('minutes');
  if (toEnd && toEnd > 0) return Math.round(toEnd);
  const minutes = durationOf(event);
  if (minutes > 0) return minutes;
  messages.push(`${whyOpen(toEnd)} We put one hour.`);
  return MINUTES_WHEN_LEFT_OPEN;
}

function whyOpen(toEnd: number | null): string {
  if (toEnd === null) return 'The file does not say how long it lasts.';
  return toEnd < 0 ? ENDS_BEFORE : 'In the file it ends when it starts.';
}

const ENDS_BEFORE = 'In the file it ends before it starts.';

/** In minutes. The day of DTEND is the first that is free again; without an end it lasts one day (RFC 5545 §3.6.1). */
export function daysOf(
  event: IcsEvent,
  start: Temporal.PlainDateTime,
  inZone: (time: FileTime) => string,
  messages: string[],
): number {
  const end = timeOf(event, 'DTEND');
  const minutes = end ? start.until(inZone(end)).total('minutes') : durationOf(event);
  if (minutes < 0) messages.push(`${ENDS_BEFORE} We put one day.`);
  return wholeDays(Math.max(1, minutes));
}

/** In minutes; 0 where it names none. */
function durationOf(event: IcsEvent): number {
  const duration = valueIn(firstOf(event, 'DURATION'));
  return duration instanceof ICAL.Duration ? Math.round(duration.toSeconds() / 60) : 0;
}

/** Exchange tells whole days as times, from midnight to midnight. */
export function isMarkedAllDay(event: IcsEvent): boolean {
  return /^TRUE$/i.test(textOf(event, ALL_DAY_MARK).trim());
}
