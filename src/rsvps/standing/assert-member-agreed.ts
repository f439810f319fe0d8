import { mustAgreeFirst } from '../../groups/groups.policy.js';
import { AgreementNeeded } from '../rsvps.errors.js';
import type { SeriesForStanding } from './find-series.js';

/**
 * @param before the version that the member said yes to
 * @param agreedVersion the one that they say yes to now
 * @throws AgreementNeeded
 */
export function assertMemberAgreed(
  group: Pick<SeriesForStanding['group'], 'agreement' | 'agreementVersion'>,
  before: number,
  agreedVersion: number | undefined,
): void {
  if (mustAgreeFirst(group, before) && agreedVersion !== group.agreementVersion) {
    throw new AgreementNeeded(group.agreementVersion);
  }
}
