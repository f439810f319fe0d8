import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The keys of an installation that keeps its own. */
export interface KeptKeys {
  current: Buffer;
  /** Only while a change of key is under way. */
  previous: Buffer | null;
  /** When the current key was made. */
  changedAt: Date;
}

/**
 * The key in the data folder, made at the first start and readable by its owner only.
 * @throws an Error with one sentence when the key of an existing database is gone or broken
 */
export function keysKeptIn(folder: string): KeptKeys {
  mkdirSync(folder, { recursive: true });
  const { current, previous } = filesOf(folder);
  if (!existsSync(current)) {
    if (existsSync(join(folder, 'postgres')))
      throw new Error(`${current} is missing, and nobody can read the database without it. ${PUT_BACK}`);
    write(current, randomBytes(32));
  }
  return {
    current: read(current),
    previous: existsSync(previous) ? read(previous) : null,
    changedAt: statSync(current).mtime,
  };
}

/**
 * Puts a new key beside the old one. While a change is under way already, that one goes on; when both are the same, it
 * fell before its new key was there.
 */
export function startNewKey(folder: string): KeptKeys {
  const keys = keysKeptIn(folder);
  if (keys.previous && !keys.previous.equals(keys.current)) return keys;
  const { current, previous } = filesOf(folder);
  write(previous, keys.current);
  write(current, randomBytes(32));
  return keysKeptIn(folder);
}

/** The change of key is done: nothing is sealed with the old one any more. */
export function forgetPreviousKey(folder: string): void {
  rmSync(filesOf(folder).previous, { force: true });
}

/** Keeps the keys that come from a backup. */
export function keepKeys(folder: string, keys: { key: Buffer; previousKey: Buffer | null }): void {
  const { current, previous } = filesOf(folder);
  write(current, keys.key);
  if (keys.previousKey) write(previous, keys.previousKey);
}

const PUT_BACK = 'Put back the one from your backup.';

function filesOf(folder: string): { current: string; previous: string } {
  return { current: join(folder, 'app.key'), previous: join(folder, 'app.key.previous') };
}

/** There in full or not at all, also when the power fails. */
function write(file: string, key: Buffer): void {
  const fresh = `${file}.new`;
  writeFileSync(fresh, `${key.toString('base64')}\n`, { mode: 0o600, flush: true });
  renameSync(fresh, file);
}

function read(file: string): Buffer {
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (key.length !== 32) throw new Error(`${file} does not hold a key any more. ${PUT_BACK}`);
  return key;
}
