import { isDeepStrictEqual } from 'node:util';
import type { Answer, Client } from '../support/client.js';
import type { TestEvent } from '../support/given.js';
import type { TestPerson, World } from '../support/world.js';

/** SQL: the seats of each kind that replies `r` need. */
const KINDS = `coalesce(sum(r.seats), 0)::int AS seats, count(*) FILTER (WHERE r.first_time)::int AS newcomers,
  coalesce(sum(r.carers) FILTER (WHERE r.helpers_seated), 0)::int AS carers,
  coalesce(sum(r.interpreters) FILTER (WHERE r.helpers_seated), 0)::int AS interpreters,
  coalesce(sum(r.seats) FILTER (WHERE r.is_regular), 0)::int AS regulars`;

/** The counter of seats, which must always be what the replies add up to, as those of each kind are. */
export async function seatsTaken(world: World, event: Pick<TestEvent, 'occurrenceId'>): Promise<number> {
  const [{ counted, held }] = await world.database.query(
    `SELECT json_build_object('seats', o.seats_taken, 'newcomers', o.newcomers_taken, 'carers', o.carers_taken,
         'interpreters', o.interpreters_taken, 'regulars', o.regulars_taken) AS counted,
       (SELECT to_json(held) FROM (SELECT ${KINDS} FROM rsvps r WHERE r.occurrence_id = o.id
          AND (r.answer IN ('going', 'offered') OR r.kept_until IS NOT NULL)) AS held) AS held
     FROM occurrences o WHERE o.id = $1`,
    [event.occurrenceId],
  );
  if (!isDeepStrictEqual(counted, held)) {
    throw new Error(`Counted ${JSON.stringify(counted)}, held ${JSON.stringify(held)}`);
  }
  return counted.seats;
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

/** Presses "Yes, give it to the next person" on the page that asks before a place is given up. */
export function saySure(client: Client, path: string, asked: Answer, answer: string): Promise<Answer> {
  const proof = /name="proof" value="([^"]+)"/.exec(asked.text)![1]!;
  return client.send('POST', path, {
    body: new URLSearchParams({ proof, answer, sure: 'yes' }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });
}
