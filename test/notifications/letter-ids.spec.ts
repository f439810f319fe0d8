import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Vault } from '../../src/common/vault.js';
import { dropDatabase, newDatabase } from '../support/databases.js';
import { given } from '../support/given.js';
import { until } from '../support/until.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';
import { openWorld, type World } from '../support/world.js';
import { atRest, ledgerRows, lettersTo } from './ledger.js';

let databaseUrl: string;
let after: World | undefined;
let receiver: WebhookReceiver;
beforeAll(async () => {
  receiver = await WebhookReceiver.open();
  databaseUrl = await newDatabase();
});
afterAll(async () => {
  await after?.close();
  await receiver.close();
  await dropDatabase(databaseUrl);
});

it('letters keep their thread, their list and their own number when the key changes, and so do messages', async () => {
  const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];
  const env = WebhookReceiver.settings(receiver.url);
  const before = await openWorld({ databaseUrl, vault: new Vault(oldKey), env });
  await before.setUp();
  const olu = await before.person('Olu');
  const group = await given(before).group(olu);
  const event = await given(before).event(olu, group);
  const ana = await given(before).member('Ana', group);
  await given(before).reply(ana, event);
  const first = await before.mail.letterTo(ana.email);
  const asked = { channel: 'webhook', address: '+351912345678' };
  receiver.answers.set(asked.address, ['drop']);
  expect((await ana.client.post('/api/v1/me/channels/codes', asked)).status).toBe(202);
  await atRest(before);
  await before.close();

  const world = (after = await openWorld({ databaseUrl, vault: new Vault(newKey, oldKey), env }));
  await world.database.query(
    `UPDATE outbox SET state = 'pending', ended_at = NULL, due_at = now(), rang_at = NULL
     WHERE name IN ('rsvp-confirmation', 'address-code')`,
  );
  await until('it went out again', () => lettersTo(world, ana).length === 1);
  const [repeated] = lettersTo(world, ana);
  for (const header of ['message-id', 'references', 'list-id']) {
    expect([header, repeated!.headers.get(header)]).toEqual([header, first.headers.get(header)]);
  }
  expect((await ledgerRows(world, 'rsvp-confirmation')).length).toBe(1);
  await atRest(world);
  // Whoever carries it may have had it the first time.
  const [lost, again] = receiver.askedFor(asked.address);
  expect(again!.id).toBe(lost!.id);
});
