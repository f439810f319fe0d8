import type { EntityManager } from 'typeorm';
import { rowOf } from '../database/sql.js';
import { hasRoomFor } from './room.js';
import { difference, type Seated, type Seats, seatsHeld } from './seats-of.js';

/** Where someone ends up: with the seats they asked for, or with a number on the waiting list. */
export type Place = { isSeated: true } | { isSeated: false; placeInLine: number };

const MORE = {
  all: '$2::int',
  newcomers: '$3::int',
  carers: '$4::int',
  interpreters: '$5::int',
  regulars: '$6::int',
};

const MOST_TRIES = 3;

/**
 * Takes seats, or else a number on the waiting list. Each statement locks the date, looks and counts, so however many ask
 * at once, nobody gets a seat that is not there, nobody waits while there is room for them, and no two get one number.
 * @returns `null` when there is not enough room and nobody may wait, or when the date was called off
 */
async function takeSeats(
  tx: EntityManager,
  occurrenceId: string,
  more: Seats,
  { mayWait }: { mayWait: boolean },
): Promise<Place | null> {
  const values = [occurrenceId, more.all, more.newcomers, more.carers, more.interpreters, more.regulars];
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const taken = await rowOf(
      tx,
      `UPDATE occurrences o SET seats_taken = seats_taken + $2, newcomers_taken = newcomers_taken + $3,
         carers_taken = carers_taken + $4, interpreters_taken = interpreters_taken + $5,
         regulars_taken = regulars_taken + $6
       WHERE id = $1 AND state = 'on' AND ${hasRoomFor(MORE)} RETURNING id`,
      values,
    );
    if (taken) return { isSeated: true };
    if (!mayWait) return null;
    const waiting = await rowOf<{ placeInLine: number }>(
      tx,
      `UPDATE occurrences o SET last_in_line = last_in_line + 1
       WHERE id = $1 AND state = 'on' AND NOT waitlist_closed AND NOT ${hasRoomFor(MORE)}
       RETURNING last_in_line AS "placeInLine"`,
      values,
    );
    if (waiting) return { isSeated: false, ...waiting };
    // Room was made between the two looks, or nobody may wait.
  }
  return null;
}

/** @returns false when they were given back already: the same person stepped back in two places at once */
async function giveSeats(tx: EntityManager, occurrenceId: string, fewer: Seats): Promise<boolean> {
  const given = await rowOf(
    tx,
    `UPDATE occurrences SET seats_taken = seats_taken + $2, newcomers_taken = newcomers_taken + $3,
       carers_taken = carers_taken + $4, interpreters_taken = interpreters_taken + $5,
       regulars_taken = regulars_taken + $6
     WHERE id = $1 AND least(seats_taken + $2, newcomers_taken + $3, carers_taken + $4, interpreters_taken + $5,
       regulars_taken + $6) >= 0 RETURNING id`,
    [occurrenceId, fewer.all, fewer.newcomers, fewer.carers, fewer.interpreters, fewer.regulars],
  );
  return given !== null;
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

/**
 * Keeps everyone else's seats as they are until the transaction ends. Whoever holds an occurrence and its replies
 * takes the occurrence first, so that no two wait for each other.
 */
export async function lockSeats(tx: EntityManager, occurrenceId: string): Promise<void> {
  await tx.query('SELECT FROM occurrences WHERE id = $1 FOR NO KEY UPDATE', [occurrenceId]);
}

/**
 * Takes or gives back what the change from one answer to the next needs, and holds the date for every answer that
 * promises more than before: whoever cancels it, or ends a membership, then finds the answer.
 * @param before `null` for someone who had not answered; `after` `null` for someone who takes the answer back
 * @param mayWait whether a number on the waiting list will do
 * @returns `null` when there is not enough room, the date was called off, or the seats were given back meanwhile
 */
export async function moveSeats(
  tx: EntityManager,
  occurrenceId: string,
  before: Seated | null,
  after: Seated | null,
  { mayWait = false } = {},
): Promise<Place | null> {
  const more = difference(seatsHeld(after), seatsHeld(before));
  if (more.all > 0) return takeSeats(tx, occurrenceId, more, { mayWait });
  const isMoved = Object.values(more).some((count) => count !== 0);
  const promises = after !== null && after.answer !== 'declined';
  // Whoever gives a place to someone who waits holds the date first too.
  if (!isMoved && !promises && before?.answer === 'waitlisted') await lockSeats(tx, occurrenceId);
  const isDone = isMoved
    ? await giveSeats(tx, occurrenceId, more)
    : !promises || (await holdDate(tx, occurrenceId));
  return isDone ? { isSeated: true } : null;
}
