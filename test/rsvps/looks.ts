import type { TestEvent } from '../support/given.js';
import type { TestPerson, World } from '../support/world.js';

/** The counter of seats, which must always be what the replies add up to. */
export async function seatsTaken(world: World, event: Pick<TestEvent, 'occurrenceId'>): Promise<number> {
  const [row] = await world.database.query(
    `SELECT seats_taken AS counted,
       (SELECT coalesce(sum(seats), 0)::int FROM rsvps
        WHERE occurrence_id = $1 AND (answer IN ('going', 'offered') OR kept_until IS NOT NULL)) AS summed
     FROM occurrences WHERE id = $1`,
    [event.occurrenceId],
  );
  if (row.counted !== row.summed) throw new Error(`${row.counted} seats counted, ${row.summed} held`);
  return row.counted;
}

/** Lets nobody wait: who finds no place is told so. */
export async function closeList(
  world: World,
  { occurrenceId }: Pick<TestEvent, 'occurrenceId'>,
): Promise<void> {
  await world.database.query('UPDATE occurrences SET waitlist_closed = true WHERE id = $1', [occurrenceId]);
}

/** The row that replies to an event meet at. */
export function seatsOf({ occurrenceId }: Pick<TestEvent, 'occurrenceId'>): { table: string; id: string } {
  return { table: 'occurrences', id: occurrenceId };
}

/** The names of what is planned for a person, in the order of the alphabet. */
export async function lettersAbout(world: World, { id }: Pick<TestPerson, 'id'>): Promise<string[]> {
  const rows: { name: string }[] = await world.database.query(
    `SELECT name FROM outbox WHERE person_id = $1 OR (name = 'person-calendar' AND about ->> 'personId' = $1::text)
     ORDER BY name`,
    [id],
  );
  return rows.map((row) => row.name);
}
