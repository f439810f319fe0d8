import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { assertAnotherOrganiser } from './assert-another-organiser.js';
import { findMembership, lockGroupAsOrganiser } from './find-group.js';
import { NotAMemberNow } from './groups.errors.js';
import { LetMailboxLapse } from './mailbox/let-mailbox-lapse.js';
import { Membership, type Role } from './membership.entity.js';

/** Gives a member another role. */
@Injectable()
export class ChangeRole {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly letMailboxLapse: LetMailboxLapse,
  ) {}

  /** @throws NotFound, OrganisersOnly, GroupIsArchived, NotAMemberNow, LastOrganiser */
  run(change: { groupId: string; membershipId: string; personId: string; role: Role }): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockGroupAsOrganiser(tx, change.groupId, change.personId);
      const membership = await findMembership(tx, change.groupId, change.membershipId);
      if (membership.state !== 'active') throw new NotAMemberNow();
      if (membership.isOrganising && change.role !== 'organiser') {
        await assertAnotherOrganiser(tx, membership);
        await this.letMailboxLapse.run(tx, membership, this.clock.now());
      }
      await tx.update(Membership, membership.id, { role: change.role });
    });
  }
}
