import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

/** A time as a file writes it: a wall time, and how its zone is named there. */
export interface FileTime {
  wall: Temporal.PlainDateTime;
  isDate: boolean;
  isUtc: boolean;
  /** `null`: it names none. */
  tzid: string | null;
}

/** The times of one property; those that no calendar has are left out. */
export function timesIn(property: ICAL.Property): FileTime[] {
  const tzid = property.getParameter('tzid');
  const values = property.getValues() as unknown[];
  return values.flatMap((value) => {
    if (!(value instanceof ICAL.Time)) return [];
    return fileTime(value, typeof tzid === 'string' ? tzid : null) ?? [];
  });
}

export function fileTime(time: ICAL.Time, tzid: string | null): FileTime | null {
  const { year, month, day, isDate } = time;
  const [hour, minute] = isDate ? [0, 0] : [time.hour, time.minute];
  try {
    const wall = Temporal.PlainDateTime.from({ year, month, day, hour, minute }, { overflow: 'reject' });
    if (year < 1900 || year > 2200) return null;
    return { wall, isDate, isUtc: time.zone === ICAL.Timezone.utcTimezone, tzid };
  } catch {
    return null;
  }
}

export function wallText(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'minute' });
}
