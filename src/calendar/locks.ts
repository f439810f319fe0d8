import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** Holds named locks until the transaction ends, always taken in the same order. */
export async function holdLocks(tx: EntityManager, names: string[]): Promise<void> {
  const keys = names.map((name) => createHash('sha256').update(`calendar ${name}`).digest().readBigInt64BE());
  await tx.query(
    'SELECT pg_advisory_xact_lock(key) FROM (SELECT key FROM unnest($1::bigint[]) AS key ORDER BY key) AS sorted',
    [keys.map(String)],
  );
}
