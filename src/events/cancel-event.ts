import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Outbox } from '../queue/outbox.js';
import { EventChange, toldFactsOf } from './event-change.entity.js';
import { Event } from './event.entity.js';
import { announcementJob, calendarJob } from './event-jobs.js';
import { EventIsDraft, EventIsOver } from './events.errors.js';
import { lockEventToChange } from './find-event.js';
import { Occurrence } from './occurrence.entity.js';

/**
 * Calls an event off and tells everyone who means to come. Cancelling again changes nothing. It stays possible in
 * an archived group: whoever means to come must not stand before a closed door.
 */
@Injectable()
export class CancelEvent {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @param cancellation with a reason in kind words; empty for none
   * @throws NotFound, OrganisersOnly, EventIsDraft, EventIsOver
   */
  run(cancellation: { eventId: string; personId: string; reason: string }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { event, occurrence } = await lockEventToChange(tx, cancellation.eventId, cancellation.personId);
      if (event.state === 'cancelled') return;
      if (event.state === 'draft') throw new EventIsDraft();
      const now = this.clock.now();
      if (occurrence.isOverAt(now)) throw new EventIsOver();

      const sequence = event.sequence + 1;
      const modifiedAt = event.nextModifiedAt(now);
      const facts = toldFactsOf(event);
      const changeId = randomUUID();
      await tx.update(Event, event.id, {
        state: 'cancelled',
        cancellationReason: cancellation.reason,
        cancelledAt: now,
        sequence,
        modifiedAt,
      });
      await tx.update(Occurrence, occurrence.id, { state: 'cancelled' });
      await tx.insert(EventChange, {
        id: changeId,
        occurrenceId: occurrence.id,
        kind: 'cancelled',
        sequence,
        before: facts,
        after: { ...facts, addressChanged: false, meetingLinkChanged: false },
        changedAt: now,
      });
      await this.outbox.addAll(tx, [
        calendarJob({ id: event.id, sequence, modifiedAt }),
        announcementJob(changeId, occurrence.endsAt),
      ]);
    });
  }
}
