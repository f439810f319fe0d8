import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { KEY, MANIFEST, type Manifest, PREVIOUS_KEY, tableOf } from './manifest.js';

export interface BackupHead {
  manifest: Manifest;
  key: Buffer;
  previousKey: Buffer | null;
}

/** A backup as it is read, front to back: once what it says of itself, then piece by piece. */
export interface OpenBackup {
  head: BackupHead;
  pieces: AsyncIterable<{ table: string; rows: Buffer }>;
}

/** @throws an Error with one sentence when this is no backup of ours, or a damaged one */
export async function openBackup(file: string): Promise<OpenBackup> {
  const entries = contentsOf(file);
  const manifest = await next(entries, MANIFEST);
  const key = await next(entries, KEY);
  const third = await entries.next();
  const hasPrevious = !third.done && third.value.name === PREVIOUS_KEY;
  const head = {
    manifest: JSON.parse(manifest.toString('utf8')) as Manifest,
    key,
    previousKey: hasPrevious ? third.value.content : null,
  };
  if (head.manifest.format !== 1)
    throw new Error('This backup was made by a newer Gatherwell. Restore it with that one.');
  return { head, pieces: piecesOf(hasPrevious || third.done ? null : third.value, entries) };
}

type Entries = AsyncGenerator<{ name: string; content: Buffer }, void>;

async function* contentsOf(file: string): Entries {
  const tar = extract();
  pipeline(createReadStream(file), createGunzip(), tar, () => undefined);
  try {
    for await (const entry of tar) yield { name: entry.header.name, content: await whole(entry) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : 'it is damaged, or not a backup of Gatherwell';
    throw new Error(`${file} cannot be read: ${why}.`, { cause: error });
  }
}

async function whole(entry: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function next(entries: Entries, name: string): Promise<Buffer> {
  const entry = await entries.next();
  if (entry.done || entry.value.name !== name) throw new Error('This file is not a backup of Gatherwell.');
  return entry.value.content;
}

async function* piecesOf(
  first: { name: string; content: Buffer } | null,
  rest: Entries,
): OpenBackup['pieces'] & AsyncGenerator {
  if (first) yield { table: tableOf(first.name) ?? '', rows: first.content };
  for await (const { name, content } of rest) yield { table: tableOf(name) ?? '', rows: content };
}
