import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given } from '../support/given.js';
import { openWorld, type World } from '../support/world.js';

describe('the list of what someone wants no letters about', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
  });
  afterAll(() => world.close());

  it('comes page by page, with everything on it once', async () => {
    const ana = await world.person('Ana');
    const group = await given(world).group(ana);
    const events = [await given(world).event(ana, group), await given(world).event(ana, group)];
    await ana.client.put(`/api/v1/me/mutes/groups/${group.id}`);
    for (const event of events) await ana.client.put(`/api/v1/me/mutes/events/${event.id}`);

    const first = (await ana.client.get('/api/v1/me/mutes?limit=2')).json;
    expect(first.items).toHaveLength(2);
    const second = (await ana.client.get(`/api/v1/me/mutes?limit=2&after=${first.next}`)).json;
    expect(second.next).toBeNull();
    const about = [...first.items, ...second.items].map((it) => it.groupId ?? it.eventId);
    expect(new Set(about)).toEqual(new Set([group.id, ...events.map((event) => event.id)]));
    expect(about).toHaveLength(3);
  });

  it('holds the whole series, whichever of its dates is named', async () => {
    const bo = await world.person('Bo');
    const group = await given(world).group(bo);
    const { id, view } = await given(world).event(bo, group, { repeats: { every: 'week', count: 3 } });
    const muted = async () =>
      (await bo.client.get('/api/v1/me/mutes')).json.items.map((it: { eventId: string }) => it.eventId);
    await bo.client.put(`/api/v1/me/mutes/events/${id}`);
    expect(await muted()).toEqual([view.series.id]);
    await bo.client.delete(`/api/v1/me/mutes/events/${id}`);
    expect(await muted()).toEqual([]);
  });
});
