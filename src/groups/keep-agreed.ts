import type { EntityManager } from 'typeorm';

/**
 * SQL: the highest version of a group's agreement that a person said yes to with any answer there; 0 for none. It reads
 * replies, which belong to a folder above: nowhere else do groups.
 */
export const agreedWithReplies = (person: string, group: string) => `(
  SELECT coalesce(max(yes.agreed_version), 0) FROM rsvps yes
  JOIN occurrences yes_to ON yes_to.id = yes.occurrence_id JOIN events yes_in ON yes_in.id = yes_to.event_id
  WHERE yes.person_id = ${person} AND yes_in.group_id = ${group})`;

/**
 * Whoever becomes a member is not asked again for a yes that they gave with an answer as a guest; when that was is not
 * kept. Call it once the membership is active.
 */
export async function keepAgreed(tx: EntityManager, membershipId: string): Promise<void> {
  await tx.query(
    `UPDATE memberships m SET agreed_version = guest.agreed_version, agreed_at = NULL
     FROM (
       SELECT ${agreedWithReplies('own.person_id', 'own.group_id')} AS agreed_version FROM memberships own WHERE own.id = $1
     ) guest
     WHERE m.id = $1 AND m.agreed_version < guest.agreed_version`,
    [membershipId],
  );
}
