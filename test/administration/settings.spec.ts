import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { refusals } from '../../src/common/refusals/refusals.js';
import { Installation } from '../../src/installation/installation.js';
import { harbour, openCommunity } from '../support/community.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const opening = { ...harbour, email: 'ada@example.org' };

describe('changing the settings', () => {
  let world: World;
  let ada: TestPerson;
  beforeAll(async () => {
    ({ world, ada } = await openCommunity());
  });
  afterAll(() => world.close());

  it('is for administrators only', async () => {
    const { client } = await world.person('Mel');
    const answers = [
      await client.get('/api/v1/installation'),
      await client.get('/api/v1/installation/letters'),
      await client.patch('/api/v1/installation', { senderName: 'Eve' }),
      await client.delete('/api/v1/installation/hold'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it('leaves alone what is not given, and what another administrator changed a moment ago', async () => {
    await ada.client.get('/api/v1/installation');
    await world.database.query(`UPDATE installation SET community_name = 'Changed elsewhere'`);
    const changed = await ada.client.patch('/api/v1/installation', { senderName: 'Quiet Harbour' });
    expect(changed.json).toMatchObject({ senderName: 'Quiet Harbour', communityName: 'Changed elsewhere' });
    expect((await ada.client.patch('/api/v1/installation', { senderName: null })).status).toBe(422);
  });

  it('is not for an administrator’s token, and neither is letting letters go out', async () => {
    const program = world.client();
    program.token = (
      await ada.client.post('/api/v1/me/tokens', { name: 'Robot', scope: 'write' })
    ).json.token;
    await world.database.query('UPDATE installation SET held_at = now()');
    const answers = [
      await program.patch('/api/v1/installation', { baseUrl: 'http://evil.example' }),
      await program.delete('/api/v1/installation/hold'),
      await program.send('POST', '/settings', { body: 'baseUrl=http://evil.example', headers: FORM }),
      await program.send('POST', '/settings/release', { body: '', headers: FORM }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    const [settings] = await world.database.query('SELECT base_url, held_at FROM installation');
    expect(settings.base_url).not.toBe('http://evil.example');
    expect(settings.held_at).not.toBeNull();
  });

  it('takes no name for the sender that tells what letters are about, and says which names and addresses do', async () => {
    const installation = world.app.get(Installation);
    const { communityName, baseUrl } = await installation.state();
    const change = async (senderName: string) => {
      const { status, json } = await ada.client.patch('/api/v1/installation', { senderName });
      return status === 200 ? json.senderName : json.errors;
    };
    const refusal = (word: string) => [
      {
        pointer: '/senderName',
        detail: `Please choose other words: this name stands in letters, and “${word}” tells others what they are about.`,
      },
    ];
    expect(await change('Grief Harbour')).toEqual(refusal('grief'));
    expect(await change('Quay Harbour')).toBe('Quay Harbour');
    await installation.change({ telltaleWords: ['harbour', 'quay'] });
    expect(await change('Another quay')).toEqual(refusal('quay'));
    // What stood before the word was named stands, and another stands in for it.
    expect(await change('Quay Harbour')).toBe('Quay Harbour');
    const address = { communityName: 'Trauma peers', baseUrl: 'https://trauma.example.org' };
    const { json } = await ada.client.patch('/api/v1/installation', address);
    expect(json.inDiscreetLetters).toEqual({ communityName: 'Gatherwell', senderName: 'Gatherwell' });
    const { text } = await ada.client.page('/settings');
    expect(text).toContain('“Trauma peers” holds “trauma”');
    expect(text).toContain('“Quay Harbour” holds “harbour”');
    expect(text).toContain('https://trauma.example.org holds “trauma”');
    await installation.change({ telltaleWords: [], senderName: 'Evening post', communityName, baseUrl });
    expect((await ada.client.page('/settings')).text).not.toContain('tells others what letters');
  });

  it('changes nothing when nothing is given', async () => {
    expect((await ada.client.patch('/api/v1/installation', {})).status).toBe(200);
  });
});

describe('naming the community', () => {
  it('is seen at once, also by a page that was made meanwhile', async () => {
    const world = await openWorld({ workers: false });
    const link = await world.app.get(Installation).newWelcomeLink();
    const secret = link!.split('/').at(-1);
    const holder = new pg.Client(world.databaseUrl);
    await holder.connect();
    await holder.query('BEGIN; LOCK sessions IN EXCLUSIVE MODE');

    const opened = world.client().post('/api/v1/installation', { ...opening, secret });
    await until('the opening waits for its session', async () => {
      const { rowCount } = await holder.query(`SELECT FROM pg_locks WHERE NOT granted`);
      return rowCount! > 0;
    });
    await world.client().page('/sign-in');
    await holder.query('COMMIT');
    expect((await opened).json).toMatchObject({ communityName: 'Harbour Minds', isSetUp: true });
    await holder.end();
    await world.close();
  });
});

describe('the address of a site in production', () => {
  it('is https, for links in letters sign people in', async () => {
    const world = await openWorld({
      workers: false,
      env: {
        NODE_ENV: 'production',
        BASE_URL: 'https://meet.example.org',
        APP_KEY: randomBytes(32).toString('base64'),
      },
    });
    const installation = world.app.get(Installation);
    await expect(installation.change({ baseUrl: 'http://meet.example.org' })).rejects.toMatchObject({
      errors: [{ pointer: '/baseUrl', detail: refusals.installation.beginsWithHttps }],
    });
    await installation.change({ baseUrl: 'https://other.example.org' });
    expect((await installation.state()).baseUrl).toBe('https://other.example.org');

    const client = world.client();
    const secret = (await installation.newWelcomeLink())!.split('/').at(-1);
    const opened = await client.post('/api/v1/installation', {
      ...opening,
      baseUrl: 'http://meet.example.org',
      secret,
    });
    expect(opened.status).toBe(422);
    expect((await installation.state()).isSetUp).toBe(false);
    await world.close();
  });
});
