import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { findGroup } from './find-group.js';
import { AgreementHasChanged, MembersOnly } from './groups.errors.js';
import { isActive } from './groups.policy.js';
import { Membership } from './membership.entity.js';

/** Says yes to the group's agreement as it reads now. */
@Injectable()
export class AcceptAgreement {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Saying yes again changes nothing.
   * @param version the one that was read
   * @throws NotFound, MembersOnly, AgreementHasChanged
   */
  run({ groupId, personId, version }: { groupId: string; personId: string; version: number }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { group, standing } = await findGroup(tx, groupId, personId);
      if (!standing || !isActive(standing)) throw new MembersOnly();
      if (version !== group.agreementVersion) throw new AgreementHasChanged(group.agreementVersion);
      if (standing.agreedVersion === version) return;
      const agreedAt = this.clock.now();
      await tx.update(Membership, standing.membershipId, { agreedVersion: version, agreedAt });
    });
  }
}
