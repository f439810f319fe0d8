import type { EntityManager } from 'typeorm';
import { rowOf } from '../../database/sql.js';

/** How many people mean to come to one of these dates, and have an address. */
export async function countReaders(tx: EntityManager, occurrenceIds: string[]): Promise<number> {
  const row = await rowOf<{ told: number }>(
    tx,
    `SELECT count(DISTINCT person_id)::int AS told FROM rsvps
     WHERE occurrence_id = ANY($1) AND answer <> 'declined'`,
    [occurrenceIds],
  );
  return row!.told;
}
