import { connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource, type EntityManager } from 'typeorm';
import { allDone } from '../../src/common/all-done.js';
import { databaseOptions } from '../../src/database/data-source.js';
import { dropDatabase, newDatabase } from '../support/databases.js';
import { type Fleet, openFleet } from '../support/fleet.js';
import { Program } from '../support/program.js';
import { until } from '../support/until.js';

/** The end of what PostgreSQL says when a connection can be used. */
const READY = Buffer.from('Z\0\0\0\u0005I', 'latin1');
/** "This server is shutting down", as it says it to those who are connected. */
const FATAL = saying('E', 'SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0');

/** What opens a transaction, and as many letters of which PostgreSQL can make nothing. */
const OPENS = 'START TRANSACTION';
const OPENS_NOTHING = 'SPARE TRANSACTION';

/**
 * Stands before PostgreSQL. It may end a new connection in the very moment in which that can be used, or let no
 * transaction open.
 */
class BreakingDoor {
  /** What is in the first words of connections that are to break: their application's name, for instance. */
  breaks: string | null = null;
  /** So many of those it lets through first. */
  spares = 0;
  /** Whether transactions are kept from opening. */
  opensNothing = false;
  private readonly server = createServer((client) => this.lead(client));

  constructor(private readonly target: URL) {}

  /** @returns the database's address through this door */
  async open(): Promise<string> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    const { port } = this.server.address() as { port: number };
    return Object.assign(new URL(this.target), { port: String(port) }).href;
  }

  close(): void {
    this.server.close();
  }

  private lead(client: Socket): void {
    const database = connect(Number(this.target.port), this.target.hostname);
    let isToBreak = false;
    client.once('data', (words) => {
      isToBreak = this.breaks !== null && words.includes(this.breaks) && this.spares-- <= 0;
    });
    client.on('data', (words) => {
      const said = words.toString('latin1');
      database.write(
        this.opensNothing ? Buffer.from(said.replaceAll(OPENS, OPENS_NOTHING), 'latin1') : words,
      );
    });
    database.on('data', (words) => {
      if (isToBreak && words.subarray(-READY.length).equals(READY)) client.end(Buffer.concat([words, FATAL]));
      else client.write(words);
    });
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
  }
}

function saying(kind: string, words: string): Buffer {
  const head = Buffer.from(`${kind}....`);
  head.writeInt32BE(words.length + 4, 1);
  return Buffer.concat([head, Buffer.from(words)]);
}

describe('connections that break as soon as they can be used', () => {
  let databaseUrl: string;
  let door: BreakingDoor;
  let fleet: Fleet;
  beforeAll(async () => {
    databaseUrl = await newDatabase();
    door = new BreakingDoor(new URL(databaseUrl));
    fleet = await openFleet({ databaseUrl: await door.open() });
  });
  afterAll(async () => {
    await fleet.close();
    door.close();
    await dropDatabase(databaseUrl);
  });

  it('end no program: it goes on with the next ones', async () => {
    door.breaks = 'application_name\0gatherwell\0';
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        fleet.client().post('/api/v1/sign-in-requests', { email: `${at}@example.org` }),
      ),
    );
    expect(answers.map(({ status }) => status)).toContain(500);
    door.breaks = null;
    await until('it is ready', async () => (await fleet.client().get('/health/ready')).status === 200);
    expect(fleet.web.process.exitCode).toBeNull();
  });

  it('end a worker whose queue breaks while it starts, instead of leaving it busy with nothing', async () => {
    // With the first one it brings the tables of the queue up to date.
    Object.assign(door, { breaks: 'application_name\0gatherwell queue\0', spares: 1 });
    const starting = fleet.startWorker().catch((error: Error) => error.message);
    expect(await starting).toMatch(/ended before/);
    door.breaks = null;
    expect(await fleet.startWorker()).toBeInstanceOf(Program);
  });
});

describe('a transaction that does not open', () => {
  let databaseUrl: string;
  let door: BreakingDoor;
  let database: DataSource;
  beforeAll(async () => {
    databaseUrl = await newDatabase();
    door = new BreakingDoor(new URL(databaseUrl));
    database = new DataSource(databaseOptions(await door.open(), 1));
    await database.initialize();
  });
  beforeEach(() => {
    door.opensNothing = true;
  });
  afterAll(async () => {
    await database.destroy();
    door.close();
    await dropDatabase(databaseUrl);
  });

  const plan = (tx: EntityManager, key: string) =>
    tx.query(
      `INSERT INTO outbox (name, lane, key, about, use_by) VALUES ('sign-in', 'sign-in', $1, '{}', now())`,
      [key],
    );
  const planned = async () => {
    door.opensNothing = false;
    const rows = await database.query<{ key: string }[]>('SELECT key FROM outbox ORDER BY key');
    return rows.map(({ key }) => key);
  };
  const notOpened = 'syntax error at or near "SPARE"';

  it('leaves nothing half done when it begins with a change, and its connection can be used', async () => {
    await expect(database.transaction((tx) => plan(tx, 'first'))).rejects.toThrow(notOpened);
    expect(await planned()).toEqual([]);
    await plan(database.manager, 'second');
    expect(await planned()).toEqual(['second']);
  });

  it('does no more when it begins with a look, nor when it asks for several things at once', async () => {
    await expect(database.transaction((tx) => tx.query('SELECT 1'))).rejects.toThrow(notOpened);
    const looksFirst = database.transaction(async (tx) => {
      await tx.query('SELECT FROM outbox');
      await plan(tx, 'third');
    });
    await expect(looksFirst).rejects.toThrow(notOpened);
    const atOnce = database.transaction((tx) =>
      allDone([tx.query('SELECT FROM outbox'), plan(tx, 'fourth')]),
    );
    await expect(atOnce).rejects.toThrow(notOpened);
    // Several look at once, and one of them writes when it has seen what there is.
    const together = database.transaction((tx) =>
      allDone([tx.query('SELECT 1'), tx.query('SELECT 2').then(() => plan(tx, 'fifth'))]),
    );
    await expect(together).rejects.toThrow(notOpened);
    expect(await planned()).toEqual(['second']);

    const after = database.transaction((tx) => plan(tx, 'sixth').then(() => Promise.reject(new Error('No'))));
    await expect(after).rejects.toThrow('No');
    expect(await planned()).toEqual(['second']);
  });
});
