import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { signInPlace } from '../../src/people/ask-to-sign-in.js';
import { Sessions } from '../../src/people/sessions.js';
import type { Client } from '../support/client.js';
import { openWorld, type World } from '../support/world.js';

/** How many sign-in letters were asked for, and granted, to this address. */
async function lettersFor({ database, vault }: World, email: string): Promise<number> {
  const asked: { id: string; box: string }[] = await database.query(
    'SELECT id, email_box AS box FROM sign_in_requests',
  );
  return asked.filter(({ id, box }) => vault.open(box, signInPlace(id)) === email).length;
}

describe('signing in by letter', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function ask(email: string, client = world.client()) {
    const { json } = await client.post('/api/v1/sign-in-requests', { email });
    const letter = await world.mail.letterTo(email);
    const code = /\b\d{3} \d{3}\b/.exec(letter.text)![0];
    const prove = (typed: string) =>
      client.post('/api/v1/sessions', { signInRequestId: json.id, code: typed });
    return { client, code, prove };
  }

  function otherCodeThan(code: string): string {
    return code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`;
  }

  /** Opens the newest letter's link. */
  async function openLetter(client: Client, email: string): Promise<void> {
    const { links } = world.mail.letters.findLast((it) => it.to === email)!;
    await client.page(new URL(links.find((it) => it.includes('/letters/'))!).pathname);
  }

  it('answers known and unknown addresses alike', async () => {
    const known = await world.person('known');
    const answers = await Promise.all(
      [known.email, 'nobody-yet@example.org'].map((email) =>
        world.client().post('/api/v1/sign-in-requests', { email }),
      ),
    );
    const [one, other] = answers.map(({ status, text, headers }) => ({
      status,
      body: text.replace(/"id":"[^"]+"/, ''),
      headers: [...headers].filter(([name]) => !['date', 'set-cookie'].includes(name)),
    }));
    expect(one).toEqual(other);
  });

  it('works once', async () => {
    const { code, prove } = await ask('once@example.org');
    expect((await prove(code)).status).toBe(201);
    const again = await prove(code);
    expect(again.status).toBe(409);
    expect(again.json).toMatchObject({
      type: '/problems/sign-in-is-over',
      detail: expect.stringContaining('new one'),
    });
  });

  it('says what to send with the code to a program that leaves it out', async () => {
    const refused = await world.client().post('/api/v1/sessions', { code: '123456' });
    expect(refused.json.errors).toEqual([
      { pointer: '/signInRequestId', detail: expect.stringMatching(/^Please send the id /) },
    ]);
  });

  it('takes the code with or without its space', async () => {
    const { code, prove } = await ask('space@example.org');
    expect((await prove(code.replace(' ', ''))).status).toBe(201);
  });

  it('begins a session of its own, whatever session the browser had before', async () => {
    const client = (await world.person('before')).client;
    const before = client.cookies.get('session')!;
    const { code, prove } = await ask('fixed@example.org', client);
    await prove(code);
    expect(client.cookies.get('session')).not.toBe(before);
    expect(client.cookies.get('session')).toMatch(/^[\w-]{43}$/);
    expect((await client.get('/api/v1/me')).json.email).toBe('fixed@example.org');

    const planted = 'p'.repeat(43);
    const victim = world.client();
    victim.cookies.set('session', planted);
    const second = await ask('victim@example.org', victim);
    await second.prove(second.code);
    const attacker = world.client();
    attacker.cookies.set('session', planted);
    expect((await victim.get('/api/v1/me')).status).toBe(200);
    expect((await attacker.get('/api/v1/me')).status).toBe(401);
  });

  it('lets a person mistype four times, and no more than that', async () => {
    const { code, prove } = await ask('typing@example.org');
    for (let tries = 0; tries < 4; tries++) {
      const refusal = await prove(otherCodeThan(code));
      expect(refusal.status).toBe(422);
      expect(refusal.json.errors).toEqual([{ pointer: '/code', detail: expect.any(String) }]);
    }
    expect((await prove(otherCodeThan(code))).json.type).toBe('/problems/sign-in-is-over');
    expect((await prove(code)).json.type).toBe('/problems/sign-in-is-over');

    const { code: fresh, prove: proveFresh } = await ask('careful@example.org');
    for (let tries = 0; tries < 4; tries++) await proveFresh(otherCodeThan(fresh));
    expect((await proveFresh(fresh)).status).toBe(201);
  });

  it('lets the link in, with its code in another browser, however often somebody guessed the code', async () => {
    const mine = await ask('guessed@example.org');
    for (let tries = 0; tries < 5; tries++) await mine.prove(otherCodeThan(mine.code));
    expect((await mine.prove(mine.code)).json.type).toBe('/problems/sign-in-is-over');
    await openLetter(mine.client, 'guessed@example.org');
    expect((await mine.client.page('/letters/sign-in')).text).not.toContain('name="code"');
    expect((await mine.client.submit('/letters/sign-in', {})).status).toBe(303);

    const theirs = await ask('asked-for@example.org');
    for (let tries = 0; tries < 5; tries++) await theirs.prove(otherCodeThan(theirs.code));
    const other = world.client();
    await openLetter(other, 'asked-for@example.org');
    expect((await other.submit('/letters/sign-in', { code: theirs.code })).status).toBe(303);
  });

  it('bears five wrong codes beside the link too, and no more', async () => {
    const { code } = await ask('leaked@example.org');
    const other = world.client();
    await openLetter(other, 'leaked@example.org');
    const statuses = [];
    for (let tries = 0; tries < 10; tries++)
      statuses.push((await other.submit('/letters/sign-in', { code: otherCodeThan(code) })).status);
    expect(statuses.slice(0, 5)).toEqual(Array(5).fill(422));
    expect(statuses.lastIndexOf(422)).toBeLessThan(9);
    expect((await other.get('/api/v1/me')).status).toBe(401);
    expect((await other.submit('/letters/sign-in', { code })).status).toBe(409);
  });

  it('is over after ten minutes', async () => {
    const [soon, late] = [await ask('soon@example.org'), await ask('late@example.org')];
    await world.timePasses('9 minutes 30 seconds');
    expect((await soon.prove(soon.code)).status).toBe(201);
    await world.timePasses('31 seconds');
    expect((await late.prove(late.code)).json.type).toBe('/problems/sign-in-is-over');
  });

  it('makes one person of one address, however it is written', async () => {
    const first = await ask('same@example.org');
    await first.prove(first.code);
    const client = world.client();
    const { json } = await client.post('/api/v1/sign-in-requests', { email: ' Same@EXAMPLE.org' });
    const letter = await world.mail.letterTo('same@example.org', (it) => !it.text.includes(first.code));
    const code = /\b\d{3} \d{3}\b/.exec(letter.text)![0];
    await client.post('/api/v1/sessions', { signInRequestId: json.id, code });
    expect((await client.get('/api/v1/me')).json.id).toBe((await first.client.get('/api/v1/me')).json.id);
  });

  it('begins with the zone that a program guesses, until the person says which it is', async () => {
    const client = world.client();
    const wish = { email: 'zone@example.org', timeZone: 'Asia/Tokyo' };
    const { json } = await client.post('/api/v1/sign-in-requests', wish);
    const letter = await world.mail.letterTo(wish.email);
    const code = /\b\d{3} \d{3}\b/.exec(letter.text)![0];
    await client.post('/api/v1/sessions', { signInRequestId: json.id, code });
    const guessed = { timeZone: 'Asia/Tokyo', timeZoneConfirmed: false };
    expect((await client.get('/api/v1/me')).json).toMatchObject(guessed);
    expect((await client.patch('/api/v1/me', { discreet: 'nowhere' })).json).toMatchObject(guessed);
    const said = { timeZone: 'Asia/Seoul', timeZoneConfirmed: true };
    expect((await client.patch('/api/v1/me', { timeZone: 'Asia/Seoul' })).json).toMatchObject(said);
  });

  it('stops writing to an address that was asked for too often, and does not say so', async () => {
    const email = 'flooded@example.org';
    const answers = [];
    for (let times = 0; times < 8; times++)
      answers.push(await world.client().post('/api/v1/sign-in-requests', { email }));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([202]));
    expect(await lettersFor(world, email)).toBe(5);
  });

  it('takes the code alone from ten letters a day, and the link from every letter', async () => {
    const email = 'guessed-at@example.org';
    for (let letters = 1; letters <= 10; letters++) {
      const { prove } = await ask(email);
      if (letters === 10) expect((await prove('000000')).status).not.toBe(409);
      await world.timePasses('1 hour 1 minute');
      world.mail.letters.splice(0);
    }
    const { client, code, prove } = await ask(email);
    expect((await prove(code)).json.type).toBe('/problems/sign-in-is-over');
    await openLetter(client, email);
    expect((await client.submit('/letters/sign-in', {})).status).toBe(303);
  });

  it('keeps no address, code or secret that could be read in the database', async () => {
    const { client, code, prove } = await ask('hidden@example.org');
    await prove(code);
    const tables = ['people', 'sign_in_requests', 'sessions', 'link_tokens', 'outbox', 'rate_limits'];
    const rows = await Promise.all(
      tables.map((table) => world.database.query(`SELECT t::text AS row FROM "${table}" t`)),
    );
    const everything = JSON.stringify(rows);
    const secrets = ['session', 'browser'].map((name) => client.cookies.get(name)!);
    // Bytes are written out in hexadecimal digits.
    const asBytes = (text: string) => Buffer.from(text).toString('hex');
    for (const hidden of ['hidden@example.org', ...secrets]) {
      expect(everything).not.toContain(hidden);
      expect(everything).not.toContain(asBytes(hidden));
    }
    expect(everything).not.toContain(asBytes(code.replace(' ', '')));
    // Digits of a hash or of a time are not the code, should they happen to be the same.
    expect(everything).not.toMatch(new RegExp(`(?<![0-9a-f.])${code.replace(' ', ' ?')}(?![0-9a-f])`));
  });
});

describe('signing in where many share a network', () => {
  const env = { TRUSTED_PROXIES: '1' };
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false, env });
  });
  afterAll(() => world.close());

  const ask = (email: string, network: string) =>
    world.client().send('POST', '/api/v1/sign-in-requests', {
      json: { email },
      headers: { 'x-forwarded-for': network },
    });

  it('stays possible for an address that a network far over its limit keeps asking for', async () => {
    for (let times = 0; times < 40; times++) await ask(`many-${times}@example.org`, '203.0.113.7');
    for (let times = 0; times < 31; times++)
      expect((await ask('locked-out@example.org', '203.0.113.7')).status).toBe(202);
    expect(await lettersFor(world, 'locked-out@example.org')).toBe(0);
    await ask('locked-out@example.org', '198.51.100.20');
    expect(await lettersFor(world, 'locked-out@example.org')).toBe(1);
  });

  it('stays possible elsewhere for an address that one network asks for too often', async () => {
    for (let times = 0; times < 6; times++) await ask('wanted@example.org', '203.0.113.30');
    expect(await lettersFor(world, 'wanted@example.org')).toBe(5);
    await ask('wanted@example.org', '198.51.100.30');
    expect(await lettersFor(world, 'wanted@example.org')).toBe(6);
  });

  it('sends an address thirty letters an hour at the most, wherever they are asked for', async () => {
    for (let times = 0; times < 35; times++)
      expect((await ask('besieged@example.org', `192.0.2.${times}`)).status).toBe(202);
    expect(await lettersFor(world, 'besieged@example.org')).toBe(30);
  });

  it('is counted by all processes together, and still known after a restart', async () => {
    const email = 'everywhere@example.org';
    for (let times = 0; times < 4; times++) await ask(email, '203.0.113.40');
    const other = await openWorld({
      workers: false,
      env,
      databaseUrl: world.databaseUrl,
      vault: world.vault,
    });
    const asked = { json: { email }, headers: { 'x-forwarded-for': '203.0.113.40' } };
    for (let times = 0; times < 3; times++)
      await other.client().send('POST', '/api/v1/sign-in-requests', asked);
    await other.close();
    expect(await lettersFor(world, email)).toBe(5);
  });

  it('counts all addresses of one IPv6 household as one', async () => {
    for (let times = 0; times < 40; times++)
      await ask(`six-${times}@example.org`, `2001:db8:1:2:${times}::1`);
    await ask('same-house@example.org', '2001:db8:1:2:ffff::9');
    await ask('next-door@example.org', '2001:db8:1:3::1');
    expect(await lettersFor(world, 'same-house@example.org')).toBe(0);
    expect(await lettersFor(world, 'next-door@example.org')).toBe(1);
  });
});

describe('a session', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
  });
  afterAll(() => world.close());

  const isSignedIn = async (client: Client) => (await client.get('/api/v1/me')).status === 200;

  it('is in a cookie that scripts and other sites cannot use', async () => {
    const answer = await world.client().post('/api/v1/sign-in-requests', { email: 'cookie@example.org' });
    const cookie = answer.headers.getSetCookie().join();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Domain=/i);
  });

  it('can be ended where it is, with all that the browser remembered beside it', async () => {
    const ana = await world.person('ana');
    await ana.client.submit('/me/calendars', { name: 'My phone' });
    expect(ana.client.cookies.has('new-feed')).toBe(true);
    const copy = world.client();
    copy.cookies.set('session', ana.client.cookies.get('session')!);
    expect((await ana.client.delete('/api/v1/sessions/current')).status).toBe(204);
    expect([await isSignedIn(ana.client), await isSignedIn(copy)]).toEqual([false, false]);
    expect([...ana.client.cookies.keys()]).toEqual(['browser']);
  });

  it('can be seen and ended from another device, by its owner alone', async () => {
    const [bo, cem] = [await world.person('bo'), await world.person('cem')];
    const { items } = (await bo.client.get('/api/v1/me/sessions')).json;
    expect(items).toEqual([expect.objectContaining({ device: 'Test' })]);

    await cem.client.delete(`/api/v1/me/sessions/${items[0].id}`);
    expect(await isSignedIn(bo.client)).toBe(true);
    await bo.client.delete(`/api/v1/me/sessions/${items[0].id}`);
    expect(await isSignedIn(bo.client)).toBe(false);
  });

  it('ends after 30 days without a visit', async () => {
    const dee = await world.person('dee');
    await world.timePasses('29 days');
    expect(await isSignedIn(dee.client)).toBe(true);
    await world.timePasses('29 days');
    expect(await isSignedIn(dee.client)).toBe(true);
    await world.timePasses('31 days');
    expect(await isSignedIn(dee.client)).toBe(false);
  });

  it('ends after 180 days in any case', async () => {
    const eve = await world.person('eve');
    for (let weeks = 0; weeks < 25; weeks++) {
      await world.timePasses('7 days');
      expect(await isSignedIn(eve.client)).toBe(true);
    }
    await world.timePasses('7 days');
    expect(await isSignedIn(eve.client)).toBe(false);
  });

  it('is one of fifty at the most: the one not seen for longest gives way', async () => {
    const fay = await world.person('fay');
    const another = () =>
      world.database.transaction((tx) =>
        world.app.get(Sessions).begin(tx, fay.id, 'Test', Temporal.Now.instant()),
      );
    const kept = world.client();
    kept.cookies.set('session', await another());
    await world.timePasses('1 hour');
    expect(await isSignedIn(kept)).toBe(true);
    for (let times = 0; times < 49; times++) await another();
    expect((await kept.get('/api/v1/me/sessions')).json.items).toHaveLength(50);
    expect(await isSignedIn(fay.client)).toBe(false);
    expect(await isSignedIn(kept)).toBe(true);
  });
});
