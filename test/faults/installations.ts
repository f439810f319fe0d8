import { afterAll, beforeAll, expect } from '@jest/globals';
import pg from 'pg';
import { Log } from '../../src/common/log.js';
import { openQueueBackend } from '../../src/queue/backend.js';
import { Doorbells, type Ring } from '../../src/queue/doorbells.js';
import type { Lane } from '../../src/queue/jobs.js';
import { type Fleet, openFleet } from '../support/fleet.js';
import type { Program } from '../support/program.js';
import { problemsOf } from '../support/problems-of.js';
import { TestRedis } from '../support/redis.js';
import { seedChange, seedEvents, seedGroup, seedNumbers, seedPeople, seedReplies } from '../support/seed.js';
import { until } from '../support/until.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

/** So many letters a worker has in hand at once. */
export const LETTERS_AT_ONCE = 10;

/** So many messages of one ring are on their way at once; a worker answers two rings. */
export const MESSAGES_AT_ONCE = 10;

export interface QueueUnderTest {
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

/** An installation, and the workers of it that run; tests hand them on, for each start takes seconds. */
export interface Installation {
  name: string;
  fleet: Fleet;
  queue: QueueUnderTest;
  /** Where its messages go. */
  gateway: WebhookReceiver;
  workers: Program[];
}

export type Installations = Awaited<ReturnType<typeof openInstallations>>;

/**
 * One installation with its queue in PostgreSQL, and one with it in Redis.
 * @param databaseUrls theirs; left out, each gets one
 */
export async function openInstallations(databaseUrls: string[] = []) {
  const redis = await TestRedis.start();
  const open = async (name: string, queue: QueueUnderTest, databaseUrl?: string): Promise<Installation> => {
    const gateway = await WebhookReceiver.open();
    const settings = WebhookReceiver.settings(gateway.url);
    const fleet = await openFleet({ queueUrl: queue.url, databaseUrl, settings });
    return { name, fleet, queue, gateway, workers: [] };
  };
  const both = await Promise.all([
    open('in PostgreSQL', inPostgres, databaseUrls[0]),
    open('in Redis', inRedis(redis), databaseUrls[1]),
  ]);
  return {
    /** On both at once: much of it is waiting. @returns what went wrong, and where */
    onEach: (holds: (installation: Installation) => Promise<void>): Promise<string[]> =>
      problemsOf(Object.fromEntries(both.map((it) => [it.name, holds(it)]))),

    async close(): Promise<void> {
      await Promise.all(both.map(({ fleet }) => fleet.close()));
      await Promise.all(both.map(({ gateway }) => gateway.close()));
      await redis.stop();
    },
  };
}

/** For the tests of a file: opened before them, and closed after them. @returns what holds on each of the two at once */
export function onEachQueue(): (holds: (installation: Installation) => Promise<void>) => () => Promise<void> {
  let installations: Installations;
  beforeAll(async () => {
    installations = await openInstallations();
  });
  afterAll(() => installations.close());
  return (holds) => async () => expect(await installations.onEach(holds)).toEqual([]);
}

/** @returns all that run now */
export async function startWorkers(installation: Installation, count: number): Promise<Program[]> {
  const started = Array.from({ length: count }, () => installation.fleet.startWorker());
  installation.workers.push(...(await Promise.all(started)));
  return installation.workers;
}

/** Asks them to, one and all. @returns how each ended */
export async function stopWorkers(installation: Installation) {
  return Promise.all(installation.workers.splice(0).map((worker) => worker.stop('SIGTERM')));
}

/** Seeds so many people, in front of several dates whose place changes: each of them gets one letter. */
export async function writeToEveryone(
  { mail, database, vault }: Fleet,
  { people, dates = 1, pause }: { people: number; dates?: number; pause: number },
) {
  const groupId = await seedGroup(database);
  const everyone = await seedPeople(database, vault, groupId, people);
  const events = await seedEvents(database, groupId, dates);
  const each = Math.ceil(people / dates);
  for (const [at, { occurrenceId }] of events.entries())
    await seedReplies(database, occurrenceId, everyone.slice(at * each, (at + 1) * each));
  const before = mail.letters.length;
  mail.pause = pause;
  for (const event of events) await seedChange(database, event);
  /** What came of it so far. */
  return () => mail.letters.slice(before);
}

/** Seeds so many people with a number each, and a reminder of one date that is due there. @returns their numbers */
export async function messageEveryone({ database, vault }: Fleet, people: number): Promise<string[]> {
  const groupId = await seedGroup(database);
  const everyone = await seedPeople(database, vault, groupId, people);
  const [event] = await seedEvents(database, groupId, 1);
  await seedReplies(database, event!.occurrenceId, everyone);
  return seedNumbers(database, vault, event!.occurrenceId);
}

/** So many people say that they come to one date, at the web's door. */
export async function everyoneAnswers(fleet: Fleet, people: number) {
  const { mail, database, vault } = fleet;
  const groupId = await seedGroup(database);
  const everyone = await seedPeople(database, vault, groupId, people);
  const [event] = await seedEvents(database, groupId, 1);
  const before = mail.letters.length;
  for (const { secret } of everyone) {
    const client = fleet.client();
    client.cookies.set('session', secret);
    const path = `/api/v1/occurrences/${event!.occurrenceId}/rsvp`;
    const { status, text } = await client.put(path, { answer: 'going', calledName: 'Someone' });
    if (status !== 200) throw new Error(`The answer was not taken: ${text}`);
  }
  return () => mail.letters.slice(before);
}

let opening = Promise.resolve();

/** Puts something into the queue, as another version of the program may. */
export function ringWith({ fleet, queue }: Installation, lane: Lane, data: unknown): Promise<void> {
  // BullMQ knows one kind of backend at a time.
  opening = opening.then(async () => {
    const backend = await openQueueBackend(queue.url ?? null, fleet.databaseUrl, new Log('silent'));
    const doorbells = new Doorbells(backend);
    await doorbells.queues[lane].add('ring', data as Ring);
    await doorbells.onApplicationShutdown();
  });
  return opening;
}

/** How many rows of the ledger have not ended. */
async function openRows({ database }: Fleet): Promise<number> {
  const { rows } = await database.query('SELECT count(*)::int AS open FROM outbox WHERE ended_at IS NULL');
  return rows[0].open;
}

/** @param but so many rows, which are not due */
export async function untilLedgerDone(fleet: Fleet, { but = 0, seconds = 120 } = {}): Promise<void> {
  await until('the ledger is done', async () => (await openRows(fleet)) === but, seconds);
}

/** Long enough has passed for a ring that nobody heard to be rung again. */
export async function ringsAreForgotten({ database }: Fleet): Promise<void> {
  await database.query(`UPDATE outbox SET rang_at = rang_at - interval '1 minute' WHERE state = 'pending'`);
}

/** Waits until all that is due is rung for once more. */
export async function untilRungAgain(fleet: Fleet): Promise<void> {
  await ringsAreForgotten(fleet);
  await until('it is rung for again', async () => {
    const { rows } = await fleet.database.query(
      `SELECT FROM outbox WHERE state = 'pending' AND due_at <= now()
       AND (rang_at IS NULL OR rang_at < now() - interval '40 seconds')`,
    );
    return rows.length === 0;
  });
}

/** Long enough has passed for claims to run out. Nobody may be at work: a claim that is held does not run out. */
export async function claimsRunOut({ database }: Fleet): Promise<void> {
  await database.query(
    `UPDATE outbox SET claimed_until = claimed_until - interval '2 minutes', rang_at = rang_at - interval '2 minutes'
     WHERE ended_at IS NULL`,
  );
}

/** Each of these letters reached each reader under one Message-ID. @returns how many came more than once */
export function repeatsAmong(
  letters: { to: string; headers: Map<string, string> }[],
  readers: number,
): number {
  const ids = new Set(letters.map(({ headers }) => headers.get('message-id')));
  const reached = new Set(letters.map(({ to }) => to));
  if (reached.size !== readers || ids.size !== readers)
    throw new Error(`${readers} readers; ${reached.size} were reached, by ${ids.size} letters`);
  return letters.length - readers;
}

/** What was brought to these numbers, answered or not. */
export function triesOf(gateway: WebhookReceiver, numbers: string[]) {
  return gateway.asked.filter(({ body }) => numbers.includes(body.data.to));
}

/** Each of these numbers was told, always under the same id. @returns how many messages came more than once, beside the first time */
export function messagesRepeated(gateway: WebhookReceiver, numbers: string[]): number {
  const tries = triesOf(gateway, numbers);
  const told = new Set(numbers.filter((number) => gateway.takenFor(number).length > 0));
  const ids = new Set(tries.map(({ id, body }) => `${id} ${body.data.to}`));
  if (told.size !== numbers.length || ids.size !== numbers.length)
    throw new Error(`${numbers.length} numbers; ${told.size} were told, by ${ids.size} messages`);
  return tries.length - numbers.length;
}

/** How many rows of messages to so many people stand how in the ledger: the newest of them. */
export async function messagesEnded({ database }: Fleet, numbers: string[]): Promise<Record<string, number>> {
  const { rows } = await database.query<{ outcome: string; count: number }>(
    `SELECT outcome, count(*)::int AS count
     FROM (SELECT outcome FROM outbox WHERE lane = 'channels' ORDER BY id DESC LIMIT $1) AS newest GROUP BY 1`,
    [numbers.length],
  );
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
}

/** Long enough has passed for what was given back to be tried again, also by whoever was left alone. */
export async function triesAreDue({ database }: Fleet): Promise<void> {
  await database.query('UPDATE domain_pauses SET ends_at = now()');
  await database.query(
    `UPDATE outbox SET due_at = now(), rang_at = NULL WHERE state = 'pending' AND due_at > now()`,
  );
}
