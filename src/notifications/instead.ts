import type { Temporal } from 'temporal-polyfill';
import { groupBy } from '../common/group-by.js';
import { toDate } from '../database/instant.js';
import { rowsOf, type Sql } from '../database/sql.js';
import { DATES } from '../events/dates.js';
import { PUBLIC_GROUP } from '../groups/known-groups.js';
import { type Meeting, MEETING, meetingFor, type MeetingRow, type ReplyRow } from './meetings.js';

/** How many other meetings are named, and how far ahead they may be. */
const MOST_OTHERS = 3;
const SOON = '7 days';

/** What someone can look forward to whose meeting is off. */
export interface Instead {
  /** The next date of the same series that takes place; `null`: none, or none that they may know of. */
  next: { meeting: Meeting; isGoing: boolean } | null;
  /** Open meetings of other groups, in the order of their starts. */
  others: Meeting[];
}

/** Reads it for many replies to dates that are off, by reply. */
export async function insteadOf(
  sql: Sql,
  replies: ReplyRow[],
  now: Temporal.Instant,
): Promise<Map<string, Instead>> {
  const wishes = replies.filter(({ wantsOtherMeetings }) => wantsOtherMeetings);
  const next = await nextDates(sql, replies, now);
  const others = await otherMeetings(sql, wishes, now);
  return new Map(
    replies.map((reply) => {
      const found = next.get(reply.rsvpId);
      const open = reply.wantsOtherMeetings ? (others.get(reply.groupId) ?? []) : [];
      return [
        reply.rsvpId,
        {
          next: found ? { meeting: meetingFor(reply, found, false, now), isGoing: found.isGoing } : null,
          others: open.map((row) => meetingFor(reply, row, false, now)),
        },
      ];
    }),
  );
}

interface NextDate extends MeetingRow {
  rsvpId: string;
  isGoing: boolean;
}

/** A date for members is named to members alone. */
async function nextDates(
  sql: Sql,
  replies: ReplyRow[],
  now: Temporal.Instant,
): Promise<Map<string, NextDate>> {
  const rows = await rowsOf<NextDate>(
    sql,
    `SELECT r.id AS "rsvpId", coalesce(own.answer = 'going', false) AS "isGoing", ${MEETING}
     FROM rsvps r JOIN occurrences off ON off.id = r.occurrence_id
     JOIN LATERAL (SELECT o.id FROM occurrences o WHERE o.event_id = off.event_id AND o.state = 'on' AND o.starts_at > $2
       ORDER BY o.starts_at LIMIT 1) AS next ON true
     JOIN ${DATES} d ON d.occurrence_id = next.id
     JOIN groups g ON g.id = d.group_id
     LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = r.person_id AND m.state = 'active'
     LEFT JOIN rsvps own ON own.occurrence_id = next.id AND own.person_id = r.person_id
     WHERE r.id = ANY($1) AND d.state = 'published' AND g.archived_at IS NULL
       AND (d.audience <> 'members' OR m.id IS NOT NULL) AND (g.visibility <> 'private' OR m.id IS NOT NULL)`,
    [replies.map(({ rsvpId }) => rsvpId), toDate(now)],
  );
  return new Map(rows.map((row) => [row.rsvpId, row]));
}

/**
 * What anyone may come to in the next days, by the group that looks for it: those that share most of its topics first.
 * A meeting without room is not named.
 */
async function otherMeetings(
  sql: Sql,
  replies: ReplyRow[],
  now: Temporal.Instant,
): Promise<Map<string, MeetingRow[]>> {
  const groupIds = [...new Set(replies.map(({ groupId }) => groupId))];
  if (groupIds.length === 0) return new Map();
  const rows = await rowsOf<MeetingRow & { forGroupId: string }>(
    sql,
    `SELECT * FROM (
       SELECT mine.id AS "forGroupId", ${MEETING}, row_number() OVER (PARTITION BY mine.id ORDER BY
         cardinality(ARRAY(SELECT unnest(g.topics) INTERSECT SELECT unnest(mine.topics))) DESC, d.starts_at, d.occurrence_id) AS n
       FROM groups mine JOIN groups g ON g.id <> mine.id AND ${PUBLIC_GROUP}
       JOIN ${DATES} d ON d.group_id = g.id
       WHERE mine.id = ANY($1) AND d.state = 'published' AND d.audience <> 'members'
         AND d.starts_at > $2 AND d.starts_at < $2::timestamptz + interval '${SOON}' 
         AND coalesce(d.places_left > 0, true) AND coalesce(d.rsvps_close_at > $2, true)) AS found
     WHERE n <= ${MOST_OTHERS} ORDER BY "startsAt"`,
    [groupIds, toDate(now)],
  );
  return groupBy(rows, ({ forGroupId }) => forGroupId);
}
