import type { Temporal } from 'temporal-polyfill';
import { dayWords, isoOf, momentWords, spanWords, zoneName } from '../time-words.js';

export interface WhenProps {
  startsAt: Date | Temporal.Instant;
  endsAt: Date | Temporal.Instant;
  /** Where the meeting is at home (IANA). */
  zone: string;
  /** The reader's own, when known: a second line appears where the clocks differ. */
  readerZone?: string | null;
}

/** When something is, with the zone named, and again by the reader's own clock where it differs. */
export function When({ startsAt, endsAt, zone, readerZone }: WhenProps) {
  const there = spanWords(startsAt, endsAt, zone);
  const here = readerZone ? spanWords(startsAt, endsAt, readerZone) : there;
  return (
    <>
      <span class="when-time">
        <time dateTime={isoOf(startsAt)}>{there}</time>, {zoneName(zone)} time
      </span>
      {readerZone && here !== there && (
        <span class="muted small">
          <br />
          Where you are: {here}, {zoneName(readerZone)} time
        </span>
      )}
    </>
  );
}

/** A day without its hours, for what happened. */
export function Day({ at, zone }: { at: Date | Temporal.Instant; zone: string }) {
  return <time dateTime={isoOf(at)}>{dayWords(at, zone)}</time>;
}

/** A day and a time of day, with the zone named. */
export function Moment({ at, zone }: { at: Date | Temporal.Instant; zone: string }) {
  return (
    <>
      <time dateTime={isoOf(at)}>{momentWords(at, zone)}</time>, {zoneName(zone)} time
    </>
  );
}
