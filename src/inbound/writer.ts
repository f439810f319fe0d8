import type { EntityManager } from 'typeorm';
import { rowOf } from '../database/sql.js';
import { Addresses } from '../people/addresses.js';
import type { ReplyPlace } from '../people/reply-addresses.js';

/** Who wrote a letter about a date. */
export interface Writer {
  personId: string;
  occurrenceId: string;
  address: string;
  /** Whether it is certain that they sent it. */
  isProved: boolean;
  /** Of the meeting. */
  timeZone: string;
  endsAt: Date;
  /** They were removed, or left a private group: nobody there hears from them any more. */
  isOutside: boolean;
}

/** @returns `null`: the person or the date is gone */
export async function findWriter(
  tx: EntityManager,
  addresses: Addresses,
  { personId, occurrenceId }: ReplyPlace,
  provedSender: string | null,
): Promise<Writer | null> {
  const row = await rowOf<Omit<Writer, 'address' | 'isProved'> & { emailBox: string }>(
    tx,
    `SELECT p.id AS "personId", o.id AS "occurrenceId", p.email_box AS "emailBox", e.time_zone AS "timeZone",
            o.ends_at AS "endsAt",
            m.removed_at IS NOT NULL OR (g.visibility = 'private' AND m.state IS DISTINCT FROM 'active') AS "isOutside"
     FROM people p, occurrences o
     JOIN events e ON e.id = o.event_id
     JOIN groups g ON g.id = e.group_id
     LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = $1
     WHERE p.id = $1 AND o.id = $2`,
    [personId, occurrenceId],
  );
  if (!row) return null;
  const { emailBox, ...writer } = row;
  const address = addresses.open({ id: personId, emailBox });
  return { ...writer, address, isProved: provedSender === address };
}
