import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashSecret } from '../common/secrets.js';
import { rowOf } from '../database/sql.js';
import { DATES } from '../events/dates.js';
import { IS_DISCREET } from '../people/discretion.js';
import type { Link, LinkPurposes } from '../people/link-tokens.js';

const NAME = `CASE WHEN ${IS_DISCREET} THEN d.discreet_title ELSE d.title END AS name`;

/** The meeting that a letter's answer links are about. */
export interface LetterMeeting {
  eventId: string;
  /** As letters to this person call it. */
  name: string;
  isDiscreet: boolean;
  /** To this person, a guest of a group that has become private. */
  isClosed: boolean;
  isAnswered: boolean;
}

/** A guest's reply that waits for its press in a letter, or had it. */
export interface WaitingReply {
  eventId: string;
  occurrenceId: string;
  personId: string;
  answer: 'going' | 'maybe';
  /** Of the group's agreement; 0: none. */
  agreedVersion: number;
  isConfirmed: boolean;
  /** Whether an answer of theirs stands, this one or another. */
  isAnswered: boolean;
  /** What letters to this person call the meeting. */
  name: string;
  isDiscreet: boolean;
}

/** What the pages behind a letter's links show about the ids in the link. `null`: it is gone. */
@Injectable()
export class LetterLandingsQueries {
  constructor(private readonly database: DataSource) {}

  meeting(occurrenceId: string, personId: string): Promise<LetterMeeting | null> {
    return rowOf<LetterMeeting>(
      this.database,
      `SELECT d.id AS "eventId", ${NAME}, ${IS_DISCREET} AS "isDiscreet",
              g.visibility = 'private' AND m.id IS NULL AS "isClosed", r.id IS NOT NULL AS "isAnswered"
       FROM ${DATES} d JOIN groups g ON g.id = d.group_id JOIN people p ON p.id = $2
         LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = $2
         LEFT JOIN rsvps r ON r.occurrence_id = d.occurrence_id AND r.person_id = $2
       WHERE d.occurrence_id = $1`,
      [occurrenceId, personId],
    );
  }

  waitingReply(guestReplyId: string): Promise<WaitingReply | null> {
    return rowOf<WaitingReply>(
      this.database,
      `SELECT d.id AS "eventId", d.occurrence_id AS "occurrenceId", w.person_id AS "personId", w.answer,
              w.agreed_version AS "agreedVersion",
              w.confirmed_at IS NOT NULL AS "isConfirmed", r.id IS NOT NULL AS "isAnswered",
              ${NAME}, ${IS_DISCREET} AS "isDiscreet"
       FROM guest_replies w JOIN ${DATES} d ON d.occurrence_id = w.occurrence_id
         JOIN groups g ON g.id = d.group_id JOIN people p ON p.id = w.person_id
         LEFT JOIN rsvps r ON r.occurrence_id = w.occurrence_id AND r.person_id = w.person_id
       WHERE w.id = $1`,
      [guestReplyId],
    );
  }

  /** Where someone who is not signed in finds the answer they gave to a meeting from a letter, if it stands. */
  async pathToAnswer({ purpose, about, personId }: Link, eventId: string): Promise<string | null> {
    if (purpose === 'answer' && personId) {
      const meeting = await this.meeting((about as LinkPurposes['answer']).occurrenceId, personId);
      return meeting?.isAnswered && meeting.eventId === eventId ? '/letters/answer' : null;
    }
    if (purpose === 'confirm-reply') {
      const waiting = await this.waitingReply((about as LinkPurposes['confirm-reply']).guestReplyId);
      const stands = waiting?.isConfirmed && waiting.isAnswered;
      return stands && waiting.eventId === eventId ? '/letters/answer' : null;
    }
    return null;
  }

  /** Where a sign-in letter was asked for; `over` when it was used, or came too long ago. */
  async signInAskedFor(requestId: string, browser: string): Promise<'here' | 'elsewhere' | 'over'> {
    const open = await rowOf<{ isHere: boolean }>(
      this.database,
      `SELECT browser_hash = $2 AS "isHere" FROM sign_in_requests
       WHERE id = $1 AND used_at IS NULL AND expires_at > now()`,
      [requestId, hashSecret(browser)],
    );
    if (!open) return 'over';
    return open.isHere ? 'here' : 'elsewhere';
  }

  /** The names that letters about these two use to a person. */
  async names(
    about: { groupId: string | null; eventId: string | null },
    personId: string,
  ): Promise<{ group: string | null; event: string | null }> {
    const row = await rowOf<{ group: string | null; event: string | null }>(
      this.database,
      `SELECT (SELECT CASE WHEN ${IS_DISCREET} THEN g.discreet_name ELSE g.name END FROM groups g WHERE g.id = $1) AS "group",
         (SELECT CASE WHEN ${IS_DISCREET} THEN e.discreet_title ELSE e.title END
          FROM events e JOIN groups g ON g.id = e.group_id WHERE e.id = $2) AS event
       FROM people p WHERE p.id = $3`,
      [about.groupId, about.eventId, personId],
    );
    return row ?? { group: null, event: null };
  }
}
