import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page, Request } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { openBrowser } from '../support/browser.js';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

const SITE = 'https://www.example.org';
const OTHER = 'https://other.example.org';
const dayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

let world: World;
let olu: TestPerson;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld({ workers: false }), openBrowser()]);
  await world.setUp();
  olu = await world.person('Olu');
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const embed = (group: TestGroup, query = '') => world.client().page(`/embed/groups/${group.id}${query}`);
const shown = (group: TestGroup, origin?: string) =>
  world.client().get(`/api/v1/groups/${group.id}/shown-dates`, origin ? { origin } : {});
const ancestors = (headers: Headers) =>
  /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy')!)![1];

describe('the list for other sites', () => {
  it('stands in no site until the organiser names it, and then in that one alone', async () => {
    const group = await given(world).group(olu);
    await given(world).event(olu, group);
    expect(ancestors((await embed(group)).headers)).toBe("'none'");
    expect((await shown(group, SITE)).headers.get('access-control-allow-origin')).toBeNull();

    const path = `/groups/${group.id}/sharing`;
    const saved = await olu.client.submit(path, {
      embedOrigins: `${SITE}/our/page?x=1\nhttps://WWW.example.org\n${OTHER}:8443`,
      embedWords: 'discreet',
    });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, path]);

    const { headers } = await embed(group);
    expect(ancestors(headers)).toBe(`${SITE} ${OTHER}:8443`);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('x-robots-tag')).toBe('noindex');
    const allowed = await shown(group, SITE);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(SITE);
    expect(allowed.headers.get('vary')).toBe('origin');
    expect((await shown(group, OTHER)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    'http://www.example.org',
    'www.example.org',
    'https://*.example.org',
    'https://a@example.org',
    "https://a;script-src'.example.org",
    'nonsense',
  ])('is not opened to %s, which is told at its field', async (site) => {
    const group = await given(world).group(olu);
    const path = `/groups/${group.id}/sharing`;
    const refused = await olu.client.submit(path, { embedOrigins: site });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Please write each address in full');
    const api = await olu.client.patch(`/api/v1/groups/${group.id}`, { embedOrigins: [site] });
    expect([api.status, api.json.errors[0].pointer]).toEqual([422, '/embedOrigins']);
  });

  it('uses the discreet words of a sensitive group, unless its organiser says otherwise', async () => {
    const group = await given(world).group(olu, { embedOrigins: [SITE] });
    const event = await given(world).event(olu, group, {
      title: 'Living with panic',
      address: 'Rua Secreta 7',
      meetingLink: 'https://meet.example.org/secret',
      format: 'hybrid',
    });
    await olu.client.put(`/api/v1/events/${event.id}/cancellation`, { reason: 'Rain' });
    const [page, json] = [await embed(group), await shown(group)];
    for (const { text } of [page, json]) expect(text).not.toMatch(/panic|circle|Secreta|meet\.example/);
    expect(json.json).toMatchObject({
      group: { name: 'Tuesday meeting', url: `${world.url}/groups/${group.id}` },
      language: 'en',
      dates: [
        {
          title: 'Wednesday workshop',
          url: `${world.url}/events/${event.id}`,
          startsLocal: wallTimeIn(7),
          when: expect.stringMatching(/, 19:00 to 20:30 \(Lisbon time\)$/),
          where: 'Alfama, near the river · In person and online',
          cancelled: true,
          status: 'Cancelled',
        },
      ],
    });
    expect(page.text).toContain('<title>Tuesday meeting</title>');
    expect(page.text).toMatch(/<a href="[^"]+" target="_blank" rel="noopener noreferrer">Wednesday workshop/);

    await olu.client.patch(`/api/v1/groups/${group.id}`, { embedWords: 'full' });
    expect((await embed(group)).text).toContain('Living with panic');
    expect((await shown(group)).json.group.name).toBe('Tuesday circle');
  });

  it('looks as its address says, in the language of the group, and is sent once', async () => {
    const group = await given(world).group(olu, { language: 'de' });
    const { text, headers } = await embed(group, '?theme=dark&text=large&onload=x');
    expect(text).toContain('<html lang="de" dir="ltr" class="dark large">');
    expect(text).toContain('Im Moment steht kein Termin fest.');
    expect(text).not.toContain('<script');
    const path = `/embed/groups/${group.id}?theme=dark&text=large&onload=x`;
    expect((await world.client().get(path, { 'if-none-match': headers.get('etag')! })).status).toBe(304);
  });

  it('follows the group out of sight', async () => {
    const group = await given(world).group(olu, { visibility: 'unlisted', embedOrigins: [SITE] });
    expect((await embed(group)).status).toBe(200);
    await olu.client.patch(`/api/v1/groups/${group.id}`, { visibility: 'private' });
    expect([(await embed(group)).status, (await shown(group, SITE)).status]).toEqual([404, 404]);
    expect((await olu.client.page(`/groups/${group.id}/sharing`)).text).toContain(
      'other sites cannot show it',
    );
  });
});

describe('in a real browser, on another site', () => {
  it('the frame and the script show the dates where they may, and a link where they may not', async () => {
    const group = await given(world).group(olu, { embedOrigins: [SITE] });
    await given(world).event(olu, group);
    const { text } = await olu.client.page(`/groups/${group.id}/sharing`);
    const snippets = [...text.matchAll(/<textarea id="(?:frame|element)"[^>]*>(.*?)<\/textarea>/gs)].map(
      ([, snippet = '']) =>
        snippet
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&'),
    );
    expect(snippets).toHaveLength(2);

    // The script of another community came first: each element says where its own dates come from.
    const other = `<script type="module" src="${OTHER}/assets/dates.js"></script>`;
    const page = await pageWith([other, ...snippets]);
    const asked: Request[] = [];
    page.on('request', (request) => asked.push(request));
    await page.goto(`${SITE}/dates`);
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('li a').first().textContent()).toContain('Wednesday workshop');
    const element = page.locator('gatherwell-dates');
    await element.locator('li').waitFor();
    expect(await element.locator('li').innerText()).toContain('Wednesday workshop');
    expect(await element.locator('li a').evaluate((it) => getComputedStyle(it).color)).toBe('rgb(1, 2, 3)');
    expect(await element.locator('li a').textContent()).toBe('Wednesday workshop (opens in a new tab)');
    expect(await page.context().cookies()).toEqual([]);
    const toUs = asked.filter((request) => request.url().startsWith(world.url));
    const headers = await Promise.all(toUs.map((request) => request.allHeaders()));
    expect(toUs.length).toBeGreaterThan(2);
    expect(headers.filter(({ referer }) => referer?.startsWith(SITE))).toEqual([]);

    await page.goto(`${OTHER}/dates`);
    await page.waitForLoadState('networkidle');
    expect(await frame.locator('li').count()).toBe(0);
    expect(await element.locator('li').count()).toBe(0);
    expect(await element.innerText()).toBe('Our dates');
    await page.context().close();
  });
});

/** A page of other sites, with a policy of its own that allows no style in the page. */
async function pageWith(snippets: string[]): Promise<Page> {
  const context = await browser.newContext();
  // Browsers keep sites out of the machine they run on, which is where our program is in a test.
  await context.grantPermissions(['local-network-access']);
  const page = await context.newPage();
  const html = `<!doctype html><link rel="stylesheet" href="/site.css">${snippets.join('')}`;
  const script = readFileSync(new URL('../../src/web/assets/dates.js', import.meta.url), 'utf8');
  await page.route(`${OTHER}/assets/dates.js`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body: script,
    }),
  );
  await page.route(/example\.org\/(?!assets)/, (route) =>
    route.request().url().endsWith('.css')
      ? route.fulfill({
          contentType: 'text/css',
          body: 'gatherwell-dates { --gatherwell-accent: rgb(1, 2, 3) }',
        })
      : route.fulfill({
          contentType: 'text/html',
          headers: { 'content-security-policy': "style-src 'self'", 'referrer-policy': 'unsafe-url' },
          body: html,
        }),
  );
  return page;
}

describe('on paper', () => {
  /** The days before it lie ahead too, also at the end of a month. */
  const nextMonth = Temporal.PlainDate.from(wallTimeIn(3).slice(0, 10)).add({ months: 1 }).toPlainYearMonth();
  /** In that month, and far enough from its ends for every zone. */
  const dayOf = (day: number, time = '19:00') => `${nextMonth.toPlainDate({ day }).toString()}T${time}`;
  const sheetOf = (page: string) => /<article class="sheet".*<\/article>/s.exec(page)![0];
  const poster = async (group: TestGroup, query = '') =>
    world.client().page(`/groups/${group.id}/poster?month=${nextMonth.toString()}${query}`);

  it('a month of a sensitive group says only discreet words, unless full ones are chosen', async () => {
    const group = await given(world).group(olu, { language: 'de' });
    const event = await given(world).event(olu, group, {
      title: 'Living with panic',
      startsLocal: dayOf(10),
      timeZone: 'Europe/Lisbon',
      address: 'Rua Secreta 7',
    });
    await given(world).event(olu, group, {
      discreetTitle: 'From Tokyo',
      startsLocal: dayOf(12, '09:00'),
      timeZone: 'Asia/Tokyo',
    });
    await olu.client.put(`/api/v1/events/${event.id}/cancellation`, { reason: 'Rain' });

    const { text, headers } = await poster(group);
    const sheet = sheetOf(text);
    expect(sheet).not.toMatch(/panic|circle|Secreta/);
    expect(sheet).toContain('lang="de"');
    expect(sheet).toContain('Tuesday meeting');
    expect(sheet).toMatch(
      /19:00–20:30<\/time><\/strong> Wednesday workshop<\/p><p class="sheet-where">Abgesagt/,
    );
    expect(sheet).toMatch(/09:00–10:30 \([^)]*Tokio[^)]*\)<\/time><\/strong> From Tokyo/);
    expect(sheet).toContain('Alle Zeiten gelten für Lissabon.');
    expect(sheet).toContain(`<p class="sheet-url">${world.url}/groups/${group.id}</p>`);
    expect(sheet).toContain('class="qr"');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(sheetOf((await poster(group, '&words=full')).text)).toContain('Living with panic');

    await given(world).event(olu, group, {
      discreetTitle: 'Open week',
      allDay: true,
      startsLocal: nextMonth.toPlainDate({ day: 1 }).subtract({ days: 2 }).toString(),
      endsLocal: nextMonth.toPlainDate({ day: 3 }).toString(),
      durationMinutes: undefined,
    });
    const evening = nextMonth.toPlainDate({ day: 1 }).subtract({ days: 1 }).toString();
    await given(world).event(olu, group, {
      discreetTitle: 'Past midnight',
      startsLocal: `${evening}T23:30`,
    });
    const begunBefore = sheetOf((await poster(group)).text);
    expect(begunBefore).toMatch(/class="sheet-day">[A-Z][a-z]+, \d+\. [^<]+<\/p>.*?Open week/s);
    expect(begunBefore.indexOf('Open week')).toBeLessThan(begunBefore.indexOf('Wednesday workshop'));
    expect(begunBefore).not.toContain('Past midnight');
    expect(begunBefore).not.toContain('Mehr steht auf');

    const other = await world.client().page(`/groups/${group.id}/poster?month=2019-01`);
    expect(sheetOf(other.text)).toContain('In diesem Monat steht kein Termin fest.');
    const wrong = await world.client().page(`/groups/${group.id}/poster?month=2027-13`);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Please choose a month from the list.');
  });

  it('says where there is more than fits', async () => {
    const group = await given(world).group(olu);
    for (const title of ['One', 'Two', 'Three'])
      await given(world).event(olu, group, {
        title,
        startsLocal: dayOf(1),
        discreetTitle: title,
        repeats: { every: 'day' },
      });
    const sheet = sheetOf((await poster(group)).text);
    expect(sheet.match(/class="sheet-day"/g)).toHaveLength(62);
    expect(sheet).toContain(`There is more at ${world.url}/groups/${group.id}.`);
  });

  it('a timetable has each weekday with what comes then, and what comes once', async () => {
    const group = await given(world).group(olu, { sensitive: false });
    const [monday, tuesday] = [0, 1].map((day) =>
      wallTimeIn(8 - Temporal.PlainDateTime.from(wallTimeIn(0)).dayOfWeek + day),
    );
    const fields = { timeZone: 'Europe/Lisbon' };
    await given(world).event(olu, group, {
      ...fields,
      title: 'Weekly',
      startsLocal: monday,
      repeats: { every: 'week', weekdays: ['MO', 'TU'] },
    });
    await given(world)
      .event(olu, group, {
        ...fields,
        title: 'Fortnightly',
        startsLocal: tuesday,
        repeats: { every: 'week', interval: 2 },
      })
      .then(({ id }) =>
        // Once it is earlier, which is nothing to hang on a wall.
        olu.client.patch(`/api/v1/events/${id}/date`, { startsLocal: tuesday!.replace('19:00', '17:00') }),
      );
    await given(world).event(olu, group, {
      ...fields,
      title: 'Daily',
      startsLocal: monday,
      repeats: { every: 'day' },
    });
    await given(world).event(olu, group, {
      ...fields,
      title: 'By date',
      startsLocal: monday,
      repeats: { every: 'month' },
    });
    await given(world).event(olu, group, { ...fields, title: 'Just once' });
    await given(world).event(olu, group, { ...fields, title: 'Far away', startsLocal: wallTimeIn(60) });
    const hidden = await given(world).group(olu, { visibility: 'unlisted' });
    await given(world).event(olu, hidden, {
      title: 'For few',
      discreetTitle: 'For few',
      repeats: { every: 'week' },
    });

    const sheet = sheetOf((await world.client().page(`/groups/${group.id}/timetable`)).text);
    const sections = Object.fromEntries(
      [...sheet.matchAll(/<h3>(.*?)<\/h3>(.*?)<\/section>/gs)].map(([, title, items = '']) => [
        title,
        [...items.matchAll(/<strong>19:00–20:30<\/strong> (.*?)<\/p><p class="sheet-where">(.*?)<\/p>/g)].map(
          ([, name, where]) => `${name}: ${where}`,
        ),
      ]),
    );
    const where = 'Alfama, near the river · In person';
    expect(sections).toEqual({
      'Every day': [`Daily: ${where}`],
      Monday: [`Weekly: ${where}`],
      Tuesday: [`Weekly: ${where}`, `Fortnightly: every second Tuesday · ${where}`],
      'On other days': [expect.stringMatching(/^By date: on the \d+(st|nd|rd|th) of every month/)],
      'Once in the next four weeks': [expect.stringMatching(/^Just once: \w+day \d/)],
    });
    const site = sheetOf((await world.client().page('/timetable')).text);
    expect(site).toContain('Fortnightly');
    expect(site).not.toContain('For few');
  });

  it('comes out on one page of A4 and of Letter, with nothing but the sheet', async () => {
    const group = await given(world).group(olu, { name: 'A group with a rather long name of its own' });
    for (const weekdays of [
      ['MO', 'WE', 'FR'],
      ['TU', 'TH', 'SA'],
    ]) {
      const first = [1, 2, 3, 4, 5, 6, 7]
        .map((day) => dayOf(day))
        .find((it) => weekdays.includes(dayNames[Temporal.PlainDateTime.from(it).dayOfWeek - 1]!))!;
      const title = 'An evening with a title longer than a line of a column is';
      await given(world).event(olu, group, {
        title,
        discreetTitle: title,
        startsLocal: first,
        repeats: { every: 'week', weekdays },
      });
    }
    const page = await (await browser.newContext()).newPage();
    for (const path of [
      `/groups/${group.id}/poster?month=${nextMonth.toString()}`,
      '/timetable',
      `/groups/${group.id}/timetable`,
    ]) {
      await page.goto(`${world.url}${path}`);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.sheet').isVisible()).toBe(true);
      for (const part of ['.head', '.care', '.foot', 'h1', '[data-print]'])
        expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false]);
      for (const format of path.includes('poster') ? ['A4', 'Letter'] : ['Letter']) {
        const pdf = (await page.pdf({ format })).toString('latin1');
        expect([path, format, pdf.match(/\/Type \/Page\b/g)?.length]).toEqual([path, format, 1]);
      }
    }
    await page.context().close();
  });
});
