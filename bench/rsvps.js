import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, startProcess, startWeb, vault } from './ground.js';
import { load } from './load.js';
import { recordSql } from './record-sql.js';
import { compare } from './rounds.js';
import { seedEvents, seedGroup, seedPeople } from '../test/support/seed.js';
import { withProgram } from './with-program.js';

const GOAL = 0.6;
const EVENTS = 1_000;
const PEOPLE = 60;

/** "I'm coming" through HTTP, spread over many events, against bare node:http + pg sending the same statements. */
export async function rsvps({ url: databaseUrl, pool }) {
  const groupId = await seedGroup(pool);
  const events = await seedEvents(pool, groupId, EVENTS, 1_000);
  const people = await seedPeople(pool, vault, groupId, PEOPLE + 1);
  const [recorded, ...others] = people;
  const cases = others.flatMap((person) => events.map((event) => ({ person, event })));
  shuffle(cases);
  const ids = ({ person, event }) => ({
    ...event,
    personId: person.id,
    sessionHash: `\\x${person.sessionHash.toString('hex')}`,
  });

  const statements = await withProgram(databaseUrl, async (url) => {
    await fetch(url);
    const all = await recordSql(() => reply(url, { person: recorded, event: events[0] }));
    // The ring comes after the answer, and one ring serves many replies.
    return all.filter(({ text }) => !/SET rang_at|AND rang_at/.test(text));
  });
  const file = join(mkdtempSync(join(tmpdir(), 'gatherwell-bench-')), 'plan.json');
  const known = ids({ person: recorded, event: events[0] });
  writeFileSync(file, JSON.stringify({ statements, known, cases: cases.map(ids) }));

  // The disk is the same for both and slower than either: without waiting for it, what differs can be seen.
  await pool.query('ALTER ROLE CURRENT_USER SET synchronous_commit = off');
  const web = await startWeb(databaseUrl);
  const port = await freePort();
  const limit = await startProcess(
    'bench/limits/replay.js',
    { DATABASE_URL: databaseUrl, PORT: String(port), PLAN_FILE: file },
    /ready/,
  );
  let next = 0;
  const result = await compare({
    name: "I'm coming, spread over 1,000 events",
    unit: 'replies/s',
    goal: GOAL,
    ours: () => load(web.url, { next: () => request(cases[next++]) }),
    limit: () =>
      withOursAside(web.child, pool, () =>
        load(`http://127.0.0.1:${port}`, { next: () => ({ ...request(cases[next]), path: `/${next++}` }) }),
      ),
  });
  await Promise.all([web.stop(), limit.stop()]);
  await pool.query('ALTER ROLE CURRENT_USER RESET synchronous_commit');
  return [result];
}

/** Ours would ring the queue for rows that the limit writes: it stands still meanwhile, and never sees them. */
async function withOursAside(process, pool, act) {
  await untilIdle(pool);
  process.kill('SIGSTOP');
  try {
    return await act();
  } finally {
    await pool.query(`UPDATE outbox SET state = 'done', ended_at = now() WHERE ended_at IS NULL`);
    process.kill('SIGCONT');
  }
}

/** Stopped in the middle of a transaction it would hold on to rows that the limit wants. */
async function untilIdle(pool) {
  for (;;) {
    const { rows } = await pool.query(
      `SELECT FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'`,
    );
    if (rows.length === 0) return;
    await pause(50);
  }
}

function request({ person, event }) {
  return {
    method: /** @type {const} */ ('PUT'),
    path: `/api/v1/occurrences/${event.eventId}/rsvp`,
    headers: { 'content-type': 'application/json', cookie: `session=${person.secret}` },
    body: '{"answer":"going"}',
  };
}

async function reply(url, which) {
  const { path, ...how } = request(which);
  const answer = await fetch(url + path, how);
  if (answer.status !== 200) throw new Error(`A reply answered ${answer.status}: ${await answer.text()}`);
}

/** The same order in every run. */
function shuffle(list) {
  let state = 1;
  for (let at = list.length - 1; at > 0; at--) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (at + 1);
    [list[at], list[other]] = [list[other], list[at]];
  }
}
