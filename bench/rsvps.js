import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    return recordSql(() => reply(url, { person: recorded, event: events[0] }));
  });
  const file = join(mkdtempSync(join(tmpdir(), 'gatherwell-bench-')), 'plan.json');
  const known = ids({ person: recorded, event: events[0] });
  writeFileSync(file, JSON.stringify({ statements, known, cases: cases.map(ids) }));

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
  return [result];
}

/** Ours would ring the queue for rows that the limit writes: it stands still meanwhile, and never sees them. */
async function withOursAside(process, pool, act) {
  process.kill('SIGSTOP');
  try {
    return await act();
  } finally {
    await pool.query(`UPDATE outbox SET state = 'done', ended_at = now() WHERE ended_at IS NULL`);
    process.kill('SIGCONT');
  }
}

function request({ person, event }) {
  return {
    method: /** @type {const} */ ('PUT'),
    path: `/api/v1/events/${event.eventId}/rsvp`,
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
