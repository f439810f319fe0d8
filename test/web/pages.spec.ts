import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEveryPage, type SeenPage } from '../support/every-page.js';
import { given } from '../support/given.js';
import { routesOf } from '../support/routes.js';
import { openWorld, type World } from '../support/world.js';

/** Files, letters in frames, what programs read, and the addresses in letters and codes, which lead to a page at once. */
const NO_PAGE =
  /^(?:\/embed\/|.*\/events\.(?:atom|rss)$)|^\/(api\/(v1|openapi)|admin\/queues|assets|feeds|health|metrics|robots|letters\/:|here\/:|mailbox\/:id\/)|\/letter\.html$|\.(?:ics|csv|js)$/;

describe('every page', () => {
  let world: World;
  let pages: SeenPage[];
  let close: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    ({ world, pages, close } = await openEveryPage());
  });
  afterAll(() => close?.());

  it('is looked at, by these tests and those of accessibility', async () => {
    const routes = routesOf(world.app.getHttpAdapter().getInstance())
      .filter((route) => route.startsWith('GET '))
      .map((route) => route.slice('GET '.length));
    const unseen = routes.filter((route) => {
      const shape = new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`);
      return !NO_PAGE.test(route) && !pages.some(({ path }) => shape.test(path.split('?')[0]!));
    });
    expect(unseen).toEqual([]);
  });

  it('answers HEAD as it answers GET, without a body and without a change', async () => {
    for (const { name, path, client } of pages.filter((it) => it.name !== 'code-once')) {
      const headers = { accept: 'text/html' };
      const head = await client.send('HEAD', path, { headers });
      const get = await client.send('GET', path, { headers });
      expect([name, head.status, head.text]).toEqual([name, get.status, '']);
    }
  });

  it('is kept by nobody, loads nothing from elsewhere, and has no script or style of its own', async () => {
    for (const { name, path, client } of pages.filter((it) => it.name !== 'code-once')) {
      const { headers, text } = await client.page(path);
      expect([name, headers.get('cache-control')]).toEqual([name, 'no-store']);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect([
        name,
        /<script>|<script (?!type="application\/ld\+json">)[^>]*>[^<]|\sstyle="|\son\w+="/.exec(text)?.[0],
      ]).toEqual([name, undefined]);
      expect([
        name,
        /<(?:script|link(?! rel="alternate")|img)[^>]*(?:src|href)="(?!\/assets\/)/.exec(text)?.[0],
      ]).toEqual([name, undefined]);
    }
  });

  it('leaves nothing that outlasts the window in the browser of someone who only looks around', async () => {
    const olu = await world.person('Olu');
    const group = await given(world).group(olu, { guests: 'code' });
    const event = await given(world).event(olu, group);
    const cookiesAt = async (path: string) => (await world.client().page(path)).headers.getSetCookie();
    for (const path of ['/', '/groups', '/help-now', `/groups/${group.id}`])
      expect([path, await cookiesAt(path)]).toEqual([path, []]);
    for (const path of [`/events/${event.id}`, '/sign-in', '/code']) {
      const [browser = '', ...others] = await cookiesAt(path);
      expect([path, browser.split('=')[0], others]).toEqual([path, 'browser', []]);
      expect(browser).not.toMatch(/Max-Age|Expires/i);
    }
  });

  it('can be left quickly, leads to help, and has one heading and a title', async () => {
    const refusals: Record<string, number> = {
      'not-found': 404,
      'not-allowed': 403,
      'letter-over': 409,
      'site-calendar-wrong': 422,
    };
    for (const { name, path, client } of pages.filter((it) => it.name !== 'code-once')) {
      const { status, text } = await client.page(path);
      expect([name, status]).toEqual([name, refusals[name] ?? 200]);
      expect([name, text.match(/<h1/g)?.length]).toEqual([name, 1]);
      expect(text).toMatch(/<a href="https:[^"]*" rel="noreferrer" data-leave/);
      expect(text).toContain('href="/help-now"');
      expect([name, /<title>(.+)<\/title>/.exec(text)?.[1]]).toEqual([name, expect.any(String)]);
    }
  });

  it('serves its few files for ever, from names that change with them', async () => {
    const { text } = await world.client().page('/');
    const files = [...new Set([...text.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path!))];
    expect(files).toHaveLength(3);
    let bytes = 0;
    for (const file of files) {
      const { status, headers, text: content } = await world.client().get(file);
      expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
      expect(file).toMatch(/\.[0-9a-f]{12}\.(css|js|svg)$/);
      if (!file.endsWith('.css')) continue;
      bytes = content.length;
      const afterTheTokens = content.slice(content.indexOf('*::before'));
      expect(afterTheTokens).not.toMatch(/: [^;]*(#[0-9a-f]{3,8}\b|rgb\()/);
    }
    expect(bytes).toBeLessThan(30_000);
    expect((await world.client().get('/assets/no-such-file.css')).status).toBe(404);
  });

  it('asks robots to stay away from what is private, and lets calendars be read', async () => {
    const { text } = await world.client().get('/robots.txt');
    expect(text).toContain('Disallow: /me');
    expect(text).not.toContain('/feeds');
    expect(text).toContain('Disallow: /api/\nAllow: /api/v1/hsds\n');
  });

  it('shows help lines of the installation’s country first, and of all the others', async () => {
    const { text } = await world.client().page('/help-now');
    expect(text.indexOf('Someone to talk to in Portugal')).toBeGreaterThan(0);
    expect(text.indexOf('Someone to talk to in Portugal')).toBeLessThan(text.indexOf('United Kingdom'));
    expect(text).toContain('href="tel:112"');
    // A letter to someone elsewhere leads here too, and they may not be signed in.
    expect(text).toContain('It works in most countries.');
    expect(text.indexOf('https://findahelpline.com')).toBeLessThan(text.indexOf('United Kingdom'));
  });

  it('finds what is on by kind, way to meet, topic and words, and says when there is nothing', async () => {
    const visitor = world.client();
    const shows = async (query: string) =>
      [...(await visitor.page(`/?${query}`)).text.matchAll(/<h3><a [^>]*>([^<]+)</g)].map(
        ([, title]) => title,
      );
    expect(await shows('kind=talk')).toEqual(['Spring talk']);
    expect(await shows('text=tokyo&kind=&format=&topic=')).toEqual(['A talk from Tokyo']);
    expect(await shows('text=tokoy')).toEqual(['A talk from Tokyo']);
    expect((await visitor.page('/?text=tokoy')).text).toContain('Nothing has the words “tokoy”.');
    expect(await shows('topic=writing')).toEqual(['Writing together']);
    const [wanted] = (await visitor.get('/api/v1/events?text=Spring')).json.items;
    const day = wanted.startsLocal.slice(0, 10);
    expect(await shows(`from=${day}&to=${day}&language=`)).toContain('Spring talk');
    expect(await shows('to=2020-01-01')).toEqual([]);
    expect(await shows('language=de')).not.toContain('Spring talk');
    const { text: home } = await visitor.page(`/?from=${day}&language=${wanted.language}`);
    expect(home).toMatch(new RegExp(`name="from"[^>]*value="${day}"`));
    expect(home).toContain(`<option value="${wanted.language}" selected`);
    expect((await visitor.page('/?from=soon')).text).toContain('Please give a day');
    expect((await visitor.page('/?text=nothing+like+that')).text).toContain('Nothing like that just now');
    const refused = await visitor.page('/?kind=party');
    expect(refused.status).toBe(422);
  });
});

describe('a list', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
  });
  afterAll(() => world.close());

  it('says what it is for while there is nothing in it', async () => {
    expect((await world.client().page('/')).text).toContain('Nothing is planned just now');
    expect((await world.client().page('/groups')).text).toContain('No group is listed yet');
  });

  it('can be followed to its end, with the same filters', async () => {
    const group = await given(world).group(await world.person('Olu'), { topics: ['sleep'] });
    await world.database.query(
      `INSERT INTO groups SELECT (jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid()))).*
       FROM groups g, generate_series(1, 101) WHERE g.id = $1`,
      [group.id],
    );
    const seen = new Set<string>();
    let path: string | undefined = '/groups?topic=sleep';
    for (let pages = 0; path && pages < 4; pages++) {
      const { text } = await world.client().page(path);
      for (const [, id] of text.matchAll(/<h3><a href="\/groups\/([^"]+)"/g)) seen.add(id!);
      path = /href="(\/groups\?[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
      if (path) expect(path).toContain('topic=sleep');
    }
    expect(seen.size).toBe(102);
    expect(path).toBeUndefined();
  });
});
