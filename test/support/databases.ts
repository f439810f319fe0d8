import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A fresh, migrated database of its own. @returns its URL */
export async function newDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  // Without this, every page of it would be written to the log as well.
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE gatherwell_template STRATEGY file_copy`);
  return Object.assign(new URL(process.env['TEST_POSTGRES_URL']!), { pathname: `/${name}` }).href;
}

/** Ends whoever is still connected, then removes the database. */
export async function dropDatabase(url: string): Promise<void> {
  await asAdmin(`DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
}

async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client(process.env['TEST_POSTGRES_URL']);
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock(1)');
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
