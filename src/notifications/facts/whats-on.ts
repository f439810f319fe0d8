import { rowsOf, type Sql } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import type { Rule } from '../../events/series/rule.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import type { Answer } from '../../rsvps/rsvp.entity.js';
import { IS_OUTSIDE } from '../../groups/hears-of.js';
import { hoursOfUse } from '../../queue/letter-kinds.js';
import { MEETING, type MeetingRow } from './meetings.js';

/** Of one person's dates, or new events, so many are read; a letter names fewer, and says that there are more. */
const MOST_READ = 100;

/** SQL: how far ahead the digest of a person `p` looks: until the next one. */
export const AHEAD = `CASE p.digest WHEN 'daily' THEN interval '1 day' ELSE interval '7 days' END`;

/** SQL: what lies between two digests. A minute later, so that what was written down late is in the next one at least. */
const between = (at: string, since: string, until: string) =>
  `${at} > ${since} - interval '1 minute' AND ${at} <= ${until} - interval '1 minute'`;

/** SQL: whether a person `p` stopped letters about an event `e`, or of its group. */
const STOPPED = `EXISTS (SELECT FROM mutes WHERE mutes.person_id = p.id AND (mutes.group_id = e.group_id OR mutes.event_id = e.id))`;

/** SQL: whether a person `p` has said something about an event `e` already. */
export const ANSWERED = `(EXISTS (SELECT FROM rsvps r JOIN occurrences mine ON mine.id = r.occurrence_id
                                  WHERE mine.event_id = e.id AND r.person_id = p.id)
  OR EXISTS (SELECT FROM standing_places s WHERE s.event_id = e.id AND s.person_id = p.id))`;

/** SQL: for no longer than this is word of a new event on its way. */
const ON_ITS_WAY = `interval '${hoursOfUse('new-events') + 24} hours'`;

/** SQL: what became of word of an event `e` that was to come to a person `p` at once, read once for both questions. */
const WORD_AT_ONCE = `LATERAL (
  SELECT max(ended_at) FILTER (WHERE state IN ('suppressed', 'failed')) AS lost_at,
         coalesce(bool_or(state IN ('pending', 'claimed', 'done')), false) AS comes
  FROM outbox WHERE outbox.person_id = p.id AND outbox.name = 'new-events' AND outbox.about -> 'eventIds' ? e.id::text)`;

/** SQL: since when an event `e` is for the digest of a person `p`: where word of it was to come at once, since that did not come. */
const FOR_DIGEST_SINCE = 'coalesce(word.lost_at, e.announced_at)';

/** SQL: events `e` that are new to a person `p` since, until then. Word of them that is on its way is no part of it. */
export const newTo = (since: string, until: string) => `
  memberships m
  JOIN groups g ON g.id = m.group_id AND g.archived_at IS NULL
  JOIN events e ON e.group_id = g.id AND e.state = 'published' AND e.continues_id IS NULL
    AND e.announced_at > ${since} - ${ON_ITS_WAY} AND e.announced_at <= ${until}
  CROSS JOIN ${WORD_AT_ONCE} AS word
  WHERE m.person_id = p.id AND m.state = 'active' AND e.announced_at > m.changed_at
    AND p.new_events <> 'never' AND e.published_by IS DISTINCT FROM p.id
    AND EXISTS (SELECT FROM occurrences o WHERE o.event_id = e.id AND o.state = 'on' AND o.starts_at > now())
    AND NOT ${ANSWERED} AND NOT ${STOPPED}
    AND NOT word.comes AND ${between(FOR_DIGEST_SINCE, since, until)}`;

/** SQL: replies `r` of a person `p` to dates `d` that lie ahead until their next digest. */
export const THEIR_DATES = `
  rsvps r
  JOIN ${DATES} d ON d.occurrence_id = r.occurrence_id
  JOIN groups g ON g.id = d.group_id
  LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id
  WHERE r.person_id = p.id AND r.answer <> 'declined' AND d.state = 'published'
    AND d.starts_at > now() AND d.starts_at <= now() + ${AHEAD} AND NOT ${IS_OUTSIDE}
    AND NOT EXISTS (SELECT FROM mutes WHERE mutes.person_id = p.id AND (mutes.group_id = g.id OR mutes.event_id = d.event_id))`;

/** SQL: dates `d` in groups of a person `p` that were full, and have places again since, until then. They said nothing about them yet. */
export const openedTo = (since: string, until: string) => `
  full_dates f
  JOIN ${DATES} d ON d.occurrence_id = f.occurrence_id
  JOIN groups g ON g.id = d.group_id AND g.archived_at IS NULL
  JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id AND m.state = 'active'
  WHERE ${between('f.opened_at', since, until)} AND d.state = 'published' AND coalesce(d.places_left, 1) > 0
    AND d.rsvps_close_at > now() AND (d.rsvps_open_at IS NULL OR d.rsvps_open_at <= now())
    AND NOT EXISTS (SELECT FROM rsvps r WHERE r.occurrence_id = d.occurrence_id AND r.person_id = p.id)
    AND NOT EXISTS (SELECT FROM mutes WHERE mutes.person_id = p.id AND (mutes.group_id = g.id OR mutes.event_id = d.event_id))`;

/** A date that its reader answered. */
export interface OwnDate extends MeetingRow {
  answer: Answer;
}

/** An event that is new to its reader, at its next date. */
export interface NewEvent extends MeetingRow {
  /** `null`: it has a single date. */
  rule: Rule | null;
}

/** Whose digest it is, and from when to when it tells of what is new. */
type DigestRow = Pick<ClaimedRow<'digest'>, 'id' | 'personId' | 'about' | 'dueAt'>;

/** For each row what lies ahead of its person, the next first. */
export function ownDates(sql: Sql, rows: DigestRow[]) {
  return byRow<OwnDate>(
    sql,
    `SELECT row_id AS "rowId", theirs.* FROM unnest($1::bigint[], $2::uuid[]) AS row (row_id, person_id)
     JOIN people p ON p.id = person_id
     CROSS JOIN LATERAL (
       SELECT r.answer, ${MEETING} FROM ${THEIR_DATES} ORDER BY d.starts_at, d.occurrence_id LIMIT ${MOST_READ}
     ) AS theirs`,
    [rows.map(({ id }) => id), rows.map(({ personId }) => personId)],
  );
}

/** For each row what is new to its person, the next first. */
export function newEvents(sql: Sql, rows: DigestRow[]) {
  return byRow<NewEvent>(
    sql,
    `SELECT row_id AS "rowId", d.recurrence_rule AS rule, ${MEETING}
     FROM unnest($1::bigint[], $2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS row (row_id, person_id, since, until)
     JOIN people p ON p.id = person_id
     CROSS JOIN LATERAL (
       SELECT e.id AS event_id FROM ${newTo('since', 'until')} ORDER BY e.announced_at DESC LIMIT ${MOST_READ}
     ) AS fresh
     ${NEXT_DATE}
     ORDER BY row_id, d.starts_at, d.occurrence_id`,
    valuesOf(rows),
  );
}

/** For each row where its person finds places again, the next first. */
export function openedDates(sql: Sql, rows: DigestRow[]) {
  return byRow<MeetingRow>(
    sql,
    `SELECT row_id AS "rowId", opened.*
     FROM unnest($1::bigint[], $2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS row (row_id, person_id, since, until)
     JOIN people p ON p.id = person_id
     CROSS JOIN LATERAL (
       SELECT ${MEETING} FROM ${openedTo('since', 'until')} ORDER BY d.starts_at, d.occurrence_id LIMIT ${MOST_READ}
     ) AS opened`,
    valuesOf(rows),
  );
}

function valuesOf(rows: DigestRow[]): unknown[] {
  return [
    rows.map(({ id }) => id),
    rows.map(({ personId }) => personId),
    rows.map(({ about }) => about.since),
    rows.map(({ dueAt }) => dueAt),
  ];
}

/** SQL: the next date `d` of each event that is `fresh`, and its group `g`. */
const NEXT_DATE = `
  CROSS JOIN LATERAL (
    SELECT * FROM ${DATES} coming
    WHERE coming.event_id = fresh.event_id AND coming.state = 'published' AND coming.starts_at > now()
    ORDER BY coming.starts_at, coming.occurrence_id LIMIT 1
  ) AS d
  JOIN groups g ON g.id = d.group_id`;

/** The next dates of these events, by event; those that have none any more are left out. */
export async function nextDates(sql: Sql, eventIds: string[]): Promise<Map<string, NewEvent>> {
  const found = await rowsOf<NewEvent>(
    sql,
    `SELECT d.recurrence_rule AS rule, ${MEETING} FROM unnest($1::uuid[]) AS fresh (event_id) ${NEXT_DATE}`,
    [eventIds],
  );
  return new Map(found.map((event) => [event.eventId, event]));
}

async function byRow<Found>(sql: Sql, statement: string, values: unknown[]): Promise<Map<number, Found[]>> {
  const found = new Map<number, Found[]>();
  for (const { rowId, ...it } of await rowsOf<Found & { rowId: number }>(sql, statement, values)) {
    found.set(rowId, [...(found.get(rowId) ?? []), it as Found]);
  }
  return found;
}
