import type { FactsAfter, ToldFacts } from '../../src/events/event-change.entity.js';
import type { TestEvent } from '../support/given.js';
import type { World } from '../support/world.js';

type EventIds = Pick<TestEvent, 'id' | 'occurrenceId'>;

export interface KeptChange {
  editId: string;
  kind: 'changed' | 'cancelled';
  before: ToldFacts;
  after: FactsAfter;
}

/** What people who mean to come are to hear about, the oldest first. */
export function changesOf({ database }: World, { occurrenceId }: EventIds): Promise<KeptChange[]> {
  return database.query(
    `SELECT edit_id AS "editId", kind, before, after FROM event_changes WHERE occurrence_id = $1 ORDER BY number`,
    [occurrenceId],
  );
}

/** Chores that were planned about an event, the oldest first, like `event-calendar <event id>`. */
export async function choresAbout({ database }: World, event: EventIds): Promise<string[]> {
  const rows: { chore: string }[] = await database.query(
    `SELECT concat_ws(' ', name, about->>'eventId', about->>'changeId') AS chore FROM outbox
     WHERE (name = 'event-calendar' AND about->>'eventId' = $1)
        OR (name = 'announce-change' AND about->>'changeId' IN
             (SELECT edit_id::text FROM event_changes WHERE occurrence_id = $2))
     ORDER BY id`,
    [event.id, event.occurrenceId],
  );
  return rows.map((row) => row.chore);
}
