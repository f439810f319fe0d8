import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { Outbox } from '../../queue/outbox.js';
import { editUndoably } from '../edit-undoably.js';
import { calendarJob } from '../event-jobs.js';
import { leaderProblems } from '../leader-problems.js';
import { Occurrence } from '../occurrence.entity.js';
import { timeZoneVersion } from '../wall-time.js';
import { startSaid } from '../whole-days.js';
import { clashProblems } from './clash-problems.js';
import type { AddedDateBody } from './dates.bodies.js';
import { lockSeriesToChange } from './lock-series.js';
import { ownAfter, settleDate } from './own-facts.js';

/** Gives a series a date beside those of its rule. */
@Injectable()
export class AddDate {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * What is left out is as in the series.
   * @returns the id of the new date
   * @throws NotFound, OrganisersOnly, GroupIsArchived, EventIsCancelled, SeriesIsDraft, InvalidInput
   */
  run(wish: { seriesId: string; personId: string; date: AddedDateBody }): Promise<string> {
    return this.database.transaction(async (tx) => {
      const { event, group } = await lockSeriesToChange(tx, wish.seriesId, wish.personId);
      group.assertNotArchived();
      event.assertNotCancelled();
      const now = this.clock.now();
      const { startsLocal: start, ...said } = wish.date;
      const startsLocal = startSaid(start, event);
      const own = ownAfter(null, event, said);
      const problems = [
        ...(await clashProblems(tx, event, { id: null, startsLocal }, now)),
        ...(await leaderProblems(tx, group.id, said.ledBy)),
      ];
      const circumstances = { now, setsStart: true, seatsTaken: 0, problems };
      const schedule = settleDate(event, own, startsLocal, circumstances);
      const id = randomUUID();
      await editUndoably(tx, this.outbox, { eventId: event.id, now }, () =>
        tx.insert(Occurrence, {
          ...own,
          ...schedule,
          id,
          eventId: event.id,
          originalLocal: startsLocal,
          inRule: false,
          regularPlaces: event.regularPlaces,
          dropInPlaces: event.dropInPlaces,
          tzVersion: timeZoneVersion,
          modifiedAt: now,
        }),
      );
      await this.outbox.addAll(tx, [calendarJob({ ...event, modifiedAt: now }, id)]);
      return id;
    });
  }
}
