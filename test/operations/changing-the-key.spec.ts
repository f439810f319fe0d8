import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Vault } from '../../src/common/vault.js';
import { KeyChange } from '../../src/operations/keys/key-change.js';
import { sealedColumns } from '../../src/operations/keys/sealed-columns.js';
import { Client } from '../support/client.js';
import { dropDatabase, newDatabase } from '../support/databases.js';
import { given } from '../support/given.js';
import { Program } from '../support/program.js';
import { runCommand, smallCopy, tidyUpCopies } from '../support/small-copy.js';
import { openWorld, type World } from '../support/world.js';

const older = randomBytes(32);
const newer = randomBytes(32);
const OPENING = {
  communityName: 'Harbour',
  country: 'PT',
  timeZone: 'Europe/Lisbon',
  language: 'en',
  groupStarters: 'anyone',
  senderName: 'Harbour',
  senderAddress: 'letters@example.org',
  email: 'ada@example.org',
};

/** Makes a calendar address under one Idempotency-Key. @returns the whole answer, which holds its secret */
async function feedOnce(world: World, cookies: Client['cookies']): Promise<string> {
  const client = world.client();
  cookies.forEach((value, name) => client.cookies.set(name, value));
  const headers = { 'idempotency-key': 'a phone' };
  return (await client.send('POST', '/api/v1/me/feeds', { json: { name: 'My phone' }, headers })).text;
}

describe('changing the key', () => {
  let databaseUrl: string;
  beforeAll(async () => {
    databaseUrl = await newDatabase();
  });
  afterAll(() => dropDatabase(databaseUrl));

  it('seals everything that is sealed', async () => {
    const world = await openWorld({ workers: false });
    const boxes = await world.database.query<{ name: string }[]>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name LIKE '%\\_box' ORDER BY name`,
    );
    expect(sealedColumns.map((it) => `${it.table}.${it.box}`).sort()).toEqual(boxes.map((it) => it.name));
    await world.close();
  });

  it('leaves each address and name to its own row: copied to another, it opens for nobody', async () => {
    for (const { table, place } of sealedColumns) {
      const isOfAPerson = table !== 'mailbox_letters';
      expect([table, place('one') !== place('other')]).toEqual([table, isOfAPerson]);
    }
    const world = await openWorld({ workers: false });
    const [ana, bo] = [await world.person('Ana'), await world.person('Bo')];
    const group = await given(world).group(ana);
    await given(world).membership(bo, group);
    const copyToBo = (table: string, box: string, whose: string) =>
      world.database.query(
        `UPDATE ${table} SET ${box} = (SELECT ${box} FROM ${table} WHERE ${whose} = $1) WHERE ${whose} = $2`,
        [ana.id, bo.id],
      );
    await copyToBo('people', 'email_box', 'id');
    await copyToBo('memberships', 'called_name_box', 'person_id');
    expect((await bo.client.get('/api/v1/me')).status).toBe(500);
    expect((await ana.client.get(`/api/v1/groups/${group.id}/members`)).status).toBe(500);
    await world.close();
  });

  it('keeps addresses, names, look-ups and sessions working before, during and after', async () => {
    const before = await openWorld({ databaseUrl, vault: new Vault(older) });
    await before.setUp();
    const ana = await before.person('Ana');
    const group = await given(before).group(ana);
    const bo = await given(before).member('Bo', group);
    const event = await given(before).event(ana, group);
    await given(before).reply(bo, event, 'going', { calledName: 'Bo' });
    const cookies = ana.client.cookies;
    const firstFeed = await feedOnce(before, cookies);
    const seesBo = async (world: World) => {
      const client = world.client();
      cookies.forEach((value, name) => client.cookies.set(name, value));
      expect((await client.get('/api/v1/me')).json.email).toBe(ana.email);
      expect((await client.get(`/api/v1/groups/${group.id}/members`)).text).toContain('"Bo"');
      expect((await client.get(`/api/v1/occurrences/${event.id}/rsvps`)).text).toContain('"Bo"');
      const browser = world.client();
      const asked = await browser.post('/api/v1/sign-in-requests', { email: bo.email });
      const { text } = await world.mail.letterTo(bo.email, (it) => /\b\d{3} ?\d{3}\b/.test(it.text));
      const code = /\b\d{3} ?\d{3}\b/.exec(text)![0];
      const signedIn = await browser.post('/api/v1/sessions', { signInRequestId: asked.json.id, code });
      expect(signedIn.json.personId).toBe(bo.id);
    };
    await seesBo(before);
    await before.close();

    const both = new Vault(newer, older);
    const during = await openWorld({ databaseUrl, vault: both });
    expect(await feedOnce(during, cookies)).toBe(firstFeed);
    const interrupted = new KeyChange(during.database, both).run(1);
    expect((await interrupted.next()).value).toMatchObject({ table: 'people', sealed: 1 });
    await interrupted.return(undefined);
    await seesBo(during);

    let sealed = 0;
    for await (const batch of new KeyChange(during.database, both).run()) sealed += batch.sealed;
    expect(sealed).toBeGreaterThan(2);
    for await (const batch of new KeyChange(during.database, both).run()) expect(batch.sealed).toBe(0);
    expect(await feedOnce(during, cookies)).toBe(firstFeed);
    await during.close();

    const after = await openWorld({ databaseUrl, vault: new Vault(newer) });
    await seesBo(after);
    await after.close();
  });
});

describe('changing the key that a small copy keeps', () => {
  afterAll(tidyUpCopies);

  it('leaves one new key, and a program that reads with it', async () => {
    const env = await smallCopy();
    const keyFile = join(env['DATA_DIR']!, 'app.key');
    const first = Program.start('main', env);
    const [, url = ''] = await first.says(/Gatherwell: (\S+)/);
    const [, secret] = await first.says(/Welcome: \S+\/([\w-]+)/);
    const ada = new Client(url);
    const opening = { ...OPENING, baseUrl: url, secret };
    expect((await ada.post('/api/v1/installation', opening)).status).toBe(201);
    expect(await runCommand('rotate-keys', env)).toMatchObject({
      code: 1,
      output: expect.stringContaining('Another copy of Gatherwell is already using'),
    });
    await first.stop();
    const before = readFileSync(keyFile, 'utf8');

    const { code, output } = await runCommand('rotate-keys', env);
    expect(output).toMatch(/[1-9]\d* values are sealed.*the old key is not needed any more/s);
    expect(code).toBe(0);
    expect(readFileSync(keyFile, 'utf8')).not.toBe(before);
    expect(existsSync(`${keyFile}.previous`)).toBe(false);
    const second = Program.start('main', env);
    await second.says(/Gatherwell: /);
    expect(second.output).not.toContain('Welcome:');
    expect((await ada.get('/api/v1/me')).json.email).toBe(OPENING.email);
    expect((await second.stop()).code).toBe(0);
  });
});
