import type { Temporal } from 'temporal-polyfill';

type Moment = Date | Temporal.Instant;

const formats = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATS = 500;

/** "Thursday 3 December 2026, 19:00 to 20:30"; the end names its day when it is another one. */
export function spanWords(startsAt: Moment, endsAt: Moment, zone: string): string {
  const day = dayWords(startsAt, zone);
  const endDay = dayWords(endsAt, zone);
  const end = endDay === day ? clockWords(endsAt, zone) : `${endDay}, ${clockWords(endsAt, zone)}`;
  return `${day}, ${clockWords(startsAt, zone)} to ${end}`;
}

/** "Thursday 3 December 2026" */
export function dayWords(at: Moment, zone: string): string {
  return format(zone, 'day', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .format(epochOf(at))
    .replace(',', '');
}

/** "19:00" */
export function clockWords(at: Moment, zone: string): string {
  return format(zone, 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(epochOf(at));
}

/** "3 December 2026, 19:00" */
export function momentWords(at: Moment, zone: string): string {
  const day = format(zone, 'date', { day: 'numeric', month: 'long', year: 'numeric' }).format(epochOf(at));
  return `${day}, ${clockWords(at, zone)}`;
}

export function tileWords(at: Moment, zone: string): { weekday: string; day: string; month: string } {
  const parts = format(zone, 'tile', { weekday: 'short', day: 'numeric', month: 'short' }).formatToParts(
    epochOf(at),
  );
  const part = (type: string) => parts.find((it) => it.type === type)?.value ?? '';
  return { weekday: part('weekday'), day: part('day'), month: part('month') };
}

/** RFC 3339 in UTC, for the `datetime` attribute. */
export function isoOf(at: Moment): string {
  return new Date(epochOf(at)).toISOString();
}

function epochOf(at: Moment): number {
  return at instanceof Date ? at.getTime() : at.epochMilliseconds;
}

/** Making a formatter costs far more than using it, so each is made once. */
function format(zone: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${name} ${zone}`;
  const known = formats.get(key);
  if (known) return known;
  if (formats.size >= MOST_FORMATS) formats.clear();
  const made = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}
