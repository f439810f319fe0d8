import type { EntityManager } from 'typeorm';
import type { Outbox } from '../../queue/outbox.js';

const USE_DAYS = 30;

/**
 * Plans that people who come every time get the dates which their series have now; the folder that keeps replies does it.
 * @param cause makes the keys their own
 */
export async function callRegulars(
  tx: EntityManager,
  outbox: Outbox,
  eventIds: string[],
  cause: string,
): Promise<void> {
  await outbox.addEach(
    tx,
    'seat-regulars',
    `SELECT concat_ws(':', 'seat-regulars', e.id, $2::text), jsonb_build_object('eventId', e.id), NULL::uuid, now(),
            now() + interval '${USE_DAYS} days'
     FROM events e
     WHERE e.id = ANY($1) AND EXISTS (SELECT FROM standing_places s WHERE s.event_id = e.id)`,
    [eventIds, cause],
  );
}
