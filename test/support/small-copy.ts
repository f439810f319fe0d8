import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, Program } from './program.js';

const folders: string[] = [];

/** The settings of a copy of the small size, with a data folder and a port of its own. */
export async function smallCopy(env: Record<string, string> = {}): Promise<Record<string, string>> {
  return { DATA_DIR: newFolder(), PORT: String(await freePort()), LOG_LEVEL: 'warn', ...env };
}

/** An empty folder that PostgreSQL may enter when the tests run as root. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gatherwell-copy-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

/** The process number of the PostgreSQL that serves a data folder, or `null` when none runs. */
export function postgresOf(folder: string): number | null {
  try {
    // It may take this file away at any moment.
    const pid = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

/** Runs a command of ours to its end. */
export async function runCommand(
  command: 'backup' | 'restore' | 'rotate-keys' | 'administrator',
  env: Record<string, string>,
  ...words: string[]
): Promise<{ code: number | null; output: string }> {
  const program = Program.start(command, env, process.execPath, words);
  const { code } = await program.ended;
  return { code, output: program.output.trim() };
}

/** Ends what tests left running, and removes their folders. */
export async function tidyUpCopies(): Promise<void> {
  await Program.stopAll();
  for (const folder of folders) {
    for (const data of ['.', 'data', 'data-demo']) {
      const pid = postgresOf(join(folder, data));
      if (pid) process.kill(pid, 'SIGINT');
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
  }
}
