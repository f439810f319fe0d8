import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { cookiesOf, openBrowser } from '../support/browser.js';
import { everyPage, type SeenPage } from '../support/every-page.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';
import { openWorld, type World } from '../support/world.js';

/** Pictures of every page in every state, for somebody to look at: `npm run looks`. */
const FOLDER = resolve('looks');
const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;

let world: World;
let fresh: World;
let browser: Browser;
let pages: SeenPage[];
beforeAll(async () => {
  [world, fresh] = await Promise.all([
    openWorld({ env: WebhookReceiver.settings('http://127.0.0.1:9/') }),
    openWorld({ env: { SMTP_URL: '' } }),
  ]);
  [browser, pages] = await Promise.all([openBrowser(), everyPage(world, fresh)]);
  mkdirSync(FOLDER, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([world.close(), fresh.close()]);
});

it('is looked at, narrow and wide, light and dark', async () => {
  for (const { name, path, client } of pages) {
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
  expect(pages.length).toBeGreaterThan(0);
}, 1_800_000);
