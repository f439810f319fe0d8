import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../common/domain-error.js';
import { lockGroup } from './find-group.js';
import { MembersOnly, NameNeededToGreet } from './groups.errors.js';
import { isActive, mayFind } from './groups.policy.js';
import { Membership } from './membership.entity.js';

/** A member says that they like to greet people who come for the first time, or that they do not any more. */
@Injectable()
export class OfferToGreet {
  constructor(private readonly database: DataSource) {}

  /**
   * Whoever stops is not a greeter any more, from this moment on.
   * @throws NotFound, GroupIsArchived, MembersOnly, NameNeededToGreet
   */
  run(offer: { groupId: string; personId: string; offers: boolean }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { group, standing } = await lockGroup(tx, offer.groupId, offer.personId);
      if (!mayFind(group, standing)) throw new NotFound();
      group.assertNotArchived();
      if (!standing || !isActive(standing)) throw new MembersOnly();
      const membership = await tx.findOneByOrFail(Membership, { id: standing.membershipId });
      if (offer.offers && !membership.calledNameBox) throw new NameNeededToGreet();
      await tx.update(Membership, membership.id, {
        mayGreet: offer.offers,
        greets: offer.offers && membership.greets,
      });
    });
  }
}
