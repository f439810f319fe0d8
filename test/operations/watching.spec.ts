import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../support/world.js';

const TOKEN = 'a-token-for-the-scraper';

describe('watching a running copy', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false, env: { METRICS_TOKEN: TOKEN } });
  });
  afterAll(() => world.close());

  it('says that it is alive and ready, part by part', async () => {
    const live = await world.client().get('/health/live');
    expect([live.status, live.json]).toEqual([200, { status: 'ok' }]);

    const ready = await world.client().get('/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.json).toMatchObject({
      status: 'ok',
      info: { database: { status: 'up' }, queue: { status: 'up' }, letters: { oldestDueSeconds: 0 } },
    });
  });

  it('tells how long the oldest due letter has been waiting', async () => {
    await world.client().post('/api/v1/sign-in-requests', { email: 'ana@example.org' });
    await world.timePasses('3 minutes');
    const ready = await world.client().get('/health/ready');
    expect(ready.json.info.letters.oldestDueSeconds).toBeGreaterThanOrEqual(180);

    const { text } = await world.client().get('/metrics');
    expect(text).toMatch(/gatherwell_letters\{lane="sign-in",state="pending"\} 1/);
    expect(Number(/gatherwell_oldest_due_letter_seconds (\d+)/.exec(text)?.[1])).toBeGreaterThanOrEqual(180);

    // What waits for its reader to wake is not late.
    const sleeps = "outcome = 'quiet-hours', first_due_at = due_at, due_at = now() + interval '8 hours'";
    await world.database.query(`UPDATE outbox SET ${sleeps} WHERE ended_at IS NULL`);
    const asleep = await world.client().get('/health/ready');
    expect(asleep.json.info.letters.oldestDueSeconds).toBe(0);
    expect((await world.client().get('/metrics')).text).toContain('gatherwell_oldest_due_letter_seconds 0');

    // Nor is it when they have just woken, and nobody is told of a trouble.
    await world.database.query(
      'UPDATE outbox SET due_at = now(), first_due_at = now() - $1::interval WHERE ended_at IS NULL',
      ['8 hours'],
    );
    const awake = await world.client().get('/health/ready');
    const { letters } = awake.json.info;
    expect(letters).toMatchObject({ status: 'up' });
    expect(letters.oldestDueSeconds).toBeLessThan(60);
  });

  it('counts requests by the pattern of their route, never by their path', async () => {
    await world.client().get('/feeds/me/told-to-nobody.ics');
    await world.client().get('/welcome/told-to-nobody');
    await world.client().get('/api/v1/me');
    for (let time = 0; time < 3; time++) await world.client().get('/feeds/site.ics');
    const { text } = await world.client().get('/metrics');
    expect(text).toContain('route="/api/v1/me",status="401"');
    expect(text).toMatch(/_seconds_count\{method="GET",route="\/feeds\/site\.ics",status="200"\} 3/);
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).toMatch(/^gatherwell_queue_answers 1$/m);
    expect(text).toMatch(/^gatherwell_calendar_renders\{kind="site"\} 1$/m);
    expect(text).not.toContain('told-to-nobody');
  });

  it('gives figures to programs on the same machine, or with the token, and to nobody else', async () => {
    const ask = async (headers: Record<string, string>) =>
      (await world.client().get('/metrics', headers)).status;
    expect(await ask({})).toBe(200);
    expect(await ask({ authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '203.0.113.7' })).toBe(200);
    expect(await ask({ 'x-forwarded-for': '203.0.113.7' })).toBe(404);
    expect(await ask({ authorization: 'Bearer not-the-token' })).toBe(404);
  });
});

describe('a copy whose database is gone', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.database.destroy();
  });
  afterAll(async () => {
    await world.database.initialize();
    await world.close();
  });

  it('is alive but not ready, and does not say why', async () => {
    const ready = await world.client().get('/health/ready');
    expect(ready.status).toBe(503);
    expect(ready.json.error.database).toEqual({ status: 'down' });
    expect(ready.json.info.queue).toEqual({ status: 'up' });
    expect((await world.client().get('/health/live')).status).toBe(200);
  });
});
