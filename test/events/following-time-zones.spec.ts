import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FollowTimeZones } from '../../src/events/follow-time-zones.js';
import { given, type TestEvent, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { changesOf, choresAbout } from './consequences.js';

describe('when a country changes its clocks', () => {
  let world: World;
  let olu: TestPerson;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    olu = await world.person('Olu');
  });
  afterAll(() => world.close());

  const computedBy = (tzVersion: string, event: TestEvent) =>
    world.database.query(
      `UPDATE occurrences SET tz_version = $2, starts_at = starts_at + interval '1 hour',
         ends_at = ends_at + interval '1 hour', rsvps_close_at = rsvps_close_at + interval '1 hour'
       WHERE event_id = $1`,
      [event.id, tzVersion],
    );
  const startNewerRuntime = () => world.app.get(FollowTimeZones).onApplicationBootstrap();
  const view = async (event: TestEvent) => (await olu.client.get(`/api/v1/events/${event.id}`)).json;

  it('a meeting stays at the wall time that was agreed', async () => {
    const event = await given(world).event(olu, await given(world).group(olu));
    await computedBy('2001a', event);
    expect((await view(event)).startsAt).not.toBe(event.view.startsAt);

    await startNewerRuntime();
    const { startsAt, endsAt, rsvpsCloseAt, startsLocal, sequence } = event.view;
    expect(await view(event)).toMatchObject({ startsAt, endsAt, rsvpsCloseAt, startsLocal, sequence });
    expect(await choresAbout(world, event)).toHaveLength(2);
    expect(await changesOf(world, event)).toEqual([]);

    await startNewerRuntime();
    expect(await choresAbout(world, event)).toHaveLength(2);
  });

  it('each date of a series stays at its own wall time, moved or not', async () => {
    const group = await given(world).group(olu);
    const { id, view } = await given(world).event(olu, group, { repeats: { every: 'week', count: 4 } });
    const dates = async () =>
      (await olu.client.get(`/api/v1/series/${view.series.id}/dates`)).json.items as { id: string }[];
    const [, second] = await dates();
    await olu.client.patch(`/api/v1/events/${second!.id}/date`, {
      startsLocal: wallTimeIn(15, '18:00'),
      durationMinutes: 45,
    });
    const before = await dates();
    expect(new Set(before.map((date: any) => date.startsLocal)).size).toBe(4);
    await world.database.query(
      `UPDATE occurrences SET tz_version = '2001a', starts_at = starts_at + interval '1 hour',
         ends_at = ends_at + interval '1 hour'
       WHERE event_id = (SELECT event_id FROM occurrences WHERE id = $1)`,
      [id],
    );
    expect(await dates()).not.toEqual(before);

    await startNewerRuntime();
    expect(await dates()).toEqual(before);
  });

  it('leaves alone what newer data computed, and what is over', async () => {
    const group = await given(world).group(olu);
    const newer = await given(world).event(olu, group);
    await computedBy('2999a', newer);
    const past = await given(world).event(olu, group, { startsLocal: wallTimeIn(1) });
    await computedBy('2001a', past);
    await world.timePasses('3 days');
    const before = [await view(newer), await view(past)];

    await startNewerRuntime();
    expect([await view(newer), await view(past)]).toEqual(before);
  });
});
