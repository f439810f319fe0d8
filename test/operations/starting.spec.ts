import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { urlOfRunningPostgres } from '../../src/database/running-postgres.js';
import { Client } from '../support/client.js';
import { dropDatabase, newDatabase } from '../support/databases.js';
import { importedFirst } from '../support/imported-first.js';
import { freePort, Program } from '../support/program.js';
import { postgresOf, runCommand, smallCopy, tidyUpCopies } from '../support/small-copy.js';
import { until } from '../support/until.js';

afterAll(tidyUpCopies);

async function failsToStart(env: Record<string, string>): Promise<string> {
  const program = Program.start('main', env);
  const { code } = await program.ended;
  expect(code).toBe(1);
  expect(program.output).not.toMatch(/\n\s+at /);
  return program.output.trim();
}

/** One of PostgreSQL's processes that serve the program. */
async function servingProcess(folder: string): Promise<number> {
  const client = new pg.Client((await urlOfRunningPostgres(folder))!);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'gatherwell'`,
  );
  await client.end();
  return rows[0]!.pid;
}

/** In one data folder, one after another: each test takes the program as the one before left it. */
describe('starting on a machine with nothing else', () => {
  let env: Record<string, string>;
  let program: Program;
  const start = async () => {
    program = Program.start('main', env);
    await program.says(/Gatherwell: /);
  };
  const database = () => postgresOf(env['DATA_DIR']!);
  beforeAll(async () => {
    env = await smallCopy();
  });

  it('says where to go, leaves nothing running, and keeps its data between starts', async () => {
    const first = Program.start('main', env);
    await first.says(/^Welcome: /m);
    const url = `http://localhost:${env['PORT']}`;
    expect(first.output).toMatch(new RegExp(`^Gatherwell: ${url}\\nWelcome: ${url}/welcome/[\\w-]{43}\\n$`));
    await new Client(url).post('/api/v1/sign-in-requests', { email: 'ana@example.org' });
    expect(database()).not.toBeNull();
    expect(await first.stop()).toEqual({ code: 0, signal: null });
    expect(database()).toBeNull();

    const key = readFileSync(join(env['DATA_DIR']!, 'app.key'), 'utf8');
    await start();
    await until('the letter that was asked for before lies in the mailbox', async () =>
      (await new Client(url).page('/mailbox')).text.includes('ana@example.org'),
    );
    expect(readFileSync(join(env['DATA_DIR']!, 'app.key'), 'utf8')).toBe(key);
  });

  it('refuses a data folder that another copy uses, and takes it over after a kill -9', async () => {
    const sentence = await failsToStart({ ...env, PORT: String(await freePort()) });
    expect(sentence).toMatch(
      /^Another copy of Gatherwell is already using \S+\. Stop it first, or set DATA_DIR/,
    );
    expect(program.process.exitCode).toBeNull();

    await program.stop('SIGKILL');
    const orphan = database();
    expect(orphan).not.toBeNull();
    await start();
    expect(database()).not.toBe(orphan);
  });

  it('lets an administrator be named while it runs', async () => {
    expect((await runCommand('administrator', env, 'ana@example.org')).code).toBe(0);
    expect(program.process.exitCode).toBeNull();
  });

  it('goes on when PostgreSQL restarts itself after one of its own processes crashed', async () => {
    process.kill(await servingProcess(env['DATA_DIR']!), 'SIGKILL');
    await until('it is ready again', async () => {
      const answer = await fetch(`http://localhost:${env['PORT']}/health/ready`);
      return answer.status === 200;
    });
    expect(program.process.exitCode).toBeNull();
    expect(await program.stop()).toEqual({ code: 0, signal: null });
    expect(database()).toBeNull();
  });

  it('lets an administrator be named while it does not run', async () => {
    expect((await runCommand('administrator', env, 'bo@example.org')).code).toBe(0);
    expect(database()).toBeNull();
  });

  it('ends when its database does, with one sentence, and starts again', async () => {
    await start();
    process.kill(database()!, 'SIGKILL');
    const ended = await Promise.race([program.ended, pause(10_000, 'still running', { ref: false })]);
    expect(ended).toEqual({ code: 1, signal: null });
    expect(program.output).toMatch(
      /^Gatherwell cannot go on: its PostgreSQL in \S+ ended by itself\. Start Gatherwell again/m,
    );
    await start();
    expect(await program.stop('SIGINT')).toEqual({ code: 0, signal: null });
    expect(database()).toBeNull();
  });

  it('says so when the port is taken, and stops its database again', async () => {
    const server: Server = createServer();
    await new Promise<void>((ready) => server.unref().listen(Number(env['PORT']), 'localhost', ready));
    const sentence = await failsToStart(env);
    expect(sentence).toBe(
      `Port ${env['PORT']} is taken by another program. Stop that one, or set PORT to a free port.`,
    );
    expect(database()).toBeNull();
    server.close();
  });

  it('says so when its clock and the database’s tell different times, and stops its database again', async () => {
    const aMinuteAhead = 'const real=Date.now;Date.now=()=>real()+60000';
    const sentence = await failsToStart({
      ...env,
      ...importedFirst(aMinuteAhead),
    });
    expect(sentence).toMatch(
      /This machine's clock and the database's differ by [56]\d seconds\. Set both right, then start again\.$/,
    );
    expect(database()).toBeNull();
  });

  it('stops cleanly when it is told to while it still starts', async () => {
    const fresh = await smallCopy();
    const starting = Program.start('main', fresh);
    while (!existsSync(join(fresh['DATA_DIR']!, 'postgres')))
      await new Promise((next) => setTimeout(next, 20));
    expect(await starting.stop()).toEqual({ code: 0, signal: null });
    expect(postgresOf(fresh['DATA_DIR']!)).toBeNull();
  });

  it('will not make a new key for a database that was sealed with another', async () => {
    rmSync(join(env['DATA_DIR']!, 'app.key'));
    expect(await failsToStart(env)).toMatch(/app\.key is missing.*Put back the one from your backup\.$/);
  });
});

describe('broken settings', () => {
  it('are listed all at once', async () => {
    const sentence = await failsToStart({
      ...(await smallCopy()),
      PORT: 'eighty',
      DATABASE_URL: 'mysql://localhost',
      APP_KEY: 'short',
      LOG_LEVEL: 'chatty',
    });
    for (const name of ['PORT', 'DATABASE_URL', 'APP_KEY', 'LOG_LEVEL'])
      expect(sentence).toMatch(new RegExp(`^  - ${name} must be`, 'm'));
  });

  it('stop production without a key and an https address', async () => {
    const sentence = await failsToStart({ ...(await smallCopy()), NODE_ENV: 'production' });
    expect(sentence).toMatch(/^  - APP_KEY is missing/m);
    expect(sentence).toMatch(/^  - BASE_URL must start with https:\/\//m);
  });

  it('include a database that refuses us', async () => {
    const wrong = Object.assign(new URL(process.env['TEST_POSTGRES_URL']!), { password: 'wrong' }).href;
    const sentence = await failsToStart({ ...(await smallCopy()), DATABASE_URL: wrong });
    expect(sentence).toMatch(/The database at DATABASE_URL does not answer: password authentication failed/);
    expect(sentence).not.toContain('wrong@');
  });

  it('include a database that lets us add no extensions', async () => {
    const url = new URL(await newDatabase());
    const client = new pg.Client(url.href);
    await client.connect();
    await client.query(`DROP SCHEMA public CASCADE; CREATE SCHEMA public;
      CREATE ROLE lodger LOGIN PASSWORD 'lodger'; GRANT ALL ON SCHEMA public TO lodger`);
    try {
      const asLodger = Object.assign(new URL(url), { username: 'lodger', password: 'lodger' }).href;
      const sentence = await failsToStart({ ...(await smallCopy()), DATABASE_URL: asLodger });
      expect(sentence).toContain('Let someone who may run CREATE EXTENSION pg_trgm in it, then start again.');
    } finally {
      await client.query('DROP OWNED BY lodger; DROP ROLE lodger');
      await client.end();
    }
    await dropDatabase(url.href);
  });

  it('include an address that this machine does not have', async () => {
    const DATABASE_URL = await newDatabase();
    for (const HOST of ['192.0.2.1', 'no-such-host.invalid']) {
      const sentence = await failsToStart({ ...(await smallCopy()), DATABASE_URL, HOST });
      expect(sentence).toContain(
        `HOST is ${HOST}, which is no address of this machine. Set HOST to localhost`,
      );
    }
    await dropDatabase(DATABASE_URL);
  });
});
