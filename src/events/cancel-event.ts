import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Outbox } from '../queue/outbox.js';
import { Event } from './event.entity.js';
import { calendarJob } from './event-jobs.js';
import { EventIsDraft, EventIsOver } from './events.errors.js';
import { lockEventToChange } from './find-event.js';
import { Occurrence } from './occurrence.entity.js';
import { tellChanges, toldDates } from './tell-changes.js';

/**
 * Calls an event off, or one date of a series, and tells everyone who means to come. Cancelling again changes nothing. It stays possible in
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
      if (event.state === 'cancelled' || occurrence.state === 'cancelled') return;
      if (event.state === 'draft') throw new EventIsDraft();
      const now = this.clock.now();
      if (occurrence.isOverAt(now)) throw new EventIsOver();

      const before = await toldDates(tx, [occurrence.id]);
      const isOneOfMany = event.recurrenceRule !== null;
      const off = {
        state: 'cancelled' as const,
        cancellationReason: cancellation.reason,
        cancelledAt: now,
        sequence: (isOneOfMany ? occurrence : event).sequence + 1,
        modifiedAt: event.nextModifiedAt(now),
      };
      if (isOneOfMany) await tx.update(Occurrence, occurrence.id, off);
      else {
        await tx.update(Event, event.id, off);
        await tx.update(Occurrence, occurrence.id, { state: 'cancelled' });
      }
      await this.outbox.addAll(tx, [calendarJob({ ...off, id: event.id }, occurrence.id)]);
      await tellChanges(tx, this.outbox, before, now, { waits: false });
    });
  }
}
