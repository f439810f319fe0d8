import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Fleet, openFleet } from '../support/fleet.js';
import { problemsOf } from '../support/problems-of.js';
import type { Program } from '../support/program.js';
import { TestRedis } from '../support/redis.js';
import { seedChange, seedEvents, seedGroup, seedPeople, seedReplies } from '../support/seed.js';
import { until } from '../support/until.js';

const LETTERS_AT_ONCE = 10;

interface QueueUnderTest {
  url: string | undefined;
  /** Keeps the queue from taking jobs, until what it returns is called. */
  stall(fleet: Fleet): Promise<() => Promise<void>>;
  /** Loses every job. */
  empty(fleet: Fleet): Promise<void>;
}

const inPostgres: QueueUnderTest = {
  url: undefined,
  async stall(fleet) {
    const holder = new pg.Client(fleet.databaseUrl);
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE bullmq.job IN ACCESS EXCLUSIVE MODE');
    return () => holder.end();
  },
  async empty(fleet) {
    await fleet.database.query('TRUNCATE bullmq.job CASCADE');
  },
};

const inRedis = (redis: TestRedis): QueueUnderTest => ({
  url: redis.url,
  stall: async () => {
    const goOn = redis.stall();
    return async () => goOn();
  },
  empty: () => redis.empty(),
});

/** Each fault is caused for real, to processes of their own. */
describe('the program, with its queue in PostgreSQL or in Redis,', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await TestRedis.start();
  });
  afterAll(() => redis.stop());

  /** On both at once: much of it is waiting. */
  const onEachQueue = (holds: (fleet: Fleet, queue: QueueUnderTest) => Promise<void>) => async () => {
    const on = async (queue: QueueUnderTest) => {
      const fleet = await openFleet({ queueUrl: queue.url });
      await holds(fleet, queue).finally(() => fleet.close());
    };
    expect(await problemsOf({ 'in PostgreSQL': on(inPostgres), 'in Redis': on(inRedis(redis)) })).toEqual([]);
  };

  it(
    'loses no letter when a worker is killed, and repeats at most those it had in hand',
    onEachQueue(async (fleet) => {
      const groupId = await seedGroup(fleet.database);
      const people = await seedPeople(fleet.database, fleet.vault, groupId, 300);
      const [event] = await seedEvents(fleet.database, groupId, 1);
      await seedReplies(fleet.database, event!.occurrenceId, people);
      fleet.mail.pause = 20;
      const worker = await fleet.startWorker();

      await seedChange(fleet.database, event!);
      await until('some letters are out', () => fleet.mail.letters.length >= 60);
      await worker.stop('SIGKILL');
      expect(fleet.mail.letters.length).toBeLessThan(300);

      await fleet.startWorker();
      const reached = () => new Set(fleet.mail.letters.map((letter) => letter.to)).size;
      await until('everyone was written to', () => reached() === 300, 170);
      await until('the ledger is done', async () => (await openRows(fleet)) === 0);
      expect(fleet.mail.letters.length - 300).toBeLessThanOrEqual(LETTERS_AT_ONCE);
    }),
    240_000,
  );

  it(
    'sends within a minute what was committed by a process that died before it could ring',
    onEachQueue(async (fleet, queue) => {
      await fleet.startWorker();
      const goOn = await queue.stall(fleet);
      const asked = await fleet.client().post('/api/v1/sign-in-requests', { email: 'waiting@example.org' });
      expect(asked.status).toBe(202);
      await fleet.web.stop('SIGKILL');
      const diedAt = Date.now();
      await goOn();

      await fleet.mail.letterTo('waiting@example.org', () => true, 60);
      expect(Date.now() - diedAt).toBeLessThan(60_000);
    }),
  );

  it(
    'sends what was rung for when the whole queue is lost',
    onEachQueue(async (fleet, queue) => {
      await fleet.client().post('/api/v1/sign-in-requests', { email: 'patient@example.org' });
      await until('the queue was rung', async () => {
        const { rows } = await fleet.database.query('SELECT 1 FROM outbox WHERE rang_at IS NOT NULL');
        return rows.length === 1;
      });
      await queue.empty(fleet);
      await fleet.startWorker();
      await fleet.mail.letterTo('patient@example.org', () => true, 60);
    }),
  );

  it(
    'lets a worker finish what it has in hand when it is told to stop',
    onEachQueue(async (fleet) => {
      const groupId = await seedGroup(fleet.database);
      const people = await seedPeople(fleet.database, fleet.vault, groupId, 120);
      const [event] = await seedEvents(fleet.database, groupId, 1);
      await seedReplies(fleet.database, event!.occurrenceId, people);
      fleet.mail.pause = 700;
      const first = await fleet.startWorker();
      await seedChange(fleet.database, event!);
      await until('some letters are out', () => fleet.mail.letters.length >= 10);

      expect(await ending(first)).toEqual({ code: 0, signal: null });
      fleet.mail.pause = 20;
      await fleet.startWorker();
      await until('the ledger is done', async () => (await openRows(fleet)) === 0, 60);
      expect(fleet.mail.letters).toHaveLength(120);
    }),
  );
});

async function openRows(fleet: Fleet): Promise<number> {
  const { rows } = await fleet.database.query(
    `SELECT count(*)::int AS open FROM outbox WHERE state IN ('pending', 'claimed')`,
  );
  return rows[0].open;
}

async function ending(program: Program) {
  const { code, signal } = await program.stop('SIGTERM');
  return { code, signal };
}
