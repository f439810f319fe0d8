import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Log } from '../common/log.js';
import { rowsOf } from '../database/sql.js';
import { choreNames, type JobName, type Jobs } from './jobs.js';

/** A row that so many workers took and never brought back is what ends them. */
const MOST_LOST_CLAIMS = 40;

export interface ClaimedRow<N extends JobName = JobName> {
  id: number;
  name: N;
  about: Jobs[N];
  personId: string | null;
  /** How many claims the row has seen; this number tells one claim from the next. */
  attempts: number;
  dueAt: Date;
  useBy: Date;
  /** By `performance.now()`: after this, nothing new may be begun on this claim. */
  beginBefore: number;
}

/** How a row's turn ended. */
export interface Ending {
  /** `pending` gives it back, for another try after `pauseSeconds`. */
  state: 'done' | 'failed' | 'suppressed' | 'pending';
  /** A code of ours, without anyone's name, address or words. */
  outcome: string;
  pauseSeconds?: number;
  /** `false`: there was no time to begin it, so this claim does not count as an attempt. */
  begun?: boolean;
  /** `true`: it may have left all the same. The row remembers that, whatever becomes of it later. */
  perhapsSent?: boolean;
}

/**
 * The outbox as its workers see it. A claim decides who acts: the queue may ring twice, and a worker that
 * lost its job may still be running, but a row has one holder at a time. Time is the database's.
 */
@Injectable()
export class Ledger {
  /** How long a claim holds. In the first half of it something may be begun; who is at work renews it each third. */
  claimSeconds = 90;

  private waiting: { row: Claim; ending: Ending; done: () => void; failed: (error: unknown) => void }[] = [];
  private writing = false;

  constructor(
    private readonly database: DataSource,
    private readonly log: Log,
  ) {}

  /** Claims those of the rows that are due and free. Rows past their use are closed instead. */
  async claim(ids: number[]): Promise<ClaimedRow[]> {
    const beginBefore = performance.now() + (this.claimSeconds / 2) * 1000;
    const rows = await rowsOf<ClaimedRow & { state: string }>(
      this.database,
      `UPDATE outbox SET
         state = CASE WHEN verdict IS NULL THEN 'claimed' ELSE 'failed' END,
         outcome = coalesce(verdict, outcome),
         ended_at = CASE WHEN verdict IS NULL THEN NULL ELSE now() END,
         attempts = attempts + 1,
         lost_claims = lost_claims + lost,
         claimed_until = now() + make_interval(secs => $2)
       FROM (
         SELECT id AS row_id, lost, CASE
             WHEN use_by < now() THEN 'too-late'
             WHEN lost_claims + lost >= ${MOST_LOST_CLAIMS} THEN 'too-many-attempts'
           END AS verdict
         FROM outbox, LATERAL (SELECT CASE state WHEN 'claimed' THEN 1 ELSE 0 END) AS before (lost)
         WHERE id = ANY($1) AND due_at <= now()
           AND (state = 'pending' OR (state = 'claimed' AND claimed_until < now()))
           AND (name = ANY($3) OR NOT EXISTS (
             SELECT FROM installation WHERE held_at IS NOT NULL AND NOT (name = 'sign-in' AND outbox.created_at > held_at)
           ))
         ORDER BY id
         FOR UPDATE OF outbox SKIP LOCKED
       ) AS free
       WHERE id = row_id
       RETURNING id, name, about, person_id AS "personId", attempts, due_at AS "dueAt", use_by AS "useBy", state`,
      [ids, this.claimSeconds, choreNames],
    );
    return rows
      .filter((row) => row.state === 'claimed')
      .map((row) => ({ ...row, beginBefore }))
      .sort((one, other) => one.id - other.id);
  }

  /** Keeps a claim from running out while its row is being worked on. @returns what lets go of it again */
  hold(row: Claim): () => void {
    const renewing = setInterval(() => void this.renew(row), (this.claimSeconds / 3) * 1000).unref();
    return () => clearInterval(renewing);
  }

  private async renew({ id, attempts }: Claim): Promise<void> {
    try {
      await this.database.query(
        `UPDATE outbox SET claimed_until = now() + make_interval(secs => $3)
         WHERE id = $1 AND state = 'claimed' AND attempts = $2`,
        [id, attempts, this.claimSeconds],
      );
    } catch (error) {
      this.log.warn('claim-not-renewed', error, { rowId: id });
    }
  }

  /**
   * Writes how a row ended, and resolves once that is committed. Endings that wait at the same time share one
   * statement, so a sender who waits before its next letter keeps at most one unmarked letter, cheaply. The commit
   * does not wait for the disk: should the database's own machine fall, a letter of the last half second may be
   * sent once more, but none is lost.
   * A claim that ran out and was taken over by another worker ends nothing any more.
   */
  end(row: Claim, ending: Ending): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ row, ending, done, failed });
      if (!this.writing) void this.writeWaiting();
    });
  }

  private async writeWaiting(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.write(batch);
        batch.forEach((it) => it.done());
      } catch (error) {
        batch.forEach((it) => it.failed(error));
      }
    }
    this.writing = false;
  }

  private async write(ended: { row: Claim; ending: Ending }[]): Promise<void> {
    await this.database.query(
      `WITH quick AS (SELECT set_config('synchronous_commit', 'off', true) AS setting)
       UPDATE outbox SET
         state = ended.state,
         outcome = ended.outcome,
         attempts = attempts - CASE WHEN begun THEN 0 ELSE 1 END,
         perhaps_sent = perhaps_sent OR perhaps,
         claimed_until = NULL,
         rang_at = CASE WHEN ended.state = 'pending' THEN NULL ELSE rang_at END,
         due_at = CASE WHEN ended.state = 'pending' THEN now() + make_interval(secs => pause) ELSE due_at END,
         ended_at = CASE WHEN ended.state = 'pending' THEN NULL ELSE now() END
       FROM unnest($1::bigint[], $2::int[], $3::text[], $4::text[], $5::float8[], $6::boolean[],
         $7::boolean[]) AS ended (row_id, attempt, state, outcome, pause, begun, perhaps), quick
       WHERE quick.setting = 'off' AND id = row_id AND outbox.state = 'claimed' AND attempts = attempt`,
      [
        ended.map(({ row }) => row.id),
        ended.map(({ row }) => row.attempts),
        ended.map(({ ending }) => ending.state),
        ended.map(({ ending }) => ending.outcome),
        ended.map(({ ending }) => ending.pauseSeconds ?? 0),
        ended.map(({ ending }) => ending.begun ?? true),
        ended.map(({ ending }) => ending.perhapsSent ?? false),
      ],
    );
  }
}

type Claim = Pick<ClaimedRow, 'id' | 'attempts'>;
