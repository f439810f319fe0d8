import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Vault } from '../../src/common/vault.js';
import { Client } from './client.js';
import { dropDatabase, newDatabase } from './databases.js';
import { MailSink } from './mail-sink.js';
import { freePort, Program } from './program.js';

export interface FleetWishes {
  /** `redis://…`; the queue lives in the database when left out. */
  queueUrl?: string | undefined;
  databaseUrl?: string | undefined;
  smtpUrl?: string;
  logLevel?: 'info' | 'warn';
  /** What else the operator sets, for every process. */
  settings?: Record<string, string>;
  /** The runtime of every process; the one that runs the tests when left out. */
  node?: string | undefined;
}

export type Fleet = Awaited<ReturnType<typeof openFleet>>;

/** The built program in processes of its own, as on a server: one for the web, and workers that a test starts. */
export async function openFleet({
  queueUrl,
  databaseUrl,
  smtpUrl,
  logLevel = 'warn',
  settings,
  node,
}: FleetWishes = {}) {
  const ownDatabase = databaseUrl ?? (await newDatabase());
  const mail = await MailSink.open();
  const key = randomBytes(32);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    HOST: '127.0.0.1',
    PORT: String(port),
    BASE_URL: url,
    DATABASE_URL: ownDatabase,
    SMTP_URL: smtpUrl ?? mail.url,
    APP_KEY: key.toString('base64'),
    SWEEP_SECONDS: '3',
    CALENDAR_PAUSE_SECONDS: '0',
    LOG_LEVEL: logLevel,
    ...(queueUrl && { QUEUE_URL: queueUrl }),
    ...settings,
  };
  const programs: Program[] = [];
  const start = (entry: 'main' | 'worker', own: Record<string, string> = {}) => {
    const program = Program.start(entry, { ...env, ...own }, node);
    programs.push(program);
    return program;
  };
  const startWeb = async () => {
    const web = start('main');
    await web.says(/Gatherwell: /);
    return web;
  };
  const database = new pg.Pool({ connectionString: ownDatabase, max: 4 });
  database.on('error', () => undefined);

  return {
    url,
    mail,
    database,
    databaseUrl: ownDatabase,
    vault: new Vault(key),
    web: await startWeb(),
    startWeb,
    client: () => new Client(url),

    /** @param own settings of its own */
    async startWorker(own: Record<string, string> = {}): Promise<Program> {
      const worker = start('worker', own);
      await worker.says(/worker: ready/);
      return worker;
    },

    async close(): Promise<void> {
      await Promise.all(programs.map((program) => program.stop('SIGKILL')));
      await database.end();
      await mail.close();
      if (!databaseUrl) await dropDatabase(ownDatabase);
    },
  };
}
