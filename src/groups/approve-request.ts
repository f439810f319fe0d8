import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Outbox } from '../queue/outbox.js';
import { findMembership, lockGroupAsOrganiser } from './find-group.js';
import { RequestIsOver } from './groups.errors.js';
import { letIn } from './let-in.js';

/** Says yes to someone who asked to join. */
@Injectable()
export class ApproveRequest {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Saying yes again changes nothing.
   * @throws NotFound, OrganisersOnly, GroupIsArchived, RequestIsOver
   */
  run(answer: { groupId: string; membershipId: string; personId: string }): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockGroupAsOrganiser(tx, answer.groupId, answer.personId);
      const request = await findMembership(tx, answer.groupId, answer.membershipId);
      if (request.state === 'active') return;
      if (request.state !== 'requested') throw new RequestIsOver();
      await letIn(tx, this.outbox, request, this.clock.now());
    });
  }
}
