import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntitySubscriberInterface, type TransactionCommitEvent } from 'typeorm';
import { Config } from '../config/config.js';
import { allDone } from '../common/all-done.js';
import { atMost } from '../common/at-most.js';
import { groupBy } from '../common/group-by.js';
import { Log } from '../common/log.js';
import { rowOf, rowsOf } from '../database/sql.js';
import { jobNames, type Lane, lanes } from './jobs.js';
import { Doorbells } from './doorbells.js';
import { type PlannedRow, plannedIn } from './outbox.js';

const ROWS_PER_LOOK = 2_000;
const MOST_ROWS_PER_RING = 250;
/** For so few, what a ring costs would be more than what sharing them gains. */
const FEWEST_ROWS_PER_RING = 100;
/** Whoever takes rings of a lane takes two at once: of four, another worker gets half. */
const RINGS_TO_SHARE = 4;
/** In a crowd, a ring for each reply would cost more than the replies. */
const MS_BETWEEN_RINGS = 100;
/** Planned rows beyond these, while the queue is away, are left for a sweep to find. */
const MOST_REMEMBERED = 4_000;
/** Not rung for: a newer version runs beside this one, and knows what those are. */
const IS_KNOWN = 'name = ANY($1) AND lane = ANY($2)';
const KNOWN = [jobNames, lanes];
/** A ring that brought nobody to the door within this time was lost. */
const RING_AGAIN_SECONDS = 25;
/** What came due so shortly before a look ahead may have been missed by the look before it. */
const SECONDS_LOOKED_BACK = 1;
/** A ring that nobody takes, because Redis is away, is not waited for: the ledger keeps its rows. */
const MOST_SECONDS_TO_FINISH = 3;

/**
 * Rings the queue for rows that are due: within a tenth of a second of the transaction that wrote them or of the moment that
 * it named, and again every sweep, so that a lost ring, an emptied Redis or a restored backup costs seconds, not letters. Only a sweep looks at all
 * that waits: however many letters are under way, a sign-in letter is rung for as soon.
 */
@Injectable()
export class Relay implements EntitySubscriberInterface, OnApplicationBootstrap, BeforeApplicationShutdown {
  private sweeping?: NodeJS.Timeout;
  private later: NodeJS.Timeout | undefined;
  /** By `performance.now()`: when that rings. */
  private laterAt = Infinity;
  private ringing: Promise<void> | null = null;
  private sweepWanted = false;
  private planned: PlannedRow[] = [];
  private closed = false;
  private hasSwept = false;

  constructor(
    private readonly database: DataSource,
    private readonly doorbells: Doorbells,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.database.subscribers.push(this);
    this.sweeping = setInterval(() => this.sweepSoon(), this.config.sweepSeconds * 1000);
    this.sweepSoon();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearInterval(this.sweeping);
    clearTimeout(this.later);
    await atMost(MOST_SECONDS_TO_FINISH * 1000, this.ringing);
  }

  afterTransactionCommit({ queryRunner }: TransactionCommitEvent): void {
    const planned = plannedIn(queryRunner).splice(0);
    if (this.closed) return this.leave(planned);
    if (this.planned.length + planned.length > MOST_REMEMBERED) this.sweepWanted = true;
    else for (const row of planned) this.planned.push(row);
    if (this.planned.length > 0 || this.sweepWanted) this.begin();
  }

  /** For others to ring for. Who asked while we stop does not wait for us to be missed. */
  private leave(rows: PlannedRow[]): void {
    const ids = rows.filter(({ isMarked }) => isMarked).map(({ id }) => id);
    if (ids.length > 0)
      this.handOn(ids, 'all').catch((error: unknown) => this.log.warn('ring-not-left', error));
  }

  /** Rings for everything due once so much time has passed. Of several times the soonest counts. */
  sweepIn(seconds: number): void {
    const milliseconds = Math.max(0, Math.ceil(seconds * 1000));
    const at = performance.now() + milliseconds;
    if (at >= this.laterAt || this.closed) return;
    clearTimeout(this.later);
    this.laterAt = at;
    this.later = setTimeout(() => {
      this.laterAt = Infinity;
      this.sweepSoon();
    }, milliseconds).unref();
  }

  /** Rings for everything due. Calls that come while one is under way share the next. */
  sweepSoon(): void {
    this.sweepWanted = true;
    this.begin();
  }

  /**
   * A ring that was heard here is for somebody else: the next sweep, whose ever it is, rings for these rows again.
   * @param which all of them, or those that only a newer version knows
   */
  async handOn(ids: number[], which: 'all' | 'unknown'): Promise<void> {
    await this.database.query(
      `UPDATE outbox SET rang_at = NULL WHERE id = ANY($3) AND state = 'pending' AND ($4 OR NOT (${IS_KNOWN}))`,
      [...KNOWN, ids, which === 'all'],
    );
  }

  private begin(): void {
    if (this.ringing || this.closed) return;
    this.ringing = this.ringWhileWanted().finally(() => {
      this.ringing = null;
    });
  }

  private async ringWhileWanted(): Promise<void> {
    while ((this.planned.length > 0 || this.sweepWanted) && !this.closed) {
      try {
        await this.ringForPlanned(this.planned.splice(0, ROWS_PER_LOOK));
        if (this.sweepWanted) await this.sweep();
      } catch (error) {
        this.log.error('ring-failed', error);
      }
      await pause(MS_BETWEEN_RINGS);
    }
  }

  private async ringForPlanned(rows: PlannedRow[]): Promise<void> {
    const marked = rows.filter((row) => row.isMarked);
    const others = rows.filter((row) => !row.isMarked).map((row) => row.id);
    const due: Due[] = [...marked, ...(await this.take(others))];
    await this.ring(due);
    if (due.length < rows.length) await this.lookAhead();
  }

  private async sweep(): Promise<void> {
    this.sweepWanted = false;
    const all = await this.takeAllDue(this.hasSwept);
    this.hasSwept = true;
    await this.ring(all);
    this.sweepWanted ||= all.length === ROWS_PER_LOOK;
    await this.lookAhead();
  }

  /** What comes due before the next sweep does not wait for it. */
  private async lookAhead(): Promise<void> {
    const next = await rowOf<{ seconds: number | null }>(
      this.database,
      `SELECT extract(epoch FROM min(due_at) - clock_timestamp())::float8 AS seconds FROM outbox
       WHERE due_at > now() - interval '${SECONDS_LOOKED_BACK} seconds' AND due_at <= now() + make_interval(secs => $3)
         AND ended_at IS NULL AND state = 'pending' AND rang_at IS NULL AND ${IS_KNOWN}`,
      [...KNOWN, this.config.sweepSeconds],
    );
    if (next && next.seconds !== null) this.sweepIn(next.seconds);
  }

  /** @returns those of these rows that are due, and not to be rung for again by the next sweep */
  private async take(ids: number[]): Promise<Due[]> {
    if (ids.length === 0) return [];
    return rowsOf<Due>(
      this.database,
      `UPDATE outbox SET rang_at = now()
       WHERE id = ANY($3) AND due_at <= now() AND ended_at IS NULL AND rang_at IS NULL AND ${IS_KNOWN}
       RETURNING id, lane`,
      [...KNOWN, ids],
    );
  }

  /** @param believes whether somebody rings for rows that are marked; at a start it may be us who did not live to */
  private takeAllDue(believes: boolean): Promise<Due[]> {
    return rowsOf<Due>(
      this.database,
      `UPDATE outbox SET rang_at = now() FROM (
         SELECT id AS row_id FROM outbox
         WHERE due_at <= now() AND ${IS_KNOWN}
           AND ended_at IS NULL AND (state = 'pending' OR (state = 'claimed' AND claimed_until < now()))
           AND (rang_at IS NULL OR rang_at < now() - interval '${RING_AGAIN_SECONDS} seconds' OR NOT ($3 OR state = 'claimed'))
         ORDER BY due_at, id
         LIMIT ${ROWS_PER_LOOK}
         FOR UPDATE SKIP LOCKED
       ) AS due
       WHERE id = row_id
       RETURNING id, lane`,
      [...KNOWN, believes],
    );
  }

  /** Each lane by itself: none waits for another, nor is left out where another fails. */
  private async ring(rows: Due[]): Promise<void> {
    const byLane = [...groupBy(rows, (row) => row.lane)];
    await allDone(
      byLane.map(([lane, due]) => {
        const ids = due.map((row) => row.id).sort((one, other) => one - other);
        return this.doorbells.ring(lane, inRings(ids));
      }),
    );
  }
}

interface Due {
  id: number;
  lane: Lane;
}

function inRings(ids: number[]): number[][] {
  const shared = Math.ceil(ids.length / RINGS_TO_SHARE);
  const size = Math.min(MOST_ROWS_PER_RING, Math.max(FEWEST_ROWS_PER_RING, shared));
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, at) =>
    ids.slice(at * size, (at + 1) * size),
  );
}
