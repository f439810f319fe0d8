import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../dist/database/embedded-postgres.js';
import { prepareDatabase } from '../../dist/database/prepare.js';

/** One PostgreSQL for the whole run, with a migrated template that every spec file clones. */
export default async function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'gatherwell-test-'));
  chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres(folder, [
    'fsync=off',
    'synchronous_commit=off',
    'max_connections=300',
  ]);
  globalThis.testPostgres = postgres;
  process.env.TEST_POSTGRES_URL = postgres.url;
  process.env.TEST_POSTGRES_FOLDER = folder;

  const admin = new pg.Client(postgres.url);
  await admin.connect();
  await admin.query('CREATE DATABASE gatherwell_template');
  await admin.end();
  await prepareDatabase(Object.assign(new URL(postgres.url), { pathname: '/gatherwell_template' }).href);
}
