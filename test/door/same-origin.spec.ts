import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.js';
import { Installation } from '../../src/installation/installation.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

const FORM = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
const wishes = { language: 'en', timeZone: 'Europe/Lisbon', discreet: 'nowhere' };

/** The proof in the forms of a browser's pages. */
async function proofOf(client: Client): Promise<string> {
  return /name="proof" value="([^"]+)"/.exec((await client.page('/me')).text)![1]!;
}

describe('a change', () => {
  let world: World;
  let ana: TestPerson;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
    ana = await world.person('Ana');
  });
  afterAll(() => world.close());

  /** What a form of a page of ours is answered, sent with these headers, by a browser that is signed in. */
  async function sendForm(headers: Record<string, string>, proof?: string): Promise<number> {
    const body = new URLSearchParams({ ...wishes, proof: proof ?? (await proofOf(ana.client)) }).toString();
    return (await ana.client.send('POST', '/me', { body, headers: { ...FORM, ...headers } })).status;
  }

  const sendJson = async (headers: Record<string, string>) =>
    (await ana.client.send('PATCH', '/api/v1/me', { json: { discreet: 'nowhere' }, headers })).status;

  it('may come from our own pages, and from programs that are no browsers', async () => {
    expect(await sendForm({ 'sec-fetch-site': 'same-origin' })).toBe(303);
    expect(await sendForm({ origin: world.url })).toBe(303);
    expect(await sendForm({})).toBe(303);
    expect(await sendJson({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await sendJson({})).toBe(200);
  });

  it.each(['cross-site', 'same-site'])(
    'may not come from a page that is %s, whatever it brings',
    async (site) => {
      expect(await sendForm({ 'sec-fetch-site': site })).toBe(403);
      expect(await sendForm({ 'sec-fetch-site': site, origin: world.url })).toBe(403);
      expect(await sendForm({ 'sec-fetch-site': site, origin: 'null' })).toBe(403);
      expect(await sendJson({ 'sec-fetch-site': site })).toBe(403);
    },
  );

  it('may come from the address that an administrator named since the start', async () => {
    const origin = 'https://meet.example.org';
    expect(await sendJson({ origin })).toBe(403);
    await world.app.get(Installation).change({ baseUrl: origin });
    expect(await sendJson({ origin })).toBe(200);
    expect(await sendJson({ origin: world.url })).toBe(200);
  });

  it('may not come from another origin, whatever it brings', async () => {
    expect(await sendForm({ origin: 'https://elsewhere.example.org' })).toBe(403);
    expect(await sendJson({ origin: 'https://elsewhere.example.org' })).toBe(403);
  });

  it('needs the proof that only this browser’s pages know', async () => {
    const strangers = await proofOf((await world.person('Stranger')).client);
    expect(await sendForm({ 'sec-fetch-site': 'same-origin' }, strangers)).toBe(403);
    expect(await sendForm({ 'sec-fetch-site': 'same-origin' }, '')).toBe(403);
  });

  it('is taken over plain http, where browsers do not say which page it comes from, when it has the proof', async () => {
    expect(await sendForm({ origin: 'null' })).toBe(303);
    expect(await sendForm({ origin: 'null' }, 'guessed')).toBe(403);
    expect(await sendJson({ origin: 'null' })).toBe(403);
    const bare = await ana.client.send('POST', '/me', { headers: { ...FORM, origin: 'null' } });
    expect(bare.status).toBe(403);
  });

  it('is looked at just as closely when it comes with a password for somebody else', async () => {
    const authorization = 'Basic YTpi';
    expect(await sendForm({ authorization, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await sendForm({ authorization, 'sec-fetch-site': 'same-origin' }, '')).toBe(403);
    expect(await sendForm({ authorization, 'sec-fetch-site': 'same-origin' })).toBe(303);
    expect(await sendJson({ authorization, 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  it('may come from anywhere with a bearer token, which no browser sends by itself', async () => {
    const ada = await world.person('Ada', { administrator: true });
    const { json } = await ada.client.post('/api/v1/me/tokens', { name: 'Sync', scope: 'write' });
    const headers = { authorization: `Bearer ${json.token}`, 'sec-fetch-site': 'cross-site' };
    const answer = await world
      .client()
      .send('PATCH', '/api/v1/me', { json: { discreet: 'nowhere' }, headers });
    expect(answer.status).toBe(200);
  });

  it('is told by the API that it reads JSON, when it is something else, and says what a text may be', async () => {
    const ada = await world.person('Adam', { administrator: true });
    const { token } = (await ada.client.post('/api/v1/me/tokens', { name: 'Sync', scope: 'write' })).json;
    const send = (client: Client, type: string, headers = {}) =>
      client.send('PATCH', '/api/v1/me', {
        body: 'discreet=x',
        headers: { ...headers, 'content-type': type },
      });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      for (const refused of [
        await send(ana.client, type),
        await send(world.client(), type, { authorization: `Bearer ${token}` }),
      ]) {
        expect(refused.headers.get('content-type')).toContain('application/problem+json');
        expect(refused.json).toMatchObject({
          status: 415,
          detail: expect.stringContaining('application/json'),
        });
      }
    }
    expect((await send(ana.client, 'text/plain', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('is refused, and is no fault of ours, when a page is sent nothing or something that is no form', async () => {
    const nothing = await world.client().send('POST', '/sign-in', { headers: { accept: 'text/html' } });
    expect(nothing.status).toBe(403);
    for (const json of [null, 'text', [], { email: { at: 1 } }]) {
      expect((await world.client().post('/sign-in', json)).status).toBe(403);
    }
    const odd = { email: { at: 1 }, proof: await proofOf(ana.client) };
    expect((await ana.client.post('/sign-in', odd)).status).toBe(422);
  });
});
