import type { LetterName } from '../../src/queue/jobs.js';
import { until } from '../support/until.js';
import type { World } from '../support/world.js';

export interface LedgerRow {
  state: string;
  outcome: string | null;
  attempts: number;
  personId: string | null;
}

/** The rows of one kind of letter, oldest first. */
export function ledgerRows({ database }: World, name: LetterName): Promise<LedgerRow[]> {
  return database.query(
    `SELECT state, outcome, attempts, person_id AS "personId" FROM outbox WHERE name = $1 ORDER BY id`,
    [name],
  );
}

/** Waits until everything due is done, and until what comes due by the clock has been looked at once more. */
export async function atRest(world: World): Promise<void> {
  const { database } = world;
  const look = async () => {
    const [row] = await database.query(
      `SELECT reminders_planned_until AS "plannedUntil",
         EXISTS (SELECT FROM outbox WHERE state IN ('pending', 'claimed') AND due_at <= now()) AS "isBusy"
       FROM installation`,
    );
    return row as { plannedUntil: Date; isBusy: boolean };
  };
  const { plannedUntil } = await look();
  await until('reminders were planned', async () => (await look()).plannedUntil > plannedUntil);
  await until('all letters are on their way', async () => !(await look()).isBusy);
}

/** All letters that reached an address, oldest first. */
export function lettersTo({ mail }: World, { email }: { email: string }) {
  return mail.letters.filter((letter) => letter.to === email);
}
