import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { atRest, lettersTo } from '../notifications/ledger.js';
import { clocksChangeIn } from '../support/clock-changes.js';
import { fieldsOf } from '../support/form-fields.js';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

/** In its last night the clocks go forward. */
const SUNDAY = Temporal.PlainDate.from(clocksChangeIn(3));
const MONDAY = SUNDAY.subtract({ days: 6 });
const dayIn = (days: number) => wallTimeIn(days).slice(0, 10);
const shortDay = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const longDay = { ...shortDay, year: 'numeric' } as const;
const WEEK =
  `${MONDAY.toLocaleString('en-GB', shortDay)} to ${SUNDAY.toLocaleString('en-GB', longDay)}`.replace(
    ',',
    '',
  );

describe('an event of whole days', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu, { sensitive: false });
  });
  afterAll(() => world.close());

  const campaign = (fields: Record<string, unknown> = {}) =>
    given(world).event(olu, group, {
      kind: 'campaign',
      title: 'Speak up week',
      allDay: true,
      startsLocal: MONDAY.toString(),
      endsLocal: SUNDAY.toString(),
      durationMinutes: undefined,
      ...fields,
    });

  it('lasts from the first midnight to the last of its place, however long the days are', async () => {
    const { view } = await campaign();
    const midnight = (day: Temporal.PlainDate) =>
      day.toZonedDateTime('Europe/Lisbon').toInstant().toString({ fractionalSecondDigits: 3 });
    expect(view).toMatchObject({
      allDay: true,
      startsLocal: `${MONDAY.toString()}T00:00`,
      endsLocal: `${SUNDAY.add({ days: 1 }).toString()}T00:00`,
      durationMinutes: 7 * 1440,
      startsAt: midnight(MONDAY),
      endsAt: midnight(SUNDAY.add({ days: 1 })),
    });
    const changed = await olu.client.patch(`/api/v1/events/${view.id}`, {
      startsLocal: view.startsLocal,
      endsLocal: view.endsLocal,
    });
    expect(changed.json).toEqual(view);
  });

  it('is told in days on its page, in lists and in letters, without times or zones', async () => {
    const event = await campaign();
    const ana = await given(world).member('Ana', group);
    await ana.client.patch('/api/v1/me', { timeZone: 'Asia/Tokyo' });
    await given(world).reply(ana, event);
    const page = await ana.client.page(`/events/${event.id}`);
    const list = await ana.client.page(`/groups/${group.id}`);
    for (const { text } of [page, list]) {
      expect(text).toContain(`<time datetime="${MONDAY.toString()}">${WEEK}</time>`);
      expect(text).not.toMatch(/00:00|Where you are|Tokyo/);
    }
    await atRest(world);
    const [letter] = lettersTo(world, ana);
    expect(letter!.text).toContain(`When: ${WEEK}`);
    expect(letter!.text).not.toMatch(/00:00|own clock/);
  });

  it('takes answers until its last day is over', async () => {
    const days = { startsLocal: dayIn(2), endsLocal: dayIn(6) };
    const [single, daily] = [
      await campaign(days),
      await campaign({ ...days, repeats: { every: 'year', count: 2 } }),
    ];
    const [ana, bo] = [await given(world).member('Ana', group), await given(world).member('Bo', group)];
    await world.timePasses('4 days');
    for (const event of [single, daily]) await given(world).reply(ana, event);
    await atRest(world);
    expect(lettersTo(world, ana).map(({ subject }) => subject)).toEqual(
      Array(2).fill('You are coming: Speak up week'),
    );
    expect((await bo.client.page(`/events/${single.id}`)).text).toContain('I’m coming');
    expect((await ana.client.delete(`/api/v1/occurrences/${daily.id}/rsvp`)).status).toBe(204);
    await world.timePasses('4 days');
    for (const event of [single, daily]) {
      const late = await bo.client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: 'going' });
      expect([late.status, late.json.type]).toEqual([409, '/problems/event-has-started']);
    }
  });

  it('says in a letter which days they were, and which they are', async () => {
    const event = await campaign();
    const ben = await given(world).member('Ben', group);
    await ben.client.patch('/api/v1/me', { language: 'de' });
    await given(world).reply(ben, event);
    await olu.client.patch(`/api/v1/events/${event.id}`, { endsLocal: MONDAY.toString() });
    await atRest(world);
    const monday = MONDAY.toLocaleString('de', longDay);
    const week = `${MONDAY.toLocaleString('de', shortDay)} bis ${SUNDAY.toLocaleString('de', longDay)}`;
    expect(lettersTo(world, ben).at(-1)!.text).toContain(`Zeit\nvorher: ${week}\njetzt: ${monday}\n`);
  });

  it('reminds at nine in the morning of the day before at the latest, and once', async () => {
    const event = await campaign({
      startsLocal: dayIn(2),
      endsLocal: dayIn(3),
      timeZone: 'UTC',
      reminderMinutes: [1440, 120],
    });
    const cem = await given(world).member('Cem', group);
    await given(world).reply(cem, event);
    await atRest(world);
    const told = lettersTo(world, cem).length;
    const nine = Temporal.PlainDate.from(dayIn(1)).toZonedDateTime({ timeZone: 'UTC', plainTime: '09:00' });
    const minutes = Math.floor(Temporal.Now.instant().until(nine.toInstant()).total('minutes'));
    await world.timePasses(`${minutes - 3} minutes`);
    await atRest(world);
    expect(lettersTo(world, cem)).toHaveLength(told);
    await world.timePasses('5 minutes');
    await atRest(world);
    await world.timePasses('5 minutes');
    await atRest(world);
    const reminders = lettersTo(world, cem).slice(told);
    expect(reminders.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^(Today|Tomorrow): Speak up week$/),
    ]);
  });

  it('can be planned and changed in the editor, with days', async () => {
    const path = `/groups/${group.id}/events/new`;
    const fields = fieldsOf((await olu.client.page(path)).text, path);
    const typed = { ...fields, title: 'Open days', area: 'Alfama', allDay: 'yes', lastDay: dayIn(6) };
    const planned = await olu.client.submit(path, { ...typed, firstDay: dayIn(5), afterwards: 'publish' });
    expect(planned.status).toBe(303);
    const event = planned.headers.get('location')!.split('?')[0]!;
    const view = await olu.client.get(`/api/v1${event}`);
    expect(view.json).toMatchObject({
      allDay: true,
      startsLocal: `${dayIn(5)}T00:00`,
      durationMinutes: 2880,
    });

    const editor = await olu.client.page(`${event}/edit`);
    const standing = fieldsOf(editor.text, `${event}/edit`);
    expect(standing).toMatchObject({ allDay: ['yes'], firstDay: [dayIn(5)], lastDay: [dayIn(6)] });
    await olu.client.submit(`${event}/edit`, { ...standing, lastDay: '' });
    expect((await olu.client.get(`/api/v1${event}`)).json).toMatchObject({ durationMinutes: 1440 });
    const { allDay: _, ...timed } = fieldsOf((await olu.client.page(`${event}/edit`)).text, `${event}/edit`);
    await olu.client.submit(`${event}/edit`, { ...timed, startsLocal: wallTimeIn(5) });
    expect((await olu.client.get(`/api/v1${event}`)).json).toMatchObject({
      allDay: false,
      startsLocal: wallTimeIn(5),
      durationMinutes: 90,
    });
  });

  it('says at its fields what is no whole day', async () => {
    const path = `/api/v1/groups/${group.id}/events`;
    const words = {
      kind: 'campaign',
      format: 'online',
      title: 'Speak up week',
      area: 'Everywhere',
      allDay: true,
    };
    const problemsOf = async (times: Record<string, unknown>) => {
      const refused = await olu.client.post(path, { ...words, ...times });
      expect([refused.status, refused.json.type]).toEqual([422, expect.any(String)]);
      return refused.json.errors;
    };
    expect(
      await problemsOf({ startsLocal: wallTimeIn(5, '19:00'), endsLocal: wallTimeIn(6, '20:00') }),
    ).toEqual([
      {
        pointer: '/startsLocal',
        detail: `An all-day event has no times. Please give just the day, like ${dayIn(5)}.`,
      },
      {
        pointer: '/endsLocal',
        detail: `An all-day event has no times. Please give just the day, like ${dayIn(6)}.`,
      },
    ]);
    expect(await problemsOf({ startsLocal: dayIn(5), endsLocal: dayIn(4) })).toEqual([
      { pointer: '/endsLocal', detail: 'The last day cannot come before the first.' },
    ]);
    expect(await problemsOf({ startsLocal: dayIn(5), durationMinutes: 90 })).toEqual([
      { pointer: '/durationMinutes', detail: 'An all-day event lasts whole days, of 1440 minutes each.' },
    ]);
    expect(await problemsOf({ startsLocal: '2027-02-30' })).toEqual([
      { pointer: '/startsLocal', detail: 'Please give a day that the calendar has, like 2027-03-05.' },
    ]);

    const form = `/groups/${group.id}/events/new`;
    const fields = fieldsOf((await olu.client.page(form)).text, form);
    const typed = { ...fields, title: 'Open days', allDay: 'yes', firstDay: dayIn(5), lastDay: dayIn(4) };
    const again = await olu.client.submit(form, { ...typed, afterwards: 'keep' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('href="#form-lastDay"');
    expect(again.text).toContain('The last day cannot come before the first.');
  });

  it('becomes one by the tick alone, and takes the day it was on', async () => {
    const { id } = await given(world).event(olu, group, { startsLocal: wallTimeIn(8) });
    const changed = await olu.client.patch(`/api/v1/events/${id}`, { allDay: true });
    expect(changed.json).toMatchObject({ startsLocal: `${dayIn(8)}T00:00`, durationMinutes: 1440 });
  });

  it('can stand in a series, of which one date may move to another day', async () => {
    const { view } = await campaign({
      endsLocal: MONDAY.add({ days: 6 }).toString(),
      repeats: { every: 'week', interval: 2, count: 4 },
    });
    const path = `/api/v1/series/${view.series.id}/dates`;
    const [, second] = (await olu.client.get(path)).json.items;
    const moved = await olu.client.patch(`/api/v1/events/${second.id}/date`, {
      startsLocal: MONDAY.add({ days: 15 }).toString(),
    });
    expect(moved.json).toMatchObject({
      startsLocal: `${MONDAY.add({ days: 15 }).toString()}T00:00`,
      allDay: true,
    });
    const page = await olu.client.page(`/events/${second.id}/change-date`);
    expect(fieldsOf(page.text, `/events/${second.id}/change-date`)).toMatchObject({
      startsLocal: [MONDAY.add({ days: 15 }).toString()],
    });
    const dates = (await olu.client.get(path)).json.items;
    expect(dates.map(({ startsLocal }: any) => startsLocal.slice(0, 10))).toEqual(
      [0, 15, 28, 42].map((days) => MONDAY.add({ days }).toString()),
    );
    for (const { endsLocal } of dates) expect(endsLocal).toMatch(/T00:00$/);
  });

  it('says in words what an edit of its series changes, before it counts', async () => {
    const { id } = await given(world).event(olu, group, {
      startsLocal: wallTimeIn(5),
      repeats: { every: 'week', count: 4 },
    });
    const path = `/events/${id}/change-series`;
    const typed = fieldsOf((await olu.client.page(path)).text, path);
    const days = { ...typed, allDay: 'yes', firstDay: dayIn(5), lastDay: dayIn(6) };
    const shown = await olu.client.submit(path, days);
    expect(shown.text).toMatch(/<del>set times<\/del><br\/?><ins>whole days<\/ins>/);
    expect(shown.text).toMatch(/<del>[^<]*, 19:00<\/del><br\/?><ins>\w+day \d+ \w+ \d+<\/ins>/);
  });

  it('is told in days on the poster of a month and on the timetable', async () => {
    const paper = await given(world).group(olu, { sensitive: false });
    const fields = { kind: 'campaign', allDay: true, durationMinutes: undefined };
    const month = Temporal.PlainDate.from(dayIn(0)).add({ months: 1 }).with({ day: 10 });
    const last = month.add({ days: 2 }).toLocaleString('en-GB', longDay).replace(',', '');
    for (const [title, days] of [
      ['Open day', 0],
      ['Speak up', 2],
    ] as const) {
      const endsLocal = month.add({ days }).toString();
      await given(world).event(olu, paper, { ...fields, title, startsLocal: month.toString(), endsLocal });
    }
    await given(world).event(olu, paper, {
      ...fields,
      title: 'Soon',
      startsLocal: dayIn(5),
      endsLocal: dayIn(5),
    });
    const poster = await world
      .client()
      .page(`/groups/${paper.id}/poster?month=${month.toString().slice(0, 7)}`);
    const day = `<time datetime="${month.toString()}">`;
    expect(poster.text).toContain(`${day}All day</time></strong> Open day`);
    expect(poster.text).toContain(`${day}Until ${last}</time></strong> Speak up`);
    expect(poster.text).not.toContain('00:00');
    const timetable = (await world.client().page(`/groups/${paper.id}/timetable`)).text;
    const soon = Temporal.PlainDate.from(dayIn(5)).toLocaleString('en-GB', longDay).replace(',', '');
    expect(timetable).toContain(`<strong>All day</strong> Soon</p><p class="sheet-where">${soon}`);
    expect(timetable).not.toContain('00:00');
  });
});
