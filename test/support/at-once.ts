import pg from 'pg';
import type { World } from './world.js';

/**
 * Lets several calls meet at the rows they are about to write: holds those until all of them wait, then lets go.
 * Calls that check under a lock wait for one another there; without it they have all checked by then, and the
 * test fails every time.
 * @param rows `column` is `id` where it is left out
 */
export async function atOnce<Result>(
  world: World,
  rows: { table: string; column?: string; id: string },
  ...calls: (() => Promise<Result>)[]
): Promise<Result[]> {
  const holder = new pg.Client(world.databaseUrl);
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query(`SELECT FROM ${rows.table} WHERE ${rows.column ?? 'id'} = $1 FOR UPDATE`, [rows.id]);
    const results = Promise.all(calls.map((call) => call()));
    await untilWaiting(holder, calls.length);
    await holder.query('COMMIT');
    return await results;
  } finally {
    await holder.end();
  }
}

/** Goes on after two seconds in any case: a call that writes nothing will never wait. */
export async function untilWaiting(watcher: pg.Client, calls: number): Promise<void> {
  const giveUpAt = Date.now() + 2_000;
  while (Date.now() < giveUpAt) {
    await watcher.query('SELECT pg_stat_clear_snapshot()');
    const found = await watcher.query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (found.rows[0]!.waiting >= calls) return;
    await new Promise((next) => setTimeout(next, 10));
  }
}
