import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.js';
import { given } from '../support/given.js';
import { openWorld, type World } from '../support/world.js';

describe('the sign-in pages', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
  });
  afterAll(() => world.close());

  const ask = (client: Client, email: string, from = '') =>
    client.submit('/sign-in', { email, from, timeZone: 'Europe/Berlin' });
  const codeOf = (text: string) => /\b(\d{3} \d{3})\b/.exec(text)![1]!;
  const linkOf = (links: string[]) => new URL(links.find((link) => link.includes('/letters/'))!).pathname;

  it('sign someone in with the code from the letter, and lead back to where they were', async () => {
    const ana = world.client();
    const asked = await ask(ana, 'ana@example.org', '/groups?topic=grief');
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/sign-in/code']);

    const letter = await world.mail.letterTo('ana@example.org');
    const entered = await ana.submit('/sign-in/code', { code: codeOf(letter.text) });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/groups?topic=grief']);
    expect((await ana.page('/me')).text).toContain('ana@example.org');
  });

  it('take the time zone from the browser, to be confirmed by the person', async () => {
    const cy = world.client();
    await ask(cy, 'cy@example.org');
    await cy.submit('/sign-in/code', { code: codeOf((await world.mail.letterTo('cy@example.org')).text) });
    const me = await cy.page('/me');
    expect(me.text).toMatch(/<option value="Europe\/Berlin" selected/);
    expect(me.text).toContain('check your time zone');
  });

  it('sign someone in with one press on the link, in the browser that asked', async () => {
    const bo = world.client();
    await ask(bo, 'bo@example.org', '/me');
    const link = linkOf((await world.mail.letterTo('bo@example.org')).links);

    const opened = await bo.page(link);
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/letters/sign-in']);
    expect((await bo.page('/letters/sign-in')).text).not.toContain('name="code"');
    const pressed = await bo.submit('/letters/sign-in', {});
    expect(pressed.headers.get('location')).toBe('/me');
    expect((await bo.page('/me')).status).toBe(200);
  });

  it('need the code too when the link is opened in another browser', async () => {
    const asker = world.client();
    const other = world.client();
    await ask(asker, 'di@example.org');
    const letter = await world.mail.letterTo('di@example.org');

    await other.page(linkOf(letter.links));
    expect((await other.page('/letters/sign-in')).text).toContain('name="code"');
    const without = await other.submit('/letters/sign-in', {});
    expect(without.status).toBe(422);
    const withCode = await other.submit('/letters/sign-in', { code: codeOf(letter.text) });
    expect(withCode.status).toBe(303);
    expect((await other.page('/me')).status).toBe(200);
  });

  it('take the code when the window was closed after asking, with the link or without it', async () => {
    for (const [email, path] of [
      ['kit@example.org', '/letters/sign-in'],
      ['lou@example.org', '/sign-in/code'],
    ] as const) {
      const client = world.client();
      await ask(client, email);
      const letter = await world.mail.letterTo(email);
      client.cookies.delete('browser');
      await client.page(linkOf(letter.links));
      expect((await client.submit(path, { code: codeOf(letter.text) })).status).toBe(303);
      expect((await client.page('/me')).status).toBe(200);
    }
  });

  it('say that a link is used up, and where there is a new one', async () => {
    const mia = world.client();
    await ask(mia, 'mia@example.org');
    const link = linkOf((await world.mail.letterTo('mia@example.org')).links);
    await mia.page(link);
    await mia.submit('/letters/sign-in', {});

    await mia.page(link);
    const here = await mia.page('/letters/sign-in');
    expect(here.text).toContain('<h1>This letter is used up</h1>');
    expect(here.text).toContain('You are signed in here already.');
    const other = world.client();
    await other.page(link);
    const there = await other.page('/letters/sign-in');
    expect([there.status, there.text.includes('name="code"')]).toEqual([409, false]);
    expect(there.text).toContain('<a href="/sign-in" class="button">Ask for a new letter</a>');
  });

  it('offer a new letter in place of a field once a code was tried too often', async () => {
    const client = world.client();
    await ask(client, 'ned@example.org');
    const letter = await world.mail.letterTo('ned@example.org');
    const wrong = codeOf(letter.text) === '000 000' ? '111 111' : '000 000';
    for (let tries = 1; tries <= 4; tries++) await client.submit('/sign-in/code', { code: wrong });

    const over = await client.submit('/sign-in/code', { code: wrong });
    expect([over.status, over.text.includes('name="code"')]).toEqual([409, false]);
    expect(over.text).toContain('<a href="/sign-in" class="button">Ask for a new letter</a>');
    expect((await client.page('/sign-in/code')).headers.get('location')).toBe('/sign-in');
  });

  it('answer known and unknown addresses with the same bytes', async () => {
    const known = await world.person('Known');
    const answers = await Promise.all(
      [known.email, 'nobody-here@example.org'].map(async (email) => {
        const client = world.client();
        const { status, text, headers } = await ask(client, email);
        const page = await client.page('/sign-in/code');
        return [status, text, headers.get('location'), page.text.replace(/value="[\w-]{43}"/g, 'value=""')];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/%09/evil.example/..//evil.example',
    'javascript:alert(1)',
    '/ok\nLocation: https://evil.example',
  ])('never lead from the sign-in to another site: %j', async (from) => {
    const signedIn = await world.person('Eve');
    const { headers } = await signedIn.client.page(`/sign-in?from=${encodeURIComponent(from)}`);
    const location = headers.get('location')!;
    expect(new URL(location, 'http://us.example').origin).toBe('http://us.example');
    expect(location).not.toMatch(/^\/[/\\]/);
    expect(new URL(location, 'http://us.example').pathname).not.toMatch(/^\/\//);
  });

  it('keep what was typed, and say what is wrong at its field', async () => {
    const client = world.client();
    const again = await ask(client, 'not an address', '/groups');
    expect(again.status).toBe(422);
    expect(again.text).toContain('value="not an address"');
    expect(again.text).toContain('value="/groups"');
    expect(again.text).toMatch(/role="alert" tabindex="-1" autofocus/);
    expect(again.text).toMatch(/aria-describedby="form-email-help form-email-error" aria-invalid="true"/);
    expect(again.text).toMatch(/<title>Please look again/);
  });

  it('say kindly that a code does not fit, and that a used one is over', async () => {
    const client = world.client();
    await ask(client, 'fay@example.org');
    await world.mail.letterTo('fay@example.org');
    const wrong = await client.submit('/sign-in/code', { code: '000 000' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('not the code in the newest letter');
  });

  it('lead a stranger from a page for signed-in people to the sign-in, and back', async () => {
    const { status, headers } = await world.client().page('/me/meetings?when=past');
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('/sign-in?from=%2Fme%2Fmeetings%3Fwhen%3Dpast');
  });

  it('say why to someone who comes from the way to a meeting, and name no meeting', async () => {
    const fromLetter = await world
      .client()
      .page('/sign-in?from=/events/0190b5b8-8d3f-7000-8000-000000000000');
    expect(fromLetter.text).toContain('is shown only to people who are coming');
    expect((await world.client().page('/sign-in')).text).not.toContain('people who are coming');
  });

  it('lead someone who pressed a button after their session ended back to that page', async () => {
    const ivo = await world.person('Ivo');
    const group = await given(world).group(ivo);
    const { text } = await ivo.client.page(`/groups/${group.id}`);
    const [, proof = ''] = /name="proof" value="([^"]+)"/.exec(text) ?? [];
    ivo.client.cookies.delete('session');
    const leadsTo = async (path: string) => {
      const answer = await ivo.client.send('POST', path, {
        body: new URLSearchParams({ proof }).toString(),
        headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect(answer.status).toBe(401);
      return decodeURIComponent(/href="\/sign-in\?from=([^"]+)"/.exec(answer.text)?.[1] ?? '');
    };
    const page = `/groups/${group.id}`;
    expect([await leadsTo(`${page}/leave`), await leadsTo(`${page}/edit`)]).toEqual([page, `${page}/edit`]);
  });

  it('sign out', async () => {
    const gil = await world.person('Gil');
    const copy = world.client();
    copy.cookies.set('session', gil.client.cookies.get('session')!);
    const out = await gil.client.submit('/sign-out', {}, '/');
    expect(out.status).toBe(303);
    expect((await gil.client.page('/me')).status).toBe(303);
    expect((await copy.get('/api/v1/me')).status).toBe(401);
    expect((await gil.client.page('/')).text).toContain('You are signed out.');
    expect((await gil.client.page('/')).text).not.toContain('You are signed out.');
  });

  it('leave nothing of theirs open in the browser after they signed out', async () => {
    const jo = await world.person('Jo');
    const group = await given(world).group(await world.person('Olu'), { guests: 'code' });
    const event = await given(world).event(group.organiser, group);
    await jo.client.submit('/sign-in', { email: jo.email }, '/me');
    await jo.client.page(linkOf((await world.mail.letterTo(jo.email)).links));
    await jo.client.submit('/me/calendars', { name: 'My phone' });
    const guest = { answer: 'going', calledName: 'Gus' };
    const { code } = (await world.client().post(`/api/v1/occurrences/${event.id}/guest-rsvps`, guest)).json;
    await jo.client.submit('/code', { code });
    expect([...jo.client.cookies.keys()].toSorted()).toEqual([
      'browser',
      'code',
      'letter',
      'new-feed',
      'session',
      'sign-in',
    ]);

    await jo.client.submit('/sign-out', {}, '/');
    expect([...jo.client.cookies.keys()].toSorted()).toEqual(['browser', 'notice']);
  });

  it('change nothing for a form without the proof of its page', async () => {
    const hal = await world.person('Hal');
    const sent = await hal.client.send('POST', '/sign-out', {
      body: 'proof=guess',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    });
    expect(sent.status).toBe(403);
    expect((await hal.client.page('/me')).status).toBe(200);
  });
});
