import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { node24 } from '../support/node24.js';
import { problemsOf } from '../support/problems-of.js';
import { TestRedis } from '../support/redis.js';
import { type Setting, walkTheStory } from './story.js';

describe('the main job', () => {
  let redis: TestRedis;
  let browser: Browser;
  beforeAll(async () => {
    [redis, browser] = await Promise.all([TestRedis.start(), openBrowser()]);
  });
  afterAll(() => Promise.all([redis.stop(), browser?.close()]));

  it('goes from an empty installation to a person in the room, with either queue, on either Node', async () => {
    // The two that are left, PostgreSQL on the runtime of the tests, are what all other tests have.
    const settings: Record<string, Setting> = {
      'its queue in PostgreSQL, on Node 24': { node: { program: await node24(), major: '24' } },
      'its queue in Redis': { queueUrl: redis.url },
    };
    const walks: Record<string, Promise<void>> = {};
    for (const [name, setting] of Object.entries(settings)) {
      // While one waits for its reminder, the next begins.
      await new Promise<void>((next) => {
        walks[name] = walkTheStory(browser, setting, next);
        walks[name].catch(next);
      });
    }
    expect(await problemsOf(walks)).toEqual([]);
    expect(await redis.names()).toContain('gatherwell:reminders:meta');
  }, 600_000);
});
