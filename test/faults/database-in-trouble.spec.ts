import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { prepareDatabase } from '../../src/database/prepare.js';
import { expectAllAccounted } from '../support/accounts.js';
import type { Fleet } from '../support/fleet.js';
import { freePort } from '../support/program.js';
import { postgresOf } from '../support/small-copy.js';
import { until } from '../support/until.js';
import {
  claimsRunOut,
  type Installation,
  type Installations,
  LETTERS_AT_ONCE,
  openInstallations,
  repeatsAmong,
  startWorkers,
  stopWorkers,
  untilLedgerDone,
  writeToEveryone,
} from './installations.js';
import { SCALE } from './scale.js';

const NOTHING_ENDED_ODDLY = { code: 0, signal: null };

/** Both installations, in databases of one PostgreSQL that is theirs. */
describe('a database in trouble, with the queue in PostgreSQL or in Redis,', () => {
  let folder: string;
  let settings: string[];
  let postgres: EmbeddedPostgres;
  let installations: Installations;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gatherwell-trouble-'));
    chmodSync(folder, 0o755);
    const port = await freePort();
    settings = [`port=${port}`, 'fsync=off', 'max_connections=200'];
    await start();
    const url = Object.assign(new URL(postgres.url), { port: String(port) }).href;
    await prepareDatabase(url);
    const named = (name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
    const admin = new pg.Client(named('template1'));
    await admin.connect();
    await admin.query(`CREATE DATABASE other TEMPLATE ${new URL(url).pathname.slice(1)}`);
    await admin.end();
    installations = await openInstallations([url, named('other')]);
  });
  afterAll(async () => {
    await installations.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async () => {
    postgres = await startEmbeddedPostgres(folder, settings);
  };
  const onEachQueue = async (holds: (installation: Installation) => Promise<void>) =>
    expect(await installations.onEach(holds)).toEqual([]);
  /** Stops it as `pg_ctl stop -m fast` (SIGINT) or `-m immediate` (SIGQUIT) does. */
  const stop = async (signal: 'SIGINT' | 'SIGQUIT') => {
    const pid = postgresOf(folder)!;
    process.kill(pid, signal);
    // Its file is gone a moment before it is, and its port with it.
    await until('PostgreSQL has ended', () => postgresOf(folder) === null && !isRunning(pid));
  };

  it('that stops makes the program say that it is not ready, stay up, and go on by itself', async () => {
    await onEachQueue(async (installation) => {
      await startWorkers(installation, 1);
      expect(await readiness(installation.fleet)).toBe(200);
    });
    await stop('SIGINT');
    await onEachQueue(async ({ fleet, workers }) => {
      expect(await readiness(fleet)).toBe(503);
      const refused = await fleet.client().post('/api/v1/sign-in-requests', { email: 'during@example.org' });
      expect(refused.status).toBe(500);
      expect(refused.text).not.toContain('ECONNREFUSED');
      for (const program of [fleet.web, ...workers]) await program.says(/ring-failed/);
      await workers[0]!.says(/planning-failed/);
    });
    await start();
    await onEachQueue(async ({ fleet, workers }) => {
      await until('the web is ready again', async () => (await readiness(fleet)) === 200, 40);
      const asked = await fleet.client().post('/api/v1/sign-in-requests', { email: 'after@example.org' });
      expect(asked.status).toBe(202);
      await fleet.mail.letterTo('after@example.org', () => true, 40);
      expect([fleet.web, ...workers].map((program) => program.process.exitCode)).toEqual([null, null]);
    });
  });

  it.each([
    ['fast', 'SIGINT'],
    ['at once, as if its machine fell', 'SIGQUIT'],
  ] as const)(
    'that restarts %s amid the sending costs no letter',
    async (_, signal) => {
      const written: Record<string, Awaited<ReturnType<typeof writeToEveryone>>> = {};
      const { letters } = SCALE.restarted;
      await onEachQueue(async ({ name, fleet }) => {
        written[name] = await writeToEveryone(fleet, { people: letters, dates: 4, pause: 20 });
        await until('some letters are out', () => written[name]!().length >= letters / 8);
        // The others wait for the stop, however long the other queue takes to come here.
        fleet.mail.pause = 1_000;
      });
      await stop(signal);
      for (const out of Object.values(written)) expect(out().length).toBeLessThan(letters);
      await start();
      await onEachQueue(async (installation) => {
        const { name, fleet } = installation;
        fleet.mail.pause = 20;
        const then = written[name]!().length;
        await until('it goes on', () => written[name]!().length > Math.min(then + 20, letters - 1), 90);
        // A claim whose answer was lost is nobody's.
        expect(await stopWorkers(installation)).toEqual([NOTHING_ENDED_ODDLY]);
        await claimsRunOut(fleet);
        await startWorkers(installation, 1);
        await untilLedgerDone(fleet);
        const repeats = repeatsAmong(written[name]!(), letters);
        // What a falling machine forgets of its last half second may be sent once more.
        if (signal === 'SIGINT') expect(repeats).toBeLessThanOrEqual(LETTERS_AT_ONCE);
        await expectAllAccounted(fleet.database, fleet.mail);
      });
    },
    240_000,
  );

  it('that has no room left costs no letter, is told by health, and goes on once there is room', async () => {
    await onEachQueue(async (installation) => {
      const { fleet } = installation;
      const disk = await smallDisk(fleet);
      const written = await writeToEveryone(fleet, { people: 120, dates: 3, pause: 40 });
      await until('some letters are out', () => written().length >= 20);
      await disk.isFull('everything');
      const [worker] = installation.workers;
      await worker!.says(/"code":"53100"[^\n]*"endings-wait"/);
      const asked = await fleet.client().post('/api/v1/sign-in-requests', { email: 'now@example.org' });
      expect(asked).toMatchObject({ status: 503, json: { type: '/problems/no-room' } });
      expect(await databaseByHealth(fleet)).toEqual({ status: 'degraded', trouble: 'disk-full' });
      const outThen = written().length;
      expect(outThen).toBeLessThan(120);

      await disk.isFull('nothing');
      expect(await databaseByHealth(fleet)).toEqual({ status: 'up' });
      await untilLedgerDone(fleet);
      expect(repeatsAmong(written(), 120)).toBe(0);

      // Room in one place and none in another is no fault of the letter either, however long that takes.
      await disk.isFull('link_tokens');
      const more = await writeToEveryone(fleet, { people: 10, pause: 0 });
      for (let tries = 1; tries <= 7; tries++) {
        await until(`it was tried ${tries} times`, async () => (await waitingForRoom(fleet)) === 10);
        await fleet.database.query(
          `UPDATE outbox SET due_at = now(), outcome = 'tried', rang_at = NULL WHERE outcome = 'database-away'`,
        );
      }
      await disk.isFull('nothing');
      await untilLedgerDone(fleet);
      expect(repeatsAmong(more(), 10)).toBe(0);
      await expectAllAccounted(fleet.database, fleet.mail);
    });
  }, 240_000);
});

async function readiness(fleet: Fleet): Promise<number> {
  return (await fleet.client().get('/health/ready')).status;
}

async function databaseByHealth(fleet: Fleet): Promise<unknown> {
  return (await fleet.client().get('/health/ready')).json.details.database;
}

async function waitingForRoom({ database }: Fleet): Promise<number> {
  const { rows } = await database.query(
    `SELECT count(*)::int AS waiting FROM outbox WHERE outcome = 'database-away' AND state = 'pending' AND attempts = 0`,
  );
  return rows[0].waiting;
}

/** Each table refuses what is written to it as a full disk does: by PostgreSQL's own code for that. */
async function smallDisk({ database }: Fleet) {
  await database.query(`
    CREATE TABLE public.full_disk (what text);
    CREATE FUNCTION public.needs_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF EXISTS (SELECT FROM public.full_disk WHERE what IN ('everything', TG_TABLE_NAME)) THEN
        RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
      END IF;
      RETURN NULL;
    END $$`);
  const { rows } = await database.query(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema IN ('public', 'bullmq') AND table_type = 'BASE TABLE' AND table_name <> 'full_disk'`,
  );
  for (const { name } of rows)
    await database.query(
      `CREATE TRIGGER needs_room BEFORE INSERT OR UPDATE ON ${name} FOR EACH STATEMENT EXECUTE FUNCTION public.needs_room()`,
    );
  return {
    async isFull(what: 'everything' | 'link_tokens' | 'nothing'): Promise<void> {
      await database.query('DELETE FROM full_disk');
      if (what !== 'nothing') await database.query('INSERT INTO full_disk VALUES ($1)', [what]);
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
