import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { Vault } from '../common/vault.js';
import { toDate } from '../database/instant.js';
import { LOCKS } from '../database/locks.js';
import { IS_HOST } from '../groups/standing.js';
import { letterKinds } from '../queue/letter-kinds.js';
import { Outbox } from '../queue/outbox.js';

const { useBy: USE } = letterKinds['reply-note'];

export const MOST_NOTE = 2_000;

/** What someone wrote back about a date, or about a group and no date of it. */
export interface NewNote {
  personId: string;
  groupId: string;
  occurrenceId: string | null;
  /** A plain letter, words beside an answer from a calendar, or another time that a calendar suggests. */
  kind: 'letter' | 'comment' | 'counter';
  text: string;
  proposesAt: Temporal.Instant | null;
  /** Whether it is certain that the person sent it. */
  isProved: boolean;
}

/** Words that came by mail, sealed, and for the hosts of their date or group alone. */
@Injectable()
export class ReplyNotes {
  constructor(
    private readonly vault: Vault,
    private readonly outbox: Outbox,
  ) {}

  /** Keeps it in the caller's transaction, and lets the hosts know: at most one letter an hour, which says no word of it. */
  async keep(tx: EntityManager, note: NewNote, now: Temporal.Instant): Promise<void> {
    const id = randomUUID();
    const { personId, groupId, occurrenceId } = note;
    await tx.query(
      `INSERT INTO reply_notes
         (id, occurrence_id, group_id, person_id, kind, note_box, proposes_at, is_proved, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        occurrenceId,
        occurrenceId === null ? groupId : null,
        personId,
        note.kind,
        this.vault.seal(note.text, replyNotePlace(id)),
        note.proposesAt && toDate(note.proposesAt),
        note.isProved,
        toDate(now),
      ],
    );
    // Two that come at once would both find that hosts have heard of none.
    await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [
      LOCKS.notingReplies,
      occurrenceId ?? groupId,
    ]);
    await this.outbox.addEach(
      tx,
      'reply-note',
      `SELECT concat_ws(':', 'reply-note', $1::uuid, m.id), $5::jsonb, m.person_id,
              greatest(now(), last.due_at + interval '1 hour'), greatest(now(), o.ends_at) + interval '${USE.hoursAfterEnd} hours'
       FROM memberships m
       LEFT JOIN occurrences o ON o.id = $4
       LEFT JOIN LATERAL (
         SELECT due_at, ended_at FROM outbox
         WHERE name = 'reply-note' AND person_id = m.person_id AND about = $5::jsonb
         ORDER BY due_at DESC LIMIT 1
       ) AS last ON true
       WHERE m.group_id = $2 AND ${IS_HOST} AND m.person_id <> $3 AND (last.due_at IS NULL OR last.ended_at IS NOT NULL)`,
      [
        id,
        groupId,
        personId,
        occurrenceId,
        JSON.stringify(occurrenceId === null ? { groupId } : { occurrenceId }),
      ],
    );
  }

  open(note: { id: string; noteBox: string }): string {
    return this.vault.open(note.noteBox, replyNotePlace(note.id));
  }
}

/** Where a note is sealed to. */
export function replyNotePlace(id: string): string {
  return `reply_notes.note:${id}`;
}
