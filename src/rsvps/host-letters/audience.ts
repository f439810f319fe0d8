import type { Sql } from '../../database/sql.js';
import { rowOf } from '../../database/sql.js';

/** To whom hosts may write: to people of a date, or to all members of the group. */
export const audiences = ['going', 'waiting', 'going-and-waiting', 'members'] as const;
export type Audience = (typeof audiences)[number];

/** SQL: whether the letter `l` is for whoever gave the reply `r`. */
export const IS_FOR_ANSWER = `((r.answer = 'going' AND l.audience IN ('going', 'going-and-waiting'))
  OR (r.answer IN ('waitlisted', 'offered') AND l.audience IN ('waiting', 'going-and-waiting')))`;

/**
 * SQL: the people whom the letter `l` is for, beside the host who wrote it. Who wants to hear it, and whom it can reach, is
 * asked when their turn comes.
 */
export const ADDRESSED = `(
  SELECT r.person_id FROM rsvps r LEFT JOIN memberships m ON m.group_id = l.group_id AND m.person_id = r.person_id
  WHERE r.occurrence_id = l.occurrence_id AND r.person_id IS NOT NULL AND ${IS_FOR_ANSWER} AND m.removed_at IS NULL
    AND m.id IS DISTINCT FROM l.membership_id
  UNION ALL
  SELECT m.person_id FROM memberships m
  WHERE l.audience = 'members' AND m.group_id = l.group_id AND m.state = 'active'
    AND m.id IS DISTINCT FROM l.membership_id)`;

/** How many people a letter that has not left would go to. */
export async function countAddressed(sql: Sql, letterId: string): Promise<number> {
  const row = await rowOf<{ people: number }>(
    sql,
    `SELECT count(*)::int AS people FROM host_letters l CROSS JOIN LATERAL ${ADDRESSED} AS addressed WHERE l.id = $1`,
    [letterId],
  );
  return row!.people;
}
