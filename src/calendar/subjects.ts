import { rowsOf, type Sql } from '../database/sql.js';
import { DATES } from '../events/dates.js';
import type { Entry } from './calendar-document.js';
import type { Wording } from './calendar-event.js';
import { CANCELLED_DAYS } from './calendar-series.js';
import { tentative } from './event-block.js';
import { madeFor } from './made-for.js';

/** What a calendar is about: all that a group holds, one event, or all that a person said yes or maybe to. */
export type SubjectKind = 'group' | 'event' | 'person';

export interface Subject {
  kind: SubjectKind;
  id: string;
  /** As the calendar is called, in the wording of its reader. */
  name: string;
  wording: Wording;
  timeZone: string;
  /** Of a person: what they are to their groups, so that leaving one or being removed holds at the next look. */
  belongs?: string | null;
}

const PAST_DAYS = 90;

/** Days and words that give nothing away on a shared screen. */
const NAME_OF_MINE: Record<string, string> = { en: 'My dates', de: 'Meine Termine' };

/** Groups that a stranger with the link may know: their feeds are open. */
const OPEN_GROUP = "g.visibility <> 'private' AND g.archived_at IS NULL";

const SUBJECTS: Record<SubjectKind, string> = {
  group: `SELECT g.id, CASE WHEN g.sensitive THEN g.discreet_name ELSE g.name END AS name,
                 g.sensitive AS discreet, g.time_zone AS "timeZone"
          FROM groups g WHERE g.id = ANY($1) AND ${OPEN_GROUP}`,
  event: `SELECT e.id, CASE WHEN g.sensitive THEN e.discreet_title ELSE e.title END AS name,
                 g.sensitive AS discreet, e.time_zone AS "timeZone"
          FROM events e JOIN groups g ON g.id = e.group_id
          WHERE e.id = ANY($1) AND e.published_at IS NOT NULL AND ${OPEN_GROUP}`,
  person: `SELECT p.id, p.language AS name, p.discreet, p.time_zone AS "timeZone",
                  (SELECT string_agg(m.group_id || m.state, ' ' ORDER BY m.group_id) FROM memberships m
                   WHERE m.person_id = p.id) AS belongs
           FROM people p WHERE p.id = ANY($1)`,
};

/** Those of the subjects that have a calendar at all. */
export async function findSubjects(sql: Sql, kind: SubjectKind, ids: string[]): Promise<Subject[]> {
  const rows = await rowsOf<Omit<Subject, 'kind' | 'wording'> & { discreet: boolean }>(sql, SUBJECTS[kind], [
    ids,
  ]);
  return rows.map(({ discreet, name, ...row }) => ({
    ...row,
    kind,
    name: kind === 'person' ? (NAME_OF_MINE[name] ?? NAME_OF_MINE['en']!) : name,
    wording: discreet ? 'discreet' : 'full',
  }));
}

/** Where a subject's document is kept: all of a person's links share one. */
export function keyOf({ kind, id }: Pick<Subject, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/** What a subject's document stands on beside its events. */
export function documentMadeFor({ name, wording, timeZone, belongs }: Subject, baseUrl: string): string {
  return madeFor(baseUrl, name, wording, timeZone, belongs ?? '');
}

/** Meetings stay for a while after they end, and cancelled events as long as cancelled dates. */
const IS_SHOWN = (last: string, event: string) =>
  `${last} > now() - interval '${PAST_DAYS} days'
   AND coalesce(${event}.cancelled_at > now() - interval '${CANCELLED_DAYS} days', true)`;

const OF_EVENTS = (subject: string) => `
  FROM events e
  JOIN groups g ON g.id = e.group_id
  CROSS JOIN LATERAL (
    SELECT e.id AS event_id, NULL::uuid AS occurrence_id, min(o.starts_at) AS starts_at, max(o.ends_at) AS ends_at
    FROM occurrences o WHERE o.event_id = e.id AND o.state <> 'skipped'
  ) AS told
  LEFT JOIN calendar_blocks b ON b.event_id = e.id AND b.occurrence_id IS NULL
  WHERE ${subject} = ANY($1) AND e.published_at IS NOT NULL AND ${IS_SHOWN('told.ends_at', 'e')}`;

/**
 * SQL: what stands on the calendars of subjects `$1`. What each is `told` by (an event, or a date of a series), its
 * `event_id` and start; its group `g`; its block `b` if it has one; for a person their reply `r` and themselves `p`.
 */
const NEEDED_BY: Record<SubjectKind, string> = {
  group: OF_EVENTS('e.group_id'),
  event: OF_EVENTS('e.id'),
  person: `
  FROM rsvps r
  JOIN people p ON p.id = r.person_id
  JOIN ${DATES} e ON e.occurrence_id = r.occurrence_id
  JOIN groups g ON g.id = e.group_id
  CROSS JOIN LATERAL (
    SELECT e.event_id, CASE WHEN e.is_of_series THEN e.occurrence_id END AS occurrence_id, e.starts_at, e.ends_at
  ) AS told
  LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id
  LEFT JOIN calendar_blocks b ON b.event_id = told.event_id AND b.occurrence_id IS NOT DISTINCT FROM told.occurrence_id
  WHERE r.person_id = ANY($1) AND r.answer IN ('going', 'maybe')
    AND m.removed_at IS NULL AND (g.visibility <> 'private' OR m.state = 'active')
    AND e.published_at IS NOT NULL AND ${IS_SHOWN('told.ends_at', 'e')}`,
};

export function neededBy(kind: SubjectKind): string {
  return NEEDED_BY[kind];
}

const SUBJECT_ID: Record<SubjectKind, string> = { group: 'e.group_id', event: 'e.id', person: 'r.person_id' };

interface SubjectEntry extends Entry {
  subjectId: string;
}

/** What stands on the calendars of the subjects, by start. What has no block yet is left out. */
export async function findEntries(sql: Sql, kind: SubjectKind, ids: string[]): Promise<SubjectEntry[]> {
  const ofPerson = kind === 'person';
  const rows = await rowsOf<SubjectEntry & { isMaybe: boolean }>(
    sql,
    `SELECT ${SUBJECT_ID[kind]} AS "subjectId",
            CASE WHEN g.sensitive ${ofPerson ? 'AND p.discreet' : ''} THEN b.discreet_text ELSE b.full_text END AS block,
            ${ofPerson ? "r.answer = 'maybe'" : 'false'} AS "isMaybe",
            e.time_zone AS "timeZone",
            left(e.starts_local, 4)::int AS "firstYear",
            extract(year FROM (told.ends_at + interval '14 hours') AT TIME ZONE 'UTC')::int AS "lastYear"
     ${neededBy(kind)} AND b.event_id IS NOT NULL
     ORDER BY told.starts_at, told.event_id, told.occurrence_id`,
    [ids],
  );
  return rows.map(({ isMaybe, ...entry }) => ({
    ...entry,
    block: isMaybe ? tentative(entry.block) : entry.block,
  }));
}
