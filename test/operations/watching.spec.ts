import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger } from '../../src/queue/ledger.js';
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

    // What waits for its reader to wake is not late, nor when they have woken, whatever happens to it then.
    const ledger = world.app.get(Ledger);
    const [[{ id }]] = await world.database.query(
      "UPDATE outbox SET use_by = now() + interval '1 day' WHERE ended_at IS NULL RETURNING id",
    );
    const waits = async (outcome: string, pauseSeconds: number) => {
      const [row] = await ledger.claim([Number(id)]);
      await ledger.end(row!, { state: 'pending', outcome, pauseSeconds });
      const { letters } = (await world.client().get('/health/ready')).json.info;
      return [letters.status, letters.oldestDueSeconds > 0 && Math.round(letters.oldestDueSeconds / 60)];
    };
    expect(await waits('quiet-hours', 60 * 60)).toEqual(['up', false]);
    expect((await world.client().get('/metrics')).text).toContain('gatherwell_oldest_due_letter_seconds 0');
    await world.timePasses('61 minutes');
    expect(await waits('smtp-451', 20 * 60)).toEqual(['up', 1]);
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
