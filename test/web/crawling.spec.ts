import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Crawl } from '../support/crawl.js';
import { openEveryPage, type SeenPage } from '../support/every-page.js';

/** A page that a visitor, a member, an organiser and an administrator look at. */
const ROLES = ['home', 'group-member', 'group-organiser', 'settings'];

/** After these, whoever pressed them is somebody else, or nothing is there any more. */
const LAST = /^\/sign-out|^\/me\/(?:sessions|erase)|\/leave$|\/archive$|\/discard$|\/cancel$|\/remove$/;

/** Those that are there to refuse something. */
const REFUSED = ['not-found', 'letter-over', 'not-allowed', 'event-members-only'];
/** It is made by its script. */
const BOARD = /^\/admin\/queues/;

describe('whoever follows every link and presses every button', () => {
  let pages: SeenPage[];
  let close: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    ({ pages, close } = await openEveryPage());
  });
  afterAll(() => close?.());

  it('finds no page that is broken, leads nowhere, is heavy or asks anyone else', async () => {
    const crawls = ROLES.map((role) => {
      const { client } = pages.find(({ name }) => name === role)!;
      const own = pages.filter((it) => it.client === client && !REFUSED.includes(it.name));
      return { role, crawl: new Crawl(client, BOARD), paths: ['/', ...own.map(({ path }) => path)] };
    });
    for (const { crawl, paths } of crawls) await crawl.follow(paths);
    for (const { crawl } of crawls) await crawl.press(LAST);
    const complaints = crawls.flatMap(({ crawl, role }) => crawl.complaints.map((it) => `${role}: ${it}`));
    const found = crawls.reduce((sum, { crawl }) => sum + crawl.seen.length, 0);
    expect(complaints).toEqual([]);
    expect(found).toBeGreaterThan(300);
  }, 300_000);
});
