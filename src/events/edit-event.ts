import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Outbox } from '../queue/outbox.js';
import { EventChange, toldFactsOf } from './event-change.entity.js';
import { Event } from './event.entity.js';
import { type EventFacts, FACTS, factsOf } from './event-facts.js';
import { setsStart, wishOf } from './event-wish.js';
import type { Heard } from './hear-words.js';
import { settle } from './settle-event.js';
import { announcementJob, calendarJob } from './event-jobs.js';
import type { EventChangesBody } from './events.bodies.js';
import { ChangedMeanwhile, EventIsOver } from './events.errors.js';
import { lockEventToChange } from './find-event.js';
import { Occurrence } from './occurrence.entity.js';

type Fact = keyof EventFacts;

const TIMES: Fact[] = ['startsLocal', 'timeZone', 'durationMinutes'];
/** What people who mean to come must hear about. */
const TOLD: Fact[] = [...TIMES, 'area', 'address', 'meetingLink', 'format', 'title'];
/** What calendars must notice (RFC 5546 §2.1.4). */
const SEQUENCED: Fact[] = [...TOLD, 'discreetTitle'];

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
      const { event, occurrence, group } = await lockEventToChange(tx, edit.eventId, edit.personId);
      group.assertNotArchived();
      event.assertNotCancelled();
      assertSeen(event, edit);

      const now = this.clock.now();
      const before = factsOf(event);
      const wish = wishOf(before, edit.words, group);
      const { facts, schedule } = settle(wish, {
        now,
        stage: event.state === 'draft' ? 'draft' : 'published',
        setsStart: setsStart(wish, before),
        seatsTaken: occurrence.seatsTaken,
        problems: edit.problems,
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
      await tx.update(Event, event.id, { ...facts, sequence, modifiedAt });
      await tx.update(Occurrence, occurrence.id, schedule);
      if (!isPublic) return;

      await this.outbox.addAll(tx, [calendarJob({ id: event.id, sequence, modifiedAt })]);
      if (isOver || !changed.some((fact) => mustBeTold(fact, before))) return;
      const changeId = randomUUID();
      await tx.insert(EventChange, {
        id: changeId,
        occurrenceId: occurrence.id,
        kind: 'changed',
        sequence,
        before: toldFactsOf(before),
        after: {
          ...toldFactsOf(facts),
          addressChanged: changed.includes('address'),
          meetingLinkChanged: changed.includes('meetingLink'),
        },
        changedAt: now,
      });
      const until = laterOf(occurrence.endsAt, schedule.endsAt);
      await this.outbox.addAll(tx, [announcementJob(changeId, until)]);
    });
  }
}

/** @throws ChangedMeanwhile before anything is said about the words: they were written about another event */
function assertSeen(event: Event, { words: { sequence, modifiedAt }, problems }: Edit): void {
  if (problems.some(({ pointer }) => pointer === '/sequence' || pointer === '/modifiedAt')) return;
  const isOlder = sequence !== undefined && sequence !== event.sequence;
  const isOther = modifiedAt !== undefined && Date.parse(modifiedAt) !== event.modifiedAt.epochMilliseconds;
  if (isOlder || isOther) throw new ChangedMeanwhile();
}

/** Filling in what was still open is no news: it is shown in time to those who are going. */
function mustBeTold(fact: Fact, before: EventFacts): boolean {
  return TOLD.includes(fact) && before[fact] !== '';
}

function laterOf(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) > 0 ? one : other;
}
