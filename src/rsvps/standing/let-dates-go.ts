import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import type { Outbox } from '../../queue/outbox.js';
import { fillPlaces } from '../../seats/fill-places.js';
import { freeOf, HOLDS_SEATS, SEATS_BY_KIND } from '../../seats/room.js';
import { IN_PAUSE } from '../../seats/comes-every-time.js';
import { IS_ONE_OF_THESE, type StandingOnDates } from '../../seats/hold-dates.js';

/**
 * Frees what standing places hold on coming dates, for those who wait for these. What their people said for a single date
 * (no, maybe) stays, and so does the place of someone who is there already.
 * @param which the dates within their pause, or all
 * @returns whether anything was held there
 */
export async function letDatesGo(
  tx: EntityManager,
  outbox: Outbox,
  { standingPlaceIds, dateIds, which }: StandingOnDates & { which: 'paused' | 'all' },
  now: Temporal.Instant,
): Promise<boolean> {
  const freed = await rowsOf<{ id: string }>(
    tx,
    `WITH gone AS (
       DELETE FROM rsvps r USING standing_places s, occurrences o
       WHERE ${IS_ONE_OF_THESE} AND o.id = ANY($2) AND o.event_id = s.event_id AND o.starts_at > $3
         AND r.occurrence_id = o.id AND r.person_id = s.person_id AND r.is_regular
         AND r.answer IN ('going', 'offered', 'waitlisted') AND r.came IS NULL
         AND ${which === 'paused' ? IN_PAUSE : 'true'}
       RETURNING r.occurrence_id, ${HOLDS_SEATS} AS held, ${SEATS_BY_KIND}
     ), holding AS (SELECT * FROM gone WHERE held), freed AS (${freeOf('holding')})
     SELECT DISTINCT occurrence_id AS id FROM gone`,
    [standingPlaceIds, dateIds, toDate(now)],
  );
  await fillPlaces(
    tx,
    outbox,
    freed.map(({ id }) => id),
    now,
  );
  return freed.length > 0;
}
