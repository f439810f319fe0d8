import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { discreetProblems } from '../groups/discreet-problems.js';
import { Outbox } from '../queue/outbox.js';
import { fillPlaces } from '../seats/fill-places.js';
import { editUndoably } from './edit-undoably.js';
import { Event } from './event.entity.js';
import { type EventFacts, FACTS, factsOf } from './event-facts.js';
import { setsStart, standingWish, wishOf } from './event-wish.js';
import type { Heard } from './hear-words.js';
import { settle } from './settle-event.js';
import { calendarJob } from './event-jobs.js';
import type { EventChangesBody } from './events.bodies.js';
import { EventIsOver } from './events.errors.js';
import { HasManyDates } from './series/series.errors.js';
import { leaderProblems } from './leader-problems.js';
import { layOutDates } from './series/lay-out-dates.js';
import { assertSeen, lockEventToChange, versionOf } from './find-event.js';
import { Occurrence } from './occurrence.entity.js';
import { SEQUENCED, tellChanges, toldDates } from './tell-changes.js';

type Fact = keyof EventFacts;

const TIMES: Fact[] = ['startsLocal', 'timeZone', 'allDay', 'durationMinutes', 'recurrenceRule'];

interface Edit extends Heard<EventChangesBody> {
  eventId: string;
  personId: string;
  publishesNext?: boolean;
}

/**
 * Changes or moves an event. Of a published one, people who mean to come hear what they must know; other words,
 * such as the description, change quietly.
 */
@Injectable()
export class EditEvent {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * What is left out stays. Giving only what is so already changes nothing.
   * @throws NotFound, OrganisersOnly, GroupIsArchived, EventIsCancelled, EventIsOver, ChangedMeanwhile, InvalidInput
   */
  run(edit: Edit): Promise<void> {
    return this.database.transaction(async (tx) => {
      const found = await lockEventToChange(tx, edit.eventId, edit.personId);
      const { event, occurrence, group } = found;
      group.assertNotArchived();
      event.assertNotCancelled();
      if (event.recurrenceRule && event.state === 'published') throw new HasManyDates();
      if (saysWhatWasSeen(edit)) assertSeen(versionOf(found), edit.words);

      const now = this.clock.now();
      const before = factsOf(event);
      const standing = standingWish(before);
      const wish = wishOf(standing, edit.words, group);
      const { facts, schedule } = settle(wish, {
        now,
        stage: event.state === 'draft' ? 'draft' : 'published',
        setsStart: setsStart(wish, standing),
        seatsTaken: occurrence.seatsTaken,
        overbookedBy: occurrence.placesBeyond,
        problems: [
          ...edit.problems,
          ...(await leaderProblems(tx, group.id, edit.words.ledBy)),
          ...(await discreetProblems(tx, 'discreetTitle', edit.words.discreetTitle, before.discreetTitle)),
        ],
        publishesNext: edit.publishesNext,
      });
      const changed = FACTS.filter((fact) => !isDeepStrictEqual(before[fact], facts[fact]));
      if (changed.length === 0) return;
      const isPublic = event.state === 'published';
      const isOver = isPublic && occurrence.isOverAt(now);
      if (isOver && changed.some((fact) => TIMES.includes(fact))) throw new EventIsOver();

      const isSequenced = isPublic && changed.some((fact) => SEQUENCED.includes(fact));
      const sequence = event.sequence + (isSequenced ? 1 : 0);
      const modifiedAt = event.nextModifiedAt(now);
      const told = await toldDates(tx, [occurrence.id]);
      const write = async () => {
        const { recurrenceRule, startsLocal } = facts;
        const datesUntil = recurrenceRule && startsLocal;
        await tx.update(Event, event.id, { ...facts, datesUntil, sequence, modifiedAt });
        const originalLocal = isPublic && !recurrenceRule ? occurrence.originalLocal : startsLocal;
        await tx.update(Occurrence, occurrence.id, { ...schedule, originalLocal });
        if (!isPublic || !recurrenceRule) return;
        await layOutDates(tx, [{ ...facts, id: event.id, recurrenceRule, datesUntil: startsLocal }], now);
      };
      if (!isPublic) return write();
      await this.outbox.addAll(tx, [calendarJob({ id: event.id, sequence, modifiedAt })]);
      if (facts.recurrenceRule) {
        await editUndoably(tx, this.outbox, { eventId: event.id, now }, write);
        return;
      }
      await write();
      if (isOver) return;
      await tellChanges(tx, this.outbox, told, now, { waits: false });
      await fillPlaces(tx, this.outbox, [occurrence.id], now);
    });
  }
}

/** Nothing else is said before that: the words were written about another event. */
function saysWhatWasSeen({ problems }: Edit): boolean {
  return !problems.some(({ pointer }) => pointer === '/sequence' || pointer === '/modifiedAt');
}
