import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Installation } from '../../src/installation/installation.js';
import { languages } from '../../src/common/languages.js';
import { PAGE_LANGUAGES } from '../../src/web/page-language.js';
import type { Client } from '../support/client.js';
import { given } from '../support/given.js';
import { openWorld, type World } from '../support/world.js';

const NO_ID = '00000000-0000-4000-8000-000000000000';

describe('the language of pages', () => {
  const offered = [...PAGE_LANGUAGES];
  let world: World;
  beforeAll(async () => {
    PAGE_LANGUAGES.splice(0, Infinity, ...languages);
    world = await openWorld({ workers: false });
    await world.setUp();
  });
  afterAll(async () => {
    PAGE_LANGUAGES.splice(0, Infinity, ...offered);
    await world.close();
  });

  const pageOf = (client: Client, acceptLanguage = '*', path = '/help-now') =>
    client.get(path, { accept: 'text/html', 'accept-language': acceptLanguage });
  const choose = (client: Client, fields: Record<string, string>) =>
    client.submit('/language', fields, '/help-now');

  it('is what the browser asks for, as far as we speak it', async () => {
    const client = world.client();
    expect(htmlOf(await pageOf(client, 'de-AT,de;q=0.9,en;q=0.5'))).toBe('<html lang="de" dir="ltr">');
    expect(htmlOf(await pageOf(client, 'tlh, fr;q=0.2'))).toBe('<html lang="fr" dir="ltr">');
    expect(htmlOf(await pageOf(client, 'ar'))).toBe('<html lang="ar" dir="rtl">');
  });

  it('is that of the installation where the browser has no wish that we can follow', async () => {
    expect(htmlOf(await pageOf(world.client(), 'tlh'))).toBe('<html lang="en" dir="ltr">');
    await world.app.get(Installation).change({ language: 'es' });
    expect(htmlOf(await pageOf(world.client(), 'tlh'))).toBe('<html lang="es" dir="ltr">');
    await world.app.get(Installation).change({ language: 'tlh' });
    expect(htmlOf(await pageOf(world.client(), '*'))).toBe('<html lang="en" dir="ltr">');
    await world.app.get(Installation).change({ language: 'en' });
  });

  it('is what was chosen at the foot of a page, before what the browser asks for', async () => {
    const client = world.client();
    expect((await choose(client, { language: 'fr', from: '/help-now' })).status).toBe(303);
    expect(htmlOf(await pageOf(client, 'de'))).toBe('<html lang="fr" dir="ltr">');
    client.cookies.set('language', 'tlh');
    expect(htmlOf(await pageOf(client, 'de'))).toBe('<html lang="de" dir="ltr">');
  });

  it('is the own one of who is signed in, before all else', async () => {
    const ana = await world.person('Ana');
    await choose(world.client(), { language: 'fr', from: '/' });
    await ana.client.patch('/api/v1/me', { language: 'de' });
    ana.client.cookies.set('language', 'es');
    expect(htmlOf(await pageOf(ana.client, 'ar'))).toBe('<html lang="de" dir="ltr">');
  });

  it('becomes the own one of who chooses it signed in, and stays at the browser', async () => {
    const { client } = await world.person('Ana');
    expect((await choose(client, { language: 'ar', from: '/me' })).headers.get('location')).toBe('/me');
    expect((await client.get('/api/v1/me')).json.language).toBe('ar');
    await client.submit('/sign-out', {}, '/me');
    expect(htmlOf(await pageOf(client))).toBe('<html lang="ar" dir="rtl">');
  });

  it('is offered at the foot of every page, each by its own name', async () => {
    const { text } = await pageOf(world.client(), 'en', '/?kind=talk&text=tea');
    const [, form = ''] = /<form [^>]*action="\/language"[^>]*>(.*?)<\/form>/s.exec(text) ?? [];
    expect(
      [...form.matchAll(/value="(\w+)" lang="(\w+)" dir="(\w+)"[^>]*>([^<]+)</g)].map(([, ...it]) => it),
    ).toEqual([
      ['en', 'en', 'ltr', 'English'],
      ['de', 'de', 'ltr', 'Deutsch'],
      ['es', 'es', 'ltr', 'español'],
      ['fr', 'fr', 'ltr', 'français'],
      ['ar', 'ar', 'rtl', 'العربية'],
    ]);
    expect(form).toContain('value="/?kind=talk&amp;text=tea"');
  });

  it('leaves nothing in the browser of who only looks at a page', async () => {
    const client = world.client();
    await pageOf(client);
    expect([...client.cookies.keys()]).toEqual([]);
    await choose(client, { language: 'de', from: '/' });
    expect([...client.cookies.keys()]).toEqual(['language']);
  });

  it.each([
    ['/groups?text=tea', '/groups?text=tea'],
    [`/events/${NO_ID}/guest-reply`, `/events/${NO_ID}`],
    ['/language', '/'],
    ['https://elsewhere.example.org/', '/'],
    ['//elsewhere.example.org', '/'],
    ['', '/'],
  ])('once chosen, leads from %s back to %s', async (from, to) => {
    const { headers } = await choose(world.client(), { language: 'de', from });
    expect(headers.get('location')).toBe(to);
  });

  it('is refused where pages are not offered in it, and nothing is kept', async () => {
    const client = world.client();
    for (const language of ['tlh', '', 'en, de']) {
      const { status } = await choose(client, { language, from: '/' });
      expect([language, status]).toEqual([language, 422]);
    }
    expect(client.cookies.has('language')).toBe(false);
  });

  it('is not chosen for somebody by another site, nor for who is signed in without the proof of a page', async () => {
    const ana = await world.person('Ana');
    const body = 'language=ar&from=/';
    const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
    const send = async (client: Client, site: string) =>
      (await client.send('POST', '/language', { body, headers: { ...headers, 'sec-fetch-site': site } }))
        .status;
    expect(await send(world.client(), 'cross-site')).toBe(403);
    expect(await send(ana.client, 'cross-site')).toBe(403);
    expect(await send(ana.client, 'same-origin')).toBe(403);
    expect(await send(world.client(), 'same-origin')).toBe(303);
    expect((await ana.client.get('/api/v1/me')).json.language).toBe('en');
  });

  it('is that of all that stands around a page, and of its times', async () => {
    const { text } = await pageOf(world.client(), 'de');
    expect(text).toContain('Zum Inhalt springen');
    expect(text).toContain('Nur die Gastgeber sehen, wer kommt.');
    expect(text).not.toContain('Skip to the content');
  });

  it.each(languages)(
    'in %s, is that of every page of the site, and of what was refused there',
    async (language) => {
      for (const path of ['/', '/?text=tea', '/help-now', '/calendar', '/timetable', '/no/such/page']) {
        const { text } = await pageOf(world.client(), language, path);
        expect([path, htmlOf({ text })]).toEqual([path, expect.stringContaining(`lang="${language}"`)]);
        const inEnglish =
          /What is on|Need help|Nothing here|Timetable|Choose what|Show |Print|Any |Sign in/.test(text);
        expect([path, inEnglish]).toEqual([path, language === 'en']);
      }
    },
  );

  it('keeps words of others in their own direction, and says their language where it is another', async () => {
    const ana = await world.person('Ana', { administrator: true });
    const group = await given(world).group(ana, { name: 'Teekreis', language: 'de' });
    await given(world).event(ana, group, { title: 'Ein Abend am Fluss', language: 'de' });
    const title = 'Ein Abend am Fluss</bdi>';
    expect((await pageOf(world.client(), 'de', '/')).text).not.toContain(title);
    expect((await pageOf(world.client(), 'en', '/')).text).toContain(`<bdi lang="de">${title}`);
    expect((await pageOf(world.client(), 'ar', '/')).text).toContain(`<bdi lang="de">${title}`);
    expect((await pageOf(world.client(), 'ar', '/')).text).toContain('<bdi>Teekreis</bdi>');
  });

  it('writes days and times as they are written in it', async () => {
    const { text } = await pageOf(world.client(), 'fr', '/');
    expect(text).toMatch(
      /<time [^>]*>\p{L}+ \d+ \p{L}+ \d{4}, de 19:00 à \d\d:\d\d<\/time>, heure de Lisbonne/u,
    );
  });

  it('goes along in the letter that someone asks for there', async () => {
    const client = world.client();
    await choose(client, { language: 'fr', from: '/sign-in' });
    await client.submit('/sign-in', { email: 'fleur@example.org' });
    const asked = await world.database.query(
      'SELECT language FROM sign_in_requests ORDER BY created_at DESC LIMIT 1',
    );
    expect(asked).toEqual([{ language: 'fr' }]);
  });

  it('is English alone until pages speak the others', async () => {
    PAGE_LANGUAGES.splice(0, Infinity, 'en');
    const { text } = await pageOf(world.client(), 'de');
    PAGE_LANGUAGES.splice(0, Infinity, ...languages);
    expect(text).toContain('<html lang="en" dir="ltr">');
    expect(text).not.toContain('action="/language"');
  });
});

function htmlOf({ text }: { text: string }): string {
  return /<html[^>]*>/.exec(text)?.[0] ?? '';
}
