import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Mailer } from '../../src/mail/mailer.js';
import { Stationery } from '../../src/mail/stationery.js';
import { openWorld, type World } from '../support/world.js';

describe('the mailbox page', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false, env: { SMTP_URL: '' } });
    await world.setUp();
  });
  afterAll(() => world.close());

  const keep = async (subject: string) => {
    const stationery = await Stationery.compose({
      from: { name: 'Harbour', address: 'hello@example.org' },
      subject,
      html: `<html><head><title>x</title></head><body><p style="color:red">Hello <a href="${world.url}/sign-in">in</a></p></body></html>`,
      text: 'Hello in plain words',
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: [{ filename: 'event.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' }],
    });
    const personal = { to: 'ana@example.org', messageId: '<1@example.org>', headers: {}, slots: {} };
    await world.app.get(Mailer).send(stationery, personal);
  };

  it('says so when nothing came yet', async () => {
    expect((await world.client().page('/mailbox')).text).toContain('No letters yet');
  });

  it('lists the newest first, page by page', async () => {
    for (let n = 1; n <= 30; n++) await keep(`Letter ${n}.`);
    const first = await world.client().page('/mailbox');
    expect(first.text.indexOf('Letter 30.')).toBeGreaterThan(0);
    expect(first.text.indexOf('Letter 30.')).toBeLessThan(first.text.indexOf('Letter 29.'));
    expect(first.text).not.toContain('Letter 5.');
    const next = /href="(\/mailbox\?before=\d+)"/.exec(first.text)![1]!;
    const second = await world.client().page(next);
    expect(second.text).toContain('Letter 5.');
    expect(second.text).toContain('Letter 1.');
    expect(second.text).not.toContain('?before=');
  });

  it('shows a letter in a frame that can do nothing but lead away', async () => {
    await keep('A reminder');
    const path = /href="(\/mailbox\/\d+)"/.exec((await world.client().page('/mailbox')).text)![1]!;
    const page = await world.client().page(path);
    expect(page.text).toContain('Hello in plain words');
    expect(page.text).toMatch(/Message-ID: &lt;1@example.org(&gt;|>)\n[^<]*Auto-Submitted: auto-generated/);
    expect(page.headers.get('content-security-policy')).toContain("frame-src 'self'");
    expect(page.text).toContain('sandbox="allow-top-navigation-by-user-activation"');

    const letter = await world.client().page(`${path}/letter.html`);
    expect(letter.text).toContain('<base target="_top">');
    expect(letter.text).toContain('style="color:red"');
    const policy = letter.headers.get('content-security-policy')!;
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
    expect(policy).toMatch(/; sandbox allow-top-navigation-by-user-activation$/);
    expect(letter.headers.get('cache-control')).toBe('no-store');
  });

  it('hands out what was attached, as a file', async () => {
    await keep('With a date');
    const path = /href="(\/mailbox\/\d+)"/.exec((await world.client().page('/mailbox')).text)![1]!;
    const file = await world.client().get(`${path}/attachments/0`);
    expect(file.text).toBe('BEGIN:VCALENDAR');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="event.ics"');
    expect((await world.client().get(`${path}/attachments/1`)).status).toBe(404);
  });

  it('is not there for someone behind a proxy, nor under another name', async () => {
    for (const path of ['/mailbox', '/mailbox/1', '/mailbox/1/letter.html', '/mailbox/1/attachments/0']) {
      const far = await world.client().get(path, { accept: 'text/html', 'x-forwarded-for': '203.0.113.7' });
      expect(far.status).toBe(404);
      const near = await world.client().get(path, { accept: 'text/html', 'x-forwarded-for': '127.0.0.1' });
      expect(near.status).toBe(404);
      expect(await statusUnder('localhost', path)).toBe(200);
      expect(await statusUnder('rebound.example.org', path)).toBe(404);
    }
  });

  /** What is answered to a browser here that was led to us by a name for another host (DNS rebinding). */
  const statusUnder = (host: string, path: string) =>
    new Promise<number>((done, failed) => {
      const asked = request(new URL(path, world.url), { headers: { host, accept: 'text/html' } });
      asked
        .on('response', (answer) => done(answer.resume().statusCode!))
        .on('error', failed)
        .end();
    });

  it('is named on the page that says to look for a letter, where it is open', async () => {
    const client = world.client();
    await client.submit('/sign-in', { email: 'ana@example.org' });
    expect((await client.page('/sign-in/code')).text).toContain('the letter is in the <a href="/mailbox">');
    const far = await client.get('/sign-in/code', { accept: 'text/html', 'x-forwarded-for': '203.0.113.7' });
    expect(far.text).not.toContain('/mailbox');
  });

  it('has nothing under a number that no letter has', async () => {
    expect((await world.client().page('/mailbox/999999')).status).toBe(404);
    expect((await world.client().page('/mailbox/letter')).status).toBe(400);
  });
});

describe('the mailbox page of a site that others can reach', () => {
  let world: World;
  afterEach(() => world.close());

  it.each([
    ['an address that others use', { BASE_URL: 'http://meet.lan:3000' }],
    ['a proxy in front', { TRUSTED_PROXIES: '1' }],
    [
      'a place in production',
      { NODE_ENV: 'production', BASE_URL: 'https://meet.example.org', APP_KEY: `${'A'.repeat(43)}=` },
    ],
  ])('is not there with %s, however much a request looks like one from this machine', async (_, env) => {
    world = await openWorld({ workers: false, env: { SMTP_URL: '', ...env } });
    await world.setUp();
    for (const path of ['/mailbox', '/mailbox/1']) expect((await world.client().page(path)).status).toBe(404);
    expect((await world.client().page('/sign-in')).text).not.toContain('/mailbox');
    expect((await world.client().get('/metrics')).status).toBe(404);
  });

  it('is gone once an administrator gives the site such an address', async () => {
    world = await openWorld({ workers: false, env: { SMTP_URL: '' } });
    await world.setUp();
    const ada = await world.person('Ada', { administrator: true });
    expect((await ada.client.page('/mailbox')).status).toBe(200);
    await ada.client.patch('/api/v1/installation', { baseUrl: 'https://meet.example.org' });
    expect((await ada.client.page('/mailbox')).status).toBe(404);
  });
});

describe('the mailbox page beside a mail server', () => {
  let world: World;
  afterEach(() => world.close());

  it('is not there', async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
    expect((await world.client().page('/mailbox')).status).toBe(404);
    expect((await world.client().page('/mailbox/1')).status).toBe(404);
    expect((await world.client().page('/')).text).not.toContain('/mailbox');
  });
});
