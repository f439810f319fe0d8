import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axe, RULES, violationsOn } from '../support/axe.js';
import { cookiesOf, openBrowser } from '../support/browser.js';
import { openEveryPage, type SeenPage } from '../support/every-page.js';
import type { World } from '../support/world.js';

/** What the colours and the layout of a page decide; the rest is the same on a wide screen in the dark. */
const RULES_OF_LAYOUT = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
};
/** Each width and each scheme once: no colour of ours depends on the width. */
const VIEWS = [
  { width: 1280, colorScheme: 'dark', rules: RULES_OF_LAYOUT },
  { width: 320, colorScheme: 'light', rules: RULES },
] as const;
/** Of a list to choose from, like that of all time zones, so many are like all. */
const MOST_OPTIONS = 8;

describe('every page', () => {
  let world: World;
  let browser: Browser;
  let pages: SeenPage[];
  let close: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    [browser, { world, pages, close }] = await Promise.all([openBrowser(), openEveryPage()]);
  });
  afterAll(async () => {
    await browser?.close();
    await close?.();
  });

  it('keeps WCAG 2.2 AA, fits, and stays at home, wide and narrow, light and dark', async () => {
    const complaints: string[] = [];
    const papers = { light: new Set<string>(), dark: new Set<string>() };
    const views = [...VIEWS];
    await look(pages, {}, complaints, async (page, name) => {
      await shortenLists(page);
      for (const { width, colorScheme, rules } of views) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const at = `${name}, ${width} px, ${colorScheme}`;
        const { violations, isTooWide, paper } = await seenOn(page, rules);
        complaints.push(...violations.map((violation) => `${at}: ${violation}`));
        if (isTooWide) complaints.push(`${at}: scrolls sideways`);
        papers[colorScheme].add(paper);
      }
      // The next page comes as wide as this one is left, and is looked at so first.
      views.reverse();
    });
    expect(complaints).toEqual([]);
    expect([papers.light.size, papers.dark.size]).toEqual([1, 1]);
    expect(papers.light).not.toEqual(papers.dark);
  }, 600_000);

  it('works the same without script: nothing on it waits for any', async () => {
    const bare = pages.filter(({ name }) =>
      ['home', 'event-visitor', 'me', 'sign-in', 'calendar-new'].includes(name),
    );
    const complaints: string[] = [];
    await look(bare, { javaScriptEnabled: false }, complaints, async (page) => {
      expect(await page.locator('main h1').count()).toBe(1);
      expect(await page.locator('[data-leave]').getAttribute('href')).toMatch(/^https:/);
      expect(await page.getByText('press Escape three times').isVisible()).toBe(false);
    });
    expect(complaints).toEqual([]);
  });

  it('can be left by pressing Escape three times, and is gone from the history of the tab', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await context.route('https://**', (route) =>
      route.fulfill({ body: 'elsewhere', contentType: 'text/html' }),
    );
    await page.goto(world.url);
    await page.goto(`${world.url}/groups`);
    expect(await page.getByText('press Escape three times').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(page.url()).toContain('/groups');
    await page.keyboard.press('Escape');
    await page.waitForURL(/^https:/);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/');
    await context.close();
  });

  it('brings someone to what is wrong in a form before anything else', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${world.url}/sign-in`);
    await page.getByLabel('Your e-mail address').fill('nobody');
    await page.getByRole('button', { name: 'Send me the letter' }).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email');
    expect(await page.getByLabel('Your e-mail address').inputValue()).toBe('nobody');
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.evaluate(axe);
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });

  it('shows how far a file is, and then what came of it, without being asked again', async () => {
    const { path, client } = pages.find(({ name }) => name === 'import-at-work')!;
    const context = await browser.newContext();
    await context.addCookies(cookiesOf(client));
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(new URL(path, client.url).href);
    const now = (columns: string) =>
      world.database.query(`UPDATE imports SET ${columns} WHERE id = $1`, [path.split('/').at(-1)]);
    const link = page.getByRole('link', { name: 'Look again' });
    await link.focus();
    await now('done = 45');
    await page.clock.runFor(3_000);
    await page.getByRole('status').getByText('45 of 60 events done').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('45');
    expect(await link.evaluate((it) => it === document.activeElement)).toBe(true);
    await now(`state = 'failed', problem = 'It broke.'`);
    await page.clock.runFor(3_000);
    await page.getByText('It broke.').waitFor();
    await context.close();
  });

  /**
   * Opens each page as its viewer, and notes whatever it asks of anyone else or complains about. All in one window:
   * opening another takes as long as looking at several pages.
   */
  async function look(
    seen: SeenPage[],
    options: BrowserContextOptions,
    complaints: string[],
    at: (page: Page, name: string) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext(options);
    await context.addInitScript(axe);
    const page = await context.newPage();
    let shown = seen[0]!;
    const complain = (what: string) => complaints.push(`${shown.name}: ${what}`);
    page.on('request', (request) => {
      if (!request.url().startsWith(shown.client.url)) complain(`asks ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complain(message.text());
    });
    page.on('pageerror', (error) => complain(error.message));
    for (const client of new Set(seen.map((it) => it.client))) {
      await context.clearCookies();
      await context.addCookies(cookiesOf(client));
      for (shown of seen.filter((it) => it.client === client)) {
        await page.goto(new URL(shown.path, client.url).href);
        await at(page, shown.name);
      }
    }
    await context.close();
  }
});

/** The longest stay, which make a list as wide as it is, and what is chosen. */
async function shortenLists(page: Page): Promise<void> {
  await page.evaluate((most) => {
    for (const list of document.querySelectorAll('select, datalist')) {
      const options = [...list.querySelectorAll('option')].sort(
        (one, other) => other.text.length - one.text.length,
      );
      for (const option of options.slice(most)) if (!option.selected) option.remove();
    }
  }, MOST_OPTIONS);
}

/** What breaks these rules on a page as it is now, whether it is too wide, and what colour it is. */
async function seenOn(page: Page, rules: { type: string; values: readonly string[] }) {
  const violations = await violationsOn(page, rules);
  const looks = await page.evaluate(() => ({
    isTooWide: document.documentElement.scrollWidth > innerWidth,
    paper: getComputedStyle(document.body).backgroundColor,
  }));
  return { violations, ...looks };
}
