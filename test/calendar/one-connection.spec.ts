import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { holdLocks } from '../../src/calendar/locks.js';
import { openWorld, type World } from '../support/world.js';
import { aGroup, anEvent } from './rows.js';

/** What is known about the installation is read again after two seconds. */
const untilForgotten = () => new Promise((next) => setTimeout(next, 2_100));

describe('a calendar that is made with the last connection there is', () => {
  let world: World;
  let narrow: World;
  let taken: QueryRunner;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    narrow = await openWorld({
      workers: false,
      databaseUrl: world.databaseUrl,
      vault: world.vault,
      env: { DATABASE_POOL: '2' },
    });
    taken = narrow.database.createQueryRunner();
    await taken.connect();
  });
  afterAll(async () => {
    await taken.release();
    await narrow.close();
    await world.close();
  });

  it('needs no other for a new link', async () => {
    const ana = await narrow.person('Ana');
    await untilForgotten();
    expect((await ana.client.post('/api/v1/me/feeds', { name: 'My phone' })).status).toBe(201);
  });

  it('needs no other after waiting for another maker', async () => {
    const event = await anEvent(world, await aGroup(world));
    const answer = await world.database.transaction(async (tx) => {
      await holdLocks(tx, [`event:${event.id}`]);
      const asked = narrow.client().get(`/feeds/events/${event.id}.ics`);
      await untilForgotten();
      return { asked };
    });
    expect((await answer.asked).status).toBe(200);
  });
});
