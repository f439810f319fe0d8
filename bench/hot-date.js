import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { seedEvents, seedGroup, seedPeople } from '../test/support/seed.js';
import { startWeb, vault } from './ground.js';
import { load } from './load.js';
import { compare, median } from './rounds.js';

const GOAL = 0.9;
const ROUNDS = 5;
const SECONDS = 3;
const CONNECTIONS = 20;
/** More than anything here can seat in one round. */
const PEOPLE = 9_000;
const PLACES = 30;

/** Everybody wants the same date: through HTTP, against the plain lock-count-insert transaction from a bare pool. */
export async function hotDate({ url: databaseUrl, pool }) {
  const groupId = await seedGroup(pool);
  const people = await seedPeople(pool, vault, groupId, PEOPLE);
  // A date of its own for each round and side: nobody pays for the rows of another.
  const dates = await seedEvents(pool, groupId, 2 * (ROUNDS + 1), PLACES);
  // The disk is the same for both and slower than either: without waiting for it, what differs can be seen.
  await pool.query('ALTER ROLE CURRENT_USER SET synchronous_commit = off');
  const web = await startWeb(databaseUrl);
  const bare = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const waits = [];
  const result = await compare({
    name: "I'm coming, everybody to one date",
    unit: 'replies/s',
    goal: GOAL,
    rounds: ROUNDS,
    ours: async () => {
      const { eventId } = dates.pop();
      let next = 0;
      const speed = await load(web.url, {
        seconds: SECONDS,
        connections: CONNECTIONS,
        onLatency: (latency) => waits.push(latency),
        next: () => ({
          method: /** @type {const} */ ('PUT'),
          path: `/api/v1/occurrences/${eventId}/rsvp`,
          headers: { 'content-type': 'application/json', cookie: `session=${people[next++].secret}` },
          body: '{"answer":"going"}',
        }),
      });
      await pool.query(`UPDATE outbox SET state = 'done', ended_at = now() WHERE ended_at IS NULL`);
      return speed;
    },
    limit: () => lockCountInsert(bare, dates.pop(), people),
  });
  await web.stop();
  await bare.end();
  await pool.query('ALTER ROLE CURRENT_USER RESET synchronous_commit');
  const at = (share) => Math.round(median(waits.map((wait) => wait[share])));
  const name = `${result.name} (ours: half within ${at('p50')} ms, 99 of 100 within ${at('p99')} ms)`;
  return [{ ...result, name }];
}

/** As many at a time as our load has connections. @returns replies per second */
async function lockCountInsert(bare, { occurrenceId }, people) {
  const endsAt = performance.now() + SECONDS * 1000;
  let next = 0;
  let done = 0;
  const one = async () => {
    while (performance.now() < endsAt) {
      await replyPlainly(bare, occurrenceId, people[next++].id);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  return done / SECONDS;
}

async function replyPlainly(bare, occurrenceId, personId) {
  const client = await bare.connect();
  try {
    await client.query('BEGIN');
    const date = await client.query('SELECT capacity FROM occurrences WHERE id = $1 FOR UPDATE', [
      occurrenceId,
    ]);
    const found = await client.query(
      `SELECT count(*) FILTER (WHERE answer = 'going')::int AS going, count(*)::int AS "all"
       FROM rsvps WHERE occurrence_id = $1`,
      [occurrenceId],
    );
    const { going, all } = found.rows[0];
    const hasRoom = going < date.rows[0].capacity;
    await client.query(
      `INSERT INTO rsvps (id, occurrence_id, person_id, source, answer, place_in_line, replied_at, created_at)
       VALUES ($1, $2, $3, 'person', $4, $5, now(), now())`,
      [
        randomUUID(),
        occurrenceId,
        personId,
        hasRoom ? 'going' : 'waitlisted',
        hasRoom ? null : all - going + 1,
      ],
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
