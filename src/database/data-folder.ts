import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const MOST_BYTES_OF_SOCKET_PATH = 90;
/** Far longer than it takes from asking whether somebody is there to standing there oneself. */
const MS_TO_BE_OVERTAKEN = 100;
const MOST_MS_TO_ANSWER = 2_000;

/** The data folder is in use by another copy. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(
      `Another copy of Gatherwell is already using ${folder}. Stop it first, or set DATA_DIR to another folder.`,
    );
  }
}

/**
 * Holds the folder for this process alone. The lock is a listening socket, so it goes with the process,
 * however that ends: a number in a file would outlive a crash and might by then name another program.
 * @throws FolderInUse
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true });
  const path = lockPath(folder);
  return process.platform === 'win32' ? holdPipe(path, folder) : holdSocket(path, folder);
}

/** A pipe has one owner, and is gone with it. */
async function holdPipe(path: string, folder: string): Promise<() => Promise<void>> {
  const server = await listen(path, '').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new FolderInUse(folder) : error;
  });
  return () => close(server);
}

/**
 * A socket's file outlives a crash, and must be replaced without removing that of somebody who just came. So we listen
 * beside it, move ours there when nobody answers, and look once more who answers now: of several the last one stays.
 */
async function holdSocket(path: string, folder: string): Promise<() => Promise<void>> {
  const mark = randomBytes(4).toString('hex');
  const server = await listen(`${path}.${mark}`, mark);
  if ((await whoAnswers(path)) !== null) {
    await close(server);
    throw new FolderInUse(folder);
  }
  renameSync(`${path}.${mark}`, path);
  await pause(MS_TO_BE_OVERTAKEN);
  if ((await whoAnswers(path)) !== mark) {
    await close(server);
    throw new FolderInUse(folder);
  }
  return async () => {
    rmSync(path, { force: true });
    await close(server);
  };
}

/** Inside the folder, so that all who share the folder share the lock, unless the name is too long for a socket. */
function lockPath(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 20);
  if (process.platform === 'win32') return `\\\\.\\pipe\\gatherwell-${name}`;
  const inside = join(folder, 'in-use.sock');
  return inside.length <= MOST_BYTES_OF_SOCKET_PATH ? inside : join(tmpdir(), `gatherwell-${name}.sock`);
}

/** The mark of whoever listens there; empty when they are too busy to say it, `null` when nobody listens. */
function whoAnswers(path: string): Promise<string | null> {
  return new Promise((done) => {
    let said: string | null = null;
    const socket = connect(path);
    socket.once('connect', () => (said = ''));
    socket.on('data', (chunk) => (said += chunk.toString()));
    socket.on('error', () => undefined).on('close', () => done(said));
    socket.setTimeout(MOST_MS_TO_ANSWER, () => socket.destroy());
  });
}

function listen(path: string, mark: string): Promise<Server> {
  return new Promise((done, failed) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(mark));
    server.once('error', failed);
    server.listen(path, () => done(server.unref()));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => server.close(() => done()));
}
