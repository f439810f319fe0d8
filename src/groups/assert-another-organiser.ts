import { Not, type EntityManager } from 'typeorm';
import { LastOrganiser } from './groups.errors.js';
import { Membership } from './membership.entity.js';

/**
 * Call it with the group's row locked, before this membership stops being an organiser's.
 * @throws LastOrganiser when nobody else would be left
 */
export async function assertAnotherOrganiser(tx: EntityManager, leaving: Membership): Promise<void> {
  const another = await tx.existsBy(Membership, {
    groupId: leaving.groupId,
    id: Not(leaving.id),
    role: 'organiser',
    state: 'active',
  });
  if (!another) throw new LastOrganiser();
}
