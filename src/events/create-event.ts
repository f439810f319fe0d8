import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { discreetProblems } from '../groups/discreet-problems.js';
import { findGroup } from '../groups/find-group.js';
import { OrganisersOnly } from '../groups/groups.errors.js';
import { mayOrganise } from '../groups/groups.policy.js';
import { Event } from './event.entity.js';
import type { Heard } from './hear-words.js';
import { leaderProblems } from './leader-problems.js';
import type { EventWords } from './events.bodies.js';
import { newDraft } from './new-draft.js';
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

      const { discreetTitle, ledBy } = wish.words;
      const problems = [
        ...(wish.problems ?? []),
        ...(await leaderProblems(tx, group.id, ledBy)),
        ...(await discreetProblems(tx, 'discreetTitle', discreetTitle)),
      ];
      const { event, occurrence, addressId } = newDraft(group, { ...wish, problems }, this.clock.now());
      await tx.insert(Event, event);
      await tx.insert(Occurrence, occurrence);
      return addressId;
    });
  }
}
