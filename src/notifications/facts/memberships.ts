import { rowsOf, type Sql } from '../../database/sql.js';
import type { MembershipState } from '../../groups/membership.entity.js';
import { byRow } from './letter.js';
import { GROUP, type GroupRow } from './named-group.js';
import { type NameRow, PERSON, type PersonRow } from './readers.js';

/** A membership, its person and its group. */
export interface MembershipRow extends GroupRow, PersonRow, NameRow {
  membershipId: string;
  state: MembershipState;
  isConfirmed: boolean;
  isMuted: boolean;
}

/** The membership that each row is about, all in one query. */
export async function membershipsOf(
  sql: Sql,
  rows: { id: number; about: { membershipId: string } }[],
): Promise<Map<number, MembershipRow>> {
  const memberships = await rowsOf<MembershipRow>(
    sql,
    `SELECT m.id AS "membershipId", m.called_name_box AS "memberBox", m.state,
            p.confirmed_at IS NOT NULL AS "isConfirmed",
            EXISTS (SELECT FROM mutes WHERE person_id = p.id AND group_id = g.id) AS "isMuted",
            ${PERSON}, ${GROUP}
     FROM memberships m JOIN people p ON p.id = m.person_id JOIN groups g ON g.id = m.group_id
     WHERE m.id = ANY($1)`,
    [rows.map(({ about }) => about.membershipId)],
  );
  const byId = new Map(memberships.map((membership) => [membership.membershipId, membership]));
  return byRow(rows, byId, ({ about }) => about.membershipId);
}
