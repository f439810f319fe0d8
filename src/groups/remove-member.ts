import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Outbox } from '../queue/outbox.js';
import { assertAnotherOrganiser } from './assert-another-organiser.js';
import { findMembership, lockGroupAsOrganiser } from './find-group.js';
import { placesBackJob } from './membership-jobs.js';
import { Membership } from './membership.entity.js';

/** Ends someone's membership, request or invitation. It holds from their next request on. */
@Injectable()
export class RemoveMember {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
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
      if (membership.isOrganising) await assertAnotherOrganiser(tx, membership);
      const removedAt = this.clock.now();
      await tx.update(Membership, membership.id, {
        state: 'removed',
        role: 'member',
        noteBox: null,
        changedAt: removedAt,
        removedAt,
      });
      await this.outbox.addAll(tx, [placesBackJob(membership.id, removedAt)]);
    });
  }
}
