/** How long a connection bears waiting, in milliseconds; PostgreSQL ends what takes longer, also when we are gone. */
export interface TimeLimits {
  lock_timeout: number;
  statement_timeout: number;
  idle_in_transaction_session_timeout: number;
}

/** Where a person or a program waits for the answer. */
export const WHILE_SOMEONE_WAITS: TimeLimits = {
  lock_timeout: 5_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 30_000,
};

/** For letters and chores, which are done for many at once. Migrations, backups and changes of key have no limit. */
export const WHILE_NOBODY_WAITS: TimeLimits = {
  lock_timeout: 60_000,
  statement_timeout: 300_000,
  idle_in_transaction_session_timeout: 60_000,
};

/** A lock, a statement and an idle transaction that took too long, in PostgreSQL's words. */
const CODES = ['55P03', '57014', '25P03'];
/** No connection became free in time: pg-pool has no code for it. */
const NO_CONNECTION = 'timeout exceeded when trying to connect';

/** Whether this went wrong only because the database was not done in time. */
export function tookTooLong(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return CODES.includes(String(code)) || message === NO_CONNECTION;
}
