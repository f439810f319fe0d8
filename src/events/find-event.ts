import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../common/domain-error.js';
import { epochOf, type Moment } from '../common/time-words.js';
import { rowOf, rowsOf, type Sql } from '../database/sql.js';
import { findGroup, type FoundGroup } from '../groups/find-group.js';
import { OrganisersOnly } from '../groups/groups.errors.js';
import { mayOrganise } from '../groups/groups.policy.js';
import { dateNamed } from './dates.js';
import { Event } from './event.entity.js';
import { ChangedMeanwhile } from './events.errors.js';
import { mayFindEvent } from './events.policy.js';
import { missing } from './missing.js';
import { Occurrence } from './occurrence.entity.js';

export interface FoundEvent extends FoundGroup {
  event: Event;
  /** The date that was asked for. */
  occurrence: Occurrence;
}

/**
 * @param id of a date, or of an event, whose first date it means
 * @throws NotFound also when the event must stay unknown to this person
 */
export async function findEvent(sql: Sql, id: string, personId: string | null): Promise<FoundEvent> {
  const named = await rowOf<{ id: string }>(sql, `SELECT ${dateNamed('$1')} AS id`, [id]);
  const occurrence = await sql.getRepository(Occurrence).findOneBy({ id: named!.id });
  if (!occurrence || occurrence.state === 'skipped') return missing(sql, id, personId);
  const event = await sql.getRepository(Event).findOneByOrFail({ id: occurrence.eventId });
  const found = await findGroup(sql, event.groupId, personId);
  if (!mayFindEvent(event, found.group, found.standing)) throw new NotFound();
  return { ...found, event, occurrence };
}

/** What tells a date from how it was before: its event may have changed, or it alone. */
export function versionOf({ event, occurrence }: Pick<FoundEvent, 'event' | 'occurrence'>): Version {
  const own = occurrence.modifiedAt ?? event.modifiedAt;
  return {
    sequence: event.sequence + occurrence.sequence,
    modifiedAt: Temporal.Instant.compare(own, event.modifiedAt) > 0 ? own : event.modifiedAt,
  };
}

interface Version {
  sequence: number;
  modifiedAt: Moment;
}

/**
 * For whoever changes what they have seen before. What they do not say, they need not have seen.
 * @throws ChangedMeanwhile
 */
export function assertSeen(
  version: Version,
  { sequence, modifiedAt }: { sequence?: number; modifiedAt?: string },
): void {
  const isOlder = sequence !== undefined && sequence !== version.sequence;
  const isOther = modifiedAt !== undefined && epochOf(modifiedAt) !== epochOf(version.modifiedAt);
  if (isOlder || isOther) throw new ChangedMeanwhile();
}

/**
 * Holds the event and all its dates until the transaction ends: changes come one after another, and no seat is taken
 * meanwhile.
 * @param id as in `findEvent`
 * @throws NotFound, OrganisersOnly
 */
export async function lockEventToChange(
  tx: EntityManager,
  id: string,
  personId: string,
): Promise<FoundEvent> {
  const held = await rowsOf<{ eventId: string }>(
    tx,
    `SELECT e.id AS "eventId" FROM events e JOIN occurrences o ON o.event_id = e.id
     WHERE e.id = (SELECT event_id FROM occurrences WHERE id = ${dateNamed('$1')})
     ORDER BY o.id FOR NO KEY UPDATE OF e, o`,
    [id],
  );
  const found = await findEvent(tx, id, personId);
  if (!mayOrganise(found.standing)) throw new OrganisersOnly();
  // While it waited, the date may have gone over to a series that goes on from the one that is held.
  return held[0]?.eventId === found.event.id ? found : lockEventToChange(tx, id, personId);
}
