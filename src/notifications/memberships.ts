import type { Wording } from '../calendar/calendar-event.js';
import { rowsOf, type Sql } from '../database/sql.js';
import type { MembershipState } from '../groups/membership.entity.js';
import type { Written } from './letter.js';
import { wordingFor } from './meetings.js';
import { type NameRow, PERSON, type PersonRow } from './readers.js';

/** A group `g`, as letters need it. */
export const GROUP = `g.id AS "groupId", g.name AS "groupName", g.discreet_name AS "groupDiscreetName", g.sensitive,
  g.country, g.archived_at IS NOT NULL AS "isArchived"`;

export interface GroupRow {
  groupId: string;
  groupName: string;
  groupDiscreetName: string;
  sensitive: boolean;
  country: string;
  isArchived: boolean;
}

/** A membership, its person and its group. */
export interface MembershipRow extends GroupRow, PersonRow, NameRow {
  membershipId: string;
  state: MembershipState;
  isConfirmed: boolean;
  isMuted: boolean;
}

export async function membershipsById(sql: Sql, ids: string[]): Promise<Map<string, MembershipRow>> {
  const rows = await rowsOf<MembershipRow>(
    sql,
    `SELECT m.id AS "membershipId", m.called_name_box AS "memberBox", m.state,
            p.confirmed_at IS NOT NULL AS "isConfirmed",
            EXISTS (SELECT FROM mutes WHERE person_id = p.id AND group_id = g.id) AS "isMuted",
            ${PERSON}, ${GROUP}
     FROM memberships m JOIN people p ON p.id = m.person_id JOIN groups g ON g.id = m.group_id
     WHERE m.id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.membershipId, row]));
}

/** A group as one wording names it. */
export interface NamedGroup {
  groupId: string;
  name: string;
  wording: Wording;
  /** `null` where mail programs must not recognise it. */
  listName: string | null;
}

export function groupFor(reader: { discreet: boolean }, row: GroupRow): NamedGroup {
  const wording = wordingFor(reader, row);
  return {
    groupId: row.groupId,
    name: wording === 'discreet' ? row.groupDiscreetName : row.groupName,
    wording,
    listName: row.sensitive ? null : row.groupName,
  };
}

export function listOfGroup({ groupId, listName }: NamedGroup): Written['list'] {
  return { groupId, ...(listName !== null && { name: listName }) };
}
