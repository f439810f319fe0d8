import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Vault } from '../../src/common/vault.js';
import { untilWaiting } from '../support/at-once.js';
import { Client } from '../support/client.js';
import { given, soon, startIn, type TestEvent, type TestGroup } from '../support/given.js';
import { freePort, Program } from '../support/program.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

const APP_KEY = randomBytes(32);

describe('a POST with an Idempotency-Key', () => {
  let world: World;
  let make: ReturnType<typeof given>;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld({ workers: false, vault: new Vault(APP_KEY), env: { TRUSTED_PROXIES: '1' } });
    await world.setUp();
    make = given(world);
    olu = await world.person('Olu');
    group = await make.group(olu, { guests: 'code' });
  });
  afterAll(async () => {
    await Program.stopAll();
    await world.close();
  });

  const meeting = () => make.event(olu, group, soon());
  const post = (client: Client, path: string, json: object, key: string, network = '198.51.100.1') =>
    client.send('POST', `/api/v1/${path}`, {
      json,
      headers: { 'idempotency-key': key, 'x-forwarded-for': network },
    });
  const walkIn = (event: TestEvent, key: string, calledName = 'Wimarolf', client = olu.client) =>
    post(client, `occurrences/${event.id}/walk-ins`, { calledName }, key);
  const walkIns = async (event: TestEvent) =>
    (await olu.client.get(`/api/v1/occurrences/${event.id}/rsvps`)).json.items.length as number;
  const isReplayed = ({ headers }: { headers: Headers }) => headers.get('idempotent-replayed') === 'true';

  /** Holds the date while something happens to those who wait for it. */
  async function whileHeld(event: TestEvent, waiting: number, act: (waits: () => Promise<void>) => unknown) {
    const holder = new pg.Client(world.databaseUrl);
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM occurrences WHERE id = $1 FOR UPDATE', [event.occurrenceId]);
      await act(() => untilWaiting(holder, waiting));
      await holder.query('COMMIT');
    } finally {
      await holder.end();
    }
  }

  it('does its work once, and is answered the same again', async () => {
    const event = await meeting();
    const key = randomUUID();
    const first = await walkIn(event, key);
    const again = await walkIn(event, key);
    expect([first.status, isReplayed(first)]).toEqual([201, false]);
    expect([again.status, again.text, isReplayed(again)]).toEqual([201, first.text, true]);
    expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect(await walkIns(event)).toBe(1);
    expect((await walkIn(event, randomUUID())).status).toBe(201);
    expect(await walkIns(event)).toBe(2);
  });

  it('is refused when its key came with something else, and has up to 255 characters', async () => {
    const [event, other] = [await meeting(), await meeting()];
    const key = 'k'.repeat(255);
    await walkIn(event, key);
    for (const answer of [await walkIn(event, key, 'Wanda'), await walkIn(other, key)])
      expect([answer.status, answer.json.type]).toEqual([422, '/problems/idempotency-key-used']);
    for (const wrong of ['k'.repeat(256), ''])
      expect((await walkIn(event, wrong)).json.type).toBe('/problems/idempotency-key-too-long');
    expect([await walkIns(event), await walkIns(other)]).toEqual([1, 0]);
  });

  it('has its key to itself: another person, and another route, do not meet it', async () => {
    const event = await meeting();
    const fay = await world.person('Fay');
    await make.membership(fay, group, 'facilitator');
    const key = randomUUID();
    const [first, hers] = [await walkIn(event, key), await walkIn(event, key, 'Wimarolf', fay.client)];
    const feed = await post(olu.client, 'me/feeds', { name: 'My phone' }, key);
    expect([first, hers, feed].map((it) => [it.status, isReplayed(it)])).toEqual(
      [first, hers, feed].map(() => [201, false]),
    );
    expect(await walkIns(event)).toBe(2);
  });

  it('tells the second of two at once that the first is under way', async () => {
    const event = await meeting();
    const key = randomUUID();
    let first: ReturnType<typeof walkIn>;
    await whileHeld(event, 1, async (waits) => {
      first = walkIn(event, key);
      await waits();
      const second = await walkIn(event, key);
      expect([second.status, second.json.type]).toEqual([409, '/problems/same-request-under-way']);
    });
    expect((await first!).status).toBe(201);
    expect(isReplayed(await walkIn(event, key))).toBe(true);
    expect(await walkIns(event)).toBe(1);
  });

  it('may be sent again, mended, when it was refused for how it was written', async () => {
    const event = await meeting();
    const key = randomUUID();
    expect((await walkIn(event, key, 'W\u0000m')).status).toBe(422);
    expect((await walkIn(event, key)).status).toBe(201);
  });

  it('may be sent again when it was refused for coming too often', async () => {
    const path = `groups/${group.id}/invitations`;
    const invite = (key: string) => post(olu.client, path, { email: 'ivo@example.org' }, key);
    for (let sent = 0; sent < 30; sent++) await invite(randomUUID());
    const key = randomUUID();
    const refused = await invite(key);
    expect([refused.status, refused.json.type]).toEqual([429, '/problems/too-many-invitations']);
    await world.timePasses('61 minutes');
    const done = await invite(key);
    expect([done.status, isReplayed(done)]).toEqual([202, false]);
  });

  it('gets a refusal of what it wants again as well, though the world has changed', async () => {
    const early = await make.event(olu, group, startIn({ hours: 5 }));
    const key = randomUUID();
    const refused = await walkIn(early, key);
    expect(refused.json.type).toBe('/problems/too-early-for-hosts');
    await world.timePasses('270 minutes');
    const again = await walkIn(early, key);
    expect([again.status, again.text, isReplayed(again)]).toEqual([409, refused.text, true]);
    expect(again.headers.get('content-type')).toContain('application/problem+json');
    expect((await walkIn(early, randomUUID())).status).toBe(201);
  });

  it('gives a guest the code that got lost on its way, in their own network only', async () => {
    const event = await meeting();
    const key = randomUUID();
    const reply = (network: string) =>
      post(
        world.client(),
        `occurrences/${event.id}/guest-rsvps`,
        { calledName: 'Gustavine', answer: 'going' },
        key,
        network,
      );
    const first = await reply('198.51.100.7');
    expect((await reply('198.51.100.7')).json).toEqual(first.json);
    expect((await reply('198.51.100.8')).json.code).not.toBe(first.json.code);
    const kept = await world.database.query<Record<string, Buffer | string>[]>('SELECT * FROM kept_answers');
    const texts = kept.map((row) => Object.values(row).map(String).join(' ')).join(' ');
    for (const secret of [first.json.code, 'Gustavine', 'Wimarolf', key, olu.id, '198.51.100'])
      expect(texts).not.toContain(secret);
  });

  it('keeps a stranger’s refusals out of the database', async () => {
    const path = `occurrences/${randomUUID()}/guest-rsvps`;
    const before = await world.database.query<unknown[]>('SELECT FROM kept_answers');
    const refused = await post(
      world.client(),
      path,
      { calledName: 'Gustavine', answer: 'going' },
      randomUUID(),
    );
    expect(refused.status).toBe(404);
    expect(await world.database.query<unknown[]>('SELECT FROM kept_answers')).toHaveLength(before.length);
  });

  it('asks for one letter, and the browser that lost the answer is still the one it is bound to', async () => {
    const key = randomUUID();
    const ask = (client: Client) => post(client, 'sign-in-requests', { email: 'ana@example.org' }, key);
    const [one, other] = [world.client(), world.client()];
    const [first, again] = [await ask(one), await ask(other)];
    expect([again.status, again.text]).toEqual([202, first.text]);
    expect(other.cookies.get('browser')).toBe(one.cookies.get('browser'));
    const letters = await world.database.query<unknown[]>(`SELECT FROM outbox WHERE name = 'sign-in'`);
    expect(letters).toHaveLength(1);
  });

  it('keeps the answer for someone who hung up before it came', async () => {
    const event = await meeting();
    const key = randomUUID();
    await whileHeld(event, 1, async (waits) => {
      const hungUp = new AbortController();
      const asked = fetch(`${world.url}/api/v1/occurrences/${event.id}/walk-ins`, {
        method: 'POST',
        signal: hungUp.signal,
        body: JSON.stringify({ calledName: 'Wimarolf' }),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key,
          cookie: `session=${olu.client.cookies.get('session')}`,
        },
      });
      await waits();
      hungUp.abort();
      await expect(asked).rejects.toThrow();
    });
    let again = await walkIn(event, key);
    while (again.json.type === '/problems/same-request-under-way') again = await walkIn(event, key);
    expect(isReplayed(again)).toBe(true);
    expect(await walkIns(event)).toBe(1);
  });

  it('is free again a minute after the program that was at it has died', async () => {
    const event = await meeting();
    const key = randomUUID();
    const port = await freePort();
    const program = Program.start('main', {
      HOST: '127.0.0.1',
      PORT: String(port),
      BASE_URL: world.url,
      DATABASE_URL: world.databaseUrl,
      APP_KEY: APP_KEY.toString('base64'),
      RUN_WORKERS: 'no',
      LOG_LEVEL: 'warn',
    });
    await program.says(/Gatherwell: /);
    const there = new Client(`http://127.0.0.1:${port}`);
    olu.client.cookies.forEach((value, name) => there.cookies.set(name, value));
    await whileHeld(event, 1, async (waits) => {
      const cutOff = walkIn(event, key, 'Wimarolf', there).catch((error: unknown) => error);
      await waits();
      await program.stop('SIGKILL');
      expect(await cutOff).toBeInstanceOf(Error);
    });
    expect((await walkIn(event, key)).json.type).toBe('/problems/same-request-under-way');
    await world.timePasses('61 seconds');
    const done = await walkIn(event, key);
    expect([done.status, isReplayed(done)]).toEqual([201, false]);
    expect(await walkIns(event)).toBe(1);
  });

  it('is new again after a day', async () => {
    const key = randomUUID();
    const ask = () => post(olu.client, 'me/feeds', { name: 'My tablet' }, key);
    const first = await ask();
    await world.timePasses('23 hours');
    expect((await ask()).text).toBe(first.text);
    await world.timePasses('61 minutes');
    const anew = await ask();
    expect([isReplayed(anew), anew.json.id === first.json.id]).toEqual([false, false]);
  });
});
