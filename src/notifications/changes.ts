import type { Wording } from '../calendar/calendar-event.js';
import { rowsOf, type Sql } from '../database/sql.js';
import type { EventFormat } from '../events/event.entity.js';
import type { ToldFacts } from '../events/event-change.entity.js';
import type { ClaimedRow } from '../queue/ledger.js';
import type { MeetingRow } from './meetings.js';

/** A change as one reader is about to hear of it. */
export interface HeardChange {
  /** As it was when they last heard: earlier changes whose letters have not left are told together with this one. */
  before: ToldFacts;
  addressChanged: boolean;
  meetingLinkChanged: boolean;
  /** A later change tells it all. */
  isOutdated: boolean;
}

const KEY = `'event-changed:' || change.id || ':' || wanted.rsvp_id`;

/** The changes of these rows, by row. */
export async function unheardChanges(
  sql: Sql,
  rows: ClaimedRow<'event-changed'>[],
): Promise<Map<number, HeardChange>> {
  const found = await rowsOf<HeardChange & { rowId: number }>(
    sql,
    `WITH wanted AS (
       SELECT row_id, rsvp_id, this.occurrence_id, this.sequence,
              (SELECT coalesce(max(change.sequence), -1) FROM event_changes change
                 JOIN outbox told ON told.key = ${KEY} AND told.state = 'done'
               WHERE change.occurrence_id = this.occurrence_id AND change.sequence < this.sequence) AS told_until
       FROM unnest($1::bigint[], $2::uuid[], $3::uuid[]) AS wanted (row_id, change_id, rsvp_id)
       JOIN event_changes this ON this.id = wanted.change_id
     )
     SELECT row_id AS "rowId",
            (array_agg(change.before ORDER BY change.sequence))[1] AS before,
            bool_or((change.after ->> 'addressChanged')::boolean) AS "addressChanged",
            bool_or((change.after ->> 'meetingLinkChanged')::boolean) AS "meetingLinkChanged",
            EXISTS (SELECT FROM event_changes later
                    WHERE later.occurrence_id = wanted.occurrence_id AND later.sequence > wanted.sequence) AS "isOutdated"
     FROM wanted
     JOIN event_changes change ON change.occurrence_id = wanted.occurrence_id AND change.kind = 'changed'
       AND change.sequence > told_until AND change.sequence <= wanted.sequence
     JOIN outbox planned ON planned.key = ${KEY}
     GROUP BY row_id, wanted.occurrence_id, wanted.sequence`,
    [rows.map((row) => row.id), rows.map((row) => row.about.changeId), rows.map((row) => row.about.rsvpId)],
  );
  return new Map(found.map(({ rowId, ...change }) => [rowId, change]));
}

/** One thing that is different from what the reader knew. */
export type Difference =
  | { fact: 'title' | 'area'; before: string; now: string }
  | { fact: 'format'; before: EventFormat; now: EventFormat }
  | { fact: 'time'; before: Pick<ToldFacts, 'startsLocal' | 'durationMinutes' | 'timeZone'> };

export function differences(before: ToldFacts, now: MeetingRow, wording: Wording): Difference[] {
  const found: Difference[] = [];
  const [titleBefore, title] =
    wording === 'discreet' ? [before.discreetTitle, now.discreetTitle] : [before.title, now.title];
  if (titleBefore !== title) found.push({ fact: 'title', before: titleBefore, now: title });
  if (
    before.startsLocal !== now.startsLocal ||
    before.timeZone !== now.zone ||
    before.durationMinutes !== now.durationMinutes
  ) {
    const { startsLocal, durationMinutes, timeZone } = before;
    found.push({ fact: 'time', before: { startsLocal, durationMinutes, timeZone } });
  }
  if (before.format !== now.format) found.push({ fact: 'format', before: before.format, now: now.format });
  if (before.area !== now.area) found.push({ fact: 'area', before: before.area, now: now.area });
  return found;
}
