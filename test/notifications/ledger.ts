import type { ToldName } from '../../src/queue/jobs.js';
import { until } from '../support/until.js';
import type { World } from '../support/world.js';

export interface LedgerRow {
  state: string;
  outcome: string | null;
  attempts: number;
  personId: string | null;
  about: Record<string, unknown>;
}

/** The rows of one kind of letter, oldest first. */
export function ledgerRows({ database }: World, name: ToldName): Promise<LedgerRow[]> {
  return database.query(
    `SELECT state, outcome, attempts, person_id AS "personId", about FROM outbox WHERE name = $1 ORDER BY id`,
    [name],
  );
}

/** Looks at what comes due by the clock, and waits until everything due is done. */
export async function atRest(world: World): Promise<void> {
  await world.sweep();
  await until('all letters are on their way', async () => {
    const rows = await world.database.query<unknown[]>(
      `SELECT FROM outbox WHERE state IN ('pending', 'claimed') AND due_at <= now() LIMIT 1`,
    );
    return rows.length === 0;
  });
}

/** All letters that reached an address, oldest first. */
export function lettersTo({ mail }: World, { email }: { email: string }) {
  return mail.letters.filter((letter) => letter.to === email);
}
