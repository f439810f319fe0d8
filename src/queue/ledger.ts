import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/sql.js';
import type { JobName, Jobs } from './jobs.js';

/** How long a claim holds, and how long before its end no new letter may be begun. */
export const CLAIM_SECONDS = 90;
export const LAST_START_SECONDS = 40;
/** Enough for a day of growing pauses; past it the row itself is the trouble. */
const MOST_ATTEMPTS = 40;

export interface ClaimedRow<N extends JobName = JobName> {
  id: number;
  name: N;
  about: Jobs[N];
  personId: string | null;
  attempts: number;
  dueAt: Date;
  useBy: Date;
}

/** How a row's turn ended. `pending` gives it back, for another try after `pauseSeconds`. */
export interface Ending {
  id: number;
  state: 'done' | 'failed' | 'suppressed' | 'pending';
  /** A code of ours, without anyone's name, address or words. */
  outcome: string;
  pauseSeconds?: number;
}

/**
 * The outbox as its workers see it. A claim decides who acts: the queue may ring twice, and a worker that
 * lost its job may still be running, but a row has one holder at a time. Time is the database's.
 */
@Injectable()
export class Ledger {
  private waiting: { ending: Ending; done: () => void; failed: (error: unknown) => void }[] = [];
  private writing = false;

  constructor(private readonly database: DataSource) {}

  /** Claims those of the rows that are due and free. Rows past their use are closed instead. */
  async claim(ids: number[]): Promise<ClaimedRow[]> {
    const rows = await rowsOf<ClaimedRow & { state: string }>(
      this.database,
      `UPDATE outbox SET
         state = CASE WHEN verdict IS NULL THEN 'claimed' ELSE 'failed' END,
         outcome = coalesce(verdict, outcome),
         ended_at = CASE WHEN verdict IS NULL THEN NULL ELSE now() END,
         attempts = attempts + 1,
         claimed_until = now() + interval '${CLAIM_SECONDS} seconds'
       FROM (
         SELECT id AS row_id, CASE
             WHEN use_by < now() THEN 'too-late'
             WHEN attempts >= ${MOST_ATTEMPTS} THEN 'too-many-attempts'
           END AS verdict
         FROM outbox
         WHERE id = ANY($1) AND due_at <= now()
           AND (state = 'pending' OR (state = 'claimed' AND claimed_until < now()))
           AND NOT EXISTS (
             SELECT FROM installation WHERE held_at IS NOT NULL AND NOT (name = 'sign-in' AND outbox.created_at > held_at)
           )
         ORDER BY id
         FOR UPDATE SKIP LOCKED
       ) AS free
       WHERE id = row_id
       RETURNING id, name, about, person_id AS "personId", attempts, due_at AS "dueAt", use_by AS "useBy", state`,
      [ids],
    );
    return rows.filter((row) => row.state === 'claimed').sort((one, other) => one.id - other.id);
  }

  /**
   * Writes how a row ended, and resolves once that is committed. Endings that wait at the same time share one
   * statement, so a sender who waits before its next letter keeps at most one unmarked letter, cheaply.
   */
  end(ending: Ending): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ ending, done, failed });
      if (!this.writing) void this.writeWaiting();
    });
  }

  private async writeWaiting(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.write(batch.map((it) => it.ending));
        batch.forEach((it) => it.done());
      } catch (error) {
        batch.forEach((it) => it.failed(error));
      }
    }
    this.writing = false;
  }

  private async write(endings: Ending[]): Promise<void> {
    await this.database.query(
      `UPDATE outbox SET
         state = ended.state,
         outcome = ended.outcome,
         claimed_until = NULL,
         rang_at = CASE WHEN ended.state = 'pending' THEN NULL ELSE rang_at END,
         due_at = CASE WHEN ended.state = 'pending' THEN now() + make_interval(secs => pause) ELSE due_at END,
         ended_at = CASE WHEN ended.state = 'pending' THEN NULL ELSE now() END
       FROM unnest($1::bigint[], $2::text[], $3::text[], $4::float8[]) AS ended (row_id, state, outcome, pause)
       WHERE id = row_id AND outbox.state = 'claimed'`,
      [
        endings.map((it) => it.id),
        endings.map((it) => it.state),
        endings.map((it) => it.outcome),
        endings.map((it) => it.pauseSeconds ?? 0),
      ],
    );
  }
}
