import { type CalledNames, membershipPlace, rsvpPlace } from '../groups/called-names.js';

/**
 * SQL: the names of a reply `r` whose membership is `m`. A member is called what their membership says, a guest what they
 * wrote with their reply.
 */
export const NAMES = `r.called_name_box AS "ownBox", m.id AS "membershipId",
  CASE WHEN m.state = 'active' OR r.called_name_box IS NULL THEN m.called_name_box END AS "memberBox"`;

/** SQL: how many people come with a reply `r`, whether they need seats or not. */
export const PEOPLE = '(1 + r.companions + r.carers + r.interpreters)';

export interface NameBoxes {
  ownBox: string | null;
  membershipId: string | null;
  memberBox: string | null;
}

/** @returns `null` where someone has no name here */
export function nameIn(
  calledNames: CalledNames,
  { id, ownBox, membershipId, memberBox }: { id: string } & NameBoxes,
): string | null {
  if (membershipId && memberBox) return calledNames.open(memberBox, membershipPlace(membershipId));
  return calledNames.open(ownBox, rsvpPlace(id));
}
