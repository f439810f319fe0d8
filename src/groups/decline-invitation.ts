import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { LinkTokens } from '../people/link-tokens.js';
import { Outbox } from '../queue/outbox.js';
import { endMembership } from './end-membership.js';
import { lockGroup } from './find-group.js';
import { membershipBehind } from './membership-behind.js';
import { Membership } from './membership.entity.js';

/** Says no with the link from an invitation, also after having said yes. */
@Injectable()
export class DeclineInvitation {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly links: LinkTokens,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Declining again changes nothing.
   * @throws LinkIsOver, LastOrganiser
   */
  run(secret: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { groupId, personId } = await membershipBehind(tx, this.links, secret);
      await lockGroup(tx, groupId, personId);
      const membership = await tx.findOneByOrFail(Membership, { groupId, personId });
      if (membership.isOver) return;
      await endMembership(tx, this.outbox, membership, 'themselves', this.clock.now());
    });
  }
}
