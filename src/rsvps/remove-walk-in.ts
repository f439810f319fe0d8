import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { rowOf } from '../database/sql.js';
import { mayHost } from '../groups/groups.policy.js';
import { HostsOnly } from '../groups/groups.errors.js';
import { Outbox } from '../queue/outbox.js';
import { findEventForReply } from './event-for-reply.js';
import { hostCalendar } from './calendar-jobs.js';
import { giveSeats, lockSeats } from './seats.js';

/** A host takes back a walk-in that was added by mistake; other replies are not theirs to take back. */
@Injectable()
export class RemoveWalkIn {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Removing one that is gone changes nothing.
   * @throws NotFound, HostsOnly
   */
  run({ eventId, hostId, rsvpId }: { eventId: string; hostId: string; rsvpId: string }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const event = await findEventForReply(tx, eventId, hostId);
      if (!mayHost(event.standing)) throw new HostsOnly();
      await lockSeats(tx, event.occurrenceId);
      const removed = await rowOf<{ seats: number }>(
        tx,
        `DELETE FROM rsvps WHERE id = $1 AND occurrence_id = $2 AND source = 'walk-in' RETURNING seats`,
        [rsvpId, event.occurrenceId],
      );
      if (!removed) return;
      await giveSeats(tx, event.occurrenceId, removed.seats);
      await this.outbox.addAll(tx, [hostCalendar(event.occurrenceId, `${rsvpId}:removed`, this.clock.now())]);
    });
  }
}
