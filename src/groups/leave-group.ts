import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { NotFound } from '../common/domain-error.js';
import { Outbox } from '../queue/outbox.js';
import { endMembership } from './end-membership.js';
import { lockGroup } from './find-group.js';
import { mayFind } from './groups.policy.js';
import { LetMailboxLapse } from './mailbox/let-mailbox-lapse.js';
import { Membership } from './membership.entity.js';

/** Leaves a group, takes back a request to join, or declines an invitation. */
@Injectable()
export class LeaveGroup {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly letMailboxLapse: LetMailboxLapse,
  ) {}

  /**
   * Leaving again changes nothing. Leaving is possible from an archived group too.
   * @throws NotFound, LastOrganiser
   */
  run({ groupId, personId }: { groupId: string; personId: string }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { group, standing } = await lockGroup(tx, groupId, personId);
      const membership = await tx.findOneBy(Membership, { groupId, personId });
      if (!membership || membership.isOver) {
        if (!mayFind(group, standing)) throw new NotFound();
        return;
      }
      const at = this.clock.now();
      if (membership.isOrganising) await this.letMailboxLapse.run(tx, membership, at);
      await endMembership(tx, this.outbox, membership, 'themselves', at);
    });
  }
}
