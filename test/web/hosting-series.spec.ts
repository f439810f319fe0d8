import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fieldsOf } from '../support/form-fields.js';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

const day = (days: number) => wallTimeIn(days).slice(0, 10);

describe('the pages of a series', () => {
  let world: World;
  let olu: TestPerson;
  let ana: TestPerson;
  let group: TestGroup;
  let path: string;
  let dates: any[];
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
    [olu, ana] = await Promise.all([world.person('Olu'), world.person('Ana')]);
  });
  afterAll(() => world.close());

  /** Ten dates, a day apart from New Year's Eve on, so that one is on a holiday; Ana comes to the third. */
  beforeEach(async () => {
    group = await given(world).group(olu);
    const year = Number(day(0).slice(0, 4)) + (day(0).slice(5) > '12-25' ? 1 : 0);
    const event = await given(world).event(olu, group, {
      startsLocal: `${year}-12-31T19:00`,
      timeZone: 'UTC',
      repeats: { every: 'day', count: 10 },
    });
    path = `/series/${event.view.series.id}`;
    dates = (await olu.client.get(`/api/v1${path}/dates`)).json.items;
    await given(world).membership(ana, group);
    await given(world).reply(ana, dates[2]);
  });

  const read = async (at: number) => (await olu.client.get(`/api/v1/events/${dates[at].id}`)).json;
  const isHere = async (at: number) => (await read(at)).state ?? (await read(at)).type;
  const said = async (page = path) => (await olu.client.page(page)).text;

  it('say once what is so of all dates, and of each of a dozen only what sets it apart', async () => {
    const repeats = { every: 'week', count: 15 };
    const { id, view } = await given(world).event(olu, group, { description: 'We sit in a ring.', repeats });
    const its = `/series/${view.series.id}`;
    await olu.client.patch(`/api/v1/events/${id}/date`, { area: 'Graça', capacity: 1 });
    await given(world).reply(ana, { id });
    const page = (await ana.client.page(its)).text;
    const text = page.slice(page.indexOf('<h1'));
    const places = [
      'Alfama, near the river',
      'In person',
      'We sit in a ring.',
      `${its}/calendar`,
      'Next dates',
      'Graça',
    ].map((it) => text.indexOf(it));
    expect(places).toEqual(places.toSorted((one, next) => one - next));
    expect(places[0]).toBeGreaterThan(0);
    const [, first, ...others] = text.split('<article');
    expect(first).toMatch(/Graça.*Full/s);
    expect(first).toContain('I’m coming');
    expect(others.join('')).not.toContain('I’m coming');
    expect((await olu.client.page(its)).text).not.toContain('I’m coming');
    expect(others).toHaveLength(11);
    expect(others.join('')).not.toMatch(/Alfama|class="tags"/);
    const [, later = ''] = /href="([^"]+)"[^>]*>Later dates</.exec(text) ?? [];
    const rest = await ana.client.page(later.replaceAll('&amp;', '&'));
    expect(rest.text.match(/<article/g)).toHaveLength(3);
  });

  it('read which date they are about to change, on every page that changes one', async () => {
    const day = /(\d+ \w+ \d{4}, \d\d:\d\d) to/.exec(await said(`/events/${dates[0].id}`))![1]!;
    for (const page of ['edit', 'change-date', 'skip', 'cancel']) {
      expect([page, await said(`/events/${dates[0].id}/${page}`)]).toEqual([
        page,
        expect.stringContaining(day),
      ]);
    }
  });

  it('skip one date, say so before, and put it back', async () => {
    const skip = `/events/${dates[0].id}/skip`;
    expect(await said(`/events/${dates[0].id}/edit`)).toContain(`href="${skip}"`);
    expect(await said(skip)).toContain('Nobody has answered for it, so nobody gets a letter.');
    const skipped = await olu.client.submit(skip, { said: 'skipped' });
    expect([skipped.status, skipped.headers.get('location')]).toEqual([303, path]);
    const page = await said();
    expect(page).toContain('The date is skipped. You can put it back on this page.');
    expect(await isHere(0)).toBe('/problems/no-meeting-that-day');
    expect((await ana.client.page(path)).text).not.toContain('Put it back');
    const back = `${path}/skips/${dates[0].id}/put-back`;
    expect((await olu.client.submit(back, {}, path)).headers.get('location')).toBe(path);
    expect(await isHere(0)).toBe('published');
  });

  it('call one date off where somebody means to come, and never by surprise', async () => {
    const skip = `/events/${dates[2].id}/skip`;
    expect(await said(skip)).toMatch(/Call this date off\?.*1 person gets a letter\./s);
    await olu.client.submit(skip, { said: 'called off', reason: 'A holiday.' });
    expect(await read(2)).toMatchObject({ state: 'cancelled', cancellationReason: 'A holiday.' });

    await given(world).reply(ana, dates[3]);
    const surprised = await olu.client.submit(`/events/${dates[3].id}/skip`, { said: 'skipped' });
    expect([surprised.status, surprised.text]).toEqual([
      422,
      expect.stringContaining('Somebody has answered in the meantime'),
    ]);
    expect(await isHere(3)).toBe('published');
  });

  it('pause from one day to another, after a look at what happens', async () => {
    const days = {
      from: dates[1].startsLocal.slice(0, 10),
      to: dates[4].startsLocal.slice(0, 10),
      reason: 'Rest.',
    };
    const look = await olu.client.submit(`${path}/pause`, days);
    expect(look.status).toBe(200);
    expect(look.text).toContain('Nobody has answered for 3 dates.');
    expect(look.text).toContain('1 date that people have answered is called off');
    expect(look.text).toContain('1 person gets one letter for all their dates.');
    expect(look.text.match(/<li>\w+day \d+ \w+ \d{4}, 19:00<\/li>/g)).toHaveLength(4);
    expect(await isHere(1)).toBe('published');
    const again = { ...fieldsOf(look.text, `${path}/pause`), again: 'yes' };
    const fields = await olu.client.submit(`${path}/pause`, again, `${path}/add-date`);
    const kept = { from: [days.from], to: [days.to], reason: [days.reason] };
    expect([fields.status, fieldsOf(fields.text, `${path}/pause`)]).toEqual([200, kept]);
    expect(await isHere(1)).toBe('published');
    await olu.client.submit(`${path}/pause`, { ...days, confirmed: 'yes' }, `${path}/add-date`);
    expect([await isHere(1), await isHere(2), await isHere(5)]).toEqual([
      '/problems/no-meeting-that-day',
      'cancelled',
      'published',
    ]);
    const paused = await said();
    expect(paused).toContain('3 dates are skipped, 1 is called off.');
    expect(paused.match(/put-back/g)).toHaveLength(3);
    const wrong = await olu.client.submit(`${path}/pause`, { ...days, to: '2020-01-01' });
    expect([wrong.status, wrong.text]).toEqual([
      422,
      expect.stringContaining('The last day cannot come before the first.'),
    ]);
    expect((await olu.client.submit(`${path}/pause`, { from: '', to: '' })).status).toBe(422);
  });

  it('offer public holidays, none of them ticked, and name where the days come from', async () => {
    const page = await said(`${path}/holidays`);
    expect(page).toMatch(new RegExp(`value="${dates[1].id}"[^>]*>.*January.*New Year`, 's'));
    expect(page).not.toMatch(/type="checkbox"[^>]* checked/);
    expect(page).toContain('CC BY 3.0');
    const none = await olu.client.submit(`${path}/holidays`, { region: '' });
    expect([none.status, none.text]).toEqual([
      422,
      expect.stringContaining('Please choose at least one date.'),
    ]);
    const ticked = { region: '', dateIds: [dates[1].id], reason: '' };
    const look = await olu.client.submit(`${path}/holidays`, ticked);
    expect(look.text).toContain('for 1 date. It is');
    const fields = await olu.client.submit(`${path}/holidays`, { ...ticked, again: 'yes' }, path);
    expect(fields.text).toContain('<h1>Dates on public holidays</h1>');
    expect(fieldsOf(fields.text, `${path}/holidays`)).toMatchObject({ dateIds: [dates[1].id] });
    await olu.client.submit(`${path}/holidays`, { ...ticked, confirmed: 'yes' }, path);
    expect(await isHere(1)).toBe('/problems/no-meeting-that-day');
    expect(await said(`/events/${dates[3].id}`)).toContain(`href="${path}/holidays"`);
  });

  it('add a date, which is as in the series where nothing is said', async () => {
    const typed = { startsLocal: dates[0].startsLocal, title: 'Picnic', durationMinutes: '' };
    const clash = await olu.client.submit(`${path}/add-date`, typed);
    expect([clash.status, clash.text]).toEqual([
      422,
      expect.stringContaining('has a date at this time already'),
    ]);
    const startsLocal = typed.startsLocal.replace('19:00', '11:00');
    const added = await olu.client.submit(`${path}/add-date`, { ...typed, startsLocal });
    const id = /^\/events\/([\w-]+)$/.exec(added.headers.get('location') ?? '')![1]!;
    expect((await olu.client.get(`/api/v1/events/${id}`)).json).toMatchObject({
      title: 'Picnic',
      startsLocal,
      durationMinutes: 90,
      area: 'Alfama, near the river',
    });
    expect(await said(`/events/${id}/skip`)).toContain('it is gone.');
    await olu.client.submit(`/events/${id}/skip`, { said: 'skipped' });
    expect((await olu.client.get(`/api/v1/events/${id}`)).json.type).toBe('/problems/not-found');
  });

  it('call off all that is to come, and say what that means before', async () => {
    const page = await said(`${path}/cancel`);
    expect(page).toContain('Nobody has answered for 9 dates.');
    expect(page).toContain('1 person gets one letter for all their dates.');
    await olu.client.submit(`${path}/cancel`, { reason: 'We stop.' });
    expect([await isHere(1), await isHere(2)]).toEqual(['/problems/no-meeting-that-day', 'cancelled']);

    await ana.client.delete(`/api/v1/occurrences/${dates[2].id}/rsvp`);
    const other = await given(world).event(olu, group, { repeats: { every: 'week' } });
    const itsPath = `/series/${other.view.series.id}`;
    await olu.client.submit(`${itsPath}/cancel`, { reason: 'No room.' });
    expect((await ana.client.page(itsPath)).text).toMatch(
      /This series is cancelled\..*No room\..*No dates are left/s,
    );
    expect((await olu.client.page(`${itsPath}/pause`)).status).toBe(409);
  });
});
