import { mustAgreeFirst } from '../../groups/groups.policy.js';
import { AgreementNeeded } from '../rsvps.errors.js';
import type { SeriesForStanding } from './find-series.js';

/**
 * Whoever comes every time was asked when they said so, and may pause or say more whatever has changed since.
 * @param before the version that the member said yes to
 * @param agreedVersion the one that they say yes to now
 * @throws AgreementNeeded
 */
export function assertMemberAgreed(
  { group, held }: SeriesForStanding,
  before: number,
  agreedVersion: number | undefined,
): void {
  if (held || !mustAgreeFirst(group, before)) return;
  if (agreedVersion !== group.agreementVersion) throw new AgreementNeeded(group.agreementVersion);
}
