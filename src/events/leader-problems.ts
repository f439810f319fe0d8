import type { FieldProblem } from '../common/domain-error.js';
import { rowOf, type Sql } from '../database/sql.js';
import { IS_HOST } from '../groups/standing.js';
import { refusals } from '../common/refusals/refusals.js';

/**
 * Only a host of the group can be named as the one who leads.
 * @param ledBy a membership, as somebody gave it; what is no id has a problem of its own
 */
export async function leaderProblems(
  sql: Sql,
  groupId: string,
  ledBy: string | null | undefined,
): Promise<FieldProblem[]> {
  if (!ledBy) return [];
  const host = await rowOf(
    sql,
    `SELECT FROM memberships m WHERE m.id::text = lower($1) AND m.group_id = $2 AND ${IS_HOST}`,
    [ledBy, groupId],
  );
  if (host) return [];
  const detail = refusals.events.notAHost;
  return [{ pointer: '/ledBy', detail }];
}
