import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('an event that repeats', () => {
  let world: World;
  let olu: TestPerson;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    olu = await world.person('Olu');
  });
  afterAll(() => world.close());

  it('has a date every week, each with an address, replies and a roster of its own', async () => {
    const group = await given(world).group(olu);
    const event = await given(world).event(olu, group, {
      timeZone: 'Europe/Lisbon',
      repeats: { every: 'week', count: 5 },
    });
    const listed = await olu.client.get(`/api/v1/groups/${group.id}/events`);
    expect(listed.json.items.map((it: any) => it.startsLocal)).toEqual(
      [7, 14, 21, 28, 35].map((days) => wallTimeIn(days)),
    );
    const [first, second] = listed.json.items;
    expect(first.id).toBe(event.id);
    expect(event.view.series).toMatchObject({ repeats: { every: 'week', count: 5 } });

    const ana = await world.person('Ana');
    await given(world).reply(ana, second, 'going', { calledName: 'Ana' });
    expect((await olu.client.get(`/api/v1/events/${second.id}/rsvps`)).json.counts.going).toBe(1);
    expect((await olu.client.get(`/api/v1/events/${first.id}/rsvps`)).json.counts.going).toBe(0);
  });
});
