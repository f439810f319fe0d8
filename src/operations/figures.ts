import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowOf, rowsOf } from '../database/sql.js';
import { FIRST_DUE } from '../queue/first-due.js';

export interface LettersInState {
  lane: string;
  state: string;
  count: number;
}

export interface OldestOfKind {
  lane: string;
  kind: string;
  seconds: number;
}

export interface CalendarsOfKind {
  /** `site`, `group`, `event`, `person` or `host`. */
  kind: string;
  /** How often they were made. */
  renders: number;
}

export interface ReceivedLetters {
  /** `answer`, `held`, `note`, `bounce` or `dropped`. */
  outcome: string;
  /** Why, as a code. */
  reason: string;
  count: number;
}

/** How the ledger and the stored calendars are doing, in numbers. */
@Injectable()
export class Figures {
  constructor(private readonly database: DataSource) {}

  /** Of the open rows, and of those that ended within a day: the whole ledger would be too much for every scrape. */
  lettersByLaneAndState(): Promise<LettersInState[]> {
    return rowsOf<LettersInState>(
      this.database,
      `SELECT lane, state, count(*) AS count FROM outbox
       WHERE ended_at IS NULL OR ended_at > now() - interval '1 day'
       GROUP BY lane, state ORDER BY lane, state`,
    );
  }

  /** How long the row that should have been done first has been waiting, tries and all; 0 when nothing waits. */
  async oldestDueSeconds(): Promise<number> {
    const row = await rowOf<{ seconds: number }>(
      this.database,
      `SELECT coalesce(round(extract(epoch FROM now() - min(${FIRST_DUE}))), 0)::int AS seconds
       FROM outbox WHERE ended_at IS NULL AND ${FIRST_DUE} <= now()`,
    );
    return row?.seconds ?? 0;
  }

  /** The same for each kind of which something waits, by lane. */
  oldestDueByKind(): Promise<OldestOfKind[]> {
    return rowsOf<OldestOfKind>(
      this.database,
      `SELECT lane, name AS kind,
         round(extract(epoch FROM now() - min(${FIRST_DUE})))::int AS seconds
       FROM outbox WHERE ended_at IS NULL AND ${FIRST_DUE} <= now()
       GROUP BY lane, name`,
    );
  }

  /** How much work the stored calendars are. */
  calendarsByKind(): Promise<CalendarsOfKind[]> {
    return rowsOf<CalendarsOfKind>(
      this.database,
      'SELECT kind, sum(renders)::int AS renders FROM calendar_documents GROUP BY kind ORDER BY kind',
    );
  }

  /** What became of the letters that came back, since the first. */
  receivedLetters(): Promise<ReceivedLetters[]> {
    return rowsOf<ReceivedLetters>(
      this.database,
      'SELECT outcome, reason, count FROM mail_counts ORDER BY outcome, reason',
    );
  }
}
