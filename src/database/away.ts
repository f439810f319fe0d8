/**
 * What PostgreSQL says of itself and not of what it was asked: connections (08), undone for others' sake (40), not ready (55),
 * out of something (53), stopped by somebody (57), its system (58), only to be read, an open transaction ended (25P03).
 */
const OF_THE_SERVER = /^(08|40|53|55|57|58)...$|^25006$|^25P03$/;
/** Of the system, when a connection does not come about, or breaks. */
const OF_THE_CONNECTION = /^E[A-Z]{4,}$/;
/** `pg` and its pool have no codes for these. */
const WITHOUT_CODE = /connection (terminated|error)|not queryable|trying to connect/i;
const DISK_FULL = '53100';

/** Whether the same statement may go well once the database is itself again. */
export function isAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return typeof code === 'string'
    ? OF_THE_SERVER.test(code) || OF_THE_CONNECTION.test(code)
    : WITHOUT_CODE.test(String(message));
}

/** The database has no room left: it can be read, and keeps nothing new. */
export function isDiskFull(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === DISK_FULL;
}
