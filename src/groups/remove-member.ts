import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Outbox } from '../queue/outbox.js';
import { endMembership } from './end-membership.js';
import { findMembership, lockGroupAsOrganiser } from './find-group.js';
import { LetMailboxLapse } from './mailbox/let-mailbox-lapse.js';

/** Ends someone's membership, request or invitation. It holds from their next request on. */
@Injectable()
export class RemoveMember {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly letMailboxLapse: LetMailboxLapse,
  ) {}

  /**
   * Removing someone who has left keeps them from coming back without being asked in.
   * @throws NotFound, OrganisersOnly, GroupIsArchived, LastOrganiser
   */
  run(removal: { groupId: string; membershipId: string; personId: string }): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockGroupAsOrganiser(tx, removal.groupId, removal.personId);
      const membership = await findMembership(tx, removal.groupId, removal.membershipId);
      if (membership.state === 'removed') return;
      const at = this.clock.now();
      if (membership.isOrganising) await this.letMailboxLapse.run(tx, membership, at);
      await endMembership(tx, this.outbox, membership, 'organisers', at);
    });
  }
}
