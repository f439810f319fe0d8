import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../../database/sql.js';
import type { Outbox } from '../../queue/outbox.js';
import { fillPlaces } from '../../seats/fill-places.js';
import { hasRoomFor, SEATS_BY_KIND, SEATS_NEEDED, takeFor } from '../../seats/room.js';
import { allSeatsOf } from '../../seats/seats-of.js';
import type { HeldPlace } from './find-series.js';

/** SQL: how many more seats of each kind a row `b` needs than a row `a`. */
const MORE = Object.fromEntries(
  Object.keys(SEATS_NEEDED).map((kind) => [kind, `(b."${kind}" - a."${kind}")`]),
) as unknown as typeof SEATS_NEEDED;

/** SQL: the same people as those of `$3`, …: what a standing place said before. */
const AS_BEFORE = '= ($3::int, $4::int, $5::int, $6::boolean)';

/**
 * Lets whom someone brings every time from now on come on the dates that they hold or wait for already, and on those that they
 * left out, once they come after all. A date for which they had said something else keeps that, and one without room for more
 * people keeps those who have a place.
 * @param before what they had said for all dates
 * @param dateIds held by the caller (`lockDates`)
 * @returns whether anything changed
 */
export async function sayForHeld(
  tx: EntityManager,
  outbox: Outbox,
  { standingPlaceIds, dateIds, before }: { standingPlaceIds: string[]; dateIds: string[]; before: HeldPlace },
  now: Temporal.Instant,
): Promise<boolean> {
  const { companions, carers, interpreters, helpersSeated } = before.party;
  const values = [standingPlaceIds, dateIds, companions, carers, interpreters, helpersSeated];
  // These hold no seats, so that nothing has to be counted.
  await tx.query(
    `UPDATE rsvps r SET (companions, carers, interpreters, helpers_seated, seats, version)
       = ROW (s.companions, s.carers, s.interpreters, s.helpers_seated,
              ${allSeatsOf('s')}, r.version + 1)
     FROM standing_places s
     WHERE s.id = ANY($1) AND r.person_id = s.person_id AND r.occurrence_id = ANY($2) AND r.is_regular
       AND r.answer IN ('maybe', 'declined') AND r.kept_until IS NULL
       AND (r.companions, r.carers, r.interpreters, r.helpers_seated) ${AS_BEFORE}
       AND NOT (s.companions, s.carers, s.interpreters, s.helpers_seated) ${AS_BEFORE}`,
    values,
  );
  const changed = await rowsOf<{ id: string }>(
    tx,
    `WITH saying AS (
       SELECT r.*, s.id AS standing_place_id FROM rsvps r JOIN standing_places s ON s.person_id = r.person_id
       WHERE s.id = ANY($1) AND r.occurrence_id = ANY($2) AND r.is_regular AND r.answer IN ('going', 'waitlisted')
         AND (r.companions, r.carers, r.interpreters, r.helpers_seated) ${AS_BEFORE}
         AND NOT (s.companions, s.carers, s.interpreters, s.helpers_seated) ${AS_BEFORE}
     ), a AS (SELECT r.id, r.occurrence_id, r.answer, ${SEATS_BY_KIND} FROM saying r),
     after AS (
       SELECT r.id, s.companions, s.carers, s.interpreters, s.helpers_seated, r.first_time, r.is_regular, ${allSeatsOf('s')} AS seats
       FROM saying r JOIN standing_places s ON s.id = r.standing_place_id
     ), b AS (SELECT r.id, ${SEATS_BY_KIND} FROM after r),
     fitting AS (
       SELECT a.id, a.occurrence_id, a.answer, ${Object.entries(MORE)
         .map(([kind, sql]) => `${sql} AS "${kind}"`)
         .join(', ')}
       FROM a JOIN b USING (id) JOIN occurrences o ON o.id = a.occurrence_id
       WHERE a.answer = 'waitlisted' OR ${hasRoomFor(MORE)}
     ), changed AS (
       UPDATE rsvps r SET (companions, carers, interpreters, helpers_seated, seats, version)
         = ROW (after.companions, after.carers, after.interpreters, after.helpers_seated, after.seats, r.version + 1)
       FROM fitting JOIN after USING (id) WHERE r.id = fitting.id
     ), held AS (SELECT * FROM fitting WHERE answer = 'going'), taken AS (${takeFor('held')})
     SELECT occurrence_id AS id FROM fitting`,
    values,
  );
  await fillPlaces(
    tx,
    outbox,
    changed.map(({ id }) => id),
    now,
  );
  return changed.length > 0;
}
