import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CodeIsNeeded } from '../../src/people/people.errors.js';
import { SignIn } from '../../src/people/sign-in.js';
import { SendLetters } from '../../src/notifications/sending/send-letters.js';
import { Ledger } from '../../src/queue/ledger.js';
import { statementsDuring } from '../support/statements.js';
import { until } from '../support/until.js';
import { openWorld, type World } from '../support/world.js';

describe('a sign-in letter', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function ask(email: string, headers: Record<string, string> = {}) {
    const client = world.client();
    const asked = await client.send('POST', '/api/v1/sign-in-requests', { json: { email }, headers });
    expect(asked.status).toBe(202);
    return { client, requestId: asked.json.id as string };
  }

  it('has a code that signs its reader in', async () => {
    const { client, requestId } = await ask('ana@example.org');
    const letter = await world.mail.letterTo('ana@example.org');
    const code = /\b\d{3} \d{3}\b/.exec(letter.text)![0];

    const session = await client.post('/api/v1/sessions', { signInRequestId: requestId, code });
    expect(session.status).toBe(201);
    expect((await client.get('/api/v1/me')).json.email).toBe('ana@example.org');
  });

  it('has a link that is enough in the browser that asked, and needs the code in any other', async () => {
    const { client } = await ask('bo@example.org');
    const letter = await world.mail.letterTo('bo@example.org');
    const link = letter.links.find((it) => it.includes('/letters/'))!;
    expect(link).toMatch(new RegExp(`^${world.url}/letters/[\\w-]{43}$`));

    const linkSecret = link.split('/').at(-1)!;
    const signIn = (browser: string) => world.app.get(SignIn).run({ linkSecret, browser, device: 'Test' });
    await expect(signIn('another browser')).rejects.toThrow(CodeIsNeeded);
    expect(await signIn(client.cookies.get('browser')!)).toHaveProperty('secret');
  });

  it('leads to the wishes of whoever confirmed the address, and nowhere else where nobody did', async () => {
    const gil = await world.person('Gil');
    await gil.client.patch('/api/v1/me', { wantsLetters: false });
    await ask(gil.email);
    await ask('not-yet@example.org');
    const [known, unknown] = [
      await world.mail.letterTo(gil.email),
      await world.mail.letterTo('not-yet@example.org'),
    ];
    const secretsOf = ({ links }: typeof known) => links.filter((link) => link.includes('/letters/'));
    expect([secretsOf(known).length, secretsOf(unknown).length]).toEqual([2, 1]);
    expect(known.text).toContain('Choose which letters you get, or stop them');
    expect(unknown.text).not.toContain('Choose which letters');
    // It was asked for, so there is nothing that one press could stop.
    expect(known.headers.has('list-unsubscribe')).toBe(false);

    const phone = world.client();
    await phone.page(secretsOf(known)[1]!.slice(world.url.length));
    const { text } = await phone.page('/letters/unsubscribe');
    const mark = /name="mark" value="([^"]+)"/.exec(text)![1]!;
    await phone.submit('/letters/unsubscribe', { mark, scope: 'all', wish: 'come' });
    expect((await gil.client.get('/api/v1/me')).json.wantsLetters).toBe(true);
  });

  it('is written in the language the browser asked for', async () => {
    await ask('cem@example.org', { 'accept-language': 'de-AT,en;q=0.5' });
    const letter = await world.mail.letterTo('cem@example.org');
    expect(letter.subject).toBe('Dein Code zum Anmelden');
    expect(letter.headers.get('content-language')).toContain('de');
    expect(letter.html).toContain('<html lang="de" dir="ltr">');
  });

  it('has a code that can be copied from Arabic, or typed with Arabic digits', async () => {
    const { client, requestId } = await ask('fay@example.org', { 'accept-language': 'ar' });
    const letter = await world.mail.letterTo('fay@example.org');
    const [copied] = /\u2068\d{3} \d{3}\u2069/.exec(letter.text)!;
    const code = copied.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));

    expect((await client.post('/api/v1/sessions', { signInRequestId: requestId, code })).status).toBe(201);
  });

  it('has the same code when it is sent once more, as nobody knows whether it arrived', async () => {
    const email = 'gil@example.org';
    world.mail.dropsAfter = (to) => to === email;
    const { client, requestId } = await ask(email);
    await world.mail.letterTo(email);
    world.mail.dropsAfter = () => false;
    const lettersToThem = () => world.mail.letters.filter(({ to }) => to === email);
    await until('it is sent once more', async () => {
      await world.database.query(
        `UPDATE outbox SET due_at = now(), rang_at = NULL WHERE name = 'sign-in' AND state = 'pending'`,
      );
      await world.sweep();
      return lettersToThem().length === 2;
    });
    const [code, again] = lettersToThem().map(({ text }) => /\b\d{3} \d{3}\b/.exec(text)![0]);
    expect(again).toBe(code);
    expect((await client.post('/api/v1/sessions', { signInRequestId: requestId, code })).status).toBe(201);
  });

  it('is marked as written by a machine', async () => {
    await ask('dee@example.org');
    const letter = await world.mail.letterTo('dee@example.org');
    expect(letter.headers.get('auto-submitted')).toBe('auto-generated');
    expect(letter.headers.get('x-auto-response-suppress')).toBe('OOF, AutoReply');
    expect(letter.headers.has('list-unsubscribe')).toBe(false);
  });
});

describe('sign-in letters that leave together', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
  });
  afterAll(() => world.close());

  it('are written with as many statements as one alone', async () => {
    const counts: number[] = [];
    // The first time, the words of the installation are read too.
    for (const [round, people] of [1, 1, 12].entries()) {
      for (let at = 0; at < people; at++) {
        const email = `person-${round}-${at}@example.org`;
        await world.client().post('/api/v1/sign-in-requests', { email });
      }
      const due = await world.database.query(`SELECT id FROM outbox WHERE state = 'pending'`);
      const rows = await world.app.get(Ledger).claim(due.map(({ id }: { id: number }) => id));
      expect(rows).toHaveLength(people);
      const statements = await statementsDuring(() =>
        world.app.get(SendLetters, { strict: false }).handle(rows),
      );
      counts.push(statements.filter((it) => !it.includes('UPDATE outbox')).length);
    }
    expect(counts[1]).toBeGreaterThan(0);
    expect(counts[2]).toBe(counts[1]);
    expect(world.mail.letters).toHaveLength(14);
  });
});
