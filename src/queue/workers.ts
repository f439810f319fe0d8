import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Worker } from 'bullmq';
import { atMost } from '../common/at-most.js';
import { groupBy } from '../common/group-by.js';
import { Log } from '../common/log.js';
import { Config } from '../config/config.js';
import { WatchClocks } from '../database/watch-clocks.js';
import type { QueueBackend } from './backend.js';
import { QUEUE_BACKEND, QUEUE_PREFIX, type Ring } from './doorbells.js';
import { lanes, type JobName, type Lane } from './jobs.js';
import { type ClaimedRow, Ledger } from './ledger.js';
import { Relay } from './relay.js';

/** Does the work of claimed rows of one name, and ends every one of them in the ledger. */
export interface Handler {
  handle(rows: ClaimedRow[]): Promise<void>;
}

type Handlers = Record<JobName, Handler>;

/** How many rings of a lane are answered at once. */
const CONCURRENCY: Record<Lane, number> = {
  'sign-in': 2,
  changes: 2,
  reminders: 2,
  digests: 1,
  channels: 2,
  calendars: 1,
  imports: 1,
};

/** The whole program has thirty seconds to stop. */
const MOST_MS_TO_FINISH = 12_000;
/** A queue that is away never answers a goodbye. */
const MOST_MS_TO_SAY_GOODBYE = 3_000;

/** The only place that knows how BullMQ hands out work. */
@Injectable()
export class Workers implements BeforeApplicationShutdown {
  private workers: Worker<Ring>[] = [];
  private looking?: NodeJS.Timeout;
  private resting = false;
  private readonly inHand = new Set<Promise<void>>();

  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly ledger: Ledger,
    private readonly relay: Relay,
    private readonly clocks: WatchClocks,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  /** @throws when the queue does not answer: BullMQ would ask it again and again without a breath, and never get on */
  async start(handlers: Handlers): Promise<void> {
    this.workers = lanes.map((lane) =>
      new Worker<Ring>(lane, (job) => this.remember(this.answer(lane, job.data, handlers)), {
        connection: this.backend.connection,
        prefix: QUEUE_PREFIX,
        concurrency: CONCURRENCY[lane],
        maxStalledCount: 10,
        autorun: false,
      })
        .on('error', this.backend.complain)
        .on('failed', (_, error) => this.log.error('ring-unanswered', error)),
    );
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
    for (const worker of this.workers) worker.run().catch(this.backend.complain);
    this.looking = setInterval(() => void this.workByTheClock(), this.config.sweepSeconds * 1000);
  }

  /** Rests while our clock is wrong: to BullMQ, what is due and whose lock ran out is what the worker's own clock says. */
  private async workByTheClock(): Promise<boolean> {
    const agree = await this.clocks.agree().catch(() => null);
    if (agree !== null && agree === this.resting) {
      this.resting = !agree;
      await Promise.all(this.workers.map((worker) => (agree ? worker.resume() : worker.pause(true))));
    }
    return agree ?? true;
  }

  /** What is not for us, or not understood, stays in the ledger and is rung for again. */
  private async answer(lane: Lane, ring: Ring, handlers: Handlers): Promise<void> {
    if (!isUnderstood(ring)) return this.log.warn('ring-not-understood', undefined, { lane });
    if (!(await this.workByTheClock())) return this.relay.handOn(ring.rowIds, 'all');
    const rows = await this.ledger.claim(ring.rowIds, lane);
    if (rows.length < ring.rowIds.length) await this.relay.handOn(ring.rowIds, 'unknown');
    const byName = groupBy(rows, (row) => row.name);
    await Promise.all([...byName].map(([name, sameName]) => handlers[name].handle(sameName)));
  }

  private async remember(work: Promise<void>): Promise<void> {
    this.inHand.add(work);
    try {
      await work;
    } finally {
      this.inHand.delete(work);
    }
  }

  /** Lets the work in hand come to its end. What a silent mail server holds up is given up; the ledger keeps it. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.looking);
    const closed = Promise.all(this.workers.map((worker) => worker.close()));
    await atMost(MOST_MS_TO_FINISH, Promise.allSettled(this.inHand));
    await atMost(MOST_MS_TO_SAY_GOODBYE, closed);
  }
}

/** A newer version beside this one may put something else into the queue. */
function isUnderstood(ring: Partial<Ring> | null): boolean {
  return Array.isArray(ring?.rowIds) && ring.rowIds.every((id) => Number.isSafeInteger(id));
}
