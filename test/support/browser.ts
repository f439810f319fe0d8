import { type Browser, type Cookie, chromium } from 'playwright-core';
import type { Client } from './client.js';
import { findOrInstall } from './system-program.js';

/** A real browser without a window, which asks nobody for updates. */
export function openBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: findOrInstall(
      ['chromium', 'chromium-browser', 'google-chrome'],
      'chromium',
      'CHROMIUM_PATH',
    ),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      '--process-per-site',
      // No page stays long enough for its scripts to be worth the work of making them fast.
      '--js-flags=--no-opt --no-maglev',
    ],
  });
}

/** What a browser keeps to be the same one as this client. */
export function cookiesOf({ cookies, url }: Client): (Pick<Cookie, 'name' | 'value'> & { url: string })[] {
  return [...cookies].map(([name, value]) => ({ name, value, url }));
}
