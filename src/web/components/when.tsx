import type { Temporal } from 'temporal-polyfill';
import { clockWords, dayWords } from '../../common/time-words.js';
import { zoneName } from '../../common/zone-names.js';
import { usePage } from '../layout.js';
import {
  daysWords,
  isoDayOf,
  isoOf,
  momentWords,
  onClocksOf,
  spanWords,
  wallTimeWords,
} from '../page-times.js';
import { DateTile } from './card.js';

export interface Meeting {
  startsAt: Date | Temporal.Instant;
  endsAt: Date | Temporal.Instant;
  /** Where it is at home (IANA). */
  timeZone: string;
  allDay: boolean;
}

/** When something is, with the zone named, and again by the reader's own clock where that differs. */
export function When({ meeting: { startsAt, endsAt, timeZone, allDay } }: { meeting: Meeting }) {
  const readerZone = usePage().viewer?.timeZone;
  if (allDay) {
    return (
      <span class="when-time">
        <time dateTime={isoDayOf(startsAt, timeZone)}>{daysWords(startsAt, endsAt, timeZone)}</time>
      </span>
    );
  }
  const there = spanWords(startsAt, endsAt, timeZone);
  const here = readerZone ? spanWords(startsAt, endsAt, readerZone) : there;
  return (
    <>
      <span class="when-time">
        <time dateTime={isoOf(startsAt)}>{there}</time>, {zoneName(timeZone)} time
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

/** Of a date that hosts moved: when it would have been. */
export function InsteadOf({
  date: { insteadOf, allDay },
}: {
  date: { insteadOf: string | null; allDay: boolean };
}) {
  return insteadOf === null ? null : <p class="small">Instead of {wallTimeWords(insteadOf, allDay)}</p>;
}

/** Under the title of a meeting's page. */
export function WhenAndWhere({
  meeting,
  off = false,
}: {
  meeting: Meeting & { area: string };
  /** Whether it will not be, or was. */
  off?: boolean;
}) {
  return (
    <div class="row row-top">
      <DateTile at={meeting.startsAt} zone={meeting.timeZone} off={off} />
      <p class="grow">
        <When meeting={meeting} />
        {meeting.area && (
          <>
            <br />
            {meeting.area}
          </>
        )}
      </p>
    </div>
  );
}

/** A day without its hours, for what happened. */
export function Day({ at, zone }: { at: Date | Temporal.Instant; zone: string }) {
  return <time dateTime={isoOf(at)}>{dayWords(at, onClocksOf(zone))}</time>;
}

/**
 * A day and a time of day, with the zone named, and again by the reader's own clock where that differs.
 * @param zone where the meeting is, or of the reader
 */
export function Moment({ at, zone }: { at: Date | Temporal.Instant; zone: string }) {
  const readerZone = usePage().viewer?.timeZone ?? zone;
  const [there, here] = [momentWords(at, zone), momentWords(at, readerZone)];
  const isSameDay = isoDayOf(at, zone) === isoDayOf(at, readerZone);
  return (
    <>
      <time dateTime={isoOf(at)}>{there}</time>, {zoneName(zone)} time
      {here !== there && (
        <>
          {' '}
          (where you are: {isSameDay ? clockWords(at, onClocksOf(readerZone)) : here}, {zoneName(readerZone)}{' '}
          time)
        </>
      )}
    </>
  );
}
