import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { holdLocks } from '../../src/calendar/locks.js';
import { Installation } from '../../src/installation/installation.js';
import { until } from '../support/until.js';
import { openWorld, type World } from '../support/world.js';
import { aGroup, anEvent, aReply } from './rows.js';

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
  /** So that whoever wants to know about the installation has to ask the database. */
  const forget = () => narrow.app.get(Installation).forget();
  beforeEach(forget);
  afterAll(async () => {
    await taken.release();
    await narrow.close();
    await world.close();
  });

  it('needs no other for a new link', async () => {
    const ana = await narrow.person('Ana');
    expect((await ana.client.post('/api/v1/me/feeds', { name: 'My phone' })).status).toBe(201);
  });

  it('needs no other for each of many who read it first, all at once', async () => {
    const paths: string[] = [];
    for (let at = 0; at < 4; at++) {
      const [reader, groupId] = [await narrow.person('Bo'), await aGroup(world)];
      const event = await anEvent(world, groupId);
      await aReply(world, event.occurrenceId, reader.id, 'going');
      const { url } = (await reader.client.post('/api/v1/me/feeds', { name: 'My phone' })).json;
      paths.push(`/feeds/groups/${groupId}.ics`, `/feeds/events/${event.id}.ics`, new URL(url).pathname);
    }
    forget();
    const answers = await Promise.all(paths.map((path) => narrow.client().get(path)));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
  });

  it('needs no other after waiting for another maker', async () => {
    const event = await anEvent(world, await aGroup(world));
    const answer = await world.database.transaction(async (tx) => {
      await holdLocks(tx, [`event:${event.id}`]);
      const asked = narrow.client().get(`/feeds/events/${event.id}.ics`);
      await until('it waits', async () => {
        const waiting = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
        return (await tx.query(waiting)).length === 1;
      });
      forget();
      return { asked };
    });
    expect((await answer.asked).status).toBe(200);
  });
});
