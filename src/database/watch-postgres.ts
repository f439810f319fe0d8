import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const MS_BETWEEN_TRIES = 250;

/**
 * Watches a PostgreSQL through a connection that lasts as long as the server does. One that restarts itself, after one
 * of its processes crashed, goes on listening meanwhile and is not gone.
 */
export class WatchPostgres {
  /** Resolves when nothing listens there any more, unless we were told to stop watching. */
  readonly gone: Promise<void>;
  private isOver = false;
  private client: pg.Client | null = null;

  constructor(private readonly url: string) {
    this.gone = this.watch();
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.client?.end().catch(() => undefined);
  }

  private async watch(): Promise<void> {
    while (!this.isOver) {
      try {
        await this.holdConnection();
      } catch (error) {
        if ((error as { code?: string }).code === 'ECONNREFUSED' && !this.isOver) return;
        await pause(MS_BETWEEN_TRIES);
      }
    }
    await new Promise(() => undefined);
  }

  /** Resolves when the connection ends. */
  private async holdConnection(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'gatherwell watch',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    this.client = client;
    const ended = new Promise<void>((done) => client.once('end', () => done()));
    client.on('error', () => undefined);
    await client.connect();
    if (this.isOver) await client.end();
    await ended;
  }
}
