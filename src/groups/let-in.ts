import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { hoursOfUse } from '../queue/letter-kinds.js';
import type { Outbox } from '../queue/outbox.js';
import { keepAgreed } from './keep-agreed.js';
import { Membership } from './membership.entity.js';

/** Makes someone who asked a member, and plans the letter that tells them. */
export async function letIn(
  tx: EntityManager,
  outbox: Outbox,
  { id, personId }: Membership,
  at: Temporal.Instant,
): Promise<void> {
  await tx.update(Membership, id, {
    state: 'active',
    noteBox: null,
    askAgainAt: null,
    removedAt: null,
    changedAt: at,
  });
  await keepAgreed(tx, id);
  await outbox.add(
    tx,
    'membership-approved',
    { membershipId: id },
    {
      key: `membership-approved:${id}:${at.toString()}`,
      personId,
      useBy: at.add({ hours: hoursOfUse('membership-approved') }),
    },
  );
}
