import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { prepareDatabase } from '../../src/database/prepare.js';
import { dropDatabase, newDatabase } from '../support/databases.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('a PostgreSQL with other time zone data than Node', () => {
  let url: string;
  let world: World;
  let ana: TestPerson;
  beforeAll(async () => {
    url = await newDatabase();
    const client = new pg.Client(url);
    await client.connect();
    // Without a zone of late, and without the former name of one, as Debian keeps them apart.
    await client.query(`
      CREATE SCHEMA before;
      CREATE VIEW before.pg_timezone_names AS
        SELECT * FROM pg_catalog.pg_timezone_names WHERE name NOT IN ('America/Coyhaique', 'Asia/Calcutta');
      ALTER DATABASE ${new URL(url).pathname.slice(1)} SET search_path = public, before, pg_catalog;
    `);
    await client.end();
    await prepareDatabase(url);
    world = await openWorld({ databaseUrl: url, workers: false });
    ana = await world.person('Ana');
  });
  afterAll(async () => {
    await world.close();
    await dropDatabase(url);
    // What was learnt is kept as long as the process, which goes on to other files.
    const another = await newDatabase();
    await prepareDatabase(another);
    await dropDatabase(another);
  });

  const moveTo = (timeZone: string) => ana.client.patch('/api/v1/me', { timeZone });

  it('takes no zone that it does not know, with which letters would be planned for nobody', async () => {
    const refused = await moveTo('America/Coyhaique');
    expect([refused.status, refused.json.errors[0].detail]).toEqual([
      422,
      'We do not know this time zone. Please choose one from the list, like Europe/Lisbon.',
    ]);
    const { text } = await ana.client.page('/me');
    expect(text).toContain('value="America/Santiago"');
    expect(text).not.toContain('America/Coyhaique');
  });

  it('keeps a zone by the name that it knows', async () => {
    expect((await moveTo('Asia/Calcutta')).json.timeZone).toBe('Asia/Kolkata');
    expect((await moveTo('europe/lisbon')).json.timeZone).toBe('Europe/Lisbon');
    expect((await ana.client.page('/me')).text).toContain('>Kolkata<');
  });

  it('is refused where it does not know one that is in use', async () => {
    const keep = (zone: string) =>
      world.database.query('UPDATE people SET time_zone = $2 WHERE id = $1', [ana.id, zone]);
    await keep('America/Coyhaique');
    await expect(prepareDatabase(url)).rejects.toThrow(
      'The database at DATABASE_URL does not know time zones that are in use here: America/Coyhaique.',
    );
    await keep('UTC');
    await prepareDatabase(url);
  });
});
