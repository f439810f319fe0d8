import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { Vault } from './common/vault.js';
import { databaseOptions } from './database/data-source.js';
import { forgetPreviousKey, startNewKey } from './database/kept-keys.js';
import { KeyChange } from './operations/keys/key-change.js';
import { runOnce } from './run-once.js';
import { type Ground, standUp } from './start-up.js';

/** `npm run rotate-keys`: seals everything with a new key. See docs/operating.md, "Changing the key". */
await runOnce(async () => {
  const ground = await standUp(process.env);
  try {
    await changeKey(ground);
  } finally {
    await ground.leave();
  }
});

async function changeKey({ config, databaseUrl }: Ground): Promise<void> {
  const keptHere = config.appKey === null;
  if (!keptHere && !config.previousAppKey) {
    throw new Error(
      'set APP_KEY to the new key and APP_KEY_PREVIOUS to the old one, restart every copy, then run this.',
    );
  }
  const keys = keptHere ? startNewKey(config.dataDir) : null;
  const vault = keys
    ? new Vault(keys.current, keys.previous)
    : new Vault(config.appKey!, config.previousAppKey);
  const database = await new DataSource(databaseOptions(databaseUrl, 2)).initialize();
  try {
    const change = new KeyChange(database, vault);
    let sealed = 0;
    for await (const batch of change.run()) sealed += batch.sealed;
    process.stdout.write(`Keys: ${sealed} values are sealed with the new key\n`);
    const neededUntil = await change.lastMeetingByCode(keys?.changedAt ?? new Date());
    if (neededUntil) return sayHowLong(neededUntil);
    if (keptHere) forgetPreviousKey(config.dataDir);
    process.stdout.write(
      `Keys: the old key is not needed any more${keptHere ? '' : '; remove APP_KEY_PREVIOUS'}\n`,
    );
  } finally {
    await database.destroy();
  }
}

function sayHowLong(neededUntil: Date): void {
  process.stdout.write(
    `Keys: reference codes given out before need the old key until ${neededUntil.toISOString()}. Run this again then.\n`,
  );
}
