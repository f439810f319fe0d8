import { IS_HOST } from '../../groups/standing.js';
import { type Silence, silent } from './letter.js';
import { type NameRow, PERSON, type PersonRow } from './readers.js';

/** Someone `p` who looks after a group `g`, and whether they want to be told about it. */
export const HOST = `p.wants_host_notes AS "wantsHostNotes",
  EXISTS (SELECT FROM mutes WHERE person_id = p.id AND group_id = g.id) AS "isMuted",
  m.id AS "membershipId", m.called_name_box AS "memberBox", ${PERSON}`;

/** Those who do not look after the group any more are not found. */
export const AS_HOST = `JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id AND ${IS_HOST}`;

export interface HostRow extends PersonRow, NameRow {
  wantsHostNotes: boolean;
  isMuted: boolean;
}

/** Why a host is not told; `null`: they are. */
export function whyNotTold({ wantsHostNotes, isMuted }: HostRow): Silence | null {
  if (!wantsHostNotes) return silent('not-wanted');
  return isMuted ? silent('muted') : null;
}
