import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('a series', () => {
  let world: World;
  let olu: TestPerson;
  let ana: TestPerson;
  let group: TestGroup;
  let dates: any[];
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    olu = await world.person('Olu');
  });
  afterAll(() => world.close());

  /** Six Tuesdays, or whatever day it is in a week, at 19:00; Ana comes to the second and the fifth. */
  beforeEach(async () => {
    group = await given(world).group(olu);
    await given(world).event(olu, group, { timeZone: 'UTC', repeats: { every: 'week', count: 6 } });
    dates = await list();
    ana = await given(world).member('Ana', group);
    for (const at of [1, 4]) await given(world).reply(ana, dates[at]);
  });

  const list = async () => (await olu.client.get(`/api/v1/groups/${group.id}/events`)).json.items as any[];
  const starts = async () =>
    (await list()).filter(({ state }) => state === 'published').map(({ startsLocal }) => startsLocal);
  const answered = async () => (await ana.client.get('/api/v1/me/rsvps')).json.items as any[];
  const change = (at: number, scope: string, changes: object) =>
    olu.client.patch(`/api/v1/events/${dates[at].id}/${scope}`, changes);

  it('has one date at another time and place, and the others as before', async () => {
    const moved = await change(1, 'date', {
      startsLocal: wallTimeIn(15, '18:00'),
      area: 'Graça',
      note: 'By the river.',
    });
    expect([moved.status, moved.json.startsLocal, moved.json.area, moved.json.note]).toEqual([
      200,
      wallTimeIn(15, '18:00'),
      'Graça',
      'By the river.',
    ]);
    expect(await starts()).toEqual([
      wallTimeIn(7),
      wallTimeIn(15, '18:00'),
      ...[21, 28, 35, 42].map((days) => wallTimeIn(days)),
    ]);
    expect((await list())[0].area).toBe('Alfama, near the river');
    const back = await change(1, 'date', { startsLocal: dates[1].startsLocal, area: null, note: '' });
    expect([back.json.startsLocal, back.json.area]).toEqual([dates[1].startsLocal, dates[1].area]);
  });

  it('splits where the following are changed: each date keeps its address and its replies', async () => {
    const effect = await change(3, 'following', { startsLocal: wallTimeIn(28, '20:00') });
    expect(effect.json).toMatchObject({
      changed: 3,
      calledOff: 0,
      added: 0,
      told: 1,
      nextStarts: [28, 35, 42].map((days) => wallTimeIn(days, '20:00')),
      undo: { editId: expect.any(String), undoUntil: expect.any(String) },
    });
    expect(await starts()).toEqual([
      ...[7, 14, 21].map((days) => wallTimeIn(days)),
      ...[28, 35, 42].map((days) => wallTimeIn(days, '20:00')),
    ]);
    expect((await list()).map(({ id }) => id)).toEqual(dates.map(({ id }) => id));
    expect((await answered()).map(({ eventId, startsLocal }) => [eventId, startsLocal])).toEqual([
      [dates[1].id, wallTimeIn(14)],
      [dates[4].id, wallTimeIn(35, '20:00')],
    ]);
    const series = async (at: number) => (await olu.client.get(`/api/v1/events/${dates[at].id}`)).json.series;
    expect((await series(0)).id).not.toBe((await series(3)).id);
    expect((await series(0)).repeats.count).toBe(3);
    expect((await series(3)).repeats.count).toBe(3);
  });

  it('tells what a change would do, and does nothing', async () => {
    const look = await olu.client.post(`/api/v1/events/${dates[1].id}/series/preview`, {
      repeats: { every: 'week', interval: 2, count: 3 },
    });
    expect(look.json).toMatchObject({ calledOff: 1, added: 0, told: 1 });
    expect(await starts()).toEqual(dates.map(({ startsLocal }) => startsLocal));
  });

  it('calls off what a new rule has no place for where somebody answered, and keeps their page', async () => {
    const effect = await change(0, 'series', { repeats: { every: 'week', interval: 2, count: 3 } });
    expect(effect.json).toMatchObject({ changed: 0, calledOff: 1, added: 0, told: 1 });
    expect(await starts()).toEqual([7, 21, 35].map((days) => wallTimeIn(days)));
    expect((await ana.client.get(`/api/v1/events/${dates[1].id}`)).json.state).toBe('cancelled');
    expect((await ana.client.get(`/api/v1/events/${dates[3].id}`)).status).toBe(404);
  });

  it('changes its words for all dates without a split', async () => {
    const effect = await change(2, 'series', { title: 'Evening circle', description: 'With tea.' });
    expect(effect.json).toMatchObject({ changed: 6, told: 1 });
    expect(new Set((await list()).map(({ title }) => title))).toEqual(new Set(['Evening circle']));
  });

  it('moves by a day, and each date takes its replies along', async () => {
    await change(0, 'series', { startsLocal: wallTimeIn(8) });
    expect(await starts()).toEqual([8, 15, 22, 29, 36, 43].map((days) => wallTimeIn(days)));
    expect((await answered()).map(({ eventId }) => eventId)).toEqual([dates[1].id, dates[4].id]);
  });

  it('has one date called off, with a reason', async () => {
    const off = await olu.client.put(`/api/v1/events/${dates[1].id}/cancellation`, { reason: 'A holiday.' });
    expect([off.status, off.json.state, off.json.cancellationReason]).toEqual([
      200,
      'cancelled',
      'A holiday.',
    ]);
    expect((await starts()).length).toBe(5);
  });

  it('asks which dates are meant', async () => {
    const answer = await olu.client.patch(`/api/v1/events/${dates[1].id}`, { title: 'Other' });
    expect([answer.status, answer.json.type]).toEqual([409, '/problems/has-many-dates']);
  });
});
