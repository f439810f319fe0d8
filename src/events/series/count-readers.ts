import type { EntityManager } from 'typeorm';
import { rowOf } from '../../database/sql.js';
import { IS_REACHED } from '../../people/suppressions.js';

/**
 * How many people mean to come to one of these dates and get a letter about it. Who stopped those, or cannot be reached, does
 * not; but that a date is off, or on again, is told to whoever stopped them too.
 */
export async function countReaders(
  tx: EntityManager,
  occurrenceIds: string[],
  { areOnAgain = false } = {},
): Promise<number> {
  const row = await rowOf<{ told: number }>(
    tx,
    `SELECT count(DISTINCT p.id)::int AS told
     FROM rsvps r JOIN people p ON p.id = r.person_id JOIN occurrences o ON o.id = r.occurrence_id
     WHERE o.id = ANY($1) AND r.answer <> 'declined' AND ${IS_REACHED}
       AND ($2 OR o.state <> 'on'
         OR NOT EXISTS (SELECT FROM mutes WHERE mutes.person_id = p.id AND mutes.event_id = o.event_id))`,
    [occurrenceIds, areOnAgain],
  );
  return row!.told;
}
