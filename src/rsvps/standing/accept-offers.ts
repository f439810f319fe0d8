import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import { IN_PAUSE } from '../../seats/hold-dates.js';
import { OFFER_CLOSES } from '../../seats/room.js';

/**
 * Whoever says that they come every time says yes to the places that are offered to them too. An offer holds its seats
 * already, so none are counted. Within a pause it stays an offer.
 * @param held a standing place that was just taken, and its coming dates, which the caller holds (`lockComingDates`)
 * @returns whether any was open
 */
export async function acceptOffers(
  tx: EntityManager,
  { standingPlaceId, dateIds }: { standingPlaceId: string; dateIds: string[] },
  now: Temporal.Instant,
): Promise<boolean> {
  const accepted = await rowsOf(
    tx,
    `WITH taken AS (
       UPDATE offers f SET ended_at = $3, outcome = 'accepted'
       FROM rsvps r, occurrences o, standing_places s
       WHERE f.rsvp_id = r.id AND f.ended_at IS NULL AND ${OFFER_CLOSES} > $3 AND r.answer = 'offered'
         AND o.id = r.occurrence_id AND o.id = ANY($2) AND o.state = 'on'
         AND s.id = $1 AND s.person_id = r.person_id AND NOT ${IN_PAUSE}
       RETURNING f.rsvp_id
     )
     UPDATE rsvps SET answer = 'going', version = version + 1, replied_at = $3
     WHERE id IN (SELECT rsvp_id FROM taken) RETURNING id`,
    [standingPlaceId, dateIds, toDate(now)],
  );
  return accepted.length > 0;
}
