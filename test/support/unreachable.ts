import type { TestPerson, World } from './world.js';

/** A mail server has said that this person's address takes no letters. */
export async function takesNoLetters(world: World, { id }: Pick<TestPerson, 'id'>): Promise<void> {
  await world.database.query(
    `INSERT INTO suppressions (address_index, reason, code, expires_at)
     SELECT email_index, 'refused', 'smtp-550', now() + interval '180 days' FROM people WHERE id = $1`,
    [id],
  );
}

/** Why no letters go to this person. `null`: they do. */
export async function whyNoLetters(world: World, email: string): Promise<string | null> {
  const [row] = await world.database.query<{ reason: string }[]>(
    `SELECT reason FROM suppressions WHERE address_index = $1 AND (expires_at IS NULL OR expires_at > now())`,
    [world.vault.index(email)],
  );
  return row?.reason ?? null;
}
