import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LayOutAhead } from '../../src/events/series/lay-out-ahead.js';
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
    expect((await olu.client.get(`/api/v1/occurrences/${second.id}/rsvps`)).json.counts.going).toBe(1);
    expect((await olu.client.get(`/api/v1/occurrences/${first.id}/rsvps`)).json.counts.going).toBe(0);
  });

  it('may have begun as a single date, which keeps its address and its replies', async () => {
    const group = await given(world).group(olu);
    const event = await given(world).event(olu, group);
    const ana = await given(world).member('Ana', group);
    await given(world).reply(ana, event);
    await olu.client.patch(`/api/v1/events/${event.id}`, { startsLocal: wallTimeIn(8) });
    const changed = await olu.client.patch(`/api/v1/events/${event.id}`, {
      repeats: { every: 'day', count: 3 },
    });
    expect([changed.status, changed.json.startsLocal]).toEqual([200, wallTimeIn(8)]);
    const listed = (await olu.client.get(`/api/v1/groups/${group.id}/events`)).json.items;
    expect(listed.map((it: any) => it.startsLocal)).toEqual([8, 9, 10].map((days) => wallTimeIn(days)));
    const again = await ana.client.get(`/api/v1/occurrences/${event.id}/rsvp`);
    expect([again.status, again.json.answer]).toEqual([200, 'going']);
    expect((await world.client().page(`/events/${event.id}`)).status).toBe(200);
  });

  it('never runs dry: more dates are laid out as time passes', async () => {
    const group = await given(world).group(olu);
    const { view } = await given(world).event(olu, group, { repeats: { every: 'month' } });
    const last = async () => {
      const [row] = await world.database.query(
        'SELECT max(starts_local) AS last, count(*)::int AS count FROM occurrences WHERE event_id = $1',
        [view.series.id],
      );
      return row as { last: string; count: number };
    };
    const before = await last();
    await world.database.query(
      `DELETE FROM occurrences WHERE event_id = $1 AND starts_at > now() + interval '3 months'`,
      [view.series.id],
    );
    await world.database.query('UPDATE events SET dates_until = $2 WHERE id = $1', [
      view.series.id,
      wallTimeIn(100),
    ]);
    await world.app.get(LayOutAhead).run();
    expect((await last()).last).toBe(before.last);
    await world.app.get(LayOutAhead).run();
    expect((await last()).last).toBe(before.last);
  });
});
