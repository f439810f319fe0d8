import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { NotFound } from '../../common/domain-error.js';
import { Outbox } from '../../queue/outbox.js';
import { editUndoably } from '../edit-undoably.js';
import { Event } from '../event.entity.js';
import { calendarJob } from '../event-jobs.js';
import { EventIsOver } from '../events.errors.js';
import { Occurrence } from '../occurrence.entity.js';
import { assertNoOtherAt } from './assert-no-other-at.js';
import { lockSeriesToChange } from './lock-series.js';

/** Lets a date that was skipped take place after all. */
@Injectable()
export class PutDateBack {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * One that is on, or was called off, stays as it is.
   * @throws NotFound, OrganisersOnly, GroupIsArchived, EventIsCancelled, EventIsOver, DatesClash
   */
  run({ dateId, personId }: { dateId: string; personId: string }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const named = await tx.findOneBy(Occurrence, { id: dateId });
      if (!named) throw new NotFound();
      const { event, group } = await lockSeriesToChange(tx, named.eventId, personId);
      group.assertNotArchived();
      event.assertNotCancelled();
      const date = await tx.findOneByOrFail(Occurrence, { id: dateId });
      if (date.state !== 'skipped') return;
      const now = this.clock.now();
      if (date.hasBegunAt(now)) throw new EventIsOver();
      await assertNoOtherAt(tx, event.id, date);

      const version = { sequence: event.sequence + 1, modifiedAt: event.nextModifiedAt(now) };
      await editUndoably(tx, this.outbox, { eventId: event.id, now }, async () => {
        await tx.update(Event, event.id, version);
        await tx.update(Occurrence, date.id, { state: 'on', modifiedAt: now });
      });
      await this.outbox.addAll(tx, [calendarJob({ id: event.id, ...version })]);
    });
  }
}
