import { Config } from './config/config.js';
import { Vault } from './common/vault.js';
import { holdFolder, keyKeptIn } from './database/data-folder.js';
import { startEmbeddedPostgres } from './database/embedded-postgres.js';
import { prepareDatabase } from './database/prepare.js';

/** What stands before the first module is made. */
export interface Ground {
  config: Config;
  databaseUrl: string;
  vault: Vault;
  /** Gives everything back, in reverse order. */
  leave(): Promise<void>;
}

/**
 * Reads the settings, and makes what they leave out: the embedded database and the key, both in the data folder.
 * @throws ConfigError, FolderInUse, or an Error with one sentence for the operator
 */
export async function standUp(env: NodeJS.ProcessEnv): Promise<Ground> {
  const config = new Config(env);
  const releaseFolder = config.databaseUrl ? async () => undefined : await holdFolder(config.dataDir);
  const vault = new Vault(config.appKey ?? keyKeptIn(config.dataDir), config.previousAppKey);
  if (config.databaseUrl) {
    await prepareDatabase(config.databaseUrl);
    return { config, vault, databaseUrl: config.databaseUrl, leave: releaseFolder };
  }
  const postgres = await startEmbeddedPostgres(config.dataDir);
  await prepareDatabase(postgres.url);
  const leave = async () => {
    await postgres.stop();
    await releaseFolder();
  };
  return { config, vault, databaseUrl: postgres.url, leave };
}
