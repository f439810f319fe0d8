import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../database/instant.js';
import { rowsOf } from '../database/sql.js';
import { numberKept } from './kept-until.js';
import { hasRoomFor, SEATS_BY_KIND, SEATS_NEEDED, SO_FAR, sumsSoFar, takeFor } from './room.js';
import { PARTY_COLUMNS } from './seats-of.js';

/** What a row of `wanted` has to have beside `turn`, the order in which seats of one date are given. */
const SAID = ['occurrence_id', 'person_id', ...PARTY_COLUMNS, 'count_me_only', 'recording_ok'].join(', ');

/**
 * Where someone has said something else about a date meanwhile, what they say last counts; a number that they gave up a moment ago is
 * theirs again. A no whose seats are still kept,
 * and a place that they have or wait for, stay as they are.
 */
const INSTEAD = `ON CONFLICT (occurrence_id, person_id) DO UPDATE
  SET (answer, place_in_line, kept_in_line, kept_in_line_until, seats, companions, carers, interpreters, helpers_seated, first_time, is_regular, version, replied_at)
    = ROW (excluded.answer, CASE WHEN excluded.place_in_line IS NOT NULL THEN coalesce(${numberKept('r')}, excluded.place_in_line) END, NULL, NULL, excluded.seats, excluded.companions, excluded.carers, excluded.interpreters,
           excluded.helpers_seated, excluded.first_time, excluded.is_regular, r.version + 1, excluded.replied_at)
  WHERE r.answer IN ('maybe', 'declined') AND r.kept_until IS NULL`;

/** Many replies at once, as SQL whose values are `$1`, `$2`, …: one row for each reply that has no place yet. */
export interface Wanted {
  sql: string;
  values: unknown[];
  /** Whether someone who has said something else about a date says this instead. */
  replaces: boolean;
}

/**
 * Gives seats on many dates to many people, or numbers on their waiting lists: `takeSeats` for whoever comes to more than
 * one date. The caller holds the dates, in the order of their ids, and `wanted` gives only those.
 * @returns how many were seated, and how many wait
 */
export async function seatMany(
  tx: EntityManager,
  wanted: Wanted,
  now: Temporal.Instant,
): Promise<{ seated: number; waiting: number }> {
  let seated = 0;
  for (let more = -1; more !== 0; seated += more) {
    more = await seatThoseWhoFit(tx, wanted, now);
  }
  return { seated, waiting: await letWait(tx, wanted, now) };
}

/** Seats, on each date, as many in their turn as there is room for together, of those who would fit in alone. */
async function seatThoseWhoFit(
  tx: EntityManager,
  { sql, values, replaces }: Wanted,
  now: Temporal.Instant,
): Promise<number> {
  const seated = await rowsOf(
    tx,
    `WITH wanted AS (${sql}),
       fitting AS (
         SELECT r.*, ${sumsSoFar('in_turn')} FROM wanted r JOIN occurrences o ON o.id = r.occurrence_id
         WHERE ${hasRoomFor(SEATS_NEEDED)}
         WINDOW in_turn AS (PARTITION BY r.occurrence_id ORDER BY r.turn)
       ),
       together AS (
         SELECT f.*, bool_and(${hasRoomFor(SO_FAR)}) OVER (PARTITION BY f.occurrence_id ORDER BY f.turn) AS fit
         FROM fitting f JOIN occurrences o ON o.id = f.occurrence_id
       ),
       seated AS (
         INSERT INTO rsvps AS r (id, source, answer, replied_at, created_at, ${SAID})
         SELECT gen_random_uuid(), 'person', 'going', $${values.length + 1}, $${values.length + 1}, ${SAID}
         FROM together WHERE fit ${replaces ? INSTEAD : 'ON CONFLICT DO NOTHING'}
         RETURNING r.occurrence_id, ${SEATS_BY_KIND}
       ),
       taken AS (${takeFor('seated')})
     SELECT FROM seated`,
    [...values, toDate(now)],
  );
  return seated.length;
}

/** A closed list takes no more single answers; someone who comes every time has asked for the date long ago. */
async function letWait(
  tx: EntityManager,
  { sql, values, replaces }: Wanted,
  now: Temporal.Instant,
): Promise<number> {
  const waiting = await rowsOf(
    tx,
    `WITH wanted AS (${sql}),
       waiting AS (
         INSERT INTO rsvps AS r (id, source, answer, place_in_line, replied_at, created_at, ${SAID})
         SELECT gen_random_uuid(), 'person', 'waitlisted',
                o.last_in_line + row_number() OVER (PARTITION BY wanted.occurrence_id ORDER BY turn),
                $${values.length + 1}, $${values.length + 1}, ${SAID}
         FROM wanted JOIN occurrences o ON o.id = wanted.occurrence_id
         WHERE NOT o.waitlist_closed OR wanted.is_regular OR EXISTS (
           SELECT FROM rsvps k WHERE k.occurrence_id = o.id AND k.person_id = wanted.person_id AND ${numberKept('k')} IS NOT NULL)
         ${replaces ? INSTEAD : 'ON CONFLICT DO NOTHING'}
         RETURNING r.occurrence_id, r.place_in_line
       ),
       numbered AS (
         UPDATE occurrences SET last_in_line = greatest(last_in_line, line.last)
         FROM (SELECT occurrence_id, max(place_in_line) AS last FROM waiting GROUP BY occurrence_id) AS line
         WHERE id = line.occurrence_id
       )
     SELECT FROM waiting`,
    [...values, toDate(now)],
  );
  return waiting.length;
}
