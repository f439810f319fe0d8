import { rowOf, type Sql } from '../database/sql.js';
import type { MembershipState, Role } from './membership.entity.js';

/** What a person is to a group; `null` for someone who never had to do with it. */
export type Standing = {
  role: Role;
  state: MembershipState;
  membershipId: string;
  /** The version of the agreement they last said yes to; 0 for none. */
  agreedVersion: number;
} | null;

/** As far as policies ask: a row of any list that says what someone is to a group. */
export type Belonging = Pick<NonNullable<Standing>, 'role' | 'state'> | null;

/** SQL: the standing of the one whose membership is `m`, or `null`, for statements that read it beside other things. */
export const STANDING = `CASE WHEN m.id IS NOT NULL THEN json_build_object('membershipId', m.id, 'role', m.role,
  'state', m.state, 'agreedVersion', m.agreed_version) END AS standing`;

/** SQL: whether the membership `m` is a host's; `mayHost` for statements. */
export const IS_HOST = `m.state = 'active' AND m.role IN ('organiser', 'facilitator')`;

/** SQL: whether a membership is a greeter's now. Without a name here there is nobody to ask for. */
export const GREETS = (membership: string) =>
  `(${membership}.greets AND ${membership}.state = 'active' AND ${membership}.called_name_box IS NOT NULL)`;

export async function standingOf(sql: Sql, groupId: string, personId: string | null): Promise<Standing> {
  if (!personId) return null;
  return rowOf<NonNullable<Standing>>(
    sql,
    `SELECT id AS "membershipId", role, state, agreed_version AS "agreedVersion"
     FROM memberships WHERE group_id = $1 AND person_id = $2`,
    [groupId, personId],
  );
}
