import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { everyPage, type SeenPage } from '../support/every-page.js';
import { openWorld, type World } from '../support/world.js';
let world: World, browser: Browser, pages: SeenPage[];
beforeAll(async () => {
  world = await openWorld();
  pages = await everyPage(world);
  browser = await openBrowser();
}, 120000);
afterAll(async () => {
  await browser?.close();
  await world.close();
});
it('shots', async () => {
  mkdirSync('/tmp/team/shots', { recursive: true });
  const only = process.env.ONLY ? new RegExp(process.env.ONLY) : null;
  const dark = process.env.DARK === '1';
  for (const { name, path, client } of pages.filter((p) => !only || only.test(p.name)))
    for (const width of [1280, 360]) {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: dark ? 'dark' : 'light',
      });
      await context.addCookies([...client.cookies].map(([n, value]) => ({ name: n, value, url: world.url })));
      const page = await context.newPage();
      await page.goto(new URL(path, world.url).href);
      await page.screenshot({
        path: `/tmp/team/shots/${name}-${width}${dark ? '-dark' : ''}.png`,
        fullPage: true,
      });
      await context.close();
    }
}, 300000);
