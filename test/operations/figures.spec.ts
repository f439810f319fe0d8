import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Figures } from '../../src/operations/figures.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld({ workers: false });
});
afterAll(() => world.close());

it('the figures of the ledger are those of what is open and of the last day, so that asking stays cheap', async () => {
  await world.database.query(
    `INSERT INTO outbox (name, lane, key, about, use_by, state, ended_at, created_at)
     SELECT 'event-changed', 'changes', state || ended_at, '{}', now(), state, ended_at, now() - interval '9 days'
     FROM (VALUES ('done', now() - interval '1 hour'), ('done', now() - interval '2 days'),
       ('failed', now() - interval '3 days')) AS ended (state, ended_at)`,
  );
  await world.database.query(
    `INSERT INTO outbox (name, lane, key, about, use_by, created_at)
     VALUES ('event-changed', 'changes', 'old', '{}', now(), now() - interval '9 days')`,
  );
  expect(await world.app.get(Figures, { strict: false }).lettersByLaneAndState()).toEqual([
    { lane: 'changes', state: 'done', count: 1 },
    { lane: 'changes', state: 'pending', count: 1 },
  ]);
});
