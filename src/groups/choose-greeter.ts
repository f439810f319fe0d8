import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findMembership, lockGroupAsOrganiser } from './find-group.js';
import { HasNotOfferedToGreet, NotAMemberNow } from './groups.errors.js';
import { Membership } from './membership.entity.js';

/** An organiser chooses who greets people that come for the first time, among those who offered it. */
@Injectable()
export class ChooseGreeter {
  constructor(private readonly database: DataSource) {}

  /** @throws NotFound, OrganisersOnly, GroupIsArchived, NotAMemberNow, HasNotOfferedToGreet */
  run(choice: { groupId: string; membershipId: string; personId: string; greets: boolean }): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockGroupAsOrganiser(tx, choice.groupId, choice.personId);
      const membership = await findMembership(tx, choice.groupId, choice.membershipId);
      if (membership.state !== 'active') throw new NotAMemberNow();
      if (choice.greets && !membership.mayGreet) throw new HasNotOfferedToGreet();
      await tx.update(Membership, membership.id, { greets: choice.greets });
    });
  }
}
