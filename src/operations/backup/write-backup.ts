import { once } from 'node:events';
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack, type Pack } from 'tar-stream';
import type { KeptKeys } from '../../database/kept-keys.js';
import {
  type BackedUpTable,
  KEY,
  listed,
  MANIFEST,
  type Manifest,
  pieceName,
  PREVIOUS_KEY,
} from './manifest.js';

const PIECE_BYTES = 1024 * 1024;
/** Counters and answers of the last day that may be lost, and the record of migrations, which the manifest holds. */
const LEFT_OUT = ['rate_limits', 'lane_starts', 'domain_turns', 'kept_answers', 'migrations'];

/**
 * Writes every table as one snapshot sees it, and the key, into one new file that only its owner may read.
 * The program may go on running meanwhile.
 * @throws an Error with one sentence when the file is there already
 */
export async function writeBackup(
  databaseUrl: string,
  keys: Pick<KeptKeys, 'current' | 'previous'>,
  file: string,
): Promise<Manifest> {
  if (existsSync(file)) throw new Error(`${file} is there already, and a backup is never written over.`);
  const unfinished = `${file}.unfinished`;
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'gatherwell backup' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const manifest = await describe(client);
    const tar = pack();
    const written = pipeline(tar, createGzip(), createWriteStream(unfinished, { mode: 0o600, flags: 'wx' }));
    await Promise.all([written, fill(tar, client, manifest, keys)]);
    renameSync(unfinished, file);
    return manifest;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function describe(client: pg.Client): Promise<Manifest> {
  const migrations = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
  const tables = await client.query<{ name: string; columns: string[] }>(
    `SELECT table_name AS name, array_agg(column_name::text ORDER BY ordinal_position) AS columns
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER' AND table_name <> ALL($1)
     GROUP BY table_name ORDER BY table_name`,
    [LEFT_OUT],
  );
  const counted: BackedUpTable[] = [];
  for (const table of tables.rows) {
    const { rows } = await client.query<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM "${table.name}"`,
    );
    counted.push({ ...table, rows: rows[0]!.rows });
  }
  return {
    format: 1,
    madeAt: new Date().toISOString(),
    migrations: migrations.rows.map((row) => row.name),
    tables: counted,
  };
}

async function fill(
  tar: Pack,
  client: pg.Client,
  manifest: Manifest,
  keys: Pick<KeptKeys, 'current' | 'previous'>,
): Promise<void> {
  await put(tar, MANIFEST, Buffer.from(JSON.stringify(manifest, null, 2)));
  await put(tar, KEY, keys.current);
  if (keys.previous) await put(tar, PREVIOUS_KEY, keys.previous);
  for (const table of manifest.tables) {
    let piece = 0;
    for await (const rows of rowsInPieces(client, table))
      await put(tar, pieceName(table.name, ++piece), rows);
  }
  tar.finalize();
}

/** COPY's text form, cut at line ends, so that each piece can be loaded by itself. */
async function* rowsInPieces(client: pg.Client, { name, columns }: BackedUpTable): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  for await (const chunk of client.query(copyTo(`COPY "${name}" (${listed(columns)}) TO STDOUT`))) {
    const bytes = chunk as Buffer;
    const lastLine = bytes.lastIndexOf(0x0a) + 1;
    if (heldBytes + bytes.length < PIECE_BYTES || lastLine === 0) {
      held.push(bytes);
      heldBytes += bytes.length;
      continue;
    }
    yield Buffer.concat([...held, bytes.subarray(0, lastLine)]);
    held = [bytes.subarray(lastLine)];
    heldBytes = bytes.length - lastLine;
  }
  if (heldBytes > 0) yield Buffer.concat(held);
}

async function put(tar: Pack, name: string, content: Buffer): Promise<void> {
  const entry = tar.entry({ name, size: content.length, mode: 0o600 });
  entry.end(content);
  await once(entry, 'close');
}
