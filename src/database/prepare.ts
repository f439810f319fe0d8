import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { agreeOnTimeZones } from './agree-on-time-zones.js';
import { databaseOptions } from './data-source.js';
import { LOCKS } from './locks.js';
import { MOST_SECONDS_OF_SKEW, secondsAhead } from './seconds-ahead.js';

const SECONDS_TO_WAIT = 30;
/** The first that knows UNIQUE NULLS NOT DISTINCT. */
const OLDEST_POSTGRES = 15;

/**
 * Waits until the database answers, brings its schema up to date, and compares clocks and time zones: letters go by
 * those of the database and pages by ours, so they must agree. Copies that start together wait for one another.
 * @throws an Error with one sentence for the operator
 */
export async function prepareDatabase(url: string): Promise<void> {
  const database = await connect(new DataSource(databaseOptions(url, 2)));
  const session = database.createQueryRunner();
  try {
    await assertNewEnough(database);
    await assertClocksAgree(database);
    await session.query('SELECT pg_advisory_lock($1)', [LOCKS.migrating]);
    await database.runMigrations();
    await agreeOnTimeZones(database);
    await session.query('SELECT pg_advisory_unlock($1)', [LOCKS.migrating]);
  } finally {
    await session.release();
    await database.destroy();
  }
}

async function connect(database: DataSource): Promise<DataSource> {
  const giveUpAt = performance.now() + SECONDS_TO_WAIT * 1000;
  for (;;) {
    try {
      return await database.initialize();
    } catch (error) {
      if (!mayPass(error) || performance.now() > giveUpAt) throw explain(error);
      await pause(500);
    }
  }
}

/** Nobody listening yet, or a server that is still starting (57P03). A wrong password will not get better. */
function mayPass(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === '57P03';
}

function explain(error: unknown): Error {
  const { code, message } = error as { code?: string; message: string };
  const reason = code === 'ECONNREFUSED' ? 'nothing listens there' : message;
  return new Error(`The database at DATABASE_URL does not answer: ${reason}.`, { cause: error });
}

async function assertNewEnough(database: DataSource): Promise<void> {
  const [{ version }] = await database.query<[{ version: number }]>(
    `SELECT current_setting('server_version_num')::int / 10000 AS version`,
  );
  if (version >= OLDEST_POSTGRES) return;
  throw new Error(
    `The database at DATABASE_URL is PostgreSQL ${version}. Gatherwell needs ${OLDEST_POSTGRES} or newer.`,
  );
}

async function assertClocksAgree(database: DataSource): Promise<void> {
  const asked = Date.now();
  const [{ now }] = await database.query<[{ now: Date }]>('SELECT clock_timestamp() AS now');
  const skewSeconds = Math.abs(secondsAhead(asked, now, Date.now()));
  if (skewSeconds <= MOST_SECONDS_OF_SKEW) return;
  throw new Error(
    `This machine's clock and the database's differ by ${Math.round(skewSeconds)} seconds. Set both right, then start again.`,
  );
}
