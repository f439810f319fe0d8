import type { EntityManager } from 'typeorm';
import { NotFound } from '../common/domain-error.js';
import type { Sql } from '../database/sql.js';
import { findGroup, type FoundGroup } from '../groups/find-group.js';
import { OrganisersOnly } from '../groups/groups.errors.js';
import { mayOrganise } from '../groups/groups.policy.js';
import { Event } from './event.entity.js';
import { mayFindEvent } from './events.policy.js';
import { Occurrence } from './occurrence.entity.js';

export interface FoundEvent extends FoundGroup {
  event: Event;
  occurrence: Occurrence;
}

/** @throws NotFound also when the event must stay unknown to this person */
export async function findEvent(sql: Sql, eventId: string, personId: string | null): Promise<FoundEvent> {
  const event = await sql.getRepository(Event).findOneBy({ id: eventId });
  if (!event) throw new NotFound();
  const found = await findGroup(sql, event.groupId, personId);
  if (!mayFindEvent(event, found.group, found.standing)) throw new NotFound();
  const occurrence = await sql.getRepository(Occurrence).findOneByOrFail({ eventId });
  return { ...found, event, occurrence };
}

/**
 * Holds the event and its occurrence until the transaction ends: changes come one after another, and no seat is
 * taken meanwhile.
 * @throws NotFound, OrganisersOnly
 */
export async function lockEventToChange(
  tx: EntityManager,
  eventId: string,
  personId: string,
): Promise<FoundEvent> {
  await tx.query(
    'SELECT FROM events e JOIN occurrences o ON o.event_id = e.id WHERE e.id = $1 FOR NO KEY UPDATE OF e, o',
    [eventId],
  );
  const found = await findEvent(tx, eventId, personId);
  if (!mayOrganise(found.standing)) throw new OrganisersOnly();
  return found;
}
