import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import { IN_PAUSE } from '../../seats/comes-every-time.js';
import { OFFER_CLOSES } from '../../seats/room.js';

/**
 * Whoever says that they come every time, or to all dates that follow, says yes to the places that are offered to them too.
 * An offer holds its seats already, so none are counted.
 * @param wish the dates are held by the caller (`lockDates`); `alsoPaused`: whether it is meant for a pause too
 * @returns on how many dates one was open
 */
export async function acceptOffers(
  tx: EntityManager,
  { personId, dateIds, alsoPaused }: { personId: string; dateIds: string[]; alsoPaused: boolean },
  now: Temporal.Instant,
): Promise<number> {
  const accepted = await rowsOf(
    tx,
    `WITH taken AS (
       UPDATE offers f SET ended_at = $3, outcome = 'accepted'
       FROM rsvps r, occurrences o
       WHERE f.rsvp_id = r.id AND f.ended_at IS NULL AND ${OFFER_CLOSES} > $3 AND r.answer = 'offered'
         AND o.id = r.occurrence_id AND o.id = ANY($2) AND o.state = 'on'
         AND r.person_id = $1 AND ($4 OR NOT EXISTS (
           SELECT FROM standing_places s WHERE s.event_id = o.event_id AND s.person_id = $1 AND ${IN_PAUSE}))
       RETURNING f.rsvp_id
     )
     UPDATE rsvps SET answer = 'going', version = version + 1, replied_at = $3
     WHERE id IN (SELECT rsvp_id FROM taken) RETURNING id`,
    [personId, dateIds, toDate(now), alsoPaused],
  );
  return accepted.length;
}
