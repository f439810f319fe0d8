import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { InvalidInput } from '../common/domain-error.js';
import { confirmPerson } from '../people/confirm-person.js';
import { LinkTokens } from '../people/link-tokens.js';
import { CalledNames, membershipPlace } from './called-names.js';
import { lockGroup } from './find-group.js';
import { InvitationIsOver } from './groups.errors.js';
import { keepAgreed } from './keep-agreed.js';
import { membershipBehind } from './membership-behind.js';
import { Membership } from './membership.entity.js';
import { refusals } from '../common/refusals/refusals.js';

/** Joins with the link from an invitation, without signing in: the letter reached the one it was for. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly links: LinkTokens,
    private readonly calledNames: CalledNames,
  ) {}

  /**
   * Accepting again changes nothing; accepting after declining undoes that.
   * @throws LinkIsOver, InvitationIsOver, GroupIsArchived, InvalidInput
   */
  run({ secret, calledName }: { secret: string; calledName?: string }): Promise<Membership> {
    return this.database.transaction(async (tx) => {
      const { groupId, personId } = await membershipBehind(tx, this.links, secret);
      const { group } = await lockGroup(tx, groupId, personId);
      group.assertNotArchived();

      const membership = await tx.findOneByOrFail(Membership, { groupId, personId });
      if (membership.state === 'active') return membership;
      if (membership.removedAt || membership.askAgainAt) throw new InvitationIsOver();
      if (!calledName && !membership.calledNameBox) {
        throw InvalidInput.at('calledName', refusals.groups.calledName);
      }
      const acceptedAt = this.clock.now();
      if (calledName)
        membership.calledNameBox = this.calledNames.seal(calledName, membershipPlace(membership.id));
      membership.state = 'active';
      membership.noteBox = null;
      membership.changedAt = acceptedAt;
      await tx.save(membership);
      await keepAgreed(tx, membership.id);
      await confirmPerson(tx, personId, acceptedAt);
      return membership;
    });
  }
}
