import {
  createPostgresBackend,
  runMigrations,
  setDefaultBackendFactory,
  type ConnectionOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { lanes } from './jobs.js';

/** What BullMQ keeps its jobs in: the database itself, or Redis/Valkey. */
export interface QueueBackend {
  kind: 'postgres' | 'redis';
  connection: ConnectionOptions;
  /** @throws when the backend does not answer */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export async function openQueueBackend(queueUrl: string | null, databaseUrl: string): Promise<QueueBackend> {
  return queueUrl ? openRedis(queueUrl) : openPostgres(databaseUrl);
}

async function openRedis(url: string): Promise<QueueBackend> {
  const redis = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
  redis.on('error', () => undefined);
  const connecting = redis.connect();
  await connecting.catch((error: Error) => {
    redis.disconnect();
    throw new Error(`The queue at QUEUE_URL does not answer: ${error.message}`);
  });
  setDefaultBackendFactory();
  return {
    kind: 'redis',
    connection: redis,
    ping: async () => void (await redis.ping()),
    close: async () => void (await redis.quit().catch(() => redis.disconnect())),
  };
}

/** One pool for all queues and workers: a pool as small as the number of workers would starve them. */
async function openPostgres(url: string): Promise<QueueBackend> {
  const pool = new pg.Pool({
    connectionString: url,
    max: lanes.length + 6,
    keepAlive: true,
    options: '-c search_path=bullmq,public',
    application_name: 'gatherwell queue',
  });
  pool.on('error', () => undefined);
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
  setDefaultBackendFactory(createPostgresBackend);
  return {
    kind: 'postgres',
    connection: pool as unknown as ConnectionOptions,
    ping: async () => void (await pool.query('SELECT 1')),
    close: () => pool.end(),
  };
}
