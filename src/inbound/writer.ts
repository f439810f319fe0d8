import type { EntityManager } from 'typeorm';
import { rowOf } from '../database/sql.js';
import { Addresses } from '../people/addresses.js';
import type { ReplyPlace } from '../people/reply-addresses.js';

/** Who wrote back to a letter. */
export interface Writer {
  personId: string;
  groupId: string;
  /** `null`: the letter was about the group, and no date of it. */
  date: { occurrenceId: string; timeZone: string; endsAt: string } | null;
  address: string;
  /** Whether it is certain that they sent it. */
  isProved: boolean;
  /** They were removed, or are neither in a private group nor invited: nobody there hears from them any more. */
  isOutside: boolean;
}

/** Who wrote back to a letter about a date. */
export type DateWriter = Writer & { date: NonNullable<Writer['date']> };

export function isAboutDate(writer: Writer): writer is DateWriter {
  return writer.date !== null;
}

/** @returns `null`: the person, the date or the group is gone */
export async function findWriter(
  tx: EntityManager,
  addresses: Addresses,
  { personId, occurrenceId, groupId }: ReplyPlace,
  provedSender: string | null,
): Promise<Writer | null> {
  const row = await rowOf<Omit<Writer, 'address' | 'isProved'> & { emailBox: string }>(
    tx,
    `SELECT p.id AS "personId", g.id AS "groupId", p.email_box AS "emailBox",
            CASE WHEN o.id IS NOT NULL THEN
              json_build_object('occurrenceId', o.id, 'timeZone', e.time_zone, 'endsAt', o.ends_at) END AS date,
            m.removed_at IS NOT NULL OR (g.visibility = 'private'
              AND m.state IS DISTINCT FROM 'active' AND m.state IS DISTINCT FROM 'invited') AS "isOutside"
     FROM people p
     LEFT JOIN occurrences o ON o.id = $2
     LEFT JOIN events e ON e.id = o.event_id
     JOIN groups g ON g.id = coalesce(e.group_id, $3)
     LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id
     WHERE p.id = $1`,
    [personId, occurrenceId, groupId],
  );
  if (!row) return null;
  const { emailBox, ...writer } = row;
  const address = addresses.open({ id: personId, emailBox });
  return { ...writer, address, isProved: provedSender === address };
}
