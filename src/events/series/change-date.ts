import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { onlyLook } from '../../database/only-look.js';
import { Outbox } from '../../queue/outbox.js';
import type { Event } from '../event.entity.js';
import { calendarJob } from '../event-jobs.js';
import type { DateChangesBody } from './dates.bodies.js';
import { EventIsCancelled, EventIsOver } from '../events.errors.js';
import { HasOneDate } from './series.errors.js';
import { assertSeen, lockEventToChange, versionOf } from '../find-event.js';
import { leaderProblems } from '../leader-problems.js';
import { Occurrence } from '../occurrence.entity.js';
import { editUndoably, type Undoable } from '../edit-undoably.js';
import { clashProblems } from './clash-problems.js';
import { countReaders } from './count-readers.js';
import { type FactChange, factChanges } from './fact-changes.js';
import { type OwnFacts, ownAfter, settleDate } from './own-facts.js';
import { startSaid } from '../whole-days.js';
import { scheduleDates } from './schedule-dates.js';

/** What calendars need not notice (RFC 5546 §2.1.4). */
const QUIET = ['note', 'capacity', 'ownCapacity', 'ledBy'];

interface DateChange {
  id: string;
  personId: string;
  changes: DateChangesBody;
}

/** What a change of one date does, or would do. */
export interface DateEffect {
  differences: FactChange[];
  /** How many people get a letter. */
  told: number;
  /** `null`: nothing changed, or it was only looked at. */
  undo: Undoable | null;
}

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
  run(change: DateChange): Promise<DateEffect> {
    return this.database.transaction((tx) => this.change(tx, change));
  }

  /** The same, without doing it. */
  async look(change: DateChange): Promise<DateEffect> {
    const effect = await onlyLook(this.database, (tx) => this.change(tx, change));
    return { ...effect, undo: null };
  }

  private async change(tx: EntityManager, { id, personId, changes }: DateChange): Promise<DateEffect> {
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
    const startsLocal = startSaid(changes.startsLocal ?? occurrence.startsLocal, event);
    const setsStart = startsLocal !== occurrence.startsLocal;
    const schedule = settleDate(event, own, startsLocal, {
      now,
      setsStart,
      seatsTaken: occurrence.seatsTaken,
      overbookedBy: occurrence.placesBeyond,
      problems: [
        ...(setsStart ? await clashProblems(tx, event, { id: occurrence.id, startsLocal }, now) : []),
        ...(await leaderProblems(tx, group.id, changes.ledBy)),
      ],
    });
    const [original] = scheduleDates([occurrence.originalLocal], event);
    const moved = occurrence.inRule && startsLocal !== original!.startsLocal;
    const after = { ...own, ...schedule, moved };
    const changed = Object.keys(after).filter(
      (name) => String(after[name as keyof typeof after]) !== String(occurrence[name as keyof Occurrence]),
    );
    const { undo, heard } = await editUndoably(tx, this.outbox, { eventId: event.id, now }, async () => {
      if (changed.length === 0) return;
      const isQuiet = changed.every((name) => QUIET.includes(name));
      await tx.update(Occurrence, occurrence.id, {
        ...after,
        sequence: occurrence.sequence + (isQuiet ? 0 : 1),
        modifiedAt: now,
      });
      await this.outbox.addAll(tx, [calendarJob({ ...event, modifiedAt: now }, occurrence.id)]);
    });
    const differences = factChanges(seen(event, occurrence), seen(event, after), 'en');
    return { differences, told: await countReaders(tx, heard), undo };
  }
}

/** A date as people see it. */
function seen(event: Event, date: OwnFacts & Pick<Occurrence, 'startsLocal'>) {
  const { title, area, address, meetingLink, durationMinutes, ledBy, startsLocal, capacity, note } = date;
  return {
    title: title ?? event.title,
    area: area ?? event.area,
    address: address ?? event.address,
    meetingLink: meetingLink ?? event.meetingLink,
    durationMinutes: durationMinutes ?? event.durationMinutes,
    ledBy: ledBy ?? event.ledBy,
    startsLocal,
    capacity,
    note,
  };
}
