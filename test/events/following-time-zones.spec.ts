import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FollowTimeZones } from '../../src/events/follow-time-zones.js';
import { skippedTime } from '../support/clock-changes.js';
import { given, type TestEvent, wallTimeIn } from '../support/given.js';
import type { ReceivedLetter } from '../support/mail-sink.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { changesOf, choresAbout } from './consequences.js';

describe('when a country changes its clocks', () => {
  let world: World;
  let olu: TestPerson;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
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

  const lettersTo = (person: TestPerson) =>
    world.mail.letters.filter((letter: ReceivedLetter) => letter.to === person.email);
  const speakingGerman = async (name: string) => {
    const person = await world.person(name);
    await person.client.patch('/api/v1/me', { language: 'de' });
    return person;
  };

  it('tells each host of a group once what moved, in words, and those who come nothing they see already', async () => {
    const [bo, cem, ana] = [await world.person('Bo'), await speakingGerman('Cem'), await world.person('Ana')];
    const group = await given(world).group(bo, {
      name: 'Living with loss',
      discreetName: 'Thursdays',
      sensitive: true,
    });
    await given(world).membership(cem, group, 'facilitator');
    await given(world).membership(ana, group);
    await cem.client.patch('/api/v1/me', { discreet: 'nowhere' });
    const series = await given(world).event(bo, group, {
      title: 'After a loss',
      discreetTitle: 'Evening',
      repeats: { every: 'week', count: 15 },
    });
    const [first] = (await bo.client.get(`/api/v1/series/${series.view.series.id}/dates`)).json.items;
    expect((await ana.client.put(`/api/v1/occurrences/${first.id}/rsvp`, { answer: 'going' })).status).toBe(
      200,
    );
    const single = await given(world).event(bo, group, { startsLocal: wallTimeIn(3, '12:15') });
    await given(world).event(bo, group, { title: 'Not moved' });
    for (const { id } of [{ id: series.view.series.id }, single])
      await computedBy('2001a', { ...series, id });

    await Promise.all([startNewerRuntime(), startNewerRuntime()]);
    await world.timePasses('11 minutes');
    await until('both hosts have heard', () => [bo, cem].every((host) => lettersTo(host).some(isOfClocks)));
    await startNewerRuntime();
    await world.timePasses('11 minutes');

    const [english, ...others] = lettersTo(bo).filter(isOfClocks);
    expect(others).toEqual([]);
    expect(english!.subject).toBe('Clocks follow new rules: Thursdays');
    const stays = /Everywhere else it begins 1 hour earlier: at \d\d:\d\d UTC instead of \d\d:\d\d UTC\./g;
    expect(english!.text.match(stays)).toHaveLength(12);
    expect(english!.text).toContain('4 more dates move too.');
    expect(english!.text).toContain('Evening');
    expect(english!.source).not.toMatch(/loss|Not moved/i);
    expect(english!.text).toContain(`/groups/${group.id}`);
    const german = lettersTo(cem).filter(isOfClocks);
    expect(german.map(({ subject }) => subject)).toEqual(['Neue Regeln für die Uhren: Living with loss']);
    expect(german[0]!.text).toMatch(
      /Überall sonst beginnt es 1 Stunde früher: um \d\d:\d\d UTC statt um \d\d:\d\d UTC\./,
    );
    expect(lettersTo(ana).filter((letter) => isOfChange(letter) || isOfClocks(letter))).toEqual([]);
  });

  it('tells hosts and those who come where the clocks skip the agreed time from now on', async () => {
    const [bo, ana] = [await world.person('Bo'), await world.person('Ana')];
    const group = await given(world).group(bo, { sensitive: false });
    await given(world).membership(ana, group);
    const weekBefore = new Date(Date.parse(`${skippedTime()}Z`) - 7 * 86_400_000).toISOString().slice(0, 16);
    const {
      view: { series },
    } = await given(world).event(bo, group, {
      startsLocal: weekBefore,
      repeats: { every: 'week', count: 3 },
    });
    const dates = async () => (await bo.client.get(`/api/v1/series/${series.id}/dates`)).json.items;
    const [, skipped] = await dates();
    expect(skipped.startsLocal).toBe(skippedTime().replace('T01', 'T02'));
    await given(world).reply(ana, skipped);
    await world.database.query(
      `UPDATE occurrences SET tz_version = '2001a', starts_local = original_local WHERE id = $1`,
      [skipped.id],
    );

    await startNewerRuntime();
    expect((await dates())[1]).toEqual(skipped);
    expect((await view(skipped)).sequence).toBe(1);
    await world.timePasses('11 minutes');
    await until('all have heard', () => lettersTo(bo).some(isOfClocks) && lettersTo(ana).some(isOfChange));
    const told = lettersTo(bo).find(isOfClocks)!.text;
    expect(told).toMatch(/, 0\d:\d\d to 0\d:\d\d \(Lisbon time\)\nBefore: Sunday .*, 01:30 \(Lisbon time\)/);
    expect(told).not.toContain('UTC');
    expect(lettersTo(ana).filter(isOfChange)).toHaveLength(1);
  });
});

function isOfClocks({ subject }: ReceivedLetter): boolean {
  return /Clocks|Uhren/.test(subject);
}

function isOfChange({ subject }: ReceivedLetter): boolean {
  return /^(Changed|New time)/.test(subject);
}
