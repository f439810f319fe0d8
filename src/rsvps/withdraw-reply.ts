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
import { KeepReply } from './keep-reply.js';
import type { Answer } from './rsvp.entity.js';
import { EventHasStarted } from './rsvps.errors.js';
import { keptIfGivenUp, mayLeaveRoom } from './take-place.js';
import { againIfRepliedMeanwhile, deleteReply } from './write-reply.js';

interface Withdrawal {
  eventId: string;
  personId: string;
  byLink?: boolean;
}

/**
 * Takes an answer back as if it was never given; its place is free at once. Where a standing place gave it, this date is
 * skipped, or it would be given again.
 */
@Injectable()
export class WithdrawReply {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly keepReply: KeepReply,
  ) {}

  /**
   * Withdrawing what is not there changes nothing. A place for which others wait, and that is given up by a link, is kept for a while, as a no.
   * @param byLink whether it was a link that was pressed
   * @returns what stands now, and what stood before
   * @throws NotFound, EventHasStarted
   */
  run({
    eventId,
    personId,
    byLink = false,
  }: Withdrawal): Promise<{ answer: Answer | null; previous: Answer | null }> {
    const now = this.clock.now();
    return againIfRepliedMeanwhile(() =>
      this.database.transaction(async (tx) => {
        const event = await findEventForReply(tx, eventId, personId);
        const { reply } = event;
        if (!reply) return { answer: null, previous: null };
        if (answersUntil(event) <= toDate(now)) throw new EventHasStarted();
        const isKept = byLink && keptIfGivenUp(event, byLink) !== null;
        if (isKept || reply.party.isRegular) {
          return this.keepReply.run(tx, { eventId, personId, answer: 'declined', byLink }, now);
        }
        await moveSeats(tx, event.occurrenceId, reply, null);
        await deleteReply(tx, reply);
        await this.outbox.addAll(tx, [
          personCalendar(personId, event.occurrenceId, `${reply.id}:withdrawn`, now),
        ]);
        if (mayLeaveRoom(reply)) await fillPlaces(tx, this.outbox, [event.occurrenceId], now);
        return { answer: null, previous: reply.answer };
      }),
    );
  }
}
