import type { LetterName } from '../../src/queue/jobs.js';
import type { World } from './world.js';

/** The ids of those who are to get a letter of this name about a membership, by the ledger. */
export async function plannedLetters(
  { database }: World,
  name: LetterName,
  membershipId: string,
): Promise<string[]> {
  const rows: { personId: string }[] = await database.query(
    `SELECT person_id AS "personId" FROM outbox WHERE name = $1 AND about->>'membershipId' = $2 ORDER BY id`,
    [name, membershipId],
  );
  return rows.map((row) => row.personId);
}
