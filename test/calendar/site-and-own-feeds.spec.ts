import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expand } from '../support/calendar-readers.js';
import { given, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { aGroup, anEvent, aReply, aSecond, calendarsAtRest, changeEvent, readCalendar } from './rows.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.setUp();
});
afterAll(() => world.close());

const pathOf = (url: string) => new URL(url).pathname;

async function read(path: string) {
  const answer = await world.client().get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  const { text, headers } = answer;
  return { ...readCalendar(text), dates: expand(text), text, etag: headers.get('etag') };
}

const uidsIn = async (path: string) => (await read(path)).events.map(({ uid }) => uid);

async function subscribe(person: TestPerson, wish: object = {}) {
  const { json } = await person.client.post('/api/v1/me/feeds', { name: 'My phone', ...wish });
  return { id: json.id as string, url: json.url as string, path: pathOf(json.url) };
}

describe('the feed of the whole site', () => {
  let talkId: string;
  let onlineId: string;
  let germanId: string;
  beforeAll(async () => {
    const [open, abroad, hidden] = [
      await aGroup(world, { topics: ['anxiety'] }),
      await aGroup(world, { country: 'DE', sensitive: true }),
      await aGroup(world, { visibility: 'unlisted' }),
    ];
    talkId = (await anEvent(world, open, { kind: 'talk', access_facts: ['step-free'] })).id;
    onlineId = (
      await anEvent(world, open, {
        format: 'hybrid',
        access_facts: ['first-timers welcome'],
        starts_local: wallTimeIn(20),
      })
    ).id;
    germanId = (await anEvent(world, abroad, { language: 'de', starts_local: wallTimeIn(21) })).id;
    await anEvent(world, hidden);
    await anEvent(world, open, { state: 'draft', published_at: null });
  });

  it('holds what is public, says where it comes from, and uses discreet words where a group is sensitive', async () => {
    const { text, events, name } = await read('/feeds/site.ics');
    expect(name).toBe('What is on');
    expect(events.map(({ uid }) => uid)).toEqual([talkId, onlineId, germanId]);
    expect(events.map(({ summary }) => summary)).toEqual([
      'Living with panic',
      'Living with panic',
      'Workshop',
    ]);
    const lines = text.replaceAll('\r\n ', '');
    expect(lines).toContain(`\r\nSOURCE;VALUE=URI:${world.url}/feeds/site.ics\r\n`);
    expect(lines).toMatch(/\r\nREFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n[^]*\r\nCOLOR:[a-z]+\r\n/);
  });

  it('is cut down by every filter, and by several together', async () => {
    const found = async (query: string) => uidsIn(`/feeds/site.ics?${query}`);
    expect(await found('topic=Anxiety')).toEqual([talkId, onlineId]);
    expect(await found('kind=talk')).toEqual([talkId]);
    expect(await found('kind=talk&kind=workshop')).toEqual([talkId, onlineId, germanId]);
    expect(await found('format=online')).toEqual([onlineId]);
    expect(await found('language=de')).toEqual([germanId]);
    expect(await found('country=PT&kind=workshop')).toEqual([onlineId]);
    expect(await found('accessible=yes')).toEqual([talkId]);
    expect(await found('firstTimers=yes')).toEqual([onlineId]);
    expect(await found('topic=sleep')).toEqual([]);
  });

  it('names the weekday, and of a series shows the dates that fall on it', async () => {
    const olu = await world.person('Olu');
    const group = await given(world).group(olu, { sensitive: false, country: 'FR' });
    const event = await given(world).event(olu, group, {
      startsLocal: wallTimeIn(7),
      repeats: { every: 'day', count: 14 },
    });
    await calendarsAtRest(world);
    const { json } = await olu.client.get(`/api/v1/series/${event.view.series.id}/dates?limit=100`);
    const fridays = json.items.filter((it: any) => new Date(`${it.startsLocal}Z`).getUTCDay() === 5);
    expect(fridays).toHaveLength(2);
    const onFridays = await read('/feeds/site.ics?country=FR&day=FR');
    expect(onFridays.dates).toEqual(fridays.map((it: any) => [it.startsAt, false]));
    const week = 'MO TU WE TH FR SA SU'.split(' ').map((day) => `day=${day}`);
    const whole = await read(`/feeds/site.ics?country=FR&${week.join('&')}`);
    expect(whole.events).toHaveLength(1);
    expect(whole.text).toContain('RRULE:FREQ=DAILY');
  });

  it('is one document however its filters are written, and tells its own address', async () => {
    const [one, other] = [
      await read('/feeds/site.ics?kind=workshop&kind=talk&topic=%20Anxiety'),
      await read('/feeds/site.ics?topic=anxiety&kind=talk&kind=workshop&kind=talk'),
    ];
    expect(one.etag).toBe(other.etag);
    const query = 'topic=anxiety&kind=talk&kind=workshop';
    expect(one.text.replaceAll('\r\n ', '')).toContain(`/feeds/site.ics?${query}\r\n`);
    const { json } = await world.client().get(`/api/v1/site-feed?kind=workshop&kind=talk&topic=anxiety`);
    expect(json).toEqual({ url: `${world.url}/feeds/site.ics?${query}` });
    const kept = await world.database.query(
      `SELECT FROM calendar_documents WHERE key LIKE 'site:topic=anxiety&%'`,
    );
    expect(kept).toHaveLength(1);
  });

  it.each([
    ['kind=party', 'kind', 'Please choose from: support meeting'],
    ['day=Tuesday', 'day', 'Please choose from: MO, TU'],
    ['country=XX', 'country', 'Please choose a country'],
    ['accessible=no', 'accessible', 'Please choose one of: yes'],
    ['colour=red', 'colour', 'There is no field of this name'],
    [`topic=${'a'.repeat(41)}`, 'topic', 'topics of 1 to 40 characters'],
  ])('says what is wrong with %s', async (query, field, words) => {
    const { status, json } = await world.client().get(`/feeds/site.ics?${query}`);
    expect(status).toBe(422);
    expect(json.errors).toMatchObject([{ pointer: `/${field}`, detail: expect.stringContaining(words) }]);
  });

  it('keeps a bounded number of them, those that were asked for last', async () => {
    await world.database.query(
      `INSERT INTO calendar_documents (key, kind, options, asked_at)
       SELECT 'site:topic=t' || n, 'site', '{}', now() - interval '1 hour' FROM generate_series(1, 300) AS n`,
    );
    await read('/feeds/site.ics?topic=one-more');
    const [{ kept }] = await world.database.query(
      `SELECT count(*) AS kept FROM calendar_documents WHERE kind = 'site'`,
    );
    expect(kept).toBe(200);
    expect(await read('/feeds/site.ics')).toBeDefined();
    await world.database.query(`DELETE FROM calendar_documents WHERE key LIKE 'site:topic=t%'`);
  });

  it('loses a group at the next look when it hides, and follows what changes', async () => {
    const groupId = await aGroup(world, { country: 'ES' });
    const event = await anEvent(world, groupId);
    const path = '/feeds/site.ics?country=ES';
    expect(await uidsIn(path)).toEqual([event.id]);
    await changeEvent(world, event.id, "title = 'Another title'");
    await aSecond();
    expect((await read(path)).events).toMatchObject([{ summary: 'Another title' }]);
    await world.database.query("UPDATE groups SET visibility = 'unlisted' WHERE id = $1", [groupId]);
    await aSecond();
    expect(await uidsIn(path)).toEqual([]);
  });
});

describe('the feed of a host', () => {
  it('holds the dates one leads, with how many come and never who, and follows the answers', async () => {
    const make = given(world);
    const [olu, fay] = [await world.person('Olu'), await world.person('Fay')];
    const group = await make.group(olu);
    const fayId = await make.membership(fay, group, 'facilitator');
    const [shared, hers] = [
      await make.event(olu, group, { startsLocal: wallTimeIn(5) }),
      await make.event(olu, group, { startsLocal: wallTimeIn(6), ledBy: fayId }),
    ];
    const [feed, herFeed] = [
      await subscribe(olu, { kind: 'hosting', names: 'full' }),
      await subscribe(fay, { kind: 'hosting' }),
    ];
    expect(await uidsIn(feed.path)).toEqual([shared.id]);
    expect(await uidsIn(herFeed.path)).toEqual([shared.id, hers.id]);
    const before = await read(feed.path);
    expect(before.name).toBe('Dates I lead');
    expect(before.events[0]!.description).toMatch(/^Nobody has said yes yet\.\n/);
    expect(before.events[0]!.summary).toBe('Breathing when it is loud');
    expect((await read(herFeed.path)).events[0]!.summary).toBe('Wednesday workshop');

    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    await make.reply(ana, shared);
    await make.reply(bo, shared, 'maybe');
    await calendarsAtRest(world);
    await aSecond();
    const after = await read(feed.path);
    expect(after.events[0]!.description).toMatch(/^1 is coming, 1 maybe\.\n/);
    expect(after.text).not.toMatch(/Ana|Bo\b|example\.org\b.*@|ATTENDEE|ORGANIZER|SOURCE/);
    const modified = (text: string) =>
      /\r\nLAST-MODIFIED:(\S+)/.exec(text.slice(text.indexOf('BEGIN:VEVENT')))![1]!;
    expect(modified(after.text) >= modified(before.text)).toBe(true);

    await ana.client.delete(`/api/v1/occurrences/${shared.id}/rsvp`);
    await calendarsAtRest(world);
    await aSecond();
    expect((await read(feed.path)).events[0]!.description).toMatch(/^Nobody has said yes yet, 1 maybe\.\n/);
  });

  it('forgets a group at the next look when one is its host no more', async () => {
    const make = given(world);
    const [olu, fay] = [await world.person('Olu'), await world.person('Fay')];
    const group = await make.group(olu);
    const fayId = await make.membership(fay, group, 'facilitator');
    await make.event(olu, group);
    const feed = await subscribe(fay, { kind: 'hosting' });
    expect(await uidsIn(feed.path)).toHaveLength(1);
    await olu.client.patch(`/api/v1/groups/${group.id}/members/${fayId}`, { role: 'member' });
    await aSecond();
    expect(await uidsIn(feed.path)).toEqual([]);
  });
});

describe('a device of one’s own', () => {
  async function replier() {
    const ana = await world.person('Ana');
    const groupId = await aGroup(world, { sensitive: true });
    const [going, maybe] = [
      await anEvent(world, groupId, { starts_local: wallTimeIn(20), discreet_title: 'A, b; "c"' }),
      await anEvent(world, groupId, { starts_local: wallTimeIn(21) }),
    ];
    await aReply(world, going.occurrenceId, ana.id, 'going');
    await aReply(world, maybe.occurrenceId, ana.id, 'maybe');
    return { ana, going, maybe };
  }

  it('has words, maybes and alarms as it was wished, and another has its own', async () => {
    const { ana, going, maybe } = await replier();
    const [plain, wished] = [
      await subscribe(ana),
      await subscribe(ana, { names: 'full', withMaybes: false, alarmMinutes: [30, 1440] }),
    ];
    const first = await read(plain.path);
    expect(first.events.map(({ summary }) => summary)).toEqual(['A, b; "c"', 'Workshop']);
    expect(first.text).not.toMatch(/VALARM|SOURCE/);

    const { text, events, calendar } = await read(wished.path);
    expect(events).toMatchObject([{ uid: going.id, summary: 'Living with panic' }]);
    const alarms = calendar.getFirstSubcomponent('vevent')!.getAllSubcomponents('valarm');
    expect(alarms.map((it) => it.getFirstPropertyValue('trigger')?.toString())).toEqual([
      '-PT1440M',
      '-PT30M',
    ]);
    expect(alarms[0]!.getFirstPropertyValue('description')).toBe('Living with panic');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);

    const changed = await ana.client.patch(`/api/v1/me/feeds/${wished.id}`, {
      names: 'discreet',
      withMaybes: true,
    });
    expect(changed.json).toMatchObject({ names: 'discreet', withMaybes: true, alarmMinutes: [1440, 30] });
    await aSecond();
    const again = await read(wished.path);
    expect(again.events.map(({ uid, summary }) => [uid, summary])).toEqual([
      [going.id, 'A, b; "c"'],
      [maybe.id, 'Workshop'],
    ]);
    const alarm = again.calendar.getFirstSubcomponent('vevent')!.getFirstSubcomponent('valarm')!;
    expect(alarm.getFirstPropertyValue('description')).toBe('A, b; "c"');
  });

  it('says what is wrong with a wish', async () => {
    const ana = await world.person('Ana');
    const wrong = { name: '', kind: 'all', names: 'loud', alarmMinutes: [-5], withMaybes: 'yes' };
    const { status, json } = await ana.client.post('/api/v1/me/feeds', wrong);
    expect(status).toBe(422);
    expect(json.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/alarmMinutes',
      '/kind',
      '/name',
      '/names',
      '/withMaybes',
    ]);
    expect((await ana.client.patch(`/api/v1/me/feeds/${randomUUID()}`, { names: 'full' })).status).toBe(404);
    expect((await ana.client.put(`/api/v1/me/feeds/${randomUUID()}/secret`)).status).toBe(404);
  });

  it('gets another secret and stays the same device, and the old one opens nothing', async () => {
    const { ana } = await replier();
    const feed = await subscribe(ana, { alarmMinutes: [60] });
    await read(feed.path);
    const { json } = await ana.client.put(`/api/v1/me/feeds/${feed.id}/secret`);
    await aSecond();
    expect((await world.client().get(feed.path)).status).toBe(404);
    expect((await ana.client.get('/api/v1/me/feeds')).json.items).toMatchObject([
      { id: feed.id, name: 'My phone', alarmMinutes: [60], lastFetchedAt: null, reading: 'never' },
    ]);
    expect((await read(pathOf(json.url))).text).toContain('TRIGGER:-PT60M');
  });

  it('is told whether it picks up changes', async () => {
    const { ana, going } = await replier();
    const feed = await subscribe(ana);
    const told = async () => (await ana.client.get('/api/v1/me/feeds')).json.items[0];
    expect(await told()).toMatchObject({ reading: 'never', unreadChangeAt: null });

    await world.client().send('HEAD', feed.path, {});
    expect(await told()).toMatchObject({ reading: 'never' });
    await read(feed.path);
    expect(await told()).toMatchObject({ reading: 'newest', unreadChangeAt: null });

    await changeEvent(world, going.id, "area = 'Belém', discreet_title = 'Other words'");
    expect(await told()).toMatchObject({ reading: 'behind', unreadChangeAt: expect.any(String) });
    await aSecond();
    await read(feed.path);
    expect(await told()).toMatchObject({ reading: 'newest', unreadChangeAt: null });

    await ana.client.patch(`/api/v1/me/feeds/${feed.id}`, { names: 'full' });
    expect(await told()).toMatchObject({ reading: 'behind' });
    await world.database.query(`UPDATE feeds SET last_fetched_at = now() - interval '4 days' WHERE id = $1`, [
      feed.id,
    ]);
    expect(await told()).toMatchObject({ reading: 'silent' });
  });
});
