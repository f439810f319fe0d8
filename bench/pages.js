import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startProcess, startWeb } from './ground.js';
import { load } from './load.js';
import { recordSql } from './record-sql.js';
import { compare } from './rounds.js';
import { seedEvents, seedGroup } from '../test/support/seed.js';
import { withProgram } from './with-program.js';

const GOAL = 0.35;

/** An event's page and its JSON, against bare Fastify + pg that sends the same statements and the same bytes. */
export async function pages({ url: databaseUrl, pool }) {
  const groupId = await seedGroup(pool);
  const [{ eventId }] = await seedEvents(pool, groupId, 50);
  const web = await startWeb(databaseUrl);
  const results = [];
  for (const [name, path] of [
    ['Event page', `/events/${eventId}`],
    ['Event as JSON', `/api/v1/events/${eventId}`],
  ]) {
    const port = await freePort();
    const plan = await planOf(databaseUrl, path);
    const limit = await startProcess(
      'bench/limits/rows-and-bytes.js',
      { DATABASE_URL: databaseUrl, PORT: String(port), PLAN_FILE: plan },
      /ready/,
    );
    results.push(
      await compare({
        name,
        unit: 'answers/s',
        goal: GOAL,
        ours: () => load(web.url + path),
        limit: () => load(`http://127.0.0.1:${port}${path}`),
      }),
    );
    await limit.stop();
  }
  await web.stop();
  return results;
}

async function planOf(databaseUrl, path) {
  return withProgram(databaseUrl, async (url) => {
    await fetch(url + path);
    let body = '';
    let type = '';
    const statements = await recordSql(async () => {
      const answer = await fetch(url + path);
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      body = await answer.text();
      type = answer.headers.get('content-type') ?? '';
    });
    const file = join(mkdtempSync(join(tmpdir(), 'gatherwell-bench-')), 'plan.json');
    writeFileSync(file, JSON.stringify({ statements, body, type }));
    return file;
  });
}
