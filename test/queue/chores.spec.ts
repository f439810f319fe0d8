import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnnounceChange } from '../../src/notifications/planning/announce-change.js';
import type { ChoreName } from '../../src/queue/jobs.js';
import { Ledger } from '../../src/queue/ledger.js';
import { GivePlacesBack } from '../../src/rsvps/give-places-back.js';
import { openWorld, type World } from '../support/world.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('a chore that cannot be done', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
  });
  afterAll(() => world.close());

  async function planned(name: ChoreName, about: Record<string, string>): Promise<number> {
    const [{ id }] = await world.database.query(
      `INSERT INTO outbox (name, lane, key, about, use_by)
       VALUES ($1, 'changes', gen_random_uuid(), $2, now() + interval '1 day') RETURNING id`,
      [name, JSON.stringify(about)],
    );
    return id;
  }

  const stateOf = async (id: number) =>
    (
      await world.database.query(
        `SELECT state, outcome, due_at > now() + interval '5 seconds' AS waits FROM outbox WHERE id = $1`,
        [id],
      )
    )[0];

  it.each([
    ['announce-change', AnnounceChange, 'changeId', 'announced'],
    ['give-places-back', GivePlacesBack, 'membershipId', 'freed'],
  ] as const)('does not hold up the others: %s', async (name, handler, idOf, done) => {
    const ids = [
      await planned(name, { [idOf]: NOBODY }),
      await planned(name, { [idOf]: 'broken' }),
      await planned(name, { [idOf]: NOBODY }),
    ];
    const rows = await world.app.get(Ledger).claim(ids);
    await world.app.get(handler, { strict: false }).handle(rows);
    expect(await Promise.all(ids.map(stateOf))).toEqual([
      { state: 'done', outcome: done, waits: false },
      { state: 'pending', outcome: 'chore-failed', waits: true },
      { state: 'done', outcome: done, waits: false },
    ]);
  });
});
