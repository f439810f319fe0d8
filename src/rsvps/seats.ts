import type { EntityManager } from 'typeorm';
import { rowOf } from '../database/sql.js';
import type { Answer } from './rsvp.entity.js';

/**
 * Takes seats if there is room for all of them. One statement locks the occurrence, checks and counts, so however many
 * ask at once, nobody gets a seat that is not there.
 * @returns false when there is not enough room, or the date was called off
 */
export async function takeSeats(tx: EntityManager, occurrenceId: string, seats: number): Promise<boolean> {
  const taken = await rowOf(
    tx,
    `UPDATE occurrences SET seats_taken = seats_taken + $2
     WHERE id = $1 AND state = 'on' AND (capacity IS NULL OR seats_taken + $2 <= capacity)
     RETURNING id`,
    [occurrenceId, seats],
  );
  return taken !== null;
}

/**
 * Holds the date for an answer that takes no seat but will be told of changes.
 * @returns false when the date was called off
 */
async function holdDate(tx: EntityManager, occurrenceId: string): Promise<boolean> {
  const held = await rowOf(
    tx,
    "SELECT id FROM occurrences WHERE id = $1 AND state = 'on' FOR NO KEY UPDATE",
    [occurrenceId],
  );
  return held !== null;
}

/** @returns false when they were given back already: the same person stepped back in two places at once */
export async function giveSeats(tx: EntityManager, occurrenceId: string, seats: number): Promise<boolean> {
  const given = await rowOf(
    tx,
    'UPDATE occurrences SET seats_taken = seats_taken - $2 WHERE id = $1 AND seats_taken >= $2 RETURNING id',
    [occurrenceId, seats],
  );
  return given !== null;
}

/**
 * Keeps everyone else's seats as they are until the transaction ends. Whoever holds an occurrence and its replies
 * takes the occurrence first, so that no two wait for each other.
 */
export async function lockSeats(tx: EntityManager, occurrenceId: string): Promise<void> {
  await tx.query('SELECT FROM occurrences WHERE id = $1 FOR NO KEY UPDATE', [occurrenceId]);
}

interface Seated {
  answer: Answer;
  seats: number;
}

/**
 * Takes or gives back what the change from one answer to the next needs, and holds the date for every answer that
 * promises more than before: whoever cancels it, or ends a membership, then finds the answer.
 * @param before `null` for someone who had not answered; `after` `null` for someone who takes the answer back
 * @returns false when there is not enough room, the date was called off, or the seats were given back meanwhile
 */
export async function moveSeats(
  tx: EntityManager,
  occurrenceId: string,
  before: Seated | null,
  after: Seated | null,
): Promise<boolean> {
  const more = seatsHeld(after) - seatsHeld(before);
  if (more > 0) return takeSeats(tx, occurrenceId, more);
  if (more < 0) return giveSeats(tx, occurrenceId, -more);
  if (after?.answer === 'maybe') return holdDate(tx, occurrenceId);
  return true;
}

/** Only people who are going hold seats. */
function seatsHeld(reply: Seated | null): number {
  return reply?.answer === 'going' ? reply.seats : 0;
}
