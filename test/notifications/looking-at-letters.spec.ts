import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axe, RULES, violationsOn } from '../support/axe.js';
import { openBrowser } from '../support/browser.js';
import { openExampleWorld, type SentExample, sendExamples } from '../support/example-letters.js';
import type { World } from '../support/world.js';

/** A mail program shows a letter within a page of its own, which has its main part and its headings already. */
const NOT_OF_A_LETTER = ['landmark-one-main', 'page-has-heading-one', 'region'];
const NARROW = { width: 320, height: 800 };

describe.each(['en', 'ar'] as const)('every letter in %s, on the screen of a small telephone', (language) => {
  let world: World;
  let browser: Browser;
  let sent: SentExample[];
  beforeAll(async () => {
    [world, browser] = await Promise.all([openExampleWorld(), openBrowser()]);
    sent = await sendExamples(world, language);
  });
  afterAll(async () => {
    await browser?.close();
    await world.close();
  });

  it.each(['light', 'dark'] as const)('keeps WCAG 2.2 AA on paper that is %s', async (colorScheme) => {
    const complaints: string[] = [];
    const papers = new Set<string>();
    await look(colorScheme, async (page, at) => {
      papers.add(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
      const violations = await violationsOfLetter(page);
      complaints.push(...violations.map((violation) => `${at}: ${violation}`));
    });
    expect(complaints).toEqual([]);
    expect([...papers]).toEqual([colorScheme === 'dark' ? 'rgb(18, 18, 18)' : 'rgb(255, 255, 255)']);
  });

  it('never scrolls sideways, not even with a name that cannot be broken', async () => {
    const tooWide: string[] = [];
    const long = (html: string) => html.replaceAll('Quillwood', 'Quillwood'.repeat(12));
    await look(
      'light',
      async (page, at) => {
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) tooWide.push(at);
      },
      long,
    );
    expect(tooWide).toEqual([]);
  });

  it('says its language and its direction also where a program keeps no more than what is in its body', async () => {
    await look('light', async (page, at) => {
      const said = await page.evaluate(() => {
        const letter = document.querySelector('body > *')!;
        return [letter.getAttribute('lang'), letter.getAttribute('dir'), document.documentElement.lang];
      });
      expect([at, ...said]).toEqual([at, language, language === 'ar' ? 'rtl' : 'ltr', language]);
    });
  });

  it('has words in each link, which say where it leads', async () => {
    await look('light', async (page, at) => {
      const links = await page.evaluate(() => [...document.links].map(({ innerText }) => innerText.trim()));
      const bare = links.filter((words) => /:\/\//.test(words) || !/\p{L}{4}/u.test(words));
      expect([at, bare]).toEqual([at, []]);
    });
  });

  /** Each letter in turn, as a mail program that follows its reader's wish for light or dark shows it. */
  async function look(
    colorScheme: 'light' | 'dark',
    see: (page: Page, at: string) => Promise<void>,
    change: (html: string) => string = (html) => html,
  ): Promise<void> {
    const context = await browser.newContext({ viewport: NARROW, colorScheme });
    const page = await context.newPage();
    for (const { kind, name, letter } of sent) {
      await page.setContent(change(letter.html));
      // What is painted there by itself, said so that it can be measured.
      await page.addStyleTag({ content: ':root { background: Canvas }' });
      await see(page, `${kind}/${name}`);
    }
    await context.close();
  }
});

async function violationsOfLetter(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return violationsOn(page, RULES, NOT_OF_A_LETTER);
}
