import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import type { Outbox } from '../queue/outbox.js';
import { assertAnotherOrganiser } from './assert-another-organiser.js';
import { Membership } from './membership.entity.js';

/**
 * Ends a membership, a request or an invitation, and plans that the places which went with it are freed by the folder
 * that keeps replies. Call it with the group's row locked.
 * @param by whose wish it is: only organisers let someone back in whom they removed
 * @throws LastOrganiser
 */
export async function endMembership(
  tx: EntityManager,
  outbox: Outbox,
  membership: Membership,
  by: 'themselves' | 'organisers',
  at: Temporal.Instant,
): Promise<void> {
  if (membership.isOrganising) await assertAnotherOrganiser(tx, membership);
  const { id } = membership;
  const removedAt = by === 'organisers' ? at : membership.removedAt;
  const state = removedAt ? 'removed' : 'left';
  await tx.update(Membership, id, {
    state,
    role: 'member',
    noteBox: null,
    mayGreet: false,
    greets: false,
    changedAt: at,
    removedAt,
  });
  await outbox.add(
    tx,
    'give-places-back',
    { membershipId: id },
    { key: `give-places-back:${id}:${at.epochMilliseconds}`, useBy: at.add({ hours: 30 * 24 }) },
  );
}
