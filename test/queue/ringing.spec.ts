import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '../support/until.js';
import { openWorld, type World } from '../support/world.js';

describe('the queue is rung', () => {
  let world: World;
  afterEach(() => world.close());

  const untilRung = (seconds: number) =>
    until(
      'the queue was rung',
      async () => (await world.database.query('SELECT FROM outbox WHERE rang_at IS NOT NULL')).length === 1,
      seconds,
    );

  it('as soon as a letter is committed, whenever the next sweep is', async () => {
    world = await openWorld({ workers: false, env: { SWEEP_SECONDS: '300' } });
    const asked = await world.client().post('/api/v1/sign-in-requests', { email: 'ana@example.org' });
    expect(asked.status).toBe(202);
    await untilRung(10);
  });

  it('by the sweep, for what someone committed who did not live to ring', async () => {
    world = await openWorld({ workers: false });
    await world.database.query(
      `INSERT INTO outbox (name, lane, key, about, use_by)
       VALUES ('sign-in', 'sign-in', 'nobody rang', '{}', now() + interval '1 hour')`,
    );
    await untilRung(20);
  });
});
