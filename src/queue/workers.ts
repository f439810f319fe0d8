import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Worker } from 'bullmq';
import { atMost } from '../common/at-most.js';
import { groupBy } from '../common/group-by.js';
import { Log } from '../common/log.js';
import type { QueueBackend } from './backend.js';
import { QUEUE_BACKEND, QUEUE_PREFIX, type Ring } from './doorbells.js';
import { lanes, type JobName, type Lane } from './jobs.js';
import { type ClaimedRow, Ledger } from './ledger.js';

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
  private readonly inHand = new Set<Promise<void>>();

  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly ledger: Ledger,
    private readonly log: Log,
  ) {}

  /** @throws when the queue does not answer: BullMQ would ask it again and again without a breath, and never get on */
  async start(handlers: Handlers): Promise<void> {
    this.workers = lanes.map((lane) =>
      new Worker<Ring>(lane, (job) => this.remember(this.answer(lane, job.data.rowIds, handlers)), {
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
  }

  private async answer(lane: Lane, rowIds: number[], handlers: Handlers): Promise<void> {
    const rows = await this.ledger.claim(rowIds, lane);
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
    const closed = Promise.all(this.workers.map((worker) => worker.close()));
    await atMost(MOST_MS_TO_FINISH, Promise.allSettled(this.inHand));
    await atMost(MOST_MS_TO_SAY_GOODBYE, closed);
  }
}
