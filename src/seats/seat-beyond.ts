import type { EntityManager } from 'typeorm';
import { rowOf } from '../database/sql.js';

/** The most who may sit beyond the places of a date; a rule of its table. */
const MOST_BEYOND = 1000;

/**
 * Seats someone who comes alone although nothing is free: a place that is kept for others is theirs, and where there is
 * none, they sit beyond the places of the date. That gives nobody else one: room is counted without it.
 * @returns false when the date was called off, or no more can sit there
 */
export async function seatBeyond(tx: EntityManager, occurrenceId: string): Promise<boolean> {
  const seated = await rowOf(
    tx,
    `UPDATE occurrences SET seats_taken = seats_taken + 1,
       seated_beyond = greatest(seated_beyond, seats_taken + 1 - capacity - overbooked_by)
     WHERE id = $1 AND state = 'on'
       AND (capacity IS NULL OR seats_taken + 1 - capacity - overbooked_by <= ${MOST_BEYOND}) RETURNING id`,
    [occurrenceId],
  );
  return seated !== null;
}
