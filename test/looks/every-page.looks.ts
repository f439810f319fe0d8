import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { isLanguage } from '../../src/common/languages.js';
import { PAGE_LANGUAGES } from '../../src/web/page-language.js';
import { cookiesOf, openBrowser } from '../support/browser.js';
import { openEveryPage } from '../support/every-page.js';

/** Pictures of every page in every state, for somebody to look at: `npm run looks`, or `LOOKS_IN=ar,de npm run looks`. */
const FOLDER = resolve('looks');
const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;
const LANGUAGES = (process.env['LOOKS_IN'] ?? 'en,ar').split(',').filter(isLanguage);

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

it('is looked at, narrow and wide, light and dark, in each language', async () => {
  PAGE_LANGUAGES.splice(0, Infinity, ...LANGUAGES);
  for (const language of LANGUAGES) {
    await opened.world.database.query('UPDATE people SET language = $1', [language]);
    for (const { name, path, client } of opened.pages) {
      const context = await browser.newContext({ reducedMotion: 'reduce', locale: language });
      await context.addCookies(cookiesOf(client));
      const page = await context.newPage();
      await page.goto(new URL(path, client.url).href);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          const file = `${name}-${language}-${width}-${colorScheme}.png`;
          await page.screenshot({ path: `${FOLDER}/${file}`, fullPage: true });
        }
      }
      await context.close();
    }
  }
  expect(opened.pages.length * LANGUAGES.length).toBeGreaterThan(0);
}, 3_600_000);
