import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../database/instant.js';
import type { Outbox } from '../queue/outbox.js';

/** Plans that the calendar text of every event of the group is written again: they show its name, or hide it. */
export async function renewCalendars(
  tx: EntityManager,
  outbox: Outbox,
  groupId: string,
  changedAt: Temporal.Instant,
): Promise<void> {
  await outbox.addEach(
    tx,
    'event-calendar',
    `SELECT concat_ws(':', 'event-calendar', id, 'group', $3::text), jsonb_build_object('eventId', id),
       NULL::uuid, now(), $2::timestamptz
     FROM events WHERE group_id = $1 AND state <> 'draft'`,
    [groupId, toDate(changedAt.add({ hours: 7 * 24 })), changedAt.toString()],
  );
}
