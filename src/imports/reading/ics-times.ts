import type ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

/** A time as a file writes it: a wall time, and how its zone is named there. */
export interface FileTime {
  wall: Temporal.PlainDateTime;
  isDate: boolean;
  isUtc: boolean;
  /** `null`: it names none. */
  tzid: string | null;
}

const WRITTEN = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?(Z)?)?$/;

/** The times of one property, as they are written; those that no calendar has are left out. */
export function timesIn(property: ICAL.Property): FileTime[] {
  const tzid = property.getParameter('tzid');
  const [, , , ...values] = property.toJSON() as unknown[];
  return values.flatMap((value) => {
    return typeof value === 'string' ? (timeFrom(value, typeof tzid === 'string' ? tzid : null) ?? []) : [];
  });
}

/** A property as it is written, without its escapes (RFC 5545 §3.3.11); empty for one that is not there. */
export function textIn(property: ICAL.Property | undefined): string {
  const [, , type, value] = (property?.toJSON() ?? []) as unknown[];
  if (typeof value !== 'string') return '';
  // The library leaves them in where it does not know the property.
  return type === 'unknown'
    ? value.replace(/\\([\\;,nN])/g, (_, it: string) => (/n/i.test(it) ? '\n' : it))
    : value;
}

/** What a property means to the library; `null` for what means nothing. */
export function valueIn(property: ICAL.Property | undefined): unknown {
  try {
    return property?.getFirstValue() ?? null;
  } catch {
    return null;
  }
}

/** The last date of a rule, by the clocks of its event where it names none. */
export function untilOf(recur: ICAL.Recur, tzid: string | null): FileTime | null {
  return recur.until ? timeFrom(recur.until.toString(), tzid) : null;
}

function timeFrom(written: string, tzid: string | null): FileTime | null {
  const found = WRITTEN.exec(written);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found
    .slice(1, 6)
    .map((part) => Number(part ?? 0));
  if (year < 1900 || year > 2200) return null;
  try {
    const wall = Temporal.PlainDateTime.from({ year, month, day, hour, minute }, { overflow: 'reject' });
    return { wall, isDate: found[4] === undefined, isUtc: found[6] === 'Z', tzid };
  } catch {
    return null;
  }
}

export function wallText(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'minute' });
}
