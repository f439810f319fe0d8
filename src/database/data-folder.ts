import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MOST_BYTES_OF_SOCKET_PATH = 100;

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
  if (await answers(path)) throw new FolderInUse(folder);
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const server = await listen(path, folder);
  server.unref();
  return () => new Promise((done) => server.close(() => done()));
}

/** Inside the folder, so that all who share the folder share the lock, unless the name is too long for a socket. */
function lockPath(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 20);
  if (process.platform === 'win32') return `\\\\.\\pipe\\gatherwell-${name}`;
  const inside = join(folder, 'in-use.sock');
  return inside.length <= MOST_BYTES_OF_SOCKET_PATH ? inside : join(tmpdir(), `gatherwell-${name}.sock`);
}

function answers(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path);
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('connect', () => socket.destroy());
  });
}

function listen(path: string, folder: string): Promise<Server> {
  return new Promise((done, failed) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(error.code === 'EADDRINUSE' ? new FolderInUse(folder) : error),
    );
    server.listen(path, () => done(server));
  });
}
