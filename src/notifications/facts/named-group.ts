import type { Wording } from '../../calendar/calendar-event.js';
import type { SealedMailbox } from '../../groups/mailbox/mailboxes.js';
import { type Discretion, isDiscreetFor } from '../../people/discretion.js';

/** A group `g`, as letters need it. */
export const GROUP = `g.id AS "groupId", g.name AS "groupName", g.discreet_name AS "groupDiscreetName", g.sensitive, g.sender_name AS "senderName",
  g.mailbox_box AS "mailboxBox", g.country, g.archived_at IS NOT NULL AS "isArchived"`;

export interface GroupRow {
  groupId: string;
  groupName: string;
  groupDiscreetName: string;
  sensitive: boolean;
  senderName: string;
  mailboxBox: string | null;
  country: string;
  isArchived: boolean;
}

/** A group as one wording names it. */
export interface NamedGroup {
  groupId: string;
  name: string;
  wording: Wording;
  /** For mail programs, which file letters by it; `null` where they must not recognise the group. */
  listName: string | null;
  /** Whom the letter says that it is from; `null`: the whole community. */
  senderName: string | null;
}

/** By its discreet name where the reader has it so: of sensitive groups, unless they chose otherwise. */
export function groupFor(reader: { discreet: Discretion }, row: GroupRow): NamedGroup {
  const wording = isDiscreetFor(reader, row) ? 'discreet' : 'full';
  return {
    groupId: row.groupId,
    name: wording === 'discreet' ? row.groupDiscreetName : row.groupName,
    wording,
    listName: row.sensitive || wording === 'discreet' ? null : row.groupName,
    senderName: wording === 'full' && row.senderName !== '' ? row.senderName : null,
  };
}

/** The group's own mailbox, for answers. It tells whose letter this is, so it stays out where the sender's name does. */
export function mailboxFor(reader: { discreet: Discretion }, row: GroupRow): SealedMailbox | null {
  const isNamed = groupFor(reader, row).wording === 'full';
  return isNamed && row.mailboxBox !== null ? { groupId: row.groupId, box: row.mailboxBox } : null;
}

/** What a meeting is called where its group goes by this wording. */
export function titleFor(
  { wording }: Pick<NamedGroup, 'wording'>,
  row: { title: string; discreetTitle: string },
): string {
  return wording === 'discreet' ? row.discreetTitle : row.title;
}
