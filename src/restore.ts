import 'reflect-metadata';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Config } from './config/config.js';
import { holdFolder } from './database/data-folder.js';
import { startEmbeddedPostgres } from './database/embedded-postgres.js';
import { keepKeys } from './database/kept-keys.js';
import { prepareDatabase } from './database/prepare.js';
import { type OpenBackup, openBackup } from './operations/backup/read-backup.js';
import { restoreBackup } from './operations/backup/restore-backup.js';
import { runOnce } from './run-once.js';

/** `npm run restore -- FILE [--into FOLDER]`: makes a data folder from a backup. It never touches one that is in use. */
await runOnce(async () => {
  const { values, positionals } = parseArgs({
    options: { into: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!file) throw new Error('Say which backup: npm run restore -- FILE [--into FOLDER]');
  const folder = values.into ? resolve(values.into) : new Config(process.env).dataDir;
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(
      `${folder} is not empty. Restore into a new folder: npm run restore -- FILE --into FOLDER`,
    );

  const backup = await openBackup(resolve(file));
  await restoreInto(folder, backup);
  const { tables, madeAt } = backup.head.manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(
    `Restored: ${rows} rows of ${tables.length} tables, as they were at ${madeAt}, are in ${folder}\n`,
  );
  process.stdout.write('It sends no letters until an administrator says so on the settings page.\n');
});

async function restoreInto(folder: string, backup: OpenBackup): Promise<void> {
  const release = await holdFolder(folder);
  try {
    const postgres = await startEmbeddedPostgres(folder);
    try {
      await restoreBackup(backup, postgres.url);
      await prepareDatabase(postgres.url);
      keepKeys(folder, backup.head);
    } finally {
      await postgres.stop();
    }
  } catch (error) {
    for (const made of ['postgres', 'postgres.password'])
      rmSync(join(folder, made), { recursive: true, force: true });
    throw error;
  } finally {
    await release();
  }
}
