import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Fleet, openFleet } from '../support/fleet.js';
import { TestRedis } from '../support/redis.js';
import { until } from '../support/until.js';

describe('with Redis away, the program', () => {
  let redis: TestRedis;
  let fleet: Fleet;
  beforeAll(async () => {
    redis = await TestRedis.start();
    fleet = await openFleet({ queueUrl: redis.url });
  });
  afterAll(() => fleet.close());

  it('says so once, goes on serving and is ready to, and stops within a few seconds', async () => {
    const worker = await fleet.startWorker();
    await redis.stop();
    const asked = await fleet.client().post('/api/v1/sign-in-requests', { email: 'ana@example.org' });
    expect(asked.status).toBe(202);
    await until('the ring waits', async () => {
      const { rows } = await fleet.database.query('SELECT FROM outbox WHERE rang_at IS NOT NULL');
      return rows.length === 1;
    });
    const ready = await fleet.client().get('/health/ready');
    expect([ready.status, ready.json.status]).toEqual([200, 'degraded']);
    expect(ready.json.info).toMatchObject({ database: { status: 'up' }, queue: { status: 'degraded' } });
    expect((await fleet.client().get('/metrics')).text).toMatch(/^gatherwell_queue_answers 0$/m);
    const troubles = () =>
      [fleet.web, worker].map(({ output }) => output.match(/"msg":"queue-trouble"/g)?.length ?? 0);
    await until('both have noticed', () => !troubles().includes(0));
    await new Promise((pass) => setTimeout(pass, 1_000));
    expect(troubles()).toEqual([1, 1]);

    const toldAt = Date.now();
    const endings = await Promise.all([fleet.web.stop(), worker.stop()]);
    expect(endings.map(({ code }) => code)).toEqual([0, 0]);
    expect(Date.now() - toldAt).toBeLessThan(12_000);
  });
});
