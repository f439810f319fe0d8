import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestRedis } from '../support/redis.js';
import { walkTheStory } from './story.js';

describe('the main job, with its queue in Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await TestRedis.start();
  });
  afterAll(() => redis.stop());

  it('goes from an empty installation to a person in the room', async () => {
    await walkTheStory({ queueUrl: redis.url });
    expect(await redis.names()).toContain('gatherwell:reminders:meta');
  }, 240_000);
});
