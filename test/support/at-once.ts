import pg from 'pg';
import { until } from './until.js';
import type { World } from './world.js';

/** `column` is `id` where it is left out. */
interface Rows {
  table: string;
  column?: string;
  id: string;
}

/**
 * Lets several calls meet at the rows they are about to write: holds those until all of them wait, then lets go.
 * Calls that check under a lock wait for one another there; without it they have all checked by then, and the
 * test fails every time.
 */
export async function atOnce<Result>(
  world: World,
  rows: Rows,
  ...calls: (() => Promise<Result>)[]
): Promise<Result[]> {
  return whileHeld(world, rows, async (holder) => {
    const results = calls.map((call) => call());
    await untilWaiting(holder, calls.length);
    return results;
  });
}

/** The same for calls that come one behind the other: each begins when all before it wait, and gets the rows after them. */
export async function inTurn<Result>(
  world: World,
  rows: Rows,
  ...calls: (() => Promise<Result>)[]
): Promise<Result[]> {
  return whileHeld(world, rows, async (holder) => {
    const results: Promise<Result>[] = [];
    for (const call of calls) {
      results.push(call());
      const { length } = results;
      await until(`${length} of them wait`, async () => (await waiting(holder)) >= length);
    }
    return results;
  });
}

async function whileHeld<Result>(
  world: World,
  { table, column = 'id', id }: Rows,
  act: (holder: pg.Client) => Promise<Promise<Result>[]>,
): Promise<Result[]> {
  const holder = new pg.Client(world.databaseUrl);
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query(`SELECT FROM ${table} WHERE ${column} = $1 FOR UPDATE`, [id]);
    const results = Promise.all(await act(holder));
    await holder.query('COMMIT');
    return await results;
  } finally {
    await holder.end();
  }
}

/** Goes on after two seconds in any case: a call that writes nothing will never wait. */
export async function untilWaiting(watcher: pg.Client, calls: number): Promise<void> {
  const giveUpAt = Date.now() + 2_000;
  while ((await waiting(watcher)) < calls && Date.now() < giveUpAt)
    await new Promise((next) => setTimeout(next, 10));
}

async function waiting(watcher: pg.Client): Promise<number> {
  await watcher.query('SELECT pg_stat_clear_snapshot()');
  const found = await watcher.query<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return found.rows[0]!.waiting;
}
