import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Config } from './config/config.js';
import { holdFolder } from './database/data-folder.js';
import { startEmbeddedPostgres } from './database/embedded-postgres.js';
import { keysKeptIn } from './database/kept-keys.js';
import { urlOfRunningPostgres } from './database/running-postgres.js';
import { writeBackup } from './operations/backup/write-backup.js';
import { runOnce } from './run-once.js';

/** `npm run backup -- FILE`: everything in one file, whether the program runs or not. */
await runOnce(async () => {
  const [name] = process.argv.slice(2);
  if (!name) throw new Error('Say where to write it: npm run backup -- FILE');
  const file = resolve(name);
  const { dataDir, databaseUrl } = new Config(process.env);
  if (databaseUrl)
    throw new Error('DATABASE_URL is set. Back that database up with pg_dump, and keep APP_KEY beside it.');
  if (!existsSync(join(dataDir, 'postgres'))) throw new Error(`There is nothing to back up in ${dataDir}.`);

  const running = await urlOfRunningPostgres(dataDir);
  const { tables } = running
    ? await writeBackup(running, keysKeptIn(dataDir), file)
    : await backUpAtRest(dataDir, file);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(`Backup: ${rows} rows of ${tables.length} tables are in ${file}\n`);
  process.stdout.write('It holds the key to every address. Keep it where you would keep a password.\n');
});

async function backUpAtRest(dataDir: string, file: string) {
  const release = await holdFolder(dataDir);
  const postgres = await startEmbeddedPostgres(dataDir);
  try {
    return await writeBackup(postgres.url, keysKeptIn(dataDir), file);
  } finally {
    await postgres.stop();
    await release();
  }
}
