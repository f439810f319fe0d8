import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { rowOf } from '../database/sql.js';
import { mayHost } from '../groups/groups.policy.js';
import { HostsOnly } from '../groups/groups.errors.js';
import { hostCalendar } from '../queue/calendar-jobs.js';
import { Outbox } from '../queue/outbox.js';
import { fillPlaces } from '../seats/fill-places.js';
import { lockSeats, moveSeats } from '../seats/move-seats.js';
import { EARLIER_REPLY, type EarlierReply, findEventForReply } from './event-for-reply.js';

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
      const removed = await rowOf<{ reply: EarlierReply }>(
        tx,
        `DELETE FROM rsvps r WHERE id = $1 AND occurrence_id = $2 AND source = 'walk-in'
         RETURNING ${EARLIER_REPLY} AS reply`,
        [rsvpId, event.occurrenceId],
      );
      if (!removed) return;
      const now = this.clock.now();
      await moveSeats(tx, event.occurrenceId, removed.reply, null);
      await this.outbox.addAll(tx, [hostCalendar(event.occurrenceId, `${rsvpId}:removed`, now)]);
      await fillPlaces(tx, this.outbox, [event.occurrenceId], now);
    });
  }
}
