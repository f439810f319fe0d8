import { Temporal } from 'temporal-polyfill';

/** Of the runtime's time zone data, like `2026b`. Later versions sort after earlier ones. */
export const timeZoneVersion = process.versions['tz'] ?? '';

/**
 * What a wall time means in a zone. `at` is RFC 5545 §3.3.5's reading: the first of two, and in a gap the
 * offset before it.
 */
export type Reading =
  | { happens: 'once'; at: Temporal.Instant }
  /** The clocks go back: the same time comes again at `again`. */
  | { happens: 'twice'; at: Temporal.Instant; again: Temporal.Instant }
  /** The clocks go forward, from `gapStarts` straight to `gapEnds` (wall times); this one is skipped. */
  | { happens: 'never'; at: Temporal.Instant; gapStarts: string; gapEnds: string };

/** Whether this is a wall time of ours, like `2027-03-05T19:00`, on a day that the calendar has. */
export function isWallTime(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return false;
  try {
    return Boolean(Temporal.PlainDateTime.from(text, { overflow: 'reject' }));
  } catch {
    return false;
  }
}

/** @throws RangeError for what is no wall time, or no zone */
export function readWallTime(local: string, timeZone: string): Reading {
  const wall = Temporal.PlainDateTime.from(local);
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.equals(later)) return { happens: 'once', at: earlier.toInstant() };
  if (wall.equals(earlier.toPlainDateTime())) {
    return { happens: 'twice', at: earlier.toInstant(), again: later.toInstant() };
  }
  const change = earlier.getTimeZoneTransition('next')!;
  const skipped = wall.until(later.toPlainDateTime());
  return {
    happens: 'never',
    at: later.toInstant(),
    gapStarts: minutesOf(change.toPlainDateTime().subtract(skipped)),
    gapEnds: minutesOf(change.toPlainDateTime()),
  };
}

/** When something ends that begins at `start`: an all-day event with its last day, however long its days are. */
export function endOf(
  { startsLocal, durationMinutes, timeZone, allDay }: EndedFacts,
  start: Temporal.Instant,
): Temporal.Instant {
  if (!allDay) return start.add({ minutes: durationMinutes });
  return Temporal.PlainDateTime.from(startsLocal)
    .add({ minutes: durationMinutes })
    .toZonedDateTime(timeZone)
    .toInstant();
}

interface EndedFacts {
  startsLocal: string;
  durationMinutes: number;
  timeZone: string;
  allDay: boolean;
}

/** The wall time that clocks in a zone show at a moment. */
export function wallTimeAt(moment: Temporal.Instant, timeZone: string): string {
  return minutesOf(moment.toZonedDateTimeISO(timeZone).toPlainDateTime());
}

function minutesOf(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'minute' });
}
