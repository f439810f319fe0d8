import { chmodSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../dist/database/embedded-postgres.js';
import { prepareDatabase } from '../../dist/database/prepare.js';

/** A disk in memory that most Linux machines have. */
const MEMORY = '/dev/shm';
const ROOM_NEEDED = 4 * 1024 ** 3;

/** One PostgreSQL for the whole run, with a migrated template that every spec file clones. */
export default async function setUp() {
  if (hasRoom(MEMORY)) process.env.TMPDIR = MEMORY;
  const folder = mkdtempSync(join(tmpdir(), 'gatherwell-test-'));
  chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres(folder, [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'autovacuum=off',
    'max_connections=300',
  ]);
  globalThis.testPostgres = postgres;
  process.env.TEST_POSTGRES_URL = postgres.url;
  process.env.TEST_POSTGRES_FOLDER = folder;

  const admin = new pg.Client(postgres.url);
  await admin.connect();
  // Each of thousands of connections proves that it knows the password, and would count to 4096 for it.
  await admin.query(`SET scram_iterations = 1; ALTER ROLE CURRENT_USER PASSWORD '${admin.password}'`);
  await admin.query('CREATE DATABASE gatherwell_template');
  await admin.end();
  const template = Object.assign(new URL(postgres.url), { pathname: '/gatherwell_template' }).href;
  await prepareDatabase(template);
  await prepareQueue(template);
}

async function prepareQueue(connectionString) {
  const client = new pg.Client({ connectionString, options: '-c search_path=bullmq,public' });
  await client.connect();
  await runMigrations(client);
  await client.end();
}

/** Databases are made of some 300 files each: hundreds of them keep a disk busier than the tests. */
function hasRoom(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM_NEEDED;
  } catch {
    return false;
  }
}
