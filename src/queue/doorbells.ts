import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Queue } from 'bullmq';
import type { QueueBackend } from './backend.js';
import { lanes, type Lane } from './jobs.js';

export const QUEUE_BACKEND = Symbol('queue backend');
export const QUEUE_PREFIX = 'gatherwell';

/** What a job carries: numbers of ledger rows, and nothing else. */
export interface Ring {
  rowIds: number[];
}

/** One BullMQ queue for each lane. */
@Injectable()
export class Doorbells implements OnModuleInit, OnApplicationShutdown {
  readonly queues: Record<Lane, Queue<Ring>>;

  constructor(@Inject(QUEUE_BACKEND) private readonly backend: QueueBackend) {
    const queue = (lane: Lane) =>
      new Queue<Ring>(lane, {
        connection: backend.connection,
        prefix: QUEUE_PREFIX,
        streams: { events: { maxLen: 1000 } },
        defaultJobOptions: { removeOnComplete: true, removeOnFail: { count: 100 } },
      }).on('error', backend.complain);
    this.queues = Object.fromEntries(lanes.map((lane) => [lane, queue(lane)])) as Record<Lane, Queue<Ring>>;
  }

  /** @throws when the queue does not answer now: BullMQ asks once, and would hold that answer against it for ever */
  async onModuleInit(): Promise<void> {
    await Promise.all(Object.values(this.queues).map((queue) => queue.waitUntilReady()));
  }

  /** Each by itself: for several at once BullMQ makes tables in PostgreSQL, which costs more than the jobs. */
  async ring(lane: Lane, chunks: number[][]): Promise<void> {
    for (const rowIds of chunks) await this.queues[lane].add('ring', { rowIds });
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(Object.values(this.queues).map((queue) => queue.close()));
    await this.backend.close();
  }
}
