import type { Temporal } from 'temporal-polyfill';
import { groupBy } from '../../common/group-by.js';
import { toDate } from '../../database/instant.js';
import { rowsOf, type Sql } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import { PUBLIC_GROUP } from '../../groups/known-groups.js';
import { type Meeting, MEETING, meetingFor, type MeetingRow, type ReplyRow } from './meetings.js';
import { nextDates } from './whats-on.js';

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
  const next = await nextOf(sql, replies);
  const others = await otherMeetings(sql, wishes, now);
  return new Map(
    replies.map((reply) => {
      const found = next.get(reply.rsvpId);
      const open = reply.wantsOtherMeetings ? (others.get(reply.groupId) ?? []) : [];
      return [
        reply.rsvpId,
        {
          next: found ? { meeting: meetingFor(reply, found.row, false, now), isGoing: found.isGoing } : null,
          // In a discreet letter the name of a group like it would tell as much as its own.
          others: open.map((row) =>
            meetingFor(reply, { ...row, sensitive: row.sensitive || reply.sensitive }, false, now),
          ),
        },
      ];
    }),
  );
}

interface NextDate {
  row: MeetingRow;
  isGoing: boolean;
}

/** A date for members, or in a private group, is named to members alone. */
async function nextOf(sql: Sql, replies: ReplyRow[]): Promise<Map<string, NextDate>> {
  const dates = await nextDates(sql, [...new Set(replies.map(({ eventId }) => eventId))]);
  const known = await rowsOf<{ rsvpId: string; eventId: string; isGoing: boolean }>(
    sql,
    `SELECT r.id AS "rsvpId", next.event_id AS "eventId", coalesce(own.answer = 'going', false) AS "isGoing"
     FROM rsvps r JOIN occurrences off ON off.id = r.occurrence_id
     JOIN occurrences next ON next.event_id = off.event_id AND next.id = ANY($2)
     JOIN events e ON e.id = next.event_id JOIN groups g ON g.id = e.group_id
     LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = r.person_id AND m.state = 'active'
     LEFT JOIN rsvps own ON own.occurrence_id = next.id AND own.person_id = r.person_id
     WHERE r.id = ANY($1) AND g.archived_at IS NULL
       AND (m.id IS NOT NULL OR (e.audience <> 'members' AND g.visibility <> 'private'))`,
    [replies.map(({ rsvpId }) => rsvpId), [...dates.values()].map(({ occurrenceId }) => occurrenceId)],
  );
  return new Map(
    known.map(({ rsvpId, eventId, isGoing }) => [rsvpId, { row: dates.get(eventId)!, isGoing }]),
  );
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
