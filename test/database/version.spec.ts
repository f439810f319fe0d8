import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { prepareDatabase } from '../../src/database/prepare.js';
import { dropDatabase, newDatabase } from '../support/databases.js';

describe('a PostgreSQL that is too old', () => {
  let url: string;
  beforeAll(async () => {
    url = await newDatabase();
    const client = new pg.Client(url);
    await client.connect();
    // What it says of itself comes from a function that stands before PostgreSQL's own.
    await client.query(`
      CREATE SCHEMA before;
      CREATE FUNCTION before.current_setting(text) RETURNS text LANGUAGE sql AS $$ SELECT '140011' $$;
      ALTER DATABASE ${new URL(url).pathname.slice(1)} SET search_path = before, pg_catalog, public;
    `);
    await client.end();
  });
  afterAll(() => dropDatabase(url));

  it('is refused in one sentence, before anything is changed in it', async () => {
    await expect(prepareDatabase(url)).rejects.toThrow(
      'The database at DATABASE_URL is PostgreSQL 14. Gatherwell needs 15 or newer.',
    );
  });
});
