import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { HostsOnly } from '../../groups/groups.errors.js';
import { mayHost } from '../../groups/groups.policy.js';
import { lockSeats } from '../../seats/move-seats.js';
import { findEventForReply } from '../event-for-reply.js';
import { KeepWalkIn } from './keep-walk-in.js';

/** A host takes back a walk-in that was added by mistake; other replies are not theirs to take back. */
@Injectable()
export class RemoveWalkIn {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly keepWalkIn: KeepWalkIn,
  ) {}

  /**
   * Removing one that is gone changes nothing.
   * @throws NotFound, HostsOnly
   */
  run({ eventId, hostId, rsvpId }: { eventId: string; hostId: string; rsvpId: string }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { occurrenceId, standing } = await findEventForReply(tx, eventId, hostId);
      if (!mayHost(standing)) throw new HostsOnly();
      await lockSeats(tx, occurrenceId);
      await this.keepWalkIn.remove(tx, occurrenceId, rsvpId, this.clock.now());
    });
  }
}
