import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { seedEvents, seedGroup, seedPeople, seedReminders, seedReplies } from '../test/support/seed.js';
import {
  openGround,
  residentMegabytes,
  startProcess,
  startRedis,
  startWeb,
  startWorker,
  SWEEP_SECONDS,
  vault,
} from './ground.js';
import { openSink } from './mail-sink.js';
import { compare, median } from './rounds.js';

const MANY = 10_000;
const GOAL = 0.9;
/** Connections to the mail server. Ours has as many letters again in hand, being marked. */
const CONNECTIONS = 5;
const AHEAD_MS = (SWEEP_SECONDS + 1) * 1000;
/** The same people are written to again and again. */
const NO_CEILING = { MOST_LETTERS_A_DAY: '100' };

/** Reminders from the moment that they are due until a mail server has them. */
export async function reminders(ground) {
  return measure(ground, 'PostgreSQL', {});
}

/** The same with the queue in Redis. */
export async function remindersByRedis(ground) {
  const redis = await startRedis();
  const results = await measure(ground, 'Redis', { QUEUE_URL: redis.url });
  redis.stop();
  return results;
}

async function measure(ground, queue, own) {
  const bench = {
    ...(await prepare(ground)),
    queue,
    env: { ...own, LETTERS_AT_ONCE: String(2 * CONNECTIONS), ...NO_CEILING },
  };
  const worker = await startWorker(bench.databaseUrl, bench.sink.url, bench.env);
  const results = [await fanOut(bench), ...(await punctuality(bench)), await signingInMeanwhile(bench)];
  await worker.stop();
  await bench.sink.close();
  return [...results, await twoWorkers(bench), await queuesShare(bench)];
}

async function prepare({ url: databaseUrl, pool }) {
  const groupId = await seedGroup(pool);
  const people = await seedPeople(pool, vault, groupId, MANY);
  return { databaseUrl, pool, groupId, people, sink: await openSink() };
}

/** So many go to a date of its own, and a reminder to each is due soon. */
async function plan({ pool, groupId, people }, count, apartMs) {
  const [{ occurrenceId }] = await seedEvents(pool, groupId, 1);
  await seedReplies(pool, occurrenceId, people.slice(0, count));
  return seedReminders(pool, occurrenceId, { inMs: AHEAD_MS, apartMs });
}

/** @returns how many milliseconds after the first was due the last was taken */
async function send(bench, count) {
  bench.sink.forget();
  const due = await plan(bench, count);
  const untilDue = Math.min(...due.map(Number)) - Date.now();
  const dueAt = performance.now() + untilDue;
  return (await bench.sink.until(count)) - dueAt;
}

/** Against a pooled nodemailer loop that sends one and the same letter as often to the same mail server. */
async function fanOut(bench) {
  const { sink, queue } = bench;
  const env = { SMTP_URL: sink.url, AT_ONCE: String(CONNECTIONS) };
  const loop = await startProcess('bench/limits/letter-loop.js', env, /ready/);
  let letter = null;
  const ours = async () => {
    const speed = MANY / ((await send(bench, MANY)) / 1000);
    letter ??= await sink.example();
    return speed;
  };
  const limit = async () => {
    if (!letter) throw new Error('The limit sends what ours sent: ours goes first');
    sink.forget();
    const startedAt = performance.now();
    loop.child.stdin.write(`${JSON.stringify({ letter, count: MANY })}\n`);
    return MANY / (((await sink.until(MANY)) - startedAt) / 1000);
  };
  const name = `${MANY} reminders, each with its own links, queue in ${queue}`;
  const result = await compare({ name, unit: 'letters/s', goal: GOAL, ours, limit, rounds: 3 });
  await loop.stop();
  return result;
}

/** How long after its moment a reminder is taken by the mail server, when there is nothing else to do. */
async function punctuality(bench) {
  const single = [];
  const [moments, apartMs] = [100, 150];
  const due = (await plan(bench, moments, apartMs)).map(Number).toSorted((one, other) => one - other);
  bench.sink.forget();
  bench.sink.tell((_, at) => single.push(at - due[single.length]));
  await bench.sink.until(moments);

  const crowds = [];
  for (let crowd = 0; crowd < 5; crowd++) {
    const first = Math.min(...(await plan(bench, 1_000)).map(Number));
    bench.sink.forget();
    let takenAt = 0;
    bench.sink.tell((_, at) => (takenAt ||= at));
    await bench.sink.until(1_000);
    crowds.push(takenAt - first);
  }
  bench.sink.tell(() => undefined);
  const range = (figures) => [Math.min(...figures), Math.max(...figures)];
  const p99 = single.toSorted((one, other) => one - other)[Math.floor(0.99 * single.length) - 1];
  const how = { unit: 'ms', most: 250 };
  return [
    {
      ...how,
      name: `A reminder after its moment, 99 of 100, queue in ${bench.queue}`,
      figure: p99,
      spread: range(single),
    },
    {
      ...how,
      name: `The first of 1,000 due together, queue in ${bench.queue}`,
      figure: Math.max(...crowds),
      spread: range(crowds),
    },
  ];
}

/** How long people wait for their sign-in letter while ten thousand reminders are on their way. */
async function signingInMeanwhile(bench) {
  const { pool, sink, databaseUrl, env, queue } = bench;
  const web = await startWeb(databaseUrl, { SWEEP_SECONDS: '1', ...env });
  const cameAt = new Map();
  sink.tell((to, at) => cameAt.set(to, at));
  const askedAt = new Map();
  sink.forget();
  const due = await plan(bench, MANY);
  await wait(Math.min(...due.map(Number)) - Date.now() + 200);
  const isTaken = sink.until(MANY).then(() => true);
  do {
    const email = `asks-${askedAt.size}@example.com`;
    askedAt.set(email, Date.now());
    const { status } = await fetch(`${web.url}/api/v1/sign-in-requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email }),
    });
    if (status !== 202) throw new Error(`A sign-in letter was asked for, and the answer was ${status}`);
    await pool.query('DELETE FROM rate_limits');
  } while (!(await Promise.race([isTaken, wait(100, false)])));
  while ([...askedAt.keys()].some((email) => !cameAt.has(email))) await wait(50);
  sink.tell(() => undefined);
  await web.stop();
  const seconds = [...askedAt]
    .map(([email, at]) => (cameAt.get(email) - at) / 1000)
    .toSorted((one, other) => one - other);
  return {
    name: `A sign-in letter while ${MANY} reminders go out, 95 of 100, queue in ${queue}`,
    unit: 's',
    most: 1,
    figure: seconds[Math.ceil(0.95 * seconds.length) - 1],
    spread: [seconds[0], seconds.at(-1)],
  };
}

/** Two workers against one, where it is the mail server that takes its time. */
async function twoWorkers({ queue, env, databaseUrl, ...bench }) {
  const count = 500;
  const sink = await openSink({ msPerLetter: 100 });
  const speedOf = async (workers) => {
    const started = await Promise.all(
      Array.from({ length: workers }, () => startWorker(databaseUrl, sink.url, env)),
    );
    // A program that has just started is slow for a while, which would be measured instead.
    await send({ ...bench, sink }, count);
    const speed = count / (await send({ ...bench, sink }, count));
    await Promise.all(started.map((worker) => worker.stop()));
    return speed * 1000;
  };
  const result = await compare({
    name: `Two workers against one at a slow mail server, queue in ${queue}`,
    unit: 'letters/s',
    goal: 1.6,
    rounds: 3,
    ours: () => speedOf(2),
    limit: () => speedOf(1),
  });
  await sink.close();
  return result;
}

/** What the ledger and the queue ask the database for reminders: to ring for rows, to claim them, to end them. */
const OF_QUEUE = `query ~ '^(WITH quick|UPDATE outbox)' OR query ~ 'extract\\(\\$\\d FROM min\\(due_at\\)' OR query ~ (
  SELECT '\\m(' || string_agg(DISTINCT proname, '|') || ')\\s*\\(' FROM pg_proc WHERE pronamespace = to_regnamespace('bullmq'))`;

/** How long the queue is at work, in the database and in Redis, of the time that a fan-out takes. */
async function queuesShare({ queue, env }) {
  const ground = await openGround([
    'shared_preload_libraries=pg_stat_statements',
    'pg_stat_statements.track_planning=on',
  ]);
  const bench = await prepare(ground);
  const redis = env.QUEUE_URL ? new Redis(env.QUEUE_URL) : null;
  const worker = await startWorker(ground.url, bench.sink.url, env);
  await ground.pool.query('CREATE EXTENSION pg_stat_statements');
  await send(bench, MANY);
  const shares = [];
  for (let round = 0; round < 3; round++) {
    await ground.pool.query('SELECT pg_stat_statements_reset()');
    await redis?.config('RESETSTAT');
    const total = await send(bench, MANY);
    const { rows } = await ground.pool.query(
      `SELECT sum(total_exec_time + total_plan_time) AS ms FROM pg_stat_statements WHERE ${OF_QUEUE}`,
    );
    const microseconds = [...((await redis?.info('commandstats')) ?? '').matchAll(/usec=(\d+)/g)];
    const inRedis = microseconds.reduce((sum, [, usec]) => sum + Number(usec) / 1000, 0);
    shares.push(((Number(rows[0].ms) + inRedis) / total) * 100);
  }
  await worker.stop();
  redis?.disconnect();
  await bench.sink.close();
  await ground.close();
  return {
    name: `The queue's share of the time that ${MANY} reminders take, queue in ${queue}`,
    unit: '%',
    most: 10,
    figure: median(shares),
    spread: [Math.min(...shares), Math.max(...shares)],
  };
}

/** How much more memory a worker holds after a hundred thousand letters than after the first ten thousand. */
export async function longRun(ground) {
  const bench = await prepare(ground);
  const worker = await startWorker(bench.databaseUrl, bench.sink.url, NO_CEILING);
  const held = [];
  for (let letters = 0; letters < 100_000; letters += MANY) {
    const samples = [];
    const watch = setInterval(() => samples.push(residentMegabytes(worker.child.pid)), 200);
    await send(bench, MANY);
    clearInterval(watch);
    held.push(median(samples));
  }
  await worker.stop();
  await bench.sink.close();
  const growth = held.slice(1).map((megabytes) => (megabytes / held[0] - 1) * 100);
  return [
    {
      name: `Memory of a worker while it sends its hundred thousandth letter, more than in its first ${MANY} (${Math.round(held[0])} MB)`,
      unit: '%',
      most: 10,
      figure: growth.at(-1),
      spread: [Math.min(...growth), Math.max(...growth)],
    },
  ];
}
