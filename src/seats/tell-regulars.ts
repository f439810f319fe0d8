import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../database/instant.js';
import type { Outbox } from '../queue/outbox.js';

/**
 * Says that the calendars of all who come every time to one of these dates have something to tell, in one statement: see
 * `personCalendar`.
 * @param cause makes the keys their own
 */
export async function tellRegulars(
  tx: EntityManager,
  outbox: Outbox,
  dateIds: string[],
  cause: string,
  now: Temporal.Instant,
): Promise<void> {
  await outbox.addEach(
    tx,
    'person-calendar',
    `SELECT concat_ws(':', 'person-calendar', s.id, $2::text),
            jsonb_build_object('personId', s.person_id, 'occurrenceId', o.id), NULL::uuid, now(), $3::timestamptz
     FROM standing_places s JOIN (
       SELECT DISTINCT ON (event_id) event_id, id FROM occurrences WHERE id = ANY($1) ORDER BY event_id, id
     ) AS o ON o.event_id = s.event_id`,
    [dateIds, `${cause}:${now.epochMilliseconds}`, toDate(now.add({ hours: 24 }))],
  );
}
