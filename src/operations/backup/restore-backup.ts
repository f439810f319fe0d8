import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource } from 'typeorm';
import { databaseOptions } from '../../database/data-source.js';
import { listed, type Manifest } from './manifest.js';
import type { OpenBackup } from './read-backup.js';

/**
 * Fills an empty database from a backup and holds it: it sends no letters until an administrator says so.
 * The schema is brought to where the backup's was; the program's next start does the rest.
 * @throws an Error with one sentence, having changed nothing, when the backup does not fit or is not whole
 */
export async function restoreBackup(
  { head: { manifest }, pieces }: OpenBackup,
  databaseUrl: string,
): Promise<void> {
  await migrateLike(manifest, databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'gatherwell restore' });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query("SET LOCAL session_replication_role = 'replica'");
    await client.query(`TRUNCATE ${listed(manifest.tables.map((table) => table.name))}`);
    const byName = new Map(manifest.tables.map((table) => [table.name, table]));
    for await (const { table, rows } of pieces) {
      const columns = byName.get(table)?.columns;
      if (!columns) throw new Error('This backup holds something that its own list does not name.');
      const into = client.query(copyFrom(`COPY "${table}" (${listed(columns)}) FROM STDIN`));
      await pipeline(Readable.from([rows]), into);
    }
    await assertWhole(client, manifest);
    await resetIdentities(client);
    await client.query('UPDATE installation SET held_at = now()');
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function migrateLike({ migrations }: Manifest, databaseUrl: string): Promise<void> {
  const options = databaseOptions(databaseUrl, 2);
  const wanted = options.migrations.filter((it) => migrations.includes(it.name));
  if (wanted.length < migrations.length)
    throw new Error('This backup was made by a newer Gatherwell. Restore it with that one.');
  const database = await new DataSource({ ...options, migrations: wanted }).initialize();
  try {
    await database.runMigrations();
  } finally {
    await database.destroy();
  }
}

async function assertWhole(client: pg.Client, { tables }: Manifest): Promise<void> {
  for (const { name, rows } of tables) {
    const counted = await client.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM "${name}"`);
    const found = counted.rows[0]!.rows;
    if (found !== rows)
      throw new Error(`This backup is not whole: ${name} should have ${rows} rows and has ${found}.`);
  }
}

async function resetIdentities(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table_name: string; column_name: string }>(
    `SELECT table_name, column_name FROM information_schema.columns
     WHERE table_schema = 'public' AND is_identity = 'YES'`,
  );
  for (const { table_name: table, column_name: column } of rows) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence('"${table}"', '${column}'), coalesce(max("${column}"), 0) + 1, false)
       FROM "${table}"`,
    );
  }
}
