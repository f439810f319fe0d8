import type { ComponentChildren } from 'preact';
import type { Temporal } from 'temporal-polyfill';
import { clockWords, dayWords } from '../../common/time-words.js';
import { zoneName } from '../../common/zone-names.js';
import { usePage, useWords } from '../layout.js';
import { daysWords, isoDayOf, isoOf, momentWords, spanWords, wallTimeWords } from '../page-times.js';
import { webWords } from '../words/words.js';
import { DateTile } from './card.js';
import { Theirs } from './theirs.js';

export interface Meeting {
  startsAt: Date | Temporal.Instant;
  endsAt: Date | Temporal.Instant;
  /** Where it is at home (IANA). */
  timeZone: string;
  allDay: boolean;
}

/** When something is, with the zone named, and again by the reader's own clock where that differs. */
export function When({ meeting: { startsAt, endsAt, timeZone, allDay } }: { meeting: Meeting }) {
  const { language, viewer } = usePage();
  const { times: say } = useWords(webWords);
  if (allDay) {
    return (
      <span class="when-time">
        <time dateTime={isoDayOf(startsAt, timeZone)}>
          {daysWords(startsAt, endsAt, { language, zone: timeZone })}
        </time>
      </span>
    );
  }
  const readerZone = viewer?.timeZone;
  const there = spanWords(startsAt, endsAt, { language, zone: timeZone });
  const here = readerZone ? spanWords(startsAt, endsAt, { language, zone: readerZone }) : there;
  return (
    <>
      <span class="when-time">
        {say.there({
          span: there,
          city: zoneName(timeZone, language),
          time: (it) => <time dateTime={isoOf(startsAt)}>{it}</time>,
        })}
      </span>
      {readerZone && here !== there && (
        <span class="muted small">
          <br />
          {say.here({ span: here, city: zoneName(readerZone, language) })}
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
  const { language } = usePage();
  const { times: say } = useWords(webWords);
  if (insteadOf === null) return null;
  return <p class="small">{say.insteadOf({ moment: wallTimeWords(insteadOf, language, allDay) })}</p>;
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
            <Theirs>{meeting.area}</Theirs>
          </>
        )}
      </p>
    </div>
  );
}

/** A day without its hours, for what happened. */
export function Day({ at, zone }: { at: Date | Temporal.Instant; zone: string }) {
  const { language } = usePage();
  return <time dateTime={isoOf(at)}>{dayWords(at, { language, zone })}</time>;
}

/**
 * A day and a time of day, with the zone named, and again by the reader's own clock where that differs.
 * @param zone where the meeting is, or of the reader
 */
export function Moment({ at, zone }: { at: Date | Temporal.Instant; zone: string }) {
  const { language, viewer } = usePage();
  const { times: say } = useWords(webWords);
  const readers = { language, zone: viewer?.timeZone ?? zone };
  const [there, here] = [momentWords(at, { language, zone }), momentWords(at, readers)];
  const said = {
    moment: there,
    city: zoneName(zone, language),
    time: (it: ComponentChildren) => <time dateTime={isoOf(at)}>{it}</time>,
  };
  if (here === there) return <>{say.momentThere(said)}</>;
  const isSameDay = isoDayOf(at, zone) === isoDayOf(at, readers.zone);
  return (
    <>
      {say.thereAndHere({
        ...said,
        here: isSameDay ? clockWords(at, readers) : here,
        hereCity: zoneName(readers.zone, language),
      })}
    </>
  );
}
