import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../database/instant.js';
import { protectedBy } from '../seats/protected-by.js';
import { isNotOver } from './is-not-over.js';
import { STANDING_COLUMNS } from './series/standing-columns.js';

/** Letters about the series that goes were stopped or let come again for the one it came from as well. */
export async function restoreMutes(tx: EntityManager, gone: string[]): Promise<void> {
  await tx.query(
    `DELETE FROM mutes USING events e
     WHERE e.id = ANY($1) AND mutes.event_id = e.continues_id AND mutes.created_at <= e.created_at
       AND NOT EXISTS (SELECT FROM mutes now WHERE now.event_id = e.id AND now.person_id = mutes.person_id)`,
    [gone],
  );
  await tx.query(
    `INSERT INTO mutes (person_id, event_id)
     SELECT mutes.person_id, e.continues_id FROM mutes JOIN events e ON e.id = mutes.event_id
     WHERE e.id = ANY($1) AND e.continues_id IS NOT NULL ON CONFLICT DO NOTHING`,
    [gone],
  );
}

/**
 * What people said of coming every time to the series that goes, they said of the one it came from. What they said to either to
 * protect them counts for all dates, which have gone back to that one.
 */
export async function restoreStandingPlaces(
  tx: EntityManager,
  gone: string[],
  now: Temporal.Instant,
): Promise<void> {
  await protectOnAllDates(tx, gone, now);
  await tx.query(
    `DELETE FROM standing_places s USING events e
     WHERE e.id = ANY($1) AND s.event_id = e.continues_id AND s.created_at <= e.created_at
       AND NOT EXISTS (SELECT FROM standing_places now WHERE now.event_id = e.id AND now.person_id = s.person_id)`,
    [gone],
  );
  await tx.query(
    `INSERT INTO standing_places AS s (id, event_id, person_id, created_at, last_heard_at, ${STANDING_COLUMNS.join(', ')})
     SELECT gen_random_uuid(), e.continues_id, later.person_id, later.created_at, later.last_heard_at, ${columnsOf('later')}
     FROM standing_places later JOIN events e ON e.id = later.event_id
     WHERE e.id = ANY($1) AND e.continues_id IS NOT NULL
     ON CONFLICT (event_id, person_id) DO UPDATE SET
       last_heard_at = greatest(s.last_heard_at, excluded.last_heard_at),
       (${STANDING_COLUMNS.join(', ')}) = ROW (${columnsOf('excluded', OF_BOTH)})`,
    [gone],
  );
}

const columnsOf = (row: string, said: Record<string, string> = {}) =>
  STANDING_COLUMNS.map((name) => said[name] ?? `${row}.${name}`).join(', ');

/** SQL: what protects someone of both parts; their leave for photos needs both. */
const OF_BOTH = {
  ...protectedBy('s', 'excluded'),
  recording_ok: `CASE WHEN s.recording_ok = excluded.recording_ok THEN s.recording_ok
    WHEN s.recording_ok = false OR excluded.recording_ok = false THEN false END`,
};

const { count_me_only: COUNT_ME_ONLY, recording_ok: RECORDING_OK } = protectedBy('r', 's');
const RECORDING_OK_OF_BOTH = `CASE WHEN s.is_of_one_part AND r.is_regular AND r.recording_ok THEN NULL ELSE ${RECORDING_OK} END`;

/**
 * What both parts say is new to no date, so that what someone has said for one alone stays. What one part says protects on all.
 * Leave for photos that only one of them has is gone.
 */
async function protectOnAllDates(tx: EntityManager, gone: string[], now: Temporal.Instant): Promise<void> {
  await tx.query(
    `UPDATE rsvps r SET count_me_only = ${COUNT_ME_ONLY}, recording_ok = ${RECORDING_OK_OF_BOTH},
       came = CASE WHEN NOT ${COUNT_ME_ONLY} THEN r.came END
     FROM events e CROSS JOIN LATERAL (
       SELECT person_id, bool_or(count_me_only) AS count_me_only,
              bool_and(recording_ok IS DISTINCT FROM false) AS recording_ok,
              bool_or(recording_ok) AND count(*) > count(recording_ok) AS is_of_one_part
       FROM standing_places WHERE event_id IN (e.id, e.continues_id) GROUP BY person_id
       HAVING count(*) = 1 OR count(DISTINCT (count_me_only, recording_ok)) > 1) AS s
     JOIN occurrences o ON ${isNotOver('o', '$2')}
     WHERE e.id = ANY($1) AND o.event_id = e.continues_id AND r.occurrence_id = o.id AND r.person_id = s.person_id
       AND (r.count_me_only, r.recording_ok) IS DISTINCT FROM (${COUNT_ME_ONLY}, ${RECORDING_OK_OF_BOTH})`,
    [gone, toDate(now)],
  );
}
