import type { EntityManager } from 'typeorm';
import { rowOf } from '../database/sql.js';
import { lockSeats } from './move-seats.js';

/** The most places that may be given beyond the number of a date; a rule of its table. */
const MOST_BEYOND = 1000;

/**
 * Seats someone who comes alone although nothing is free: a place that is kept for others is theirs, and where there is
 * none, one more is given beyond the number of the date.
 * @returns how many were given beyond it; `null` when the date was called off, or no more such places can be given
 */
export async function seatBeyond(tx: EntityManager, occurrenceId: string): Promise<number | null> {
  await lockSeats(tx, occurrenceId);
  const given = await rowOf<{ beyond: number }>(
    tx,
    `UPDATE occurrences o SET seats_taken = o.seats_taken + 1, overbooked_by = o.overbooked_by + missing.beyond
     FROM (SELECT id, coalesce(greatest(0, seats_taken + 1 - capacity - overbooked_by), 0) AS beyond
           FROM occurrences WHERE id = $1) AS missing
     WHERE o.id = missing.id AND o.state = 'on' AND o.overbooked_by + missing.beyond <= ${MOST_BEYOND}
     RETURNING missing.beyond`,
    [occurrenceId],
  );
  return given && given.beyond;
}

/** Takes back places that were given beyond the number of a date, once nobody sits there. The date must be held. */
export async function takeBackBeyond(tx: EntityManager, occurrenceId: string, beyond: number): Promise<void> {
  await tx.query('UPDATE occurrences SET overbooked_by = greatest(0, overbooked_by - $2) WHERE id = $1', [
    occurrenceId,
    beyond,
  ]);
}
