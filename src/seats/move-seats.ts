import type { EntityManager } from 'typeorm';
import { prepared } from '../database/prepared.js';
import { rowOf } from '../database/sql.js';
import { beyondWith, hasRoomFor, mostSeats } from './room.js';
import { difference, type Seated, type Seats, seatsHeld } from './seats-of.js';

/** Where someone ends up: with what they asked for, or with a number on the waiting list. */
export interface Place {
  /** `null`: they do not wait. */
  placeInLine: number | null;
}

interface Expectation {
  /** Whether a number on the waiting list will do. */
  mayWait: boolean;
  /** Whether they left the waiting list a moment ago: it is not closed to them. */
  isBack: boolean;
  /** Whether there was no room a moment ago. */
  seemsFull: boolean;
}

const MORE = {
  all: '$2::int',
  newcomers: '$3::int',
  carers: '$4::int',
  interpreters: '$5::int',
  regulars: '$6::int',
};

const TAKE_SEATS = prepared(
  `UPDATE occurrences o SET seats_taken = seats_taken + $2, newcomers_taken = newcomers_taken + $3,
     carers_taken = carers_taken + $4, interpreters_taken = interpreters_taken + $5,
     regulars_taken = regulars_taken + $6
   WHERE id = $1 AND state = 'on' AND ${hasRoomFor(MORE)} RETURNING NULL::int AS "placeInLine"`,
);

/** A list that is closed is so for single answers: whoever comes every time has asked for the date long ago. */
const TAKE_NUMBER = prepared(
  `UPDATE occurrences o SET last_in_line = last_in_line + 1
   WHERE id = $1 AND state = 'on' AND (NOT waitlist_closed OR $6 > 0 OR $7) AND NOT ${hasRoomFor(MORE)}
     AND coalesce($2 <= ${mostSeats('$6 > 0')}, true)
   RETURNING last_in_line AS "placeInLine"`,
);

/** Room may be made, or taken, between two looks. */
const MOST_TRIES = 3;

/**
 * Takes seats, or else a number on the waiting list. Each statement locks the date, looks and counts, so however many ask
 * at once, nobody gets a seat that is not there, nobody waits while there is room for them or where there never can be, and
 * no two get one number.
 * @returns `null` when there is not enough room and nobody may wait, or when the date was called off
 */
async function takeSeats(
  tx: EntityManager,
  occurrenceId: string,
  more: Seats,
  { mayWait, isBack, seemsFull }: Expectation,
): Promise<Place | null> {
  const values = [occurrenceId, more.all, more.newcomers, more.carers, more.interpreters, more.regulars];
  const seats = { sql: TAKE_SEATS, values };
  const looks = mayWait ? [seats, { sql: TAKE_NUMBER, values: [...values, isBack] }] : [seats];
  // Each look stands in the queue for the date once more: a crowd that waits for a full one begins with the line.
  if (seemsFull) looks.reverse();
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    for (const { sql, values: given } of looks) {
      const taken = await rowOf<Place>(tx, sql, given);
      if (taken) return taken;
    }
    if (!mayWait) return null;
  }
  return null;
}

/**
 * Also where as many stay and count as another kind, as far as there is room for that kind.
 * @returns false when there is not, or when they were given back already: the same person stepped back in two places at once
 */
async function giveSeats(tx: EntityManager, occurrenceId: string, fewer: Seats): Promise<boolean> {
  const given = await rowOf(
    tx,
    `UPDATE occurrences o SET seats_taken = seats_taken + $2, newcomers_taken = newcomers_taken + $3,
       carers_taken = carers_taken + $4, interpreters_taken = interpreters_taken + $5,
       regulars_taken = regulars_taken + $6, seated_beyond = ${beyondWith('(seats_taken + $2)')}
     WHERE id = $1 AND least(seats_taken + $2, newcomers_taken + $3, carers_taken + $4, interpreters_taken + $5,
       regulars_taken + $6) >= 0 AND ${hasRoomFor(MORE)} RETURNING id`,
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
 * @returns `null` when there is not enough room, the date was called off, or the seats were given back meanwhile
 */
export async function moveSeats(
  tx: EntityManager,
  occurrenceId: string,
  before: Seated | null,
  after: Seated | null,
  expectation: Expectation = { mayWait: false, isBack: false, seemsFull: false },
): Promise<Place | null> {
  // Whoever leaves something to those who wait, or whose standing place is written to, holds the date before the reply.
  const isRegular = before?.party.isRegular || after?.party.isRegular;
  if (before?.answer === 'waitlisted' || after?.isKept || isRegular) await lockSeats(tx, occurrenceId);
  const more = difference(seatsHeld(after), seatsHeld(before));
  if (more.all > 0) return takeSeats(tx, occurrenceId, more, expectation);
  const isMoved = Object.values(more).some((count) => count !== 0);
  const promises = after !== null && after.answer !== 'declined';
  const isDone = isMoved
    ? await giveSeats(tx, occurrenceId, more)
    : !promises || (await holdDate(tx, occurrenceId));
  return isDone ? { placeInLine: null } : null;
}
