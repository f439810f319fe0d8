import {
  createPostgresBackend,
  runMigrations,
  setDefaultBackendFactory,
  type ConnectionOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Log } from '../common/log.js';
import { atMost } from '../common/at-most.js';
import { lanes } from './jobs.js';

const MOST_MS_TO_SAY_GOODBYE = 1_000;

/** What BullMQ keeps its jobs in: the database itself, or Redis/Valkey. */
export interface QueueBackend {
  connection: ConnectionOptions;
  /** @throws when the backend does not answer */
  ping(): Promise<void>;
  /** Notes in the log that it is away: once, until it is back. */
  complain: (error: Error) => void;
  close(): Promise<void>;
}

export async function openQueueBackend(
  queueUrl: string | null,
  databaseUrl: string,
  log: Log,
): Promise<QueueBackend> {
  const trouble = new Trouble(log);
  return queueUrl ? openRedis(queueUrl, trouble) : openPostgres(databaseUrl, trouble);
}

/** Writes into the log when the backend goes away, once, and when it is back. */
class Trouble {
  private isOn = false;

  constructor(private readonly log: Log) {}

  readonly begins = (error: Error): void => {
    if (!this.isOn) this.log.warn('queue-trouble', error);
    this.isOn = true;
  };

  readonly ends = (): void => {
    if (this.isOn) this.log.info('queue-is-back');
    this.isOn = false;
  };
}

async function openRedis(url: string, trouble: Trouble): Promise<QueueBackend> {
  const redis = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
  redis.on('error', () => undefined);
  const connecting = redis.connect();
  await connecting.catch((error: Error) => {
    redis.disconnect();
    throw new Error(`The queue at QUEUE_URL does not answer: ${error.message}`);
  });
  redis.on('error', trouble.begins).on('ready', trouble.ends);
  setDefaultBackendFactory();
  return {
    connection: redis,
    ping: async () => void (await redis.ping()),
    complain: trouble.begins,
    close: async () => {
      const goodbye = redis.quit().catch(() => undefined);
      await atMost(MOST_MS_TO_SAY_GOODBYE, goodbye);
      redis.disconnect();
    },
  };
}

/** One pool for all queues and workers: a pool as small as the number of workers would starve them. */
async function openPostgres(url: string, trouble: Trouble): Promise<QueueBackend> {
  const pool = new pg.Pool({
    connectionString: url,
    max: lanes.length + 6,
    keepAlive: true,
    options: '-c search_path=bullmq,public',
    application_name: 'gatherwell queue',
  });
  pool.on('error', trouble.begins).on('connect', (client) => {
    trouble.ends();
    // The pool listens to idle connections only; one that breaks in BullMQ's hands would end the process.
    client.on('error', trouble.begins);
  });
  // Each queue and each worker listens for its errors.
  pool.setMaxListeners(2 * lanes.length + 1);
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
  setDefaultBackendFactory(createPostgresBackend);
  return {
    connection: pool as unknown as ConnectionOptions,
    ping: async () => void (await pool.query('SELECT 1')),
    complain: trouble.begins,
    close: () => atMost(MOST_MS_TO_SAY_GOODBYE, pool.end()),
  };
}
