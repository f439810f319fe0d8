import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Group } from '../groups/group.entity.js';
import type { Event } from './event.entity.js';
import { newEventWish, wishOf } from './event-wish.js';
import type { EventWords } from './events.bodies.js';
import type { Heard } from './hear-words.js';
import type { Occurrence } from './occurrence.entity.js';
import { settle } from './settle-event.js';

/** The rows of an event that nobody but hosts has seen: its first date alone, also where it repeats. */
export interface NewDraft {
  event: QueryDeepPartialEntity<Event> & { id: string };
  occurrence: QueryDeepPartialEntity<Occurrence> & { id: string };
  /** As its address names it: of a series, its first date. */
  addressId: string;
}

interface Wish extends Partial<Heard<EventWords>> {
  words: EventWords;
  publishesNext?: boolean;
}

/**
 * A draft as these words want it, not stored yet. What is left out comes from the group.
 * @throws InvalidInput
 */
export function newDraft(group: Group, wish: Wish, now: Temporal.Instant): NewDraft {
  const { facts, schedule } = settle(wishOf(newEventWish(group), wish.words, group), {
    now,
    stage: 'draft',
    setsStart: true,
    seatsTaken: 0,
    problems: wish.problems,
    publishesNext: wish.publishesNext,
  });
  const [eventId, occurrenceId] = [randomUUID(), randomUUID()];
  return {
    event: {
      ...facts,
      id: eventId,
      groupId: group.id,
      datesUntil: facts.recurrenceRule && facts.startsLocal,
      createdAt: now,
      modifiedAt: now,
    },
    occurrence: { ...schedule, id: occurrenceId, eventId, originalLocal: facts.startsLocal },
    addressId: facts.recurrenceRule ? occurrenceId : eventId,
  };
}
