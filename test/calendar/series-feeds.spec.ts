import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expand } from '../support/calendar-readers.js';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { aSecond, calendarsAtRest, readCalendar } from './rows.js';

describe('a series in calendars', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  let dates: any[];
  let seriesId: string;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu, { sensitive: false });
    const event = await given(world).event(olu, group, { repeats: { every: 'week', count: 40 } });
    seriesId = event.view.series.id;
    dates = await list();
    await olu.client.patch(`/api/v1/events/${dates[3].id}/date`, {
      startsLocal: wallTimeIn(29, '18:00'),
      note: 'By the river.',
    });
    await olu.client.put(`/api/v1/events/${dates[5].id}/cancellation`, { reason: 'A holiday.' });
  });
  afterAll(() => world.close());

  const list = async () =>
    (await olu.client.get(`/api/v1/series/${seriesId}/dates?limit=100`)).json.items as any[];

  async function feed(path: string): Promise<string> {
    await calendarsAtRest(world);
    await aSecond();
    const answer = await world.client().get(path);
    expect(answer.status).toBe(200);
    return answer.text;
  }

  it('is one rule with what is different from it, and means the same moments on both sides of clock changes', async () => {
    for (const path of [`/feeds/groups/${group.id}.ics`, `/feeds/events/${seriesId}.ics`]) {
      const text = await feed(path);
      const vevents = readCalendar(text).calendar.getAllSubcomponents('vevent');
      expect(vevents).toHaveLength(3);
      expect(new Set(vevents.map((it) => it.getFirstPropertyValue('uid'))).size).toBe(1);
      expect(text).toContain('\r\nRRULE:FREQ=WEEKLY;BYDAY=');
      expect(text).not.toMatch(/RDATE|THISANDFUTURE/);

      const expected = (await list()).map(({ startsAt, state }) => [startsAt, state === 'cancelled']);
      expect(expected).toHaveLength(40);
      expect(expand(text)).toEqual(expected);
    }
  });

  it('shows a person the one date they answered, and no other', async () => {
    const ana = await given(world).member('Ana', group);
    await given(world).reply(ana, dates[3]);
    const { json } = await ana.client.post('/api/v1/me/feeds', { name: 'My phone' });
    const text = await feed(new URL(json.url).pathname);
    const { events } = readCalendar(text);
    expect(events).toHaveLength(1);
    expect(events[0]!.description).toContain('By the river.');
    expect(text.slice(text.indexOf('BEGIN:VEVENT'))).not.toMatch(/RRULE|RECURRENCE-ID/);
    expect(expand(text)).toEqual([[(await list())[3].startsAt, false]]);
  });

  it('gives a single date as a file', async () => {
    const file = await world.client().get(`/events/${dates[3].id}/calendar.ics`);
    expect([file.status, expand(file.text).length]).toEqual([200, 1]);
    expect(file.text.slice(file.text.indexOf('BEGIN:VEVENT'))).not.toMatch(/ORGANIZER|ATTENDEE|RRULE/);
  });

  it('leaves skipped dates out, has added ones beside the rule, and ends where the series is called off', async () => {
    const event = await given(world).event(olu, group, { repeats: { every: 'week', count: 40 } });
    const id = event.view.series.id;
    const ana = await given(world).member('Ana', group);
    const its = async () =>
      (await olu.client.get(`/api/v1/series/${id}/dates?limit=100`)).json.items as any[];
    const shown = async () => (await its()).map(({ startsAt, state }) => [startsAt, state === 'cancelled']);
    const first = await its();
    const path = `/feeds/events/${id}.ics`;
    const sequence = (text: string) => readCalendar(text).events[0]!.sequence;
    const whole = sequence(await feed(path));

    await given(world).reply(ana, first[3]);
    await olu.client.post(`/api/v1/series/${id}/skips`, {
      dateIds: [first[1], first[3]].map((date) => date.id),
    });
    await olu.client.post(`/api/v1/series/${id}/dates`, {
      startsLocal: wallTimeIn(10, '11:00'),
      title: 'Picnic',
    });
    const text = await feed(path);
    expect(text.match(/\r\nEXDATE;TZID=/g)).toHaveLength(1);
    expect(text).not.toContain('RDATE');
    expect(sequence(text)).toBe(whole + 1);
    expect(expand(text)).toEqual(await shown());
    expect(new Set(readCalendar(text).events.map(({ uid }) => uid)).size).toBe(2);

    await olu.client.delete(`/api/v1/events/${first[1].id}/skip`);
    const back = await feed(path);
    expect(back).not.toContain('EXDATE');
    expect(sequence(back)).toBe(whole + 2);

    await olu.client.put(`/api/v1/series/${id}/cancellation`, { reason: 'We stop.' });
    const ended = await feed(path);
    expect(ended).toMatch(/RRULE:FREQ=WEEKLY;BYDAY=\w\w;COUNT=4\r/);
    expect(expand(ended)).toEqual(await shown());
    expect(sequence(ended)).toBe(whole + 3);
  });

  it('keeps every promise made before a split: codes, links, what was counted, feeds and silence', async () => {
    const here = await given(world).group(olu, { sensitive: false, guests: 'code' });
    const wish = { timeZone: 'UTC', repeats: { every: 'week', count: 6 } };
    const { view } = await given(world).event(olu, here, wish);
    const shown = async () => (await olu.client.get(`/api/v1/groups/${here.id}/events`)).json.items as any[];
    const its = await shown();
    const [ana, bo] = [await given(world).member('Ana', here), await given(world).member('Bo', here)];
    await given(world).reply(ana, its[4]);
    const letter = await world.mail.letterTo(ana.email);
    await given(world).reply(ana, its[0]);
    const guest = { answer: 'going', calledName: 'Wren' };
    const { code } = (await world.client().post(`/api/v1/occurrences/${its[4].id}/guest-rsvps`, guest)).json;
    await bo.client.put(`/api/v1/me/mutes/events/${its[0].id}`);
    const own = (await ana.client.post('/api/v1/me/feeds', { name: 'My phone' })).json;
    const count = (at: number, came: number) =>
      olu.client.put(`/api/v1/occurrences/${its[at].id}/attendance`, { count: came });
    const toNow = (at: number) =>
      world.database.query('UPDATE occurrences SET starts_at = now(), ends_at = $2 WHERE id = $1', [
        its[at].id,
        new Date(Date.now() + 3_600_000),
      ]);
    await toNow(0);
    expect((await count(0, 7)).status).toBe(204);

    const changed = await olu.client.patch(`/api/v1/events/${its[3].id}/following`, {
      startsLocal: wallTimeIn(28, '20:00'),
    });
    expect(changed.status).toBe(200);
    const right = (await olu.client.get(`/api/v1/events/${its[4].id}`)).json.series.id;
    expect(right).not.toBe(view.series.id);

    const headers = { 'reference-code': code };
    const current = await world.client().send('GET', '/api/v1/guest-rsvps/current', { headers });
    expect(current.json).toMatchObject({ answer: 'going' });
    expect(current.text).toContain(wallTimeIn(35, '20:00'));

    const link = new URL(letter.links.find((it) => it.endsWith('answer=declined'))!);
    const browser = world.client();
    const path = (await browser.page(link.pathname + link.search)).headers.get('location')!;
    const page = await browser.page(path);
    expect(page.text).toContain('20:00');
    const mark = /name="mark" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    await browser.submit('/letters/answer', { mark, answer: 'maybe' }, path);
    expect((await ana.client.get(`/api/v1/occurrences/${its[4].id}/rsvp`)).json.answer).toBe('maybe');

    const counted = async (at: number) =>
      (await olu.client.get(`/api/v1/occurrences/${its[at].id}/rsvps`)).json.attendanceCount;
    await toNow(3);
    expect([await counted(0), (await count(3, 5)).status, await counted(3)]).toEqual([7, 204, 5]);
    expect((await bo.client.get('/api/v1/me/mutes')).json.items).toHaveLength(2);

    const uidsIn = (text: string) => new Set(readCalendar(text).events.map(({ uid }) => uid));
    const ofGroup = await feed(`/feeds/groups/${here.id}.ics`);
    expect(uidsIn(ofGroup)).toEqual(new Set([view.series.id, right]));
    const starts = [7, 14, 21].map((days) => wallTimeIn(days));
    const later = [28, 35, 42].map((days) => wallTimeIn(days, '20:00'));
    const moments = (locals: string[]) => locals.map((local) => [`${local}:00.000Z`, false]);
    expect(expand(ofGroup)).toEqual(moments([...starts, ...later]));
    expect(expand(await feed(`/feeds/events/${view.series.id}.ics`))).toEqual(moments(starts));
    expect(expand(await feed(`/feeds/events/${right}.ics`))).toEqual(moments(later));
    expect(uidsIn(await feed(new URL(own.url).pathname))).toEqual(new Set([view.series.id, its[4].id]));
  });

  it('goes on under the name of a single event that begins to repeat', async () => {
    const { id } = await given(world).event(olu, await given(world).group(olu), { timeZone: 'UTC' });
    const uids = async (of: string) =>
      readCalendar((await world.client().get(`/events/${of}/calendar.ics`)).text).events.map(
        ({ uid }) => uid,
      );
    expect(await uids(id)).toEqual([id]);
    const first = await olu.client.patch(`/api/v1/events/${id}`, { repeats: { every: 'week', count: 3 } });
    expect([first.json.id === id, await uids(first.json.id)]).toEqual([false, [id]]);
  });

  it('is the same bytes until something changes, and then another version', async () => {
    const path = `/feeds/groups/${group.id}.ics`;
    const before = await feed(path);
    expect(await feed(path)).toBe(before);
    await olu.client.patch(`/api/v1/events/${dates[7].id}/date`, { title: 'With a guest' });
    expect(await feed(path)).not.toBe(before);
  });

  it('says less of what is over, but a coming date that was called off long ago is called off still', async () => {
    const event = await given(world).event(olu, group, { repeats: { every: 'week', count: 40 } });
    const id = event.view.series.id;
    const { items } = (await olu.client.get(`/api/v1/series/${id}/dates?limit=100`)).json;
    await olu.client.post(`/api/v1/series/${id}/dates`, { startsLocal: wallTimeIn(10, '11:00') });
    await olu.client.patch(`/api/v1/events/${items[3].id}/date`, { startsLocal: wallTimeIn(29, '18:00') });
    await olu.client.patch(`/api/v1/events/${items[4].id}/date`, { title: 'With a guest' });
    for (const { id: dateId } of [items[1], items[20]])
      await olu.client.put(`/api/v1/events/${dateId}/cancellation`, { reason: 'A holiday.' });
    const vevents = (text: string) => text.match(/BEGIN:VEVENT/g)!.length;
    const path = `/feeds/events/${id}.ics`;
    expect(vevents(await feed(path))).toBe(6);

    await world.timePasses('130 days');
    await world.database.query(
      "UPDATE occurrences SET ends_at = ends_at + interval '130 days' WHERE event_id = $1 AND original_local = $2",
      [id, items[20].startsLocal],
    );
    const text = await feed(path);
    expect(vevents(text)).toBe(2);
    expect(text.match(/\r\nEXDATE;/g)).toHaveLength(2);
    const shown = items.map((date: any) => [date.startsAt, date === items[20]]);
    expect(expand(text)).toEqual(shown.filter((_: unknown, at: number) => at !== 1 && at !== 3));
  });
});
