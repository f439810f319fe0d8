import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { expectAllAccounted } from '../support/accounts.js';
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

/** An installation, and the one worker of it that runs; tests hand it on, for each start takes seconds. */
interface Installation {
  fleet: Fleet;
  queue: QueueUnderTest;
  worker: Program | null;
}

/** Each fault is caused for real, to processes of their own, one after another. */
describe('the program, with its queue in PostgreSQL or in Redis,', () => {
  let redis: TestRedis;
  let installations: Record<string, Installation>;
  beforeAll(async () => {
    redis = await TestRedis.start();
    const open = async (queue: QueueUnderTest): Promise<Installation> => ({
      fleet: await openFleet({ queueUrl: queue.url }),
      queue,
      worker: null,
    });
    const [one, other] = await Promise.all([open(inPostgres), open(inRedis(redis))]);
    installations = { 'in PostgreSQL': one, 'in Redis': other };
  });
  afterAll(async () => {
    await Promise.all(Object.values(installations).map(({ fleet }) => fleet.close()));
    await redis.stop();
  });

  /** On both at once: much of it is waiting. */
  const onEachQueue = (holds: (installation: Installation) => Promise<void>) => async () => {
    const held = Object.entries(installations).map(([name, it]) => [name, holds(it)]);
    expect(await problemsOf(Object.fromEntries(held))).toEqual([]);
  };

  it(
    'sends what was rung for when the whole queue is lost',
    onEachQueue(async (installation) => {
      const { fleet, queue } = installation;
      await fleet.client().post('/api/v1/sign-in-requests', { email: 'patient@example.org' });
      await until('the queue was rung', async () => {
        const { rows } = await fleet.database.query('SELECT 1 FROM outbox WHERE rang_at IS NOT NULL');
        return rows.length === 1;
      });
      await queue.empty(fleet);
      installation.worker = await fleet.startWorker();
      await fleet.mail.letterTo('patient@example.org', () => true, 60);
    }),
  );

  it(
    'loses no letter when a worker is killed, and repeats at most those it had in hand',
    onEachQueue(async (installation) => {
      const { fleet } = installation;
      const written = await writeToEveryone(fleet, { people: 300, pause: 20, until: 60 });
      await installation.worker!.stop('SIGKILL');
      expect(written().length).toBeLessThan(300);

      installation.worker = await fleet.startWorker();
      const reached = () => new Set(written().map((letter) => letter.to)).size;
      await until('everyone was written to', () => reached() === 300, 170);
      await until('the ledger is done', async () => (await openRows(fleet)) === 0);
      expect(written().length - 300).toBeLessThanOrEqual(LETTERS_AT_ONCE);
      await expectAllAccounted(fleet.database, fleet.mail);
    }),
    240_000,
  );

  it(
    'lets a worker finish what it has in hand when it is told to stop',
    onEachQueue(async (installation) => {
      const { fleet } = installation;
      const written = await writeToEveryone(fleet, { people: 120, pause: 700, until: 10 });
      expect(await ending(installation.worker!)).toEqual({ code: 0, signal: null });
      fleet.mail.pause = 20;
      installation.worker = await fleet.startWorker();
      await until('the ledger is done', async () => (await openRows(fleet)) === 0, 60);
      expect(written()).toHaveLength(120);
      await expectAllAccounted(fleet.database, fleet.mail);
    }),
  );

  it(
    'sends within a minute what was committed by a process that died before it could ring',
    onEachQueue(async ({ fleet, queue }) => {
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
});

/** Begins to, at a mail server that takes its time. @returns what came of it so far */
async function writeToEveryone(fleet: Fleet, { people, pause, until: some }: Record<string, number>) {
  const groupId = await seedGroup(fleet.database);
  const everyone = await seedPeople(fleet.database, fleet.vault, groupId, people!);
  const [event] = await seedEvents(fleet.database, groupId, 1);
  await seedReplies(fleet.database, event!.occurrenceId, everyone);
  const before = fleet.mail.letters.length;
  const written = () => fleet.mail.letters.slice(before);
  fleet.mail.pause = pause!;
  await seedChange(fleet.database, event!);
  await until('some letters are out', () => written().length >= some!);
  return written;
}

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
