import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Vault } from '../../src/common/vault.js';
import { dropDatabase, newDatabase } from '../support/databases.js';
import { runCommand, smallCopy, tidyUpCopies } from '../support/small-copy.js';
import { openWorld, type World } from '../support/world.js';

const APP_KEY = Buffer.alloc(32, 7);

describe('naming an administrator from the command line', () => {
  let databaseUrl: string;
  let world: World;
  let env: Record<string, string>;
  beforeAll(async () => {
    databaseUrl = await newDatabase();
    world = await openWorld({ databaseUrl, vault: new Vault(APP_KEY) });
    await world.setUp();
    env = await smallCopy({ DATABASE_URL: databaseUrl, APP_KEY: APP_KEY.toString('base64') });
  });
  afterAll(async () => {
    await world.close();
    await dropDatabase(databaseUrl);
    await tidyUpCopies();
  });

  it('lets someone who is here already look after the installation', async () => {
    const ana = await world.person('Ana');
    expect((await ana.client.get('/api/v1/installation')).status).toBe(403);
    const { code, output } = await runCommand('administrator', env, ` ${ana.email.toUpperCase()}`);
    expect([code, output]).toEqual([0, `Administrator: whoever signs in with ${ana.email}`]);
    expect((await ana.client.get('/api/v1/installation')).status).toBe(200);
  });

  it('lets someone new, once a letter has proved the address', async () => {
    expect((await runCommand('administrator', env, 'new@example.org')).code).toBe(0);
    const client = world.client();
    const { json } = await client.post('/api/v1/sign-in-requests', { email: 'new@example.org' });
    const code = /\b\d{3} \d{3}\b/.exec((await world.mail.letterTo('new@example.org')).text)![0];
    await client.post('/api/v1/sessions', { signInRequestId: json.id, code });
    expect((await client.get('/api/v1/me')).json).toMatchObject({ administrator: true });
  });

  it('says what it needs', async () => {
    for (const words of [[], ['not-an-address']]) {
      const { code, output } = await runCommand('administrator', env, ...words);
      expect(code).toBe(1);
      expect(output).toContain('npm run administrator -- ana@example.org');
    }
  });
});
