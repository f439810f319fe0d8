import type { EntityManager } from 'typeorm';
import { NotFound } from '../../common/domain-error.js';
import { findGroup, type FoundGroup } from '../../groups/find-group.js';
import { OrganisersOnly } from '../../groups/groups.errors.js';
import { mayOrganise } from '../../groups/groups.policy.js';
import { Event } from '../event.entity.js';
import { SeriesIsDraft } from './series.errors.js';
import { mayFindEvent } from '../events.policy.js';
import type { Rule } from './rule.js';

export interface FoundSeries extends FoundGroup {
  event: Event & { recurrenceRule: Rule };
}

/**
 * Holds a published series and all its dates until the transaction ends, as `lockEventToChange` does.
 * @throws NotFound also for an event with a single date; OrganisersOnly, SeriesIsDraft
 */
export async function lockSeriesToChange(
  tx: EntityManager,
  seriesId: string,
  personId: string,
): Promise<FoundSeries> {
  await tx.query(
    `SELECT FROM events e JOIN occurrences o ON o.event_id = e.id WHERE e.id = $1
     ORDER BY o.id FOR NO KEY UPDATE OF e, o`,
    [seriesId],
  );
  const event = await tx.findOneBy(Event, { id: seriesId });
  if (!event || !repeats(event)) throw new NotFound();
  const found = await findGroup(tx, event.groupId, personId);
  if (!mayFindEvent(event, found.group, found.standing)) throw new NotFound();
  if (!mayOrganise(found.standing)) throw new OrganisersOnly();
  if (event.state === 'draft') throw new SeriesIsDraft();
  return { ...found, event };
}

function repeats(event: Event): event is FoundSeries['event'] {
  return event.recurrenceRule !== null;
}
