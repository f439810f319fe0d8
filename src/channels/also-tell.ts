import type { EntityManager } from 'typeorm';
import type { NotificationName } from '../queue/jobs.js';
import type { Outbox } from '../queue/outbox.js';

type BesideLetter = Exclude<NotificationName, 'address-code'>;

/** Which letters are told by other channels too. */
const LETTER_OF: Record<BesideLetter, string> = {
  'reminder-notification': 'event-reminder',
  'offer-notification': 'place-offered',
};

/**
 * Plans a notification beside each of the letters that were just planned, for each address of a channel that its reader has:
 * one statement, in the transaction that planned the letters.
 * @param planned rows of the outbox, of any name
 */
export async function alsoTell(
  tx: EntityManager,
  outbox: Outbox,
  name: BesideLetter,
  planned: number[],
): Promise<void> {
  if (planned.length === 0) return;
  await outbox.addEach(
    tx,
    name,
    `SELECT concat_ws(':', '${name}', a.id, o.key) AS key, o.about || jsonb_build_object('addressId', a.id) AS about,
            o.person_id, o.due_at, o.use_by
     FROM outbox o JOIN channel_addresses a ON a.person_id = o.person_id
     WHERE o.id = ANY($1) AND o.name = '${LETTER_OF[name]}'`,
    [planned],
  );
}
