import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { freePort, startProcess, startWeb } from './ground.js';
import { load } from './load.js';
import { compare } from './rounds.js';
import { seedEvents, seedGroup } from '../test/support/seed.js';

const GOAL = 0.7;

/** A group's calendar with 1,000 events, against bare node:http serving the same bytes. */
export async function feeds({ url: databaseUrl, pool }) {
  const groupId = await seedGroup(pool);
  await seedEvents(pool, groupId, 1_000);
  const web = await startWeb(databaseUrl);
  const feedUrl = `${web.url}/feeds/groups/${groupId}.ics`;
  const zipped = { 'accept-encoding': 'gzip' };
  const first = await fetch(feedUrl, { headers: zipped });
  const etag = first.headers.get('etag') ?? '';
  const plain = await first.text();
  if (plain.split('BEGIN:VEVENT').length - 1 !== 1_000)
    throw new Error('The feed does not hold its 1,000 events');

  const { body, headers } = await rawAnswer(feedUrl);
  const bodyFile = join(mkdtempSync(join(tmpdir(), 'gatherwell-bench-')), 'feed.ics.gz');
  writeFileSync(bodyFile, body);
  const port = await freePort();
  const limit = await startProcess(
    'bench/limits/bytes.js',
    { PORT: String(port), BODY_FILE: bodyFile, HEADERS: JSON.stringify(headers) },
    /ready/,
  );
  const limitUrl = `http://127.0.0.1:${port}/`;
  const unchanged = { ...zipped, 'if-none-match': etag };
  const results = [
    await compare({
      name: 'Feed of 1,000 events, gzip',
      unit: 'answers/s',
      goal: GOAL,
      ours: () => load(feedUrl, { headers: zipped }),
      limit: () => load(limitUrl, { headers: zipped }),
    }),
    await compare({
      name: 'The same, unchanged (304)',
      unit: 'answers/s',
      goal: GOAL,
      ours: () => load(feedUrl, { headers: unchanged, expect: 304 }),
      limit: () => load(limitUrl, { headers: unchanged, expect: 304 }),
    }),
  ];
  await Promise.all([web.stop(), limit.stop()]);
  return results;
}

/** The compressed bytes as they travel; fetch would unpack them. */
async function rawAnswer(url) {
  const { request } = await import('node:http');
  return new Promise((done, failed) => {
    request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const {
          date: _,
          connection: __,
          'keep-alive': ___,
          'content-length': ____,
          ...headers
        } = response.headers;
        done({ body: Buffer.concat(chunks), headers });
      });
    })
      .on('error', failed)
      .end();
  });
}
