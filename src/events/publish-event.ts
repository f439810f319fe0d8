import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Outbox } from '../queue/outbox.js';
import { Event } from './event.entity.js';
import { factsOf } from './event-facts.js';
import { standingWish } from './event-wish.js';
import { DatesNotSeen } from './series/series.errors.js';
import { settle } from './settle-event.js';
import { layOutDates } from './series/lay-out-dates.js';
import { calendarJob, newEventJob } from './event-jobs.js';
import { lockEventToChange } from './find-event.js';
import { Occurrence } from './occurrence.entity.js';

/** Opens a draft to everyone it is meant for. Publishing again changes nothing. */
@Injectable()
export class PublishEvent {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @param publication a series whose dates have not been seen (`false`) stays a draft
   * @throws NotFound, OrganisersOnly, GroupIsArchived, EventIsCancelled, InvalidInput, DatesNotSeen
   */
  run({
    eventId,
    personId,
    hasSeenDates = true,
  }: {
    eventId: string;
    personId: string;
    hasSeenDates?: boolean;
  }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { event, occurrence, group } = await lockEventToChange(tx, eventId, personId);
      if (event.state === 'published') return;
      group.assertNotArchived();
      event.assertNotCancelled();

      const now = this.clock.now();
      const { seatsTaken } = occurrence;
      const { facts, schedule } = settle(standingWish(factsOf(event)), {
        now,
        stage: 'publishing',
        setsStart: true,
        seatsTaken,
      });
      if (facts.recurrenceRule && !hasSeenDates) throw new DatesNotSeen();
      const modifiedAt = event.nextModifiedAt(now);
      await tx.update(Event, event.id, {
        state: 'published',
        publishedAt: now,
        publishedBy: personId,
        modifiedAt,
      });
      await tx.update(Occurrence, occurrence.id, schedule);
      const { recurrenceRule } = facts;
      if (recurrenceRule) {
        await layOutDates(
          tx,
          [{ ...facts, id: event.id, recurrenceRule, datesUntil: facts.startsLocal }],
          now,
        );
      }
      await this.outbox.addAll(tx, [calendarJob({ ...event, modifiedAt }), newEventJob(event.id, now)]);
    });
  }
}
