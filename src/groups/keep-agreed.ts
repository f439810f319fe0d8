import type { EntityManager } from 'typeorm';

/**
 * Whoever becomes a member is not asked again for a yes that they gave with an answer as a guest. Call it once the
 * membership is active.
 */
export async function keepAgreed(tx: EntityManager, membershipId: string): Promise<void> {
  await tx.query(
    `UPDATE memberships m SET agreed_version = guest.agreed_version, agreed_at = guest.replied_at
     FROM (
       SELECT r.agreed_version, r.replied_at
       FROM memberships own
       JOIN rsvps r ON r.person_id = own.person_id
       JOIN occurrences o ON o.id = r.occurrence_id
       JOIN events e ON e.id = o.event_id AND e.group_id = own.group_id
       WHERE own.id = $1 ORDER BY r.agreed_version DESC, r.replied_at LIMIT 1
     ) guest
     WHERE m.id = $1 AND m.agreed_version < guest.agreed_version`,
    [membershipId],
  );
}
