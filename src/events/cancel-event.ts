import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Outbox } from '../queue/outbox.js';
import { Event } from './event.entity.js';
import { calendarJob } from './event-jobs.js';
import { EventIsDraft, EventIsOver } from './events.errors.js';
import { lockEventToChange } from './find-event.js';
import { Occurrence } from './occurrence.entity.js';
import { editUndoably, type Undoable } from './edit-undoably.js';
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
   * One date of many can be put back for five minutes, and nobody hears of it before, unless it is soon.
   * @param cancellation with a reason in kind words; empty for none
   * @returns how to undo it; `null` where that cannot be
   * @throws NotFound, OrganisersOnly, EventIsDraft, EventIsOver
   */
  run(cancellation: { eventId: string; personId: string; reason: string }): Promise<Undoable | null> {
    return this.database.transaction(async (tx) => {
      const { event, occurrence } = await lockEventToChange(tx, cancellation.eventId, cancellation.personId);
      if (event.state === 'cancelled' || occurrence.state === 'cancelled') return null;
      if (event.state === 'draft') throw new EventIsDraft();
      const now = this.clock.now();
      if (occurrence.isOverAt(now)) throw new EventIsOver();

      const isOneOfMany = event.recurrenceRule !== null;
      const off = {
        state: 'cancelled' as const,
        cancellationReason: cancellation.reason,
        cancelledAt: now,
        sequence: (isOneOfMany ? occurrence : event).sequence + 1,
        modifiedAt: event.nextModifiedAt(now),
      };
      await this.outbox.addAll(tx, [calendarJob({ ...off, id: event.id }, occurrence.id)]);
      if (isOneOfMany) {
        const { undo } = await editUndoably(tx, this.outbox, { eventId: event.id, now }, () =>
          tx.update(Occurrence, occurrence.id, off),
        );
        return undo;
      }
      const before = await toldDates(tx, [occurrence.id]);
      await tx.update(Event, event.id, off);
      await tx.update(Occurrence, occurrence.id, { state: 'cancelled' });
      await tellChanges(tx, this.outbox, before, now, { waits: false });
      return null;
    });
  }
}
