import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { assertAnotherOrganiser } from './assert-another-organiser.js';
import { Membership } from './membership.entity.js';

/**
 * Ends a membership, a request or an invitation by the person's own wish. Call it with the group's row locked.
 * @throws LastOrganiser
 */
export async function endMembership(
  tx: EntityManager,
  membership: Membership,
  at: Temporal.Instant,
): Promise<void> {
  if (membership.isOrganising) await assertAnotherOrganiser(tx, membership);
  await tx.update(Membership, membership.id, {
    state: membership.removedAt ? 'removed' : 'left',
    role: 'member',
    noteBox: null,
    changedAt: at,
  });
}
