import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { NotFound } from '../../common/domain-error.js';
import { onlyLook } from '../../database/only-look.js';
import { Outbox } from '../../queue/outbox.js';
import { editUndoably } from '../edit-undoably.js';
import { Event } from '../event.entity.js';
import { calendarJob } from '../event-jobs.js';
import { EventIsOver } from '../events.errors.js';
import { Occurrence } from '../occurrence.entity.js';
import { assertNoOtherAt } from './assert-no-other-at.js';
import { countReaders } from './count-readers.js';
import { lockSeriesToChange } from './lock-series.js';

interface PutBack {
  dateId: string;
  personId: string;
}

export interface BackAgain {
  seriesId: string;
  /** How many people get a letter. */
  told: number;
}

/** Lets a date that was skipped or called off take place after all. Those who heard that it was off hear of it. */
@Injectable()
export class PutDateBack {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * One that is on stays as it is.
   * @throws NotFound, OrganisersOnly, GroupIsArchived, EventIsCancelled, EventIsOver, DatesClash
   */
  run(wish: PutBack): Promise<BackAgain> {
    return this.database.transaction((tx) => this.putBack(tx, wish));
  }

  /** The same, without doing it. */
  look(wish: PutBack): Promise<BackAgain> {
    return onlyLook(this.database, (tx) => this.putBack(tx, wish));
  }

  private async putBack(tx: EntityManager, { dateId, personId }: PutBack): Promise<BackAgain> {
    const named = await tx.findOneBy(Occurrence, { id: dateId });
    if (!named) throw new NotFound();
    const { event, group } = await lockSeriesToChange(tx, named.eventId, personId);
    group.assertNotArchived();
    event.assertNotCancelled();
    const date = await tx.findOneByOrFail(Occurrence, { id: dateId });
    if (date.state === 'on') return { seriesId: event.id, told: 0 };
    const now = this.clock.now();
    if (date.hasBegunAt(now)) throw new EventIsOver();
    await assertNoOtherAt(tx, event.id, date);

    // A date that a rule has again is a change of the rule, and one that is on again of the date (RFC 5546 §2.1.4).
    const wasSkipped = date.state === 'skipped';
    const version = {
      sequence: event.sequence + (wasSkipped ? 1 : 0),
      modifiedAt: event.nextModifiedAt(now),
    };
    const { heard } = await editUndoably(tx, this.outbox, { eventId: event.id, now }, async () => {
      await tx.update(Event, event.id, version);
      await tx.update(Occurrence, date.id, {
        state: 'on',
        cancellationReason: null,
        cancelledAt: null,
        sequence: date.sequence + (wasSkipped ? 0 : 1),
        modifiedAt: now,
      });
    });
    await this.outbox.addAll(tx, [calendarJob({ id: event.id, ...version }, date.id)]);
    return { seriesId: event.id, told: await countReaders(tx, heard, { areOnAgain: true }) };
  }
}
