import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../../database/instant.js';
import { rowOf } from '../../database/sql.js';
import { mustAgreeFirst } from '../../groups/groups.policy.js';
import { assertMemberAgreed } from './assert-member-agreed.js';
import type { SeriesForStanding } from './find-series.js';
import { StandingPlacesAreForMembers } from './standing.errors.js';

/**
 * Keeps the membership as it is until the transaction ends, and a yes to the agreement in it: whoever ends it finds
 * what is done beside this.
 * @throws StandingPlacesAreForMembers, AgreementNeeded
 */
export async function belong(
  tx: EntityManager,
  series: SeriesForStanding,
  agreedVersion: number | undefined,
  now: Temporal.Instant,
): Promise<void> {
  const { membershipId } = series.standing!;
  const member = await rowOf<{ agreedVersion: number }>(
    tx,
    `SELECT agreed_version AS "agreedVersion" FROM memberships WHERE id = $1 AND state = 'active' FOR NO KEY UPDATE`,
    [membershipId],
  );
  if (!member) throw new StandingPlacesAreForMembers();
  assertMemberAgreed(series, member.agreedVersion, agreedVersion);
  if (agreedVersion === undefined || !mustAgreeFirst(series.group, member.agreedVersion)) return;
  await tx.query('UPDATE memberships SET agreed_version = $2, agreed_at = $3 WHERE id = $1', [
    membershipId,
    agreedVersion,
    toDate(now),
  ]);
}
