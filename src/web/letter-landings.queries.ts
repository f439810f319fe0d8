import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowOf } from '../database/sql.js';

/** A guest's reply that waits for its press in a letter, or had it. */
export interface WaitingReply {
  eventId: string;
  personId: string;
  answer: 'going' | 'maybe';
  isConfirmed: boolean;
}

/** What the pages behind a letter's links show about the ids in the link. `null`: it is gone. */
@Injectable()
export class LetterLandingsQueries {
  constructor(private readonly database: DataSource) {}

  async eventOf(occurrenceId: string): Promise<string | null> {
    const row = await rowOf<{ eventId: string }>(
      this.database,
      'SELECT event_id AS "eventId" FROM occurrences WHERE id = $1',
      [occurrenceId],
    );
    return row?.eventId ?? null;
  }

  waitingReply(guestReplyId: string): Promise<WaitingReply | null> {
    return rowOf<WaitingReply>(
      this.database,
      `SELECT o.event_id AS "eventId", w.person_id AS "personId", w.answer,
              w.confirmed_at IS NOT NULL AS "isConfirmed"
       FROM guest_replies w JOIN occurrences o ON o.id = w.occurrence_id WHERE w.id = $1`,
      [guestReplyId],
    );
  }

  /** Whether a sign-in letter was used, or came too long ago. */
  async signInIsOver(requestId: string): Promise<boolean> {
    const open = await rowOf(
      this.database,
      'SELECT id FROM sign_in_requests WHERE id = $1 AND used_at IS NULL AND expires_at > now()',
      [requestId],
    );
    return open === null;
  }

  /** The names that letters about these two use. */
  async names(about: { groupId: string | null; eventId: string | null }): Promise<{
    group: string | null;
    event: string | null;
  }> {
    const row = await rowOf<{ group: string | null; event: string | null }>(
      this.database,
      `SELECT (SELECT CASE WHEN sensitive THEN discreet_name ELSE name END FROM groups WHERE id = $1) AS "group",
         (SELECT CASE WHEN g.sensitive THEN e.discreet_title ELSE e.title END
          FROM events e JOIN groups g ON g.id = e.group_id WHERE e.id = $2) AS event`,
      [about.groupId, about.eventId],
    );
    return row!;
  }
}
