import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { untilWaiting } from '../support/at-once.js';
import { fieldsOf } from '../support/form-fields.js';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('a series', () => {
  let world: World;
  let olu: TestPerson;
  let ana: TestPerson;
  let group: TestGroup;
  let dates: any[];
  let seriesId: string;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    olu = await world.person('Olu');
  });
  afterAll(() => world.close());

  /** Six Tuesdays, or whatever day it is in a week, at 19:00; Ana comes to the second and the fifth. */
  beforeEach(async () => {
    group = await given(world).group(olu);
    const wish = { timeZone: 'UTC', repeats: { every: 'week', count: 6 } };
    seriesId = (await given(world).event(olu, group, wish)).view.series.id;
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

  const add = (days: number, words: object = {}) =>
    olu.client.post(`/api/v1/series/${seriesId}/dates`, { startsLocal: wallTimeIn(days), ...words });
  /** Its time has come and gone, whatever the calendar says: it was moved. */
  const begins = (at: number) =>
    world.database.query(
      `UPDATE occurrences SET moved = true, starts_local = $2, starts_at = now() - interval '3 hours', ends_at = now() - interval '2 hours'
       WHERE id = $1`,
      [dates[at].occurrenceId ?? dates[at].id, wallTimeIn(0, '00:00')],
    );

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
    expect(moved.json.insteadOf).toBe(dates[1].startsLocal);
    for (const path of [`/events/${dates[1].id}`, `/series/${seriesId}`]) {
      expect((await olu.client.page(path)).text.match(/Instead of \w+day [^<]*, 19:00/g)).toHaveLength(1);
    }
    expect(await starts()).toEqual([
      wallTimeIn(7),
      wallTimeIn(15, '18:00'),
      ...[21, 28, 35, 42].map((days) => wallTimeIn(days)),
    ]);
    expect((await list())[0].area).toBe('Alfama, near the river');
    const back = await change(1, 'date', { startsLocal: dates[1].startsLocal, area: null, note: '' });
    expect([back.json.startsLocal, back.json.insteadOf, back.json.area]).toEqual([
      dates[1].startsLocal,
      null,
      dates[1].area,
    ]);
  });

  it('has nothing to save where nothing is different, and says when nobody hears of a change', async () => {
    const path = `/events/${dates[0].id}/change-date`;
    const typed = fieldsOf((await olu.client.page(path)).text, path);
    expect((await olu.client.submit(path, typed)).text).toContain('<h1>Nothing changes</h1>');
    const saved = await olu.client.submit(path, { ...typed, area: 'Graça' });
    expect(saved.status).toBe(303);
    const page = (await olu.client.page(`/events/${dates[0].id}`)).text;
    expect(page).toContain('Nobody is coming on this date yet, so nobody gets a letter.');
  });

  it('splits where the following are changed: each date keeps its address and its replies', async () => {
    const effect = await change(3, 'following', { startsLocal: wallTimeIn(28, '20:00') });
    expect(effect.json).toMatchObject({
      changed: 3,
      calledOff: 0,
      added: 0,
      told: 1,
      nextStarts: [28, 35, 42].map((days) => wallTimeIn(days, '20:00')),
      undo: {
        editId: expect.any(String),
        undoUntil: expect.any(String),
        madeAt: expect.any(String),
        dates: 3,
      },
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
    expect(look.json).toMatchObject({
      calledOff: 1,
      calledOffStarts: [wallTimeIn(14)],
      dropped: 2,
      droppedStarts: [28, 42].map((days) => wallTimeIn(days)),
      added: 0,
      told: 1,
    });
    await ana.client.put(`/api/v1/me/mutes/events/${dates[1].id}`);
    const area = await olu.client.post(`/api/v1/events/${dates[1].id}/series/preview`, { area: 'Graça' });
    expect(area.json).toMatchObject({ changed: 6, told: 0 });
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
    expect(effect.json).toMatchObject({ changed: 6, told: 1, undo: { dates: 0 } });
    const page = (await olu.client.page(`/series/${seriesId}`)).text;
    expect(page).toMatch(/Changed at \d\d:\d\d: what is said for all dates\./);
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

  it('leaves alone what has begun, though its place in the series comes later', async () => {
    await change(0, 'date', { startsLocal: wallTimeIn(25) });
    await begins(1);
    const effect = await change(0, 'series', { repeats: { every: 'week', interval: 2, count: 3 } });
    expect(effect.json).toMatchObject({ calledOff: 0, added: 0 });
    expect((await ana.client.get(`/api/v1/events/${dates[1].id}`)).json.state).toBe('finished');
    expect(await starts()).toEqual([21, 25, 35].map((days) => wallTimeIn(days)));
  });

  it('has no second date where one has taken place early', async () => {
    await begins(0);
    await begins(2);
    const effect = await change(1, 'following', {
      startsLocal: wallTimeIn(14, '20:00'),
      title: 'Late circle',
    });
    expect(effect.json).toMatchObject({ changed: 4, added: 0, calledOff: 0 });
    expect(await starts()).toEqual([14, 28, 35, 42].map((days) => wallTimeIn(days, '20:00')));
    expect((await olu.client.get(`/api/v1/events/${dates[2].id}`)).json).toMatchObject({
      state: 'finished',
      title: dates[2].title,
      series: { id: seriesId },
    });
  });

  it('keeps what is over as it was known, and says the rest for all', async () => {
    await begins(0);
    await change(1, 'series', { description: 'With tea.' });
    expect((await olu.client.get(`/api/v1/events/${dates[1].id}`)).json.series.id).toBe(seriesId);
    await change(1, 'series', { title: 'Evening circle', area: 'Graça' });
    const known = await Promise.all(
      dates.slice(0, 2).map(async ({ id }) => {
        const { title, area, description } = (await olu.client.get(`/api/v1/events/${id}`)).json;
        return [title, area, description];
      }),
    );
    expect(known).toEqual([
      [dates[0].title, dates[0].area, 'With tea.'],
      ['Evening circle', 'Graça', 'With tea.'],
    ]);
  });

  it('takes the dates that hosts have added along: their clocks, their length and their places', async () => {
    const added = await add(10, { title: 'Picnic' });
    const other = { timeZone: 'Asia/Tokyo', durationMinutes: 60 };
    await change(1, 'series', { ...other, capacity: 3 });
    const { json } = await olu.client.get(`/api/v1/events/${added.json.id}`);
    expect(json).toMatchObject({
      ...other,
      startsLocal: wallTimeIn(10),
      title: 'Picnic',
    });
    expect([json.startsAt, json.endsAt]).toEqual(
      ['10:00', '11:00'].map((time) => `${wallTimeIn(10, time)}:00.000Z`),
    );
    expect(json.hosting.capacity).toBe(3);
    await change(0, 'series', { capacity: 2 });
    expect((await olu.client.get(`/api/v1/events/${added.json.id}`)).json.hosting.capacity).toBe(2);
  });

  it('does not move onto another of its dates, and says which one', async () => {
    await add(16);
    const clash = await change(0, 'series', { startsLocal: wallTimeIn(9) });
    expect([clash.status, clash.json.type]).toEqual([409, '/problems/dates-clash']);
    const told = new Date(`${wallTimeIn(16)}Z`).toLocaleDateString('en-GB', {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    expect(clash.json.detail).toContain(`another date on ${told} at 19:00`);
    const one = await change(3, 'date', { startsLocal: wallTimeIn(16) });
    expect([one.status, one.json.errors?.[0].pointer]).toEqual([422, '/startsLocal']);
    await change(3, 'date', { startsLocal: wallTimeIn(29) });
    const met = await change(0, 'series', { repeats: { every: 'day', count: 40 } });
    expect([met.status, met.json.type]).toEqual([409, '/problems/dates-clash']);
    expect((await list()).length).toBe(7);
  });

  it('becomes one of whole days, also where a date has a time or a length of its own', async () => {
    await change(1, 'date', { startsLocal: wallTimeIn(15, '10:00'), durationMinutes: 45 });
    const added = await add(10);
    expect((await change(0, 'series', { allDay: true })).status).toBe(200);
    const seen = async (id: string) => {
      const { startsLocal, endsLocal, durationMinutes } = (await olu.client.get(`/api/v1/events/${id}`)).json;
      return [startsLocal, endsLocal, durationMinutes];
    };
    expect(await seen(dates[1].id)).toEqual([wallTimeIn(15, '00:00'), wallTimeIn(16, '00:00'), 1440]);
    expect(await seen(added.json.id)).toEqual([wallTimeIn(10, '00:00'), wallTimeIn(11, '00:00'), 1440]);
    const times = { allDay: false, startsLocal: wallTimeIn(7, '18:00'), durationMinutes: 60 };
    await change(0, 'series', times);
    expect(await seen(dates[1].id)).toEqual([wallTimeIn(15, '18:00'), wallTimeIn(15, '19:00'), 60]);
  });

  it('has its first date however far ahead it begins', async () => {
    const path = `/events/${dates[0].id}/change-series`;
    const startsLocal = wallTimeIn(700);
    const { json } = await olu.client.post(`/api/v1/events/${dates[0].id}/series/preview`, { startsLocal });
    expect(json).toMatchObject({ added: 1, calledOff: 2, dropped: 4, nextStarts: [startsLocal] });
    const form = (await olu.client.page(path)).text;
    expect(form).toMatch(/The first coming date, \w+day [^<]*, 19:00\. If you put a later date/);
    const typed = fieldsOf(form, path);
    const said = async (words: object) => (await olu.client.submit(path, { ...typed, ...words })).text;
    const page = await said({ startsLocal });
    expect(page).toContain('<h1>This is what changes</h1>');
    expect(page).toMatch(
      /4 dates that nobody means to come to will not take place, and their pages go:<ul>(<li>[^<]+, 19:00<\/li>){4}<\/ul>/,
    );
    expect(page).toContain('1 person gets one letter for all their dates.');
    expect(await said({})).toContain('<h1>Nothing changes</h1>');
  });

  it('stays in a pause when its rule changes, and lets go of dates that nobody means to come to', async () => {
    await given(world).reply(ana, dates[5], 'declined');
    await olu.client.post(`/api/v1/series/${seriesId}/skips`, { dateIds: [dates[2].id, dates[3].id] });
    const day = (days: number) => new Date(`${wallTimeIn(days)}Z`).getUTCDay();
    const weekdays = [7, 10].map((days) => ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][day(days)]);
    await change(0, 'series', { repeats: { every: 'week', weekdays, count: 9 } });
    expect((await starts()).map((local) => local)).toEqual(
      [7, 10, 14, 17, 31, 35].map((days) => wallTimeIn(days)),
    );
    expect((await list()).map(({ id }) => id)).not.toContain(dates[5].id);
    const { undo } = (await olu.client.get(`/api/v1/series/${seriesId}`)).json.hosting;
    expect((await olu.client.delete(`/api/v1/edits/${undo.editId}`)).status).toBe(204);
    expect((await ana.client.get(`/api/v1/occurrences/${dates[5].id}/rsvp`)).json.answer).toBe('declined');
  });

  it('is held whole also by whoever waited while a date went over to it', async () => {
    const [mover, keeper] = [new pg.Client(world.databaseUrl), new pg.Client(world.databaseUrl)];
    await Promise.all([mover.connect(), keeper.connect()]);
    try {
      const next = (await given(world).event(olu, group, { timeZone: 'UTC', repeats: { every: 'year' } }))
        .view.series.id;
      await mover.query('BEGIN');
      await mover.query('SELECT FROM events WHERE id = $1 FOR UPDATE', [seriesId]);
      await keeper.query('BEGIN');
      await keeper.query('SELECT FROM events WHERE id = $1 FOR NO KEY UPDATE', [next]);
      let isDone = false;
      const noted = change(4, 'date', { note: 'By the river.' }).finally(() => (isDone = true));
      await untilWaiting(mover, 1);
      await mover.query('UPDATE occurrences SET event_id = $2 WHERE id = $1', [dates[4].id, next]);
      await mover.query('COMMIT');
      await untilWaiting(keeper, 1);
      expect(isDone).toBe(false);
      await keeper.query('COMMIT');
      expect((await noted).json.note).toBe('By the river.');
    } finally {
      await Promise.all([mover.end(), keeper.end()]);
    }
  });

  it('goes on from no date that was added, and says what to do instead', async () => {
    const added = await add(10);
    const answer = await olu.client.patch(`/api/v1/events/${added.json.id}/following`, { title: 'Other' });
    expect([answer.status, answer.json.type]).toEqual([409, '/problems/stands-beside-the-rule']);
    const which = await olu.client.page(`/events/${added.json.id}/edit`);
    expect(which.text).toContain(`/events/${added.json.id}/change-date`);
    expect(which.text).not.toContain('/change-following');
  });

  it('asks which dates are meant', async () => {
    const answer = await olu.client.patch(`/api/v1/events/${dates[1].id}`, { title: 'Other' });
    expect([answer.status, answer.json.type]).toEqual([409, '/problems/has-many-dates']);
  });
});
