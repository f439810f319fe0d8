import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { Clock } from '../../src/common/clock.js';
import { openBrowser } from '../support/browser.js';
import { given, soon, startIn, type TestEvent, type TestGroup } from '../support/given.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

const isInView = (it: Locator) =>
  it.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

describe('on the day, in a browser', () => {
  let world: World;
  let browser: Browser;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    [world, browser] = await Promise.all([openWorld({ workers: false }), openBrowser()]);
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu);
  });
  afterAll(async () => {
    await browser?.close();
    await world.close();
  });

  const enter = async (person: TestPerson, path: string): Promise<[BrowserContext, Page]> => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await context.route('https://**', (route) =>
      route.fulfill({ body: 'elsewhere', contentType: 'text/html' }),
    );
    await context.addCookies([
      { name: 'session', value: person.client.cookies.get('session')!, url: world.url },
    ]);
    const page = await context.newPage();
    await page.goto(`${world.url}${path}`);
    return [context, page];
  };
  const meeting = async (...names: string[]): Promise<TestEvent> => {
    const event = await given(world).event(olu, group, soon());
    for (const calledName of names)
      await given(world).reply(await world.person(calledName), event, 'going', { calledName });
    return event;
  };
  const came = async (event: TestEvent): Promise<string[]> => {
    const { items } = (await olu.client.get(`/api/v1/occurrences/${event.id}/rsvps`)).json;
    return items.filter((it: any) => it.came).map((it: any) => it.calledName);
  };
  const stored = (page: Page) => page.evaluate(() => localStorage.getItem('gatherwell-marks'));

  it('marks that are made without a network wait in the page, without a name, and arrive once it is back', async () => {
    const event = await meeting('Ana', 'Bo', 'Cy');
    const [context, page] = await enter(olu, `/events/${event.id}/door`);
    const here = (name: string) => page.getByRole('button', { name: new RegExp(`^Here ?: ${name}$`) });
    await here('Cy').click();
    await until('it arrived', async () => (await came(event)).length === 1);

    await context.setOffline(true);
    await here('Ana').click();
    await here('Bo').click();
    await here('Bo').click();
    await here('Cy').click();
    expect(await here('Ana').getAttribute('aria-pressed')).toBe('true');
    await page.getByLabel('What shall we call them?').fill('Robin');
    await page.getByRole('button', { name: 'Add them' }).click();
    await page.getByText('4 marks wait for the network').waitFor();
    expect(await stored(page)).not.toMatch(/Ana|Bo|Cy|Robin/);
    expect(await page.locator('[data-here-count]').textContent()).toBe('1');
    expect(await came(event)).toEqual(['Cy']);

    await context.setOffline(false);
    await until('they arrived', async () => (await came(event)).length === 2);
    await until('nothing waits', async () => (await stored(page)) === null);
    expect((await came(event)).toSorted()).toEqual(['Ana', 'Robin']);
    await page.reload();
    expect(await here('Ana').getAttribute('aria-pressed')).toBe('true');
    await context.close();
  });

  it('sends a mark again that nobody took, also from a page opened later, and only the last press on a row counts', async () => {
    const event = await meeting('Ana', 'Bo', 'Cy');
    const [context, first] = await enter(olu, `/events/${event.id}/door`);
    const here = (page: Page, name: string) =>
      page.getByRole('button', { name: new RegExp(`^Here ?: ${name}$`) });
    await context.route('**/attendance/**', (route) => route.fulfill({ status: 503 }));
    await here(first, 'Ana').click();
    await first.getByText('1 mark waits for the network').waitFor();
    await first.close();

    const page = await context.newPage();
    const door = `${world.url}/events/${event.id}/door`;
    await page.goto(door);
    expect(await here(page, 'Ana').getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('[data-here-count]').textContent()).toBe('1');
    await context.unroute('**/attendance/**');
    await page.goto(door);
    await until('it arrived', async () => (await came(event)).length === 1);

    const cookies = await context.cookies();
    await context.clearCookies();
    await here(page, 'Bo').click();
    await page.getByText('Please sign in again in another tab. Your marks wait here.').waitFor();
    await context.addCookies(cookies);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await until('it arrived too', async () => (await came(event)).length === 2);

    let letThrough!: () => void;
    const isLetThrough = new Promise<void>((open) => (letThrough = open));
    await context.route('**/attendance/**', (route) => isLetThrough.then(() => route.fallback()));
    await here(page, 'Cy').click();
    await here(page, 'Cy').click();
    letThrough();
    await until('nothing waits', async () => (await stored(page)) === null);
    expect((await came(event)).toSorted()).toEqual(['Ana', 'Bo']);
    await context.close();
  });

  it('makes no double of a walk-in whose answer was lost on the way, and says what is wrong with one', async () => {
    const event = await given(world).event(olu, group, { ...soon(), capacity: 1 });
    const [context, page] = await enter(olu, `/events/${event.id}/door`);
    let lost = 0;
    await context.route('**/walk-ins', async (route) => {
      if (!route.request().url().includes('/api/') || lost++ > 0) return route.fallback();
      await route.fetch();
      return route.abort();
    });
    const add = async (name: string) => {
      await page.getByLabel('What shall we call them?').fill(name);
      await page.getByRole('button', { name: 'Add them' }).click();
    };
    await add('Robin');
    await until('it was sent again', async () => (await stored(page)) === null && lost > 1);
    await page.getByText('Robin is on the list.').waitFor();
    expect(await came(event)).toEqual(['Robin']);
    await add('Kit');
    await page.getByText('No place is free').waitFor();
    expect(await came(event)).toEqual(['Robin']);
    await page.getByRole('button', { name: 'Add Kit anyway' }).click();
    await page.getByText('Kit is on the list.').waitFor();
    expect(await came(event)).toEqual(['Robin', 'Kit']);

    await context.setOffline(true);
    await add('Max');
    const notice = page.getByText('1 mark waits for the network');
    await notice.waitFor();
    expect(await isInView(notice)).toBe(true);
    await add('Lu');
    await page.getByText('2 marks wait for the network').waitFor();
    await context.setOffline(false);
    const refused = (name: string) =>
      page.getByText(`${name} could not be put on the list. No place is free`);
    await refused('Max').waitFor();
    await refused('Lu').waitFor();
    expect(await came(event)).toEqual(['Robin', 'Kit']);
    expect(await stored(page)).toBeNull();
    await page.getByRole('button', { name: /^Close ?: Lu$/ }).click();
    expect([await refused('Lu').count(), await refused('Max').count()]).toEqual([0, 1]);
    await page.getByRole('button', { name: 'Add Max anyway' }).click();
    await until('Max is in', async () => (await came(event)).length === 3);
    expect(await came(event)).toEqual(['Robin', 'Kit', 'Max']);
    expect(await refused('Max').count()).toBe(0);
    await context.close();
  });

  it('keeps everyone who was refused in view, whoever is added meanwhile, until a host has decided', async () => {
    const event = await given(world).event(olu, group, { ...soon(), capacity: 1 });
    const [context, page] = await enter(olu, `/events/${event.id}/door`);
    const add = async (name: string) => {
      await page.getByLabel('What shall we call them?').fill(name);
      await page.getByRole('button', { name: 'Add them' }).click();
    };
    const refused = (name: string) =>
      page.getByText(`${name} could not be put on the list. No place is free`);
    const listed = () => page.locator('.door-list [data-name]').allTextContents();
    await add('Robin');
    await until('Robin is shown', async () => (await listed()).includes('Robin'));
    expect(await page.locator('[data-here-count]').textContent()).toBe('1');

    await context.setOffline(true);
    await add('Ivo');
    await add('Uma');
    await context.setOffline(false);
    await refused('Ivo').waitFor();
    await refused('Uma').waitFor();
    await page.getByRole('button', { name: 'Add Ivo anyway' }).click();
    await page.getByText('Ivo is on the list.').waitFor();
    expect(await listed()).toEqual(['Ivo', 'Robin']);
    expect(await page.locator('[data-here-count]').textContent()).toBe('2');

    await add('Wim');
    await refused('Wim').waitFor();
    expect(await refused('Uma').count()).toBe(1);

    await add('Bo'.repeat(30));
    await refused('Bo'.repeat(30)).waitFor();
    const isWide = await page.evaluate(
      () => document.querySelector('[data-waiting]')!.scrollWidth > innerWidth,
    );
    expect(isWide).toBe(false);

    const long = 'Aa'.repeat(150);
    await add(long);
    const tooLong = page.getByText(
      'could not be put on the list. This is 300 characters long. The most that fits is 60.',
    );
    await tooLong.waitFor();
    expect((await tooLong.boundingBox())!.height).toBeLessThan(150);
    await page.getByRole('button', { name: 'Change the name' }).click();
    expect(await page.getByLabel('What shall we call them?').inputValue()).toBe(long);
    await page.getByLabel('What shall we call them?').fill('');

    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.getByRole('link', { name: 'Not here yet' }).click();
    await until('it is asked', async () => asked.length === 1);
    expect([asked, await refused('Uma').count()]).toEqual([['beforeunload'], 1]);
    await page.getByRole('link', { name: 'Leave this page' }).click();
    await page.waitForURL('https://www.wikipedia.org/');
    expect(asked).toHaveLength(1);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).toBe('{}');
    await context.close();
  });

  it('joins a call with a press that leads to another site, and finds a name while one types', async () => {
    const link = 'https://meet.example.org/quiet-room';
    const online = { format: 'online', area: '', meetingLink: link, linkShownMinutes: 60 };
    const call = await given(world).event(olu, group, { ...soon(), ...online });
    const ana = await given(world).member('Ana', group);
    await given(world).reply(ana, call);
    const [anas, page] = await enter(ana, `/events/${call.id}/join`);
    const there = page.waitForRequest(link);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    expect((await there).headers()['referer']).toBeUndefined();
    await anas.close();

    const [context, door] = await enter(olu, `/events/${(await meeting('Zoë', 'Bo')).id}/door`);
    await door.getByLabel('Find a name').fill('zoe');
    expect(await door.locator('[data-name]', { hasText: 'Zoë' }).isVisible()).toBe(true);
    expect(await door.locator('[data-name]', { hasText: 'Bo' }).isVisible()).toBe(false);
    await context.close();
  });

  it('shows another code in the room when its minute is over, and goes on after a while without a network', async () => {
    const clock = world.app.get(Clock);
    const now = clock.now();
    const minutesLater = (minutes: number) => jest.spyOn(clock, 'now').mockReturnValue(now.add({ minutes }));
    const [context, page] = await enter(olu, '/');
    await page.clock.install();
    minutesLater(0);
    await page.goto(`${world.url}/events/${(await meeting()).id}/check-in-code`);
    const shown = () => page.locator('.room-code').innerHTML();
    const codes = [await shown()];
    const changes = async () => {
      await until('there is another code', async () => (await shown()) !== codes.at(-1));
      codes.push(await shown());
    };
    minutesLater(1);
    await page.clock.runFor(10_000);
    await changes();
    await context.setOffline(true);
    await page.clock.runFor(30_000);
    expect(await shown()).toBe(codes.at(-1));
    await context.setOffline(false);
    minutesLater(2);
    await page.clock.runFor(5_000);
    await changes();
    expect(new Set(codes).size).toBe(3);
    jest.restoreAllMocks();
    await context.close();
  });

  it('lets in who waits for a call, without a press', async () => {
    const online = { format: 'online', area: '', meetingLink: 'https://meet.example.org/room' };
    const later = { ...startIn({ hours: 3 }), ...online, linkShownMinutes: 60 };
    const call = await given(world).event(olu, group, later);
    const ana = await given(world).member('Ana', group);
    await given(world).reply(ana, call);
    const [context, page] = await enter(ana, '/');
    await page.clock.install();
    await page.goto(`${world.url}/events/${call.id}/join`);
    await page.getByText('It is not time yet').waitFor();
    const isNear = `UPDATE occurrences SET starts_at = now() + interval '40 minutes' WHERE id = $1`;
    await world.database.query(isNear, [call.occurrenceId]);
    await page.clock.runFor(10_000);
    await page.getByRole('button', { name: 'Join', exact: true }).waitFor();
    await context.close();
  });

  it('forgets what waits when someone leaves quickly or signs out', async () => {
    const event = await meeting('Ana');
    const [context, page] = await enter(olu, `/events/${event.id}/door`);
    await context.route('**/api/**', (route) => route.abort());
    const press = async () => {
      await page.getByRole('button', { name: /^Here ?: Ana$/ }).click();
      await page.getByText('1 mark waits for the network').waitFor();
    };
    await press();
    await page.getByRole('link', { name: 'Leave this page' }).click();
    await page.waitForURL('https://www.wikipedia.org/');
    await page.goto(`${world.url}/events/${event.id}/door`);
    expect(await stored(page)).toBeNull();
    await press();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${world.url}/**`);
    await until('it is forgotten', async () => (await stored(page)) === null);
    await context.close();
  });
});
