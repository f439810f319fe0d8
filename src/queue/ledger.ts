import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Log } from '../common/log.js';
import { Config } from '../config/config.js';
import { isAway } from '../database/away.js';
import { LOCKS } from '../database/locks.js';
import { prepared } from '../database/prepared.js';
import { rowOf, rowsOf, type Sql } from '../database/sql.js';
import { FIRST_DUE, isForItsReader } from './first-due.js';
import { choreNames, jobNames, type JobName, type Jobs, type Lane } from './jobs.js';
import { Relay } from './relay.js';

/** A row that so many workers took and never brought back is what ends them. */
const MOST_LOST_CLAIMS = 40;

/** How long an ending waits for others, to be written down with them. */
const MS_TO_GATHER = 1;

/** How long to wait for a database that is away before it is told once more how letters ended. */
const MS_BETWEEN_WORDS = 500;

/** A row that its lane's limit leaves waiting looks again after this long at most. */
const LONGEST_TURN_SECONDS = 120;

/** So many letters within so many seconds, of which `most` are left just now. */
interface Pace {
  most: number;
  letters: number;
  seconds: number;
}

const NO_LIMIT: Pace = { most: 1_000_000, letters: 1, seconds: 0 };

/**
 * A limit by the minute, in steps of ten seconds, so that letters flow and no minute, wherever it begins, sees more. Limits
 * that small steps would round away are counted by the whole minute.
 */
function paceOf(perMinute: number): Omit<Pace, 'most'> {
  return perMinute < 60
    ? { letters: perMinute, seconds: 60 }
    : { letters: Math.floor(perMinute / 6), seconds: 10 };
}

/** There are some hundred of these a second. */
const WRITE_ENDINGS = prepared(
  `WITH quick AS (SELECT set_config('synchronous_commit', 'off', true) AS setting)
   UPDATE outbox SET
     state = ended.state,
     outcome = ended.outcome,
     attempts = attempts - CASE WHEN begun THEN 0 ELSE 1 END,
     perhaps_sent = perhaps_sent OR perhaps,
     claimed_until = NULL,
     rang_at = CASE WHEN ended.state = 'pending' THEN NULL ELSE rang_at END,
     first_due_at = CASE WHEN ended.state <> 'pending' THEN first_due_at
       WHEN ${isForItsReader('ended.outcome')} THEN NULL ELSE ${FIRST_DUE} END,
     due_at = CASE WHEN ended.state = 'pending' THEN now() + make_interval(secs => pause) ELSE due_at END,
     ended_at = CASE WHEN ended.state = 'pending' THEN NULL ELSE now() END
   FROM unnest((SELECT $1::bigint[]), (SELECT $2::int[]), (SELECT $3::text[]), (SELECT $4::text[]), (SELECT $5::float8[]),
     (SELECT $6::boolean[]), (SELECT $7::boolean[])) AS ended (row_id, attempt, state, outcome, pause, begun, perhaps), quick
   WHERE quick.setting = 'off' AND id = row_id AND outbox.state = 'claimed' AND attempts = attempt`,
);

type MaybeClaimed = ClaimedRow & { state: string };

export interface ClaimedRow<N extends JobName = JobName> {
  id: number;
  name: N;
  about: Jobs[N];
  personId: string | null;
  /** How many claims the row has seen; this number tells one claim from the next. */
  attempts: number;
  /** What it waited for, if it did. */
  outcome: string | null;
  dueAt: Date;
  useBy: Date;
  /** By `performance.now()`: after this, nothing new may be begun on this claim. */
  beginBefore: number;
}

/** With this ends the outcome of a letter whose address takes none, or has no room: `smtp-550-5.1.1-address`. */
export const ABOUT_ADDRESS = '-address';

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
export class Ledger implements OnApplicationShutdown {
  /** How long a claim holds. In the first half of it something may be begun; who is at work renews it each third. */
  claimSeconds = 90;

  private waiting: { row: Claim; ending: Ending; done: () => void; failed: (error: unknown) => void }[] = [];
  private writing = false;
  private isClosing = false;

  constructor(
    private readonly database: DataSource,
    private readonly config: Config,
    private readonly relay: Relay,
    private readonly log: Log,
  ) {}

  /**
   * Claims those of the rows that are due, free, and of a kind that this version knows. Rows past their use are closed instead. Of a lane with a limit only as
   * many letters are claimed as may be begun now; the others are due again soon.
   * @param lane theirs; left out, there is no limit
   */
  async claim(ids: number[], lane?: Lane): Promise<ClaimedRow[]> {
    const limits: Partial<Record<Lane, number | null>> = this.config.laneLettersPerMinute;
    const limit = (lane && limits[lane]) ?? null;
    if (limit === null) return claimedOf(await this.claimFrom(this.database, ids, NO_LIMIT));
    const pace = paceOf(limit);
    return this.database.transaction(async (tx) => {
      // Whoever counts has to have seen what the one before has counted.
      await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [LOCKS.pacing, lane]);
      const begun = await rowOf<{ letters: number }>(
        tx,
        `SELECT coalesce(sum(letters), 0)::int AS letters FROM lane_starts
         WHERE lane = $1 AND at > clock_timestamp() - make_interval(secs => $2)`,
        [lane, pace.seconds],
      );
      const most = Math.max(0, pace.letters - begun!.letters);
      const rows = await this.claimFrom(tx, ids, { ...pace, most });
      const letters = rows.filter((row) => row.state === 'claimed' && !choreNames.includes(row.name)).length;
      if (letters > 0) {
        await tx.query(
          `WITH old AS (DELETE FROM lane_starts WHERE lane = $1 AND at < clock_timestamp() - interval '5 minutes')
           INSERT INTO lane_starts (lane, at, letters) VALUES ($1, clock_timestamp(), $2)`,
          [lane, letters],
        );
      }
      return claimedOf(rows);
    });
  }

  private async claimFrom(
    sql: Sql,
    ids: number[],
    { most, letters, seconds }: Pace,
  ): Promise<MaybeClaimed[]> {
    const beginBefore = performance.now() + (this.claimSeconds / 2) * 1000;
    const rows = await rowsOf<MaybeClaimed>(
      sql,
      `UPDATE outbox SET
         state = CASE WHEN verdict IS NOT NULL THEN 'failed' WHEN waits THEN 'pending' ELSE 'claimed' END,
         outcome = coalesce(verdict, outcome),
         ended_at = CASE WHEN verdict IS NULL THEN NULL ELSE now() END,
         attempts = attempts + CASE WHEN waits THEN 0 ELSE 1 END,
         lost_claims = lost_claims + lost,
         claimed_until = CASE WHEN waits THEN NULL ELSE now() + make_interval(secs => $2) END,
         rang_at = CASE WHEN waits THEN NULL ELSE rang_at END,
         first_due_at = CASE WHEN waits THEN ${FIRST_DUE} ELSE first_due_at END,
         due_at = CASE WHEN waits
           THEN now() + make_interval(secs => least($6 * ceil((turn - $4)::float8 / $5), ${LONGEST_TURN_SECONDS}))
           ELSE due_at END
       FROM (
         SELECT *, verdict IS NULL AND is_letter AND turn > $4 AS waits FROM (
         SELECT *, count(*) FILTER (WHERE verdict IS NULL AND is_letter) OVER (ORDER BY first_due, row_id) AS turn FROM (
         SELECT id AS row_id, lost, ${FIRST_DUE} AS first_due, name <> ALL($3) AS is_letter, CASE
             WHEN use_by < now() THEN 'too-late'
             WHEN lost_claims + lost >= ${MOST_LOST_CLAIMS} THEN 'too-many-attempts'
           END AS verdict
         FROM outbox, LATERAL (SELECT CASE state WHEN 'claimed' THEN 1 ELSE 0 END) AS before (lost)
         WHERE id = ANY($1) AND due_at <= now() AND name = ANY($7)
           AND (state = 'pending' OR (state = 'claimed' AND claimed_until < now()))
           AND (name = ANY($3) OR NOT EXISTS (
             SELECT FROM installation WHERE held_at IS NOT NULL AND NOT (name = 'sign-in' AND outbox.created_at > held_at)
           ))
         ORDER BY id
         FOR UPDATE OF outbox SKIP LOCKED
       ) AS free) AS counted) AS turns
       WHERE id = row_id
       RETURNING id, name, about, person_id AS "personId", attempts, outcome, due_at AS "dueAt", use_by AS "useBy", state`,
      [ids, this.claimSeconds, choreNames, most, letters, seconds, jobNames],
    );
    if (rows.some((row) => row.state === 'pending')) this.relay.sweepIn(seconds);
    return rows.map((row) => ({ ...row, beginBefore }));
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
   * A database that is away is told once it is back: until then the sender waits, so that only letters in hand are unmarked.
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
      await pause(MS_TO_GATHER);
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.writeOnceItAnswers(batch);
        batch.forEach((it) => it.done());
      } catch (error) {
        batch.forEach((it) => it.failed(error));
      }
    }
    this.writing = false;
  }

  private async writeOnceItAnswers(batch: { row: Claim; ending: Ending }[]): Promise<void> {
    for (;;) {
      try {
        return await this.write(batch);
      } catch (error) {
        if (this.isClosing || !isAway(error)) throw error;
        this.log.warn('endings-wait', error, { rows: batch.length });
        await pause(MS_BETWEEN_WORDS);
      }
    }
  }

  onApplicationShutdown(): void {
    this.isClosing = true;
  }

  private async write(ended: { row: Claim; ending: Ending }[]): Promise<void> {
    await this.database.query(WRITE_ENDINGS, [
      ended.map(({ row }) => row.id),
      ended.map(({ row }) => row.attempts),
      ended.map(({ ending }) => ending.state),
      ended.map(({ ending }) => ending.outcome),
      ended.map(({ ending }) => ending.pauseSeconds ?? 0),
      ended.map(({ ending }) => ending.begun ?? true),
      ended.map(({ ending }) => ending.perhapsSent ?? false),
    ]);
  }
}

type Claim = Pick<ClaimedRow, 'id' | 'attempts'>;

function claimedOf(rows: MaybeClaimed[]): ClaimedRow[] {
  return rows.filter((row) => row.state === 'claimed').sort((one, other) => one.id - other.id);
}
