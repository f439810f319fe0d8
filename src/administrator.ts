import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { NameAdministrator } from './administration/name-administrator.js';
import { checkBody } from './common/check-body.js';
import { Clock } from './common/clock.js';
import { InvalidInput } from './common/domain-error.js';
import { Config } from './config/config.js';
import { databaseOptions } from './database/data-source.js';
import { urlOfRunningPostgres } from './database/running-postgres.js';
import { Addresses } from './people/addresses.js';
import { SignInRequestBody } from './people/people.bodies.js';
import { runOnce } from './run-once.js';
import { type Ground, standUp, vaultOf } from './start-up.js';

/** `npm run administrator -- ADDRESS`: makes someone an administrator, whether the program runs or not. */
await runOnce(async () => {
  const address = await addressFrom(process.argv[2]);
  const config = new Config(process.env);
  const running = config.databaseUrl ? null : await urlOfRunningPostgres(config.dataDir);
  if (running) return nameAdministrator({ databaseUrl: running, vault: vaultOf(config) }, address);
  const ground = await standUp(process.env);
  try {
    await nameAdministrator(ground, address);
  } finally {
    await ground.leave();
  }
});

async function addressFrom(typed: string | undefined): Promise<string> {
  try {
    return (await checkBody(SignInRequestBody, { email: typed })).email;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new Error('Say whose address: npm run administrator -- ana@example.org', { cause: error });
  }
}

async function nameAdministrator(
  { databaseUrl, vault }: Pick<Ground, 'databaseUrl' | 'vault'>,
  address: string,
): Promise<void> {
  const database = await new DataSource(databaseOptions(databaseUrl, 2)).initialize();
  try {
    await new NameAdministrator(database, new Clock(), new Addresses(vault)).run(address);
    process.stdout.write(`Administrator: whoever signs in with ${address}\n`);
  } finally {
    await database.destroy();
  }
}
