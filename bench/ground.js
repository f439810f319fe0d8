import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { Vault } from '../dist/common/vault.js';
import { startEmbeddedPostgres } from '../dist/database/embedded-postgres.js';
import { prepareDatabase } from '../dist/database/prepare.js';

export const appKey = randomBytes(32).toString('base64');
export const vault = new Vault(Buffer.from(appKey, 'base64'));

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** A PostgreSQL for the whole run, as durable as an operator's. @param {string[]} settings of its own */
export async function openGround(settings = []) {
  const folder = mkdtempSync(join(tmpdir(), 'gatherwell-bench-'));
  chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres(folder, ['max_connections=200', ...settings]);
  await prepareDatabase(postgres.url);
  const pool = new pg.Pool({ connectionString: postgres.url, max: 4 });
  await pool.query(`UPDATE installation SET set_up_at = now(), community_name = 'Bench', country = 'PT',
    sender_name = 'Bench', sender_address = 'hello@example.org'`);
  return {
    url: postgres.url,
    pool,
    async close() {
      for (const child of running) child.kill('SIGKILL');
      await pool.end();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What `npm start` gives to node, so that we measure what people run. */
const { scripts } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8'));
const programFlags = scripts.start.match(/--\S+/g) ?? [];

/**
 * Starts a program of ours or a limit, and waits until it says it is ready.
 * @param {string} file below the project
 * @param {Record<string, string>} env
 * @param {RegExp} ready
 */
export async function startProcess(file, env, ready) {
  const path = resolve(import.meta.dirname, '..', file);
  const child = spawn(process.execPath, [...(file.startsWith('dist/') ? programFlags : []), path], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  let said = '';
  const startedAt = performance.now();
  let isReady = false;
  await new Promise((done, failed) => {
    const listen = (chunk) => {
      if (isReady) return;
      said += chunk;
      isReady = ready.test(said);
      if (isReady) done(undefined);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => failed(new Error(`${file} ended with ${code}:\n${said}`)));
  });
  return {
    child,
    msToReady: performance.now() - startedAt,
    stop: () =>
      new Promise((done) => {
        child.on('exit', done);
        child.kill('SIGTERM');
      }),
  };
}

/** What a process holds just now; on Linux. */
export function residentMegabytes(pid) {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

/** The program's own web door on a free port. */
export async function startWeb(databaseUrl, env = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: String(port),
    BASE_URL: url,
    APP_KEY: appKey,
    LOG_LEVEL: 'warn',
    SMTP_URL: 'smtp://127.0.0.1:9',
    ...env,
  };
  return { url, ...(await startProcess('dist/main.js', settings, /Gatherwell: /)) };
}

/** Of a worker: rows that were written past it are seen by then. Three times as often as people run it. */
export const SWEEP_SECONDS = 10;

/** A worker of the program, which sends what is due to a mail server. */
export function startWorker(databaseUrl, smtpUrl, env = {}) {
  const settings = {
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    APP_KEY: appKey,
    BASE_URL: 'http://127.0.0.1:1',
    SWEEP_SECONDS: String(SWEEP_SECONDS),
    ...env,
  };
  return startProcess('dist/worker.js', settings, /ready/);
}

/** A Redis on a free port, which keeps nothing. @throws where there is none on this machine */
export async function startRedis() {
  const port = String(await freePort());
  const program = process.env.REDIS_SERVER_PATH ?? 'redis-server';
  const child = spawn(program, ['--port', port, '--bind', '127.0.0.1', '--save', '']);
  running.add(child);
  child.on('exit', () => running.delete(child));
  await new Promise((done, failed) => {
    child.on('error', () => failed(new Error(`Please install ${program}, or set REDIS_SERVER_PATH.`)));
    child.stdout.on('data', (said) => String(said).includes('Ready to accept') && done(undefined));
  });
  return { url: `redis://127.0.0.1:${port}`, stop: () => child.kill('SIGKILL') };
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((found) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => found(port));
    });
  });
}
