import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { Vault } from '../../src/common/vault.js';
import { Config } from '../../src/config/config.js';
import { LOCKS } from '../../src/database/locks.js';
import { Installation } from '../../src/installation/installation.js';
import { PlanningSweep } from '../../src/notifications/planning/planning-sweep.js';
import { Addresses } from '../../src/people/addresses.js';
import { Sessions } from '../../src/people/sessions.js';
import { Relay } from '../../src/queue/relay.js';
import { serve } from '../../src/serve.js';
import { Client } from './client.js';
import { dropDatabase, newDatabase } from './databases.js';
import { MailSink } from './mail-sink.js';
import { freePort } from './program.js';
import { TestRedis } from './redis.js';

export interface WorldWishes {
  /** Runs the workers in the same process, as the small size does. On by default. */
  workers?: boolean;
  /** What the queue lives in; for Redis the world brings one of its own. */
  queue?: 'postgres' | 'redis';
  env?: Record<string, string>;
  /** A database that is there already, and stays when the world closes. */
  databaseUrl?: string;
  vault?: Vault;
}

export interface TestPerson {
  id: string;
  email: string;
  /** Signed in. */
  client: Client;
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** The whole program on a database of its own, with a mail server that keeps its letters. */
export async function openWorld(wishes: WorldWishes = {}) {
  const databaseUrl = wishes.databaseUrl ?? (await newDatabase());
  const mail = await MailSink.open();
  const redis = wishes.queue === 'redis' ? await TestRedis.start() : null;
  const port = await freePort();
  const env = {
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: String(port),
    BASE_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: databaseUrl,
    SMTP_URL: mail.url,
    ...(redis && { QUEUE_URL: redis.url }),
    RUN_WORKERS: wishes.workers === false ? 'no' : 'yes',
    SWEEP_SECONDS: '3',
    CALENDAR_PAUSE_SECONDS: '0',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    ...wishes.env,
  };
  const vault = wishes.vault ?? new Vault(randomBytes(32));
  const begin = async () =>
    serve({ config: new Config(env), databaseUrl, vault, leave: async () => undefined });
  const { app, url } = await begin().catch(async (error: unknown) => {
    // Left open, they would keep the tests from ever ending.
    await Promise.all([mail.close(), redis?.stop()]);
    throw error;
  });
  const database = app.get(DataSource);
  const door = `http://127.0.0.1:${port}`;
  /** Looks at what has come due, which the program does by itself every few seconds. */
  const sweep = async () => {
    if (wishes.workers !== false) await app.get(PlanningSweep).sweepAnew();
    app.get(Relay).sweepSoon();
  };
  let people = 0;

  return {
    app,
    url,
    databaseUrl,
    database,
    mail,
    sweep,
    vault,
    client: () => new Client(door),

    /** Someone who has signed in. */
    async person(name = 'someone', is: { administrator?: boolean } = {}): Promise<TestPerson> {
      const at = Temporal.Now.instant();
      const email = `${name.toLowerCase()}-${++people}@example.org`;
      const client = new Client(door);
      const id = await database.transaction(async (tx) => {
        const wish = { language: 'en', timeZone: 'Europe/Lisbon' };
        const personId = await app.get(Addresses).personIdFor(tx, email, wish, at);
        // Without quiet hours, and digests: at night reminders would wait, and on a Sunday there would be letters more.
        await tx.query(
          `UPDATE people SET confirmed_at = now(), administrator = $2, quiet_from = '00:00', quiet_until = '00:00',
             digest = 'never', day_rosters = 'never' WHERE id = $1`,
          [personId, is.administrator ?? false],
        );
        client.cookies.set('session', await app.get(Sessions).begin(tx, personId, 'Test', at));
        return personId;
      });
      return { id, email, client };
    },

    /** Names the community without walking through the welcome page. */
    async setUp(): Promise<void> {
      await database.query(
        `UPDATE installation SET set_up_at = now(), community_name = 'Test community', country = 'PT',
           sender_name = 'Test community', sender_address = 'hello@example.org', time_zone = 'Europe/Lisbon'`,
      );
      app.get(Installation).forget();
    },

    /** Moves the whole world into the past, which is what the passing of time looks like from here. */
    async timePasses(by: string): Promise<void> {
      const columns: { table_name: string; column_name: string }[] = await database.query(
        `SELECT table_name, column_name FROM information_schema.columns
         WHERE table_schema = 'public' AND data_type = 'timestamp with time zone' ORDER BY table_name`,
      );
      const tables = new Map<string, string[]>();
      for (const { table_name, column_name } of columns) {
        tables.set(table_name, [
          ...(tables.get(table_name) ?? []),
          `"${column_name}" = "${column_name}" - $1::interval`,
        ]);
      }
      // All at once, or a worker would see a world in which time has passed for some things only.
      await retryWhenDeadlocked(() =>
        database.transaction(async (tx) => {
          // Whoever is planning finishes first, or would hold what is due now against a time that has moved meanwhile.
          for (const lock of [LOCKS.planningReminders, LOCKS.planningDigests, LOCKS.planningDayRosters]) {
            await tx.query('SELECT pg_advisory_xact_lock($1)', [lock]);
          }
          await tx.query('LOCK outbox, installation IN EXCLUSIVE MODE');
          for (const [table, sets] of tables)
            await tx.query(`UPDATE "${table}" SET ${sets.join(', ')}`, [by]);
          await tx.query('UPDATE rate_limits SET expire = expire - extract(epoch FROM $1::interval) * 1000', [
            by,
          ]);
        }),
      );
      void sweep();
    },

    async close(): Promise<void> {
      await app.close();
      await mail.close();
      await redis?.stop();
      if (!wishes.databaseUrl) await dropDatabase(databaseUrl);
    },
  };
}

async function retryWhenDeadlocked(act: () => Promise<void>, tries = 5): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (tries <= 1 || (error as { code?: string }).code !== '40P01') throw error;
    await retryWhenDeadlocked(act, tries - 1);
  }
}
