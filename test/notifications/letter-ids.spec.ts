import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Vault } from '../../src/common/vault.js';
import { dropDatabase, newDatabase } from '../support/databases.js';
import { given } from '../support/given.js';
import { until } from '../support/until.js';
import { openWorld, type World } from '../support/world.js';
import { atRest, ledgerRows, lettersTo } from './ledger.js';

let databaseUrl: string;
let after: World | undefined;
beforeAll(async () => {
  databaseUrl = await newDatabase();
});
afterAll(async () => {
  await after?.close();
  await dropDatabase(databaseUrl);
});

it('letters keep their thread, their list and their own number when the key changes', async () => {
  const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];
  const before = await openWorld({ databaseUrl, vault: new Vault(oldKey) });
  await before.setUp();
  const olu = await before.person('Olu');
  const group = await given(before).group(olu);
  const event = await given(before).event(olu, group);
  const ana = await given(before).member('Ana', group);
  await given(before).reply(ana, event);
  const first = await before.mail.letterTo(ana.email);
  await atRest(before);
  await before.close();

  const world = (after = await openWorld({ databaseUrl, vault: new Vault(newKey, oldKey) }));
  await world.database.query(
    `UPDATE outbox SET state = 'pending', ended_at = NULL, due_at = now(), rang_at = NULL
     WHERE name = 'rsvp-confirmation'`,
  );
  await until('it went out again', () => lettersTo(world, ana).length === 1);
  const [repeated] = lettersTo(world, ana);
  for (const header of ['message-id', 'references', 'list-id']) {
    expect([header, repeated!.headers.get(header)]).toEqual([header, first.headers.get(header)]);
  }
  expect((await ledgerRows(world, 'rsvp-confirmation')).length).toBe(1);
  await atRest(world);
});
