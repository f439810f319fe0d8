import type { DataSource, EntityManager } from 'typeorm';
import { LOCKS } from '../../database/locks.js';
import { rowOf } from '../../database/sql.js';

/** What is planned by the clock: the lock of whoever plans it, and until when that was done. */
const WATERMARKS = {
  reminders: { lock: LOCKS.planningReminders, column: 'reminders_planned_until' },
  dayRosters: { lock: LOCKS.planningDayRosters, column: 'day_rosters_planned_until' },
  digests: { lock: LOCKS.planningDigests, column: 'digests_planned_until' },
};

/**
 * Plans in one transaction what came due since everything was planned. One process plans at a time; the others have
 * nothing to do.
 * @param ahead how far beyond now that looks
 */
export async function planSince(
  database: DataSource,
  what: keyof typeof WATERMARKS,
  ahead: '0 minutes' | '1 minute',
  plan: (tx: EntityManager, plannedUntil: Date) => Promise<unknown>,
): Promise<void> {
  const { lock, column } = WATERMARKS[what];
  await database.transaction(async (tx) => {
    const watermark = await rowOf<{ plannedUntil: Date }>(
      tx,
      `SELECT ${column} AS "plannedUntil" FROM installation WHERE pg_try_advisory_xact_lock(${lock})`,
    );
    if (!watermark) return;
    await plan(tx, watermark.plannedUntil);
    await tx.query(`UPDATE installation SET ${column} = now() + interval '${ahead}'`);
  });
}
