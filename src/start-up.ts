import { Config } from './config/config.js';
import { Vault } from './common/vault.js';
import { holdFolder } from './database/data-folder.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './database/embedded-postgres.js';
import { keysKeptIn } from './database/kept-keys.js';
import { prepareDatabase } from './database/prepare.js';

/** What stands before the first module is made. */
export interface Ground {
  config: Config;
  databaseUrl: string;
  vault: Vault;
  /** Resolves when the database is lost for good: an embedded one that ended by itself. */
  lost?: Promise<Error>;
  /** Gives everything back, in reverse order. */
  leave(): Promise<void>;
}

/**
 * Reads the settings, and makes what they leave out: the embedded database and the key, both in the data folder.
 * When something is missing, whatever was begun is ended again.
 * @throws ConfigError, FolderInUse, or an Error with one sentence for the operator
 */
export async function standUp(env: NodeJS.ProcessEnv): Promise<Ground> {
  const config = new Config(env);
  const begun: (() => Promise<void>)[] = [];
  const leave = async () => {
    for (const end of begun.splice(0).toReversed()) await end();
  };
  try {
    if (!config.databaseUrl) begun.push(await holdFolder(config.dataDir));
    const vault = vaultOf(config);
    const embedded = config.databaseUrl ? null : await startDatabase(config.dataDir, begun);
    const databaseUrl = config.databaseUrl ?? embedded!.url;
    await prepareDatabase(databaseUrl);
    return { config, vault, databaseUrl, leave, ...(embedded && { lost: embedded.lost }) };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** The keys that the settings name, or else those in the data folder. */
export function vaultOf({ appKey, previousAppKey, dataDir }: Config): Vault {
  if (appKey) return new Vault(appKey, previousAppKey);
  const kept = keysKeptIn(dataDir);
  return new Vault(kept.current, previousAppKey ?? kept.previous);
}

async function startDatabase(folder: string, begun: (() => Promise<void>)[]): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres(folder);
  begun.push(() => postgres.stop());
  return postgres;
}
