import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { cookiesOf, openBrowser } from '../support/browser.js';
import { openEveryPage } from '../support/every-page.js';

/** Pictures of every page in every state, for somebody to look at: `npm run looks`. */
const FOLDER = resolve('looks');
const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;

let browser: Browser;
let opened: Awaited<ReturnType<typeof openEveryPage>>;
beforeAll(async () => {
  [browser, opened] = await Promise.all([openBrowser(), openEveryPage()]);
  mkdirSync(FOLDER, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await opened?.close();
});

it('is looked at, narrow and wide, light and dark', async () => {
  for (const { name, path, client } of opened.pages) {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    await context.addCookies(cookiesOf(client));
    const page = await context.newPage();
    await page.goto(new URL(path, client.url).href);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${FOLDER}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      }
    }
    await context.close();
  }
  expect(opened.pages.length).toBeGreaterThan(0);
}, 1_800_000);
