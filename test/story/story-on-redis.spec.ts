import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { TestRedis } from '../support/redis.js';
import { walkTheStory } from './story.js';

describe('the main job, with its queue in Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await TestRedis.start();
  });
  afterAll(() => redis.stop());

  it(
    'goes from an empty installation to a person in the room',
    () => walkTheStory({ queueUrl: redis.url }),
    240_000,
  );
});
