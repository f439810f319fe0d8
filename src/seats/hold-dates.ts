import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../database/instant.js';
import { rowsOf } from '../database/sql.js';
import type { Outbox } from '../queue/outbox.js';
import { IN_PAUSE } from './comes-every-time.js';
import { fillPlaces } from './fill-places.js';
import { seatMany } from './seat-many.js';
import { allSeatsOf } from './seats-of.js';

/** Dates of an event that nobody else changes. */
export interface HeldDates {
  coming: string[];
  /** Those too that have begun. */
  notOver: string[];
}

/**
 * Keeps the seats of all dates of an event that are not over as they are until the transaction ends, and whatever else changes
 * the event waits in turn, so that these are all its dates. Whoever holds dates and a standing place takes the dates first, and
 * whoever holds the event too takes that before both, so that no two wait for each other.
 */
export async function lockDates(
  tx: EntityManager,
  eventId: string,
  now: Temporal.Instant,
): Promise<HeldDates> {
  await tx.query('SELECT FROM events WHERE id = $1 FOR NO KEY UPDATE', [eventId]);
  const held = await rowsOf<{ id: string; isComing: boolean }>(
    tx,
    `SELECT id, starts_at > $2 AS "isComing" FROM occurrences WHERE event_id = $1 AND ends_at > $2
     ORDER BY id FOR NO KEY UPDATE`,
    [eventId, toDate(now)],
  );
  const ids = (dates: typeof held) => dates.map(({ id }) => id);
  return { coming: ids(held.filter(({ isComing }) => isComing)), notOver: ids(held) };
}

/** Standing places on dates that the caller holds (`lockDates`). */
export interface StandingOnDates {
  /** `null`: all who come every time to one of these dates. */
  standingPlaceIds: string[] | null;
  dateIds: string[];
}

/** SQL: whether a standing place `s` is among the `StandingOnDates.standingPlaceIds` in `$1`. */
export const IS_ONE_OF_THESE = '($1::uuid[] IS NULL OR s.id = ANY($1))';

/** SQL: standing places `s` of people who still belong and did not give them up, on dates `o` that take place, at `$3`. */
const HELD = `standing_places s
  JOIN events e ON e.id = s.event_id AND e.state = 'published'
  JOIN groups g ON g.id = e.group_id AND g.archived_at IS NULL
  JOIN memberships m ON m.group_id = g.id AND m.person_id = s.person_id AND m.state = 'active'
  JOIN occurrences o ON o.event_id = e.id AND o.state = 'on' AND o.starts_at > $3 AND o.rsvps_close_at > $3 AND s.ends_at IS NULL`;

/** SQL: what standing places still want: a date that their person has said anything about is left alone, also a no. */
const WANTED = `
  SELECT o.id AS occurrence_id, s.person_id, s.companions, s.carers, s.interpreters, s.helpers_seated,
         ${allSeatsOf('s')} AS seats,
         false AS first_time, true AS is_regular, s.count_me_only, s.recording_ok, row_number() OVER (ORDER BY s.created_at, s.id) AS turn
  FROM ${HELD}
  WHERE ${IS_ONE_OF_THESE} AND o.id = ANY($2) AND NOT ${IN_PAUSE}
    AND NOT EXISTS (SELECT FROM rsvps r WHERE r.occurrence_id = o.id AND r.person_id = s.person_id)`;

/**
 * Gives standing places their dates: a seat, or a number on the waiting list. Doing it twice does no harm.
 * @returns whether anything changed
 */
export async function holdDates(
  tx: EntityManager,
  outbox: Outbox,
  { standingPlaceIds, dateIds }: StandingOnDates,
  now: Temporal.Instant,
): Promise<boolean> {
  const turned = await takeOver(tx, standingPlaceIds, dateIds, now);
  const values = [standingPlaceIds, dateIds, toDate(now)];
  const { seated, waiting } = await seatMany(tx, { sql: WANTED, values, replaces: false }, now);
  await fillPlaces(tx, outbox, turned, now);
  return seated + waiting + turned.length > 0;
}

/**
 * What people had said for single dates counts as said for all from now on, where they are going or wait, and as far as
 * there are places for regulars. Within a pause it stays what it is: a yes to one date. A new version keeps another answer
 * of theirs, on its way just now, from counting seats as they were.
 * @returns the dates where that leaves room for others, or for those who wait
 */
async function takeOver(
  tx: EntityManager,
  standingPlaceIds: string[] | null,
  dateIds: string[],
  now: Temporal.Instant,
): Promise<string[]> {
  const turned = await rowsOf<{ id: string }>(
    tx,
    `WITH single AS (
       SELECT r.id, r.occurrence_id, CASE WHEN r.answer = 'waitlisted' THEN 0 ELSE r.seats END AS seats,
              sum(CASE WHEN r.answer = 'waitlisted' THEN 0 ELSE r.seats END)
                OVER (PARTITION BY o.id ORDER BY s.created_at, s.id) <= o.regular_places - o.regulars_taken AS fits
       FROM ${HELD}
       JOIN rsvps r ON r.occurrence_id = o.id AND r.person_id = s.person_id
       WHERE ${IS_ONE_OF_THESE} AND o.id = ANY($2) AND NOT r.is_regular AND r.answer IN ('going', 'offered', 'waitlisted')
         AND NOT ${IN_PAUSE}
     ), turned AS (
       UPDATE rsvps r SET is_regular = true, version = version + 1 FROM single
       WHERE r.id = single.id AND coalesce(single.fits, true) RETURNING single.occurrence_id, single.seats
     )
     UPDATE occurrences o SET regulars_taken = regulars_taken + counted.seats
     FROM (SELECT occurrence_id, sum(seats)::int AS seats FROM turned GROUP BY occurrence_id) AS counted
     WHERE o.id = counted.occurrence_id RETURNING o.id`,
    [standingPlaceIds, dateIds, toDate(now)],
  );
  return turned.map(({ id }) => id);
}
