import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { toDate } from '../database/instant.js';
import { answersUntil } from '../events/answers-until.js';
import { personCalendar } from '../queue/calendar-jobs.js';
import { Outbox } from '../queue/outbox.js';
import { fillPlaces } from '../seats/fill-places.js';
import { moveSeats } from '../seats/move-seats.js';
import { findEventForReply } from './event-for-reply.js';
import type { Answer } from './rsvp.entity.js';
import { EventHasStarted } from './rsvps.errors.js';
import { againIfRepliedMeanwhile, deleteReply } from './write-reply.js';

/** Takes an answer back as if it was never given; its place is free at once. */
@Injectable()
export class WithdrawReply {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Withdrawing what is not there changes nothing.
   * @throws NotFound, EventHasStarted
   */
  run({ eventId, personId }: { eventId: string; personId: string }): Promise<{ previous: Answer | null }> {
    const now = this.clock.now();
    return againIfRepliedMeanwhile(() =>
      this.database.transaction(async (tx) => {
        const event = await findEventForReply(tx, eventId, personId);
        const { reply } = event;
        if (!reply) return { previous: null };
        if (answersUntil(event) <= toDate(now)) throw new EventHasStarted();
        await moveSeats(tx, event.occurrenceId, reply, null);
        await deleteReply(tx, reply);
        await this.outbox.addAll(tx, [
          personCalendar(personId, event.occurrenceId, `${reply.id}:withdrawn`, now),
        ]);
        await fillPlaces(tx, this.outbox, [event.occurrenceId], now);
        return { previous: reply.answer };
      }),
    );
  }
}
