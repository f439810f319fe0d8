import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from './support/world.js';

describe('the schema', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
  });
  afterAll(() => world.close());

  it('is what the entities say it is', async () => {
    expect(world.database.entityMetadatas.length).toBeGreaterThan(0);
    const differences = await world.database.driver.createSchemaBuilder().log();
    expect(differences.upQueries.map((difference) => difference.query)).toEqual([]);
  });

  it('can be taken back, migration by migration, and made again', async () => {
    const applied = world.database.migrations.length;
    for (let step = 0; step < applied; step++) await world.database.undoLastMigration();
    const [{ count }] = await world.database.query(
      `SELECT count(*)::int AS count FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`,
    );
    expect(count).toBe(0);
    expect(await world.database.runMigrations()).toHaveLength(applied);
  });
});
