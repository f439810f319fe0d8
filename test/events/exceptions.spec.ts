import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { atRest, lettersTo } from '../notifications/ledger.js';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

const day = (days: number) => wallTimeIn(days).slice(0, 10);

describe('an exception of a series', () => {
  let world: World;
  let olu: TestPerson;
  let ana: TestPerson;
  let group: TestGroup;
  let seriesId: string;
  let dates: any[];
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
  });
  afterAll(() => world.close());

  /** A date each week, without an end; Ana comes to the second and the fifth. */
  beforeEach(async () => {
    group = await given(world).group(olu);
    const event = await given(world).event(olu, group, { timeZone: 'UTC', repeats: { every: 'week' } });
    seriesId = event.view.series.id;
    dates = await list();
    ana = await given(world).member('Ana', group);
    for (const at of [1, 4]) await given(world).reply(ana, dates[at]);
  });

  const list = async (person = olu) =>
    (await person.client.get(`/api/v1/series/${seriesId}/dates?limit=100`)).json.items as any[];
  const days = async () =>
    (await list())
      .filter(({ state }) => state === 'published')
      .map(({ startsLocal }) => startsLocal.slice(0, 10));
  const startsOf = (places: number[]) => places.map((at) => dates[at].startsLocal);
  const nothing = {
    skipped: 0,
    skippedStarts: [],
    calledOff: 0,
    calledOffStarts: [],
    told: 0,
    undo: null,
  };
  const skipped = async () => (await olu.client.get(`/api/v1/series/${seriesId}/skips`)).json.items as any[];
  const skip = (wish: object) => olu.client.post(`/api/v1/series/${seriesId}/skips`, wish);
  const look = (what: string, wish = {}) =>
    olu.client.post(`/api/v1/series/${seriesId}/${what}/preview`, wish);
  const stateOf = async (at: number, person = ana) =>
    (await person.client.get(`/api/v1/events/${dates[at].id}`)).json;
  const fieldsWrong = ({ status, json }: { status: number; json: any }) => [
    status,
    (json.errors ?? []).map(({ pointer }: any) => pointer),
  ];
  const lettersAfter = async (act: () => Promise<unknown>) => {
    await atRest(world);
    const known = lettersTo(world, ana).length;
    await act();
    await world.database.query(
      `UPDATE outbox SET due_at = due_at - interval '5 minutes', created_at = created_at - interval '5 minutes'
       WHERE name = 'announce-change' AND state = 'pending'`,
    );
    await atRest(world);
    return lettersTo(world, ana).slice(known);
  };

  it('skips a date that nobody has answered: nobody sees it, and its link leads to the series', async () => {
    const wish = { dateIds: [dates[0].id], reason: 'A holiday.' };
    const effect = { ...nothing, skipped: 1, skippedStarts: startsOf([0]) };
    expect((await look('skips', wish)).json).toEqual(effect);
    expect((await list()).length).toBe(dates.length);
    expect((await skip(wish)).json).toMatchObject({ skipped: 1, calledOff: 0, told: 0 });
    expect((await list(ana))[0].id).toBe(dates[1].id);

    const gone = await ana.client.get(`/api/v1/events/${dates[0].id}`);
    expect([gone.status, gone.json]).toEqual([
      404,
      expect.objectContaining({ type: '/problems/no-meeting-that-day', seriesId }),
    ]);
    const page = await ana.client.page(`/events/${dates[0].id}`);
    expect([page.status, page.text]).toEqual([404, expect.stringContaining(`href="/series/${seriesId}"`)]);
    expect(page.text).toContain('There is no meeting that day');
    for (const path of ['occurrences/:id/rsvp', 'occurrences/:id/rsvps', 'events/:id/cancellation']) {
      const method = path.endsWith('cancellation') ? 'PUT' : 'GET';
      const { json } = await olu.client.send(method, `/api/v1/${path.replace(':id', dates[0].id)}`, {
        ...(method === 'PUT' && { json: {} }),
      });
      expect([path, json.type]).toEqual([path, '/problems/no-meeting-that-day']);
    }
    const answered = await ana.client.put(`/api/v1/occurrences/${dates[0].id}/rsvp`, { answer: 'going' });
    expect([answered.status, answered.json.type]).toEqual([404, '/problems/no-meeting-that-day']);
  });

  it('tells nothing of a skipped date to whoever may not find the group', async () => {
    await skip({ dateIds: [dates[0].id] });
    await olu.client.patch(`/api/v1/groups/${group.id}`, { visibility: 'private' });
    const answer = await (await world.person('Eve')).client.get(`/api/v1/events/${dates[0].id}`);
    expect([answer.status, answer.json.type]).toEqual([404, '/problems/not-found']);
  });

  it('can be put back, unless another date has its time now', async () => {
    await skip({ dateIds: [dates[0].id, dates[2].id] });
    expect((await skipped()).map(({ id }) => id)).toEqual([dates[0].id, dates[2].id]);
    expect((await ana.client.get(`/api/v1/series/${seriesId}/skips`)).status).toBe(403);
    const back = await olu.client.delete(`/api/v1/events/${dates[0].id}/skip`);
    expect([back.status, back.json.state, back.json.startsLocal]).toEqual([
      200,
      'published',
      dates[0].startsLocal,
    ]);
    expect((await skipped()).map(({ id }) => id)).toEqual([dates[2].id]);

    await olu.client.patch(`/api/v1/events/${dates[3].id}/date`, { startsLocal: dates[2].startsLocal });
    const clash = await olu.client.delete(`/api/v1/events/${dates[2].id}/skip`);
    expect([clash.status, clash.json.type]).toEqual([409, '/problems/dates-clash']);
  });

  it('calls off what somebody means to come to, with the reason, in one letter for all their dates', async () => {
    await given(world).reply(ana, dates[2], 'declined');
    const wish = { from: day(8), to: day(36), reason: 'The house is closed in summer.' };
    expect((await look('skips', wish)).json).toEqual({
      skipped: 2,
      skippedStarts: startsOf([2, 3]),
      calledOff: 2,
      calledOffStarts: startsOf([1, 4]),
      told: 1,
      undo: null,
    });
    const letters = await lettersAfter(() => skip(wish));
    expect(letters.map(({ subject }) => subject)).toEqual(['Cancelled: Wednesday workshop']);
    expect(letters[0]!.text).toContain('These dates of yours are off too:');

    expect(await stateOf(1)).toMatchObject({ state: 'cancelled', cancellationReason: wish.reason });
    expect(await stateOf(2)).toMatchObject({ type: '/problems/no-meeting-that-day' });
    expect((await days()).slice(0, 2)).toEqual([day(7), day(42)]);
    const mine = (await ana.client.get('/api/v1/me/rsvps')).json.items;
    expect(mine.map(({ eventId }: any) => eventId)).not.toContain(dates[2].id);
  });

  it('is said up to where dates are known, and says so otherwise', async () => {
    const far = Temporal.PlainDate.from(day(0)).add({ months: 19 }).toString();
    const refused = await skip({ from: day(8), to: far });
    expect(fieldsWrong(refused)).toEqual([422, ['/to']]);
    expect(refused.json.errors[0].detail).toMatch(/known up to \d+ \w+ \d{4} so far/);
    expect(fieldsWrong(await skip({ from: day(8), to: day(7) }))).toEqual([422, ['/to']]);
    expect(fieldsWrong(await skip({}))).toEqual([422, ['/from', '/to']]);
    expect(fieldsWrong(await skip({ dateIds: [seriesId] }))).toEqual([422, ['/dateIds']]);
    expect(fieldsWrong(await skip({ dateIds: [dates[0].id], from: day(8) }))).toEqual([422, ['/from']]);
    expect(await days()).toHaveLength(dates.length);
  });

  it('keeps what is skipped when the series is changed from there on', async () => {
    await skip({ dateIds: [dates[2].id] });
    await olu.client.patch(`/api/v1/events/${dates[1].id}/following`, {
      startsLocal: wallTimeIn(14, '20:00'),
    });
    const later = await olu.client.get(`/api/v1/events/${dates[1].id}`);
    const { items } = (await olu.client.get(`/api/v1/series/${later.json.series.id}/skips`)).json;
    expect(items).toMatchObject([{ id: dates[2].id, startsLocal: wallTimeIn(21, '20:00') }]);
  });

  it('adds a date beside the rule, and takes it out again', async () => {
    const add = (startsLocal: string, more = {}) =>
      olu.client.post(`/api/v1/series/${seriesId}/dates`, { startsLocal, ...more });
    const added = await add(wallTimeIn(10, '11:00'), { title: 'Picnic', area: 'Park', capacity: 5 });
    expect([added.status, added.json]).toEqual([
      201,
      expect.objectContaining({
        title: 'Picnic',
        area: 'Park',
        startsLocal: wallTimeIn(10, '11:00'),
        endsLocal: wallTimeIn(10, '12:30'),
        series: expect.objectContaining({ id: seriesId }),
      }),
    ]);
    expect((await list()).map(({ id }) => id).slice(0, 3)).toEqual([dates[0].id, added.json.id, dates[1].id]);
    for (const taken of [dates[2].startsLocal, wallTimeIn(10, '11:00')]) {
      expect(fieldsWrong(await add(taken))).toEqual([422, ['/startsLocal']]);
    }
    await skip({ dateIds: [dates[2].id] });
    const again = await add(dates[2].startsLocal);
    expect(again.json.errors[0].detail).toContain('Please put that one back instead.');
    const wrong = await add('2020-01-01T10:00', { title: '', capacity: 0, ledBy: group.id });
    expect(wrong.status).toBe(422);
    expect(fieldsWrong(await add('9999-01-01T10:00'))).toEqual([422, ['/startsLocal']]);

    expect((await skip({ dateIds: [added.json.id] })).json).toMatchObject({ skipped: 1 });
    expect((await olu.client.get(`/api/v1/events/${added.json.id}`)).json.type).toBe('/problems/not-found');
    const other = await add(wallTimeIn(10, '11:00'));
    await given(world).reply(ana, other.json, 'maybe');
    expect((await skip({ dateIds: [other.json.id] })).json).toMatchObject({
      skipped: 0,
      calledOff: 1,
      told: 1,
    });
    expect((await ana.client.get(`/api/v1/events/${other.json.id}`)).json.state).toBe('cancelled');
  });

  it('keeps a no to an added date that is taken out, and says where it can be put back', async () => {
    const added = await olu.client.post(`/api/v1/series/${seriesId}/dates`, {
      startsLocal: wallTimeIn(10, '11:00'),
    });
    await given(world).reply(ana, added.json, 'declined');
    expect((await skip({ dateIds: [added.json.id] })).json).toMatchObject({ skipped: 1, calledOff: 0 });
    expect((await skipped()).map(({ id }) => id)).toEqual([added.json.id]);
    const { undo } = (await olu.client.get(`/api/v1/series/${seriesId}`)).json.hosting;
    await olu.client.delete(`/api/v1/edits/${undo.editId}`);
    const back = await ana.client.get(`/api/v1/occurrences/${added.json.id}/rsvp`);
    expect([back.status, back.json.answer]).toEqual([200, 'declined']);
  });

  it('changes nothing where all is skipped already, and hides no undo', async () => {
    await skip({ dateIds: [dates[0].id] });
    const before = await olu.client.get(`/api/v1/series/${seriesId}`);
    expect((await skip({ dateIds: [dates[0].id] })).json).toEqual(nothing);
    expect((await olu.client.get(`/api/v1/series/${seriesId}`)).json).toEqual(before.json);
  });

  it('is put back when it was called off too, and whoever heard that it is off hears of it', async () => {
    const off = await lettersAfter(() => skip({ from: day(8), to: day(36), reason: 'Rest.' }));
    expect(off).toHaveLength(1);
    await world.database.query(`UPDATE event_edits SET made_at = made_at - interval '6 minutes'`);
    const clash = await olu.client.post(`/api/v1/series/${seriesId}/dates`, {
      startsLocal: dates[1].startsLocal,
    });
    expect(clash.json.errors[0].detail).toContain('Please put that one back instead.');
    expect((await stateOf(1)).hosting).toBeNull();
    expect((await stateOf(1, olu)).hosting.mayPutBack).toBe(true);
    const page = await olu.client.page(`/events/${dates[1].id}`);
    expect(page.text).toContain(`href="/events/${dates[1].id}/put-back"`);
    const asked = await olu.client.page(`/events/${dates[1].id}/put-back`);
    expect(asked.text).toMatch(/1 person meant to come\. Whoever heard that it is off gets a letter\./);

    const sequence = (await stateOf(1)).sequence;
    const on = await lettersAfter(async () => {
      const back = await olu.client.submit(`/events/${dates[1].id}/put-back`, {});
      expect([back.status, back.headers.get('location')]).toEqual([303, `/events/${dates[1].id}`]);
    });
    expect(on.map(({ subject }) => subject)).toEqual(['It takes place: Wednesday workshop']);
    expect(await stateOf(1)).toMatchObject({
      state: 'published',
      cancellationReason: null,
      sequence: sequence + 1,
    });
    const other = await olu.client.delete(`/api/v1/events/${dates[4].id}/cancellation`);
    expect([other.status, other.json.state]).toEqual([200, 'published']);
    expect((await ana.client.get(`/api/v1/occurrences/${dates[4].id}/rsvp`)).json.answer).toBe('going');
    await world.database.query(`UPDATE events SET state = 'cancelled' WHERE id = $1`, [seriesId]);
    expect((await olu.client.delete(`/api/v1/events/${dates[2].id}/skip`)).status).toBe(409);
  });

  it('calls off all that is to come in one go, and lets the series end', async () => {
    const wish = { reason: 'We stop. Thank you for coming.' };
    const effect = {
      skipped: dates.length - 2,
      skippedStarts: startsOf([0, 2, 3, 5, 6, 7, 8, 9, 10, 11]),
      calledOff: 2,
      calledOffStarts: startsOf([1, 4]),
      told: 1,
      undo: null,
    };
    expect((await look('cancellation')).json).toEqual(effect);
    const letters = await lettersAfter(async () => {
      const off = await olu.client.put(`/api/v1/series/${seriesId}/cancellation`, wish);
      expect(off.json).toEqual({ ...effect, undo: expect.anything() });
    });
    expect(letters.map(({ subject }) => subject)).toEqual(['Cancelled: Wednesday workshop']);
    expect(await days()).toEqual([]);
    expect((await list()).map(({ id, state }) => [id, state])).toEqual(
      [1, 4].map((at) => [dates[at].id, 'cancelled']),
    );
    expect(await stateOf(4)).toMatchObject({ cancellationReason: wish.reason });
    expect((await ana.client.get(`/api/v1/series/${seriesId}`)).json.repeats.until).toBe(
      dates[4].startsLocal.slice(0, 10),
    );
    expect(await skipped()).toHaveLength(3);
    const again = await olu.client.put(`/api/v1/series/${seriesId}/cancellation`, wish);
    expect([again.status, again.json]).toEqual([200, nothing]);
  });

  it('calls off a series that nobody has answered as a whole', async () => {
    for (const at of [1, 4]) await ana.client.delete(`/api/v1/occurrences/${dates[at].id}/rsvp`);
    await olu.client.put(`/api/v1/series/${seriesId}/cancellation`, { reason: 'No room.' });
    expect(await list()).toEqual([]);
    const { json } = await ana.client.get(`/api/v1/series/${seriesId}`);
    expect(json).toMatchObject({ state: 'cancelled', cancellationReason: 'No room.' });
  });

  it('is undone with one press, whatever it was', async () => {
    const before = await list();
    const added = `/api/v1/series/${seriesId}/dates`;
    const edits = [
      () => skip({ dateIds: [dates[0].id] }),
      () => skip({ from: day(8), to: day(36), reason: 'Rest.' }),
      () => olu.client.post(added, { startsLocal: wallTimeIn(10, '11:00') }),
      () => olu.client.put(`/api/v1/series/${seriesId}/cancellation`, { reason: 'We stop.' }),
    ];
    for (const edit of edits) {
      await edit();
      expect((await list()).length).not.toBe(before.length);
      const { undo } = (await olu.client.get(`/api/v1/series/${seriesId}`)).json.hosting;
      expect((await olu.client.delete(`/api/v1/edits/${undo.editId}`)).status).toBeLessThan(300);
      const now = (await list()).map(({ id, startsAt, state }) => [id, startsAt, state]);
      expect(now).toEqual(before.map(({ id, startsAt, state }) => [id, startsAt, state]));
    }
    expect((await ana.client.get(`/api/v1/series/${seriesId}`)).json.repeats).toEqual({
      every: 'week',
      interval: 1,
    });
  });

  it('offers dates on public holidays of the country, and of a region, and skips none by itself', async () => {
    await olu.client.patch(`/api/v1/groups/${group.id}`, { country: 'DE' });
    const daily = await given(world).event(olu, group, { timeZone: 'UTC', repeats: { every: 'day' } });
    const path = `/api/v1/series/${daily.view.series.id}/holidays`;
    const holidays = async (query = '') => (await olu.client.get(`${path}${query}`)).json;
    const names = ({ dates: found }: any) => new Set(found.map(({ holiday }: any) => holiday));
    const national = await holidays();
    expect(names(national)).toContain('Christmas Day');
    expect(names(national)).not.toContain('Epiphany');
    expect(national.regions).toContainEqual({ code: 'BY', name: 'Bayern' });
    const bavarian = await holidays('?region=BY');
    expect(names(bavarian)).toContain('Epiphany');
    const christmas = bavarian.dates.filter(({ holiday }: any) => holiday === 'Christmas Day');
    expect(christmas[0].startsLocal).toMatch(/-12-25T19:00$/);
    expect(fieldsWrong(await olu.client.get(`${path}?region=XX`))).toEqual([422, ['/region']]);
    expect((await ana.client.get(path)).status).toBe(403);
  });
});
