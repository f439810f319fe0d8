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
