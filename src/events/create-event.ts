import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { findGroup } from '../groups/find-group.js';
import { OrganisersOnly } from '../groups/groups.errors.js';
import { mayOrganise } from '../groups/groups.policy.js';
import { Event } from './event.entity.js';
import { newEventWish, wishOf } from './event-wish.js';
import type { Heard } from './hear-words.js';
import { settle } from './settle-event.js';
import type { EventWords } from './events.bodies.js';
import { Occurrence } from './occurrence.entity.js';

/** `problems` are left out by whoever writes words whose shape is sure. */
interface Wish extends Partial<Heard<EventWords>> {
  groupId: string;
  personId: string;
  words: EventWords;
  publishesNext?: boolean;
}

/**
 * Writes down an event as a draft, which hosts of its group see and nobody else. Of a series, a draft has the first date
 * alone; the others come with publication.
 */
@Injectable()
export class CreateEvent {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * What is left out comes from the group.
   * @returns the id of its (first) date, as its address names it
   * @throws NotFound, OrganisersOnly, GroupIsArchived, InvalidInput
   */
  run(wish: Wish): Promise<string> {
    return this.database.transaction(async (tx) => {
      const { group, standing } = await findGroup(tx, wish.groupId, wish.personId);
      if (!mayOrganise(standing)) throw new OrganisersOnly();
      group.assertNotArchived();

      const now = this.clock.now();
      const { facts, schedule } = settle(wishOf(newEventWish(group), wish.words, group), {
        now,
        stage: 'draft',
        setsStart: true,
        seatsTaken: 0,
        problems: wish.problems,
        publishesNext: wish.publishesNext,
      });
      const eventId = randomUUID();
      await tx.insert(Event, {
        ...facts,
        id: eventId,
        groupId: group.id,
        datesUntil: facts.recurrenceRule && facts.startsLocal,
        createdAt: now,
        modifiedAt: now,
      });
      const occurrenceId = randomUUID();
      await tx.insert(Occurrence, {
        ...schedule,
        id: occurrenceId,
        eventId,
        originalLocal: facts.startsLocal,
      });
      return facts.recurrenceRule ? occurrenceId : eventId;
    });
  }
}
