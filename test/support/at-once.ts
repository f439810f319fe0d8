import pg from 'pg';
import type { World } from './world.js';

/**
 * Lets several calls meet at one row: holds it until all of them wait for it, then lets go.
 * Without the lock that is being tested they never wait for long, and do what they should not.
 */
export async function atOnce<Result>(
  world: World,
  row: { table: string; id: string },
  ...calls: (() => Promise<Result>)[]
): Promise<Result[]> {
  const holder = new pg.Client(world.databaseUrl);
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query(`SELECT FROM ${row.table} WHERE id = $1 FOR UPDATE`, [row.id]);
    const results = Promise.all(calls.map((call) => call()));
    await untilWaiting(holder, calls.length);
    await holder.query('COMMIT');
    return await results;
  } finally {
    await holder.end();
  }
}

/** Goes on after two seconds in any case: calls that do not take the lock will never wait. */
async function untilWaiting(watcher: pg.Client, calls: number): Promise<void> {
  const giveUpAt = Date.now() + 2_000;
  while (Date.now() < giveUpAt) {
    const { rows } = await watcher.query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows[0]!.waiting >= calls) return;
    await new Promise((next) => setTimeout(next, 10));
  }
}
