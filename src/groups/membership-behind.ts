import { NotFound } from '../common/domain-error.js';
import { rowOf, type Sql } from '../database/sql.js';
import type { LinkTokens } from '../people/link-tokens.js';

/** @throws LinkIsOver when the secret opens no invitation, NotFound when its membership is gone */
export async function membershipBehind(
  sql: Sql,
  links: LinkTokens,
  secret: string,
): Promise<{ groupId: string; personId: string }> {
  const { about } = await links.open(secret, 'invitation', sql);
  const found = await rowOf<{ groupId: string; personId: string }>(
    sql,
    'SELECT group_id AS "groupId", person_id AS "personId" FROM memberships WHERE id = $1',
    [about.membershipId],
  );
  if (!found) throw new NotFound();
  return found;
}
