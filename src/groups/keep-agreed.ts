import type { EntityManager } from 'typeorm';

/**
 * Whoever becomes a member is not asked again for a yes that they gave with an answer as a guest; when that was is not
 * kept. Call it once the membership is active. It reads replies, which belong to a folder above: nowhere else do groups.
 */
export async function keepAgreed(tx: EntityManager, membershipId: string): Promise<void> {
  await tx.query(
    `UPDATE memberships m SET agreed_version = guest.agreed_version, agreed_at = NULL
     FROM (
       SELECT max(r.agreed_version) AS agreed_version
       FROM memberships own
       JOIN rsvps r ON r.person_id = own.person_id
       JOIN occurrences o ON o.id = r.occurrence_id
       JOIN events e ON e.id = o.event_id AND e.group_id = own.group_id
       WHERE own.id = $1
     ) guest
     WHERE m.id = $1 AND m.agreed_version < guest.agreed_version`,
    [membershipId],
  );
}
