import { afterAll, beforeAll, describe } from '@jest/globals';
import { TestRedis } from '../support/redis.js';
import { keepsItsLettersOn } from './faults.js';

describe('with its queue in Redis, the program', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await TestRedis.start();
  });
  afterAll(() => redis.stop());

  keepsItsLettersOn(() => ({
    url: redis.url,
    stall: async () => {
      const goOn = redis.stall();
      return async () => goOn();
    },
    empty: () => redis.empty(),
  }));
});
