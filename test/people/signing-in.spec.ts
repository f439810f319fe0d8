import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../support/world.js';

describe('the sessions of a person', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('are hers to see and to end', async () => {
    const ana = await world.person('Ana');
    const me = await ana.client.get('/api/v1/me');
    expect(me.status).toBe(200);
    expect(me.json.email).toBe(ana.email);

    expect((await ana.client.delete('/api/v1/sessions/current')).status).toBe(204);
    expect((await ana.client.get('/api/v1/me')).status).toBe(401);
  });

  it('end after 30 days without a visit', async () => {
    const bo = await world.person('Bo');
    await world.timePasses('31 days');
    expect((await bo.client.get('/api/v1/me')).status).toBe(401);
  });
});
