import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { Doorbells } from '../../src/queue/doorbells.js';
import { Outbox } from '../../src/queue/outbox.js';
import { Relay } from '../../src/queue/relay.js';
import { dropDatabase, newDatabase } from '../support/databases.js';
import { until } from '../support/until.js';
import { openWorld, type World } from '../support/world.js';

const aPerson = '00000000-0000-4000-8000-000000000000';
const planned = (key: string, dueIn: number) => {
  const at = Temporal.Now.instant();
  const when = { dueAt: at.add({ hours: dueIn }), useBy: at.add({ hours: dueIn + 1 }) };
  return {
    name: 'person-calendar' as const,
    about: { personId: aPerson, occurrenceId: aPerson },
    key,
    ...when,
  };
};

describe('the relay', () => {
  let world: World;
  beforeAll(async () => {
    // Its first sweep is over by the time the world is open, and no other comes.
    world = await openWorld({ workers: false, env: { SWEEP_SECONDS: '300' } });
    await world.setUp();
  });
  afterAll(() => world.close());

  const rung = async (name: string): Promise<boolean[]> =>
    (await world.database.query('SELECT rang_at FROM outbox WHERE name = $1 ORDER BY id', [name])).map(
      (row: { rang_at: Date | null }) => row.rang_at !== null,
    );

  it('rings at once for what a transaction planned, and leaves all else that waits to the sweep', async () => {
    await world.database.query(
      `INSERT INTO outbox (name, lane, key, about, use_by)
       VALUES ('announce-change', 'changes', 'left by a crash', '{}', now() + interval '1 hour')`,
    );
    for (const [at, email] of ['ana@example.org', 'bo@example.org'].entries()) {
      await world.client().submit('/sign-in', { email });
      await until('the letter is rung for', async () => (await rung('sign-in'))[at] === true);
    }
    expect(await rung('announce-change')).toEqual([false]);
    // Marked as they were written: a crowd's letters are not written twice.
    const [{ marked }] = await world.database.query(
      `SELECT bool_and(rang_at = created_at) AS marked FROM outbox WHERE name = 'sign-in'`,
    );
    expect(marked).toBe(true);
  });

  it('does not ring for what is not due yet', async () => {
    const jobs = [planned('later', 1), planned('now', 0)];
    await world.database.transaction((tx) => world.app.get(Outbox).addAll(tx, jobs));
    await until('the chore is rung for', async () => (await rung('person-calendar')).includes(true));
    expect(await rung('person-calendar')).toEqual([false, true]);
  });

  it('rings for what comes due before the next sweep at its moment, whoever planned it', async () => {
    const rungLetters = async () => (await rung('reply-note')).filter((it) => it).length;
    await world.database.query(
      `INSERT INTO outbox (name, lane, key, about, due_at, use_by)
       SELECT 'reply-note', 'changes', 'left at second ' || n, '{}', now() + n * interval '1 second', now() + interval '1 hour'
       FROM unnest('{2,3,200}'::int[]) AS n`,
    );
    world.app.get(Relay).sweepSoon();
    await until('those are rung for', async () => (await rungLetters()) === 2);
    const soon = { ...planned('soon', 0), name: 'reply-note' as const, about: { occurrenceId: aPerson } };
    const dueAt = Temporal.Now.instant().add({ seconds: 1 });
    await world.database.transaction((tx) => world.app.get(Outbox).addAll(tx, [{ ...soon, dueAt }]));
    await until('the sooner one is too', async () => (await rungLetters()) === 3);
    expect(await rung('reply-note')).toEqual([true, true, false, true]);
  });

  it('rings a few times for what a crowd plans one after another', async () => {
    const ring = jest.spyOn(world.app.get(Doorbells), 'ring');
    const startedAt = performance.now();
    for (let at = 0; at < 40; at++) {
      await world.database.transaction((tx) => world.app.get(Outbox).addAll(tx, [planned(`one ${at}`, 0)]));
    }
    await until(
      'all are rung for',
      async () => (await rung('person-calendar')).filter((it) => !it).length === 1,
    );
    const tenths = (performance.now() - startedAt) / 100;
    expect(ring.mock.calls.length).toBeLessThanOrEqual(Math.min(tenths + 1, 39));
    ring.mockRestore();
  });

  it('cuts what is due together into rings that two workers share, of which each takes two at once', async () => {
    const rings = jest.spyOn(world.app.get(Doorbells).queues.calendars, 'add');
    const sizes: number[][] = [];
    for (const count of [90, 600, 1_200]) {
      rings.mockClear();
      const jobs = Array.from({ length: count }, (_, at) => planned(`${at} of ${count}`, 0));
      await world.database.transaction((tx) => world.app.get(Outbox).addAll(tx, jobs));
      const rung = () => rings.mock.calls.map(([, { rowIds }]) => rowIds.length);
      await until('all are rung for', () => rung().reduce((sum, size) => sum + size, 0) === count);
      sizes.push(rung());
    }
    expect(sizes).toEqual([[90], [150, 150, 150, 150], [250, 250, 250, 250, 200]]);
    rings.mockRestore();
  });

  it('rings each lane by itself: none waits for a queue that does not answer, nor is left out where it fails', async () => {
    const { queues } = world.app.get(Doorbells);
    let fail!: (error: Error) => void;
    jest.spyOn(queues.calendars, 'add').mockReturnValue(new Promise((_, no) => (fail = no)));
    const rings = jest.spyOn(queues['sign-in'], 'add');
    const signIn = { name: 'sign-in' as const, about: { signInRequestId: aPerson } };
    const both = (key: string) =>
      world.database.transaction((tx) =>
        world.app
          .get(Outbox)
          .addAll(tx, [planned(`calendar ${key}`, 0), { ...planned(`letter ${key}`, 0), ...signIn }]),
      );
    await both('one');
    await until('the other lane is rung', () => rings.mock.calls.length === 1);
    fail(new Error('The queue is away.'));
    await both('two');
    await until('it goes on', () => rings.mock.calls.length === 2);
    jest.restoreAllMocks();
  });

  it('remembers some thousand rows while the queue is away, and finds the others once it is back', async () => {
    const doorbells = world.app.get(Doorbells);
    const ring = jest.spyOn(doorbells, 'ring');
    let comeBack!: () => void;
    ring.mockReturnValue(new Promise((back) => (comeBack = back)));
    for (let crowd = 0; crowd < 4; crowd++) {
      const jobs = Array.from({ length: 1_500 }, (_, at) => planned(`crowd ${crowd} ${at}`, 0));
      await world.database.transaction((tx) => world.app.get(Outbox).addAll(tx, jobs));
    }
    const { planned: remembered } = world.app.get<unknown, { planned: number[] }>(Relay);
    expect(remembered.length).toBeLessThanOrEqual(4_000);
    ring.mockRestore();
    comeBack();
    await until(
      'all are rung for',
      async () => (await rung('person-calendar')).filter((it) => !it).length === 1,
    );
  });
});

describe('the sweep of the relay', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
  });
  afterAll(() => world.close());

  it('rings for what someone committed who did not live to ring', async () => {
    await world.database.query(
      `INSERT INTO outbox (name, lane, key, about, use_by)
       VALUES ('sign-in', 'sign-in', 'nobody rang', '{}', now() + interval '1 hour')`,
    );
    await until('the queue is rung', async () => {
      const rung = await world.database.query('SELECT FROM outbox WHERE rang_at IS NOT NULL');
      return rung.length === 1;
    });
  });
});

describe('a restart', () => {
  const env = { SWEEP_SECONDS: '300' };
  let before: World;
  let after: World | undefined;
  beforeEach(async () => {
    before = await openWorld({ databaseUrl: await newDatabase(), env });
    await before.setUp();
  });
  afterEach(async () => {
    await (after ?? before).close();
    after = undefined;
    await dropDatabase(before.databaseUrl);
  });

  const startAgain = async () => {
    await before.close();
    after = await openWorld({ databaseUrl: before.databaseUrl, vault: before.vault, env });
    return after;
  };

  it('leaves to others what is asked for while we stop', async () => {
    await before.app.get(Relay).beforeApplicationShutdown();
    const asked = await before.client().post('/api/v1/sign-in-requests', { email: 'gil@example.org' });
    expect(asked.status).toBe(202);
    await until('it is left', async () => {
      const [row] = await before.database.query(`SELECT rang_at FROM outbox WHERE name = 'sign-in'`);
      return row.rang_at === null;
    });
    const { mail } = await startAgain();
    await mail.letterTo('gil@example.org');
  });

  it('rings for what is marked, as who marked it may not have lived to ring', async () => {
    await before.app.get(Relay).beforeApplicationShutdown();
    await before.client().post('/api/v1/sign-in-requests', { email: 'hal@example.org' });
    await before.database.query('UPDATE outbox SET rang_at = now()');
    const { mail } = await startAgain();
    await mail.letterTo('hal@example.org');
  });
});
