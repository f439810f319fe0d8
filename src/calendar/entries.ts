import { rowsOf, type Sql } from '../database/sql.js';
import { DATES } from '../events/dates.js';
import { IS_HOST } from '../groups/standing.js';
import type { Entry } from './calendar-document.js';
import type { CalendarWish, OwnWish, SubjectKind } from './calendar-wish.js';
import { tentative, withAlarms, withCounts } from './entry-text.js';
import { siteNeeds } from './site-entries.js';
import type { Subject } from './subjects.js';
import { BLOCK_OF_TOLD, isShown, WHOLE_EVENT } from './told.js';

/** A date of someone's own: a meeting by itself, whatever series it is of. */
const ONE_DATE = `SELECT e.event_id, CASE WHEN e.is_of_series THEN e.occurrence_id END AS occurrence_id, e.starts_at,
  e.ends_at, e.cancelled_at`;

const OWN_WISHES =
  'FROM unnest($1::uuid[], $2::text[], $3::boolean[]) WITH ORDINALITY AS wish (id, wording, with_maybes, at)';

const ofEvents = (subject: string) => `
  FROM unnest($1::uuid[]) WITH ORDINALITY AS wish (id, at)
  JOIN events e ON ${subject} = wish.id
  JOIN groups g ON g.id = e.group_id
  CROSS JOIN LATERAL (${WHOLE_EVENT}) AS told
  ${BLOCK_OF_TOLD}
  WHERE e.published_at IS NOT NULL AND ${isShown('told.ends_at', 'told.cancelled_at')}`;

const FROM: Record<Exclude<SubjectKind, 'site'>, string> = {
  group: ofEvents('e.group_id'),
  event: ofEvents('e.id'),
  person: `
  ${OWN_WISHES}
  JOIN rsvps r ON r.person_id = wish.id AND (r.answer = 'going' OR (r.answer = 'maybe' AND wish.with_maybes))
  JOIN ${DATES} e ON e.occurrence_id = r.occurrence_id
  JOIN groups g ON g.id = e.group_id
  CROSS JOIN LATERAL (${ONE_DATE}) AS told
  LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = wish.id
  ${BLOCK_OF_TOLD}
  WHERE m.removed_at IS NULL AND (g.visibility <> 'private' OR m.state = 'active')
    AND e.published_at IS NOT NULL AND ${isShown('told.ends_at', 'told.cancelled_at')}`,
  host: `
  ${OWN_WISHES}
  JOIN memberships m ON m.person_id = wish.id AND ${IS_HOST}
  JOIN groups g ON g.id = m.group_id AND g.archived_at IS NULL
  JOIN ${DATES} e ON e.group_id = g.id AND coalesce(e.led_by, m.id) = m.id
  CROSS JOIN LATERAL (${ONE_DATE}) AS told
  ${BLOCK_OF_TOLD}
  WHERE e.published_at IS NOT NULL AND ${isShown('told.ends_at', 'told.cancelled_at')}`,
};

/** What an entry says beside its block, by kind of calendar. */
const BESIDE: Record<SubjectKind, string> = {
  site: 'NULL',
  group: 'NULL',
  event: 'NULL',
  person: `json_build_object('isMaybe', r.answer = 'maybe')`,
  host: `json_build_object('going', e.seats_taken,
    'maybe', (SELECT count(*) FROM rsvps r WHERE r.occurrence_id = e.occurrence_id AND r.answer = 'maybe'),
    'movedAt', greatest((SELECT max(r.replied_at) FROM rsvps r WHERE r.occurrence_id = e.occurrence_id),
                        (SELECT max(w.withdrawn_at) FROM withdrawals w WHERE w.occurrence_id = e.occurrence_id)))`,
};

interface Needs {
  /** SQL from `FROM` on: what each entry is `told` by (an event, or a date of a series), its group, its block if any. */
  from: string;
  values: unknown[];
}

/** What stands on calendars of one kind; of the whole site, one calendar at a time. */
export function neededBy(kind: SubjectKind, wishes: CalendarWish[]): Needs[] {
  if (kind === 'site') return wishes.map((wish) => siteNeeds(wish));
  const ids = wishes.map(({ id }) => id);
  if (kind === 'group' || kind === 'event') return [{ from: FROM[kind], values: [ids] }];
  const options = (wishes as OwnWish[]).map((wish) => wish.options);
  const own = [ids, options.map(({ wording }) => wording), options.map(({ withMaybes }) => withMaybes)];
  return [{ from: FROM[kind], values: own }];
}

interface Row extends Entry {
  at: number;
  beside: { isMaybe: boolean } | { going: number; maybe: number; movedAt: string | null } | null;
}

/** What stands on each of the calendars, by start. What has no block yet is left out. */
export async function findEntries(sql: Sql, kind: SubjectKind, subjects: Subject[]): Promise<Entry[][]> {
  const found: Entry[][] = subjects.map(() => []);
  const needs = neededBy(
    kind,
    subjects.map(({ wish }) => wish),
  );
  const discreet =
    kind === 'person' || kind === 'host'
      ? "(wish.wording = 'everywhere' OR (wish.wording = 'discreet' AND g.sensitive))"
      : 'g.sensitive';
  for (const [first, { from, values }] of needs.entries()) {
    const rows = await rowsOf<Row>(
      sql,
      `SELECT wish.at::int AS at, CASE WHEN ${discreet} THEN b.discreet_text ELSE b.full_text END AS block,
              ${BESIDE[kind]} AS beside, CASE WHEN NOT e.all_day THEN e.time_zone END AS "timeZone",
              left(e.starts_local, 4)::int AS "firstYear",
              extract(year FROM (told.ends_at + interval '14 hours') AT TIME ZONE 'UTC')::int AS "lastYear"
       ${from} AND b.event_id IS NOT NULL
       ORDER BY told.starts_at, told.event_id, told.occurrence_id`,
      values,
    );
    for (const { at, beside, ...entry } of rows) {
      const subject = subjects[first + at - 1]!;
      found[first + at - 1]!.push({ ...entry, block: blockFor(subject, entry.block, beside) });
    }
  }
  return found;
}

function blockFor({ wish, language }: Subject, block: string, beside: Row['beside']): string {
  if (wish.kind !== 'person' && wish.kind !== 'host') return block;
  const { alarmMinutes } = wish.options;
  if (beside && 'going' in beside) {
    const movedAt = beside.movedAt === null ? null : new Date(beside.movedAt);
    return withAlarms(withCounts(block, { ...beside, movedAt }, language), alarmMinutes);
  }
  return withAlarms(beside?.isMaybe ? tentative(block) : block, alarmMinutes);
}
