import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { hoursOfUse } from '../queue/letter-kinds.js';
import { Outbox } from '../queue/outbox.js';
import { findMembership, lockGroupAsOrganiser } from './find-group.js';
import { RequestIsOver } from './groups.errors.js';
import { Membership } from './membership.entity.js';

const DAYS_UNTIL_ASKING_AGAIN = 30;

/** Says "not now" to someone who asked to join: they hear it kindly, and may ask again in a month. */
@Injectable()
export class DeclineRequest {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Declining again changes nothing.
   * @throws NotFound, OrganisersOnly, GroupIsArchived, RequestIsOver
   */
  run(answer: { groupId: string; membershipId: string; personId: string }): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockGroupAsOrganiser(tx, answer.groupId, answer.personId);
      const request = await findMembership(tx, answer.groupId, answer.membershipId);
      if (request.isOver) return;
      if (request.state !== 'requested') throw new RequestIsOver();

      const declinedAt = this.clock.now();
      await tx.update(Membership, request.id, {
        state: request.removedAt ? 'removed' : 'left',
        noteBox: null,
        askAgainAt: declinedAt.add({ hours: DAYS_UNTIL_ASKING_AGAIN * 24 }),
        changedAt: declinedAt,
      });
      await this.outbox.add(
        tx,
        'membership-declined',
        { membershipId: request.id },
        {
          key: `membership-declined:${request.id}:${declinedAt.toString()}`,
          personId: request.personId,
          useBy: declinedAt.add({ hours: hoursOfUse('membership-declined') }),
        },
      );
    });
  }
}
