import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { Outbox } from '../../queue/outbox.js';
import { calendarJob } from '../event-jobs.js';
import type { DateChangesBody } from '../events.bodies.js';
import { EventIsCancelled, EventIsOver, HasOneDate } from '../events.errors.js';
import { assertSeen, lockEventToChange, versionOf } from '../find-event.js';
import { leaderProblems } from '../leader-problems.js';
import { Occurrence } from '../occurrence.entity.js';
import { type Edited, editUndoably } from '../edit-undoably.js';
import { ownAfter, settleDate } from './own-facts.js';
import { scheduleDates } from './schedule-dates.js';

/** What calendars need not notice (RFC 5546 §2.1.4). */
const QUIET = ['note', 'capacity', 'ownCapacity', 'ledBy'];

/** Makes one date of a series different from the others: another time, place, length, title, number of places or host. */
@Injectable()
export class ChangeDate {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * What is left out stays; `null` makes it as in the series again.
   * @throws NotFound, OrganisersOnly, GroupIsArchived, HasOneDate, EventIsCancelled, EventIsOver, ChangedMeanwhile, InvalidInput
   */
  run({
    id,
    personId,
    changes,
  }: {
    id: string;
    personId: string;
    changes: DateChangesBody;
  }): Promise<Edited<void>> {
    return this.database.transaction(async (tx) => {
      const found = await lockEventToChange(tx, id, personId);
      const { event, occurrence, group } = found;
      group.assertNotArchived();
      event.assertNotCancelled();
      if (!event.recurrenceRule || event.state !== 'published') throw new HasOneDate();
      if (occurrence.state === 'cancelled') throw new EventIsCancelled();
      assertSeen(versionOf(found), changes);
      const now = this.clock.now();
      if (occurrence.isOverAt(now)) throw new EventIsOver();

      const own = ownAfter(occurrence, event, changes);
      const startsLocal = changes.startsLocal ?? occurrence.startsLocal;
      const schedule = settleDate(event, own, startsLocal, {
        now,
        setsStart: startsLocal !== occurrence.startsLocal,
        seatsTaken: occurrence.seatsTaken,
        problems: await leaderProblems(tx, group.id, changes.ledBy),
      });
      const [original] = scheduleDates([occurrence.originalLocal], event);
      const moved = occurrence.inRule && startsLocal !== original!.startsLocal;
      const after = { ...own, ...schedule, moved };
      const changed = Object.keys(after).filter(
        (name) =>
          !isDeepStrictEqual(
            String(after[name as keyof typeof after]),
            String(occurrence[name as keyof Occurrence]),
          ),
      );
      return editUndoably(tx, this.outbox, { eventId: event.id, now }, async () => {
        if (changed.length === 0) return;
        const isQuiet = changed.every((name) => QUIET.includes(name));
        await tx.update(Occurrence, occurrence.id, {
          ...after,
          sequence: occurrence.sequence + (isQuiet ? 0 : 1),
          modifiedAt: now,
        });
        await this.outbox.addAll(tx, [calendarJob({ ...event, modifiedAt: now }, occurrence.id)]);
      });
    });
  }
}
