import { gunzipSync } from 'node:zlib';
import { get, type IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarBlocks } from '../../src/calendar/calendar-blocks.js';
import { EventFiles } from '../../src/calendar/event-file.js';
import { holdLocks } from '../../src/calendar/locks.js';
import { Outbox } from '../../src/queue/outbox.js';
import { expand } from '../support/calendar-readers.js';
import { given, wallTimeIn } from '../support/given.js';
import { openWorld, type World } from '../support/world.js';
import {
  aGroup,
  anEvent,
  aReply,
  aSecond,
  calendarsAtRest,
  changeEvent,
  doChore,
  eventually,
  readCalendar,
} from './rows.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.setUp();
});
afterAll(() => world.close());

const groupFeed = (id: string) => `/feeds/groups/${id}.ics`;
const eventFeed = (id: string) => `/feeds/events/${id}.ics`;
const pathOf = (url: string) => new URL(url).pathname;

async function read(path: string) {
  const answer = await world.client().get(path);
  expect(answer.status).toBe(200);
  return { ...readCalendar(answer.text), dates: expand(answer.text) };
}

/** A request as a calendar program sends it, with just these headers. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ response: IncomingMessage; body: Buffer }>((done, failed) => {
    get(new URL(path, world.url), { headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done({ response, body: Buffer.concat(chunks) }));
    }).on('error', failed);
  });
}

describe('the feed of a group', () => {
  it('holds what is on, and where to find out more, but never the exact place', async () => {
    const groupId = await aGroup(world);
    const event = await anEvent(world, groupId);
    await anEvent(world, groupId, { state: 'draft', published_at: null });

    const { name, events, dates } = await read(groupFeed(groupId));

    expect(name).toBe('Northside Peers, mornings');
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      uid: event.id,
      summary: 'Living with panic',
      location: 'Alcântara, Lisbon',
      status: 'CONFIRMED',
      url: `${world.url}/events/${event.id}`,
    });
    expect(events[0]!.description).toContain(`${world.url}/events/${event.id}`);
    expect(dates).toEqual([[new Date(event.start.epochMilliseconds).toISOString(), false]]);
    const { text } = await world.client().get(groupFeed(groupId));
    expect(text.replaceAll('\r\n ', '')).not.toMatch(/Rua Secreta|meet\.example\.org\/secret/);
  });

  it('uses discreet words for a sensitive group', async () => {
    const groupId = await aGroup(world, { sensitive: true });
    await anEvent(world, groupId);
    const { text } = await world.client().get(groupFeed(groupId));
    expect(text).not.toMatch(/panic|Peers/);
    expect(readCalendar(text)).toMatchObject({ name: 'Northside', events: [{ summary: 'Workshop' }] });
  });

  it('turns discreet as soon as its group does', async () => {
    const groupId = await aGroup(world);
    await anEvent(world, groupId);
    expect((await read(groupFeed(groupId))).events[0]!.summary).toBe('Living with panic');

    await world.database.query('UPDATE groups SET sensitive = true WHERE id = $1', [groupId]);
    await aSecond();

    expect(await read(groupFeed(groupId))).toMatchObject({
      name: 'Northside',
      events: [{ summary: 'Workshop' }],
    });
  });

  it('is not there for strangers to a private group, nor once the group is archived', async () => {
    const hidden = await aGroup(world, { visibility: 'private' });
    const event = await anEvent(world, hidden);
    expect((await world.client().get(groupFeed(hidden))).status).toBe(404);
    expect((await world.client().get(eventFeed(event.id))).status).toBe(404);

    const groupId = await aGroup(world, { visibility: 'unlisted' });
    expect((await world.client().get(groupFeed(groupId))).status).toBe(200);
    await world.database.query('UPDATE groups SET archived_at = now() WHERE id = $1', [groupId]);
    await aSecond();
    expect((await world.client().get(groupFeed(groupId))).status).toBe(404);
  });

  it('tells of a change and a cancellation under the same name of the event', async () => {
    const groupId = await aGroup(world);
    const event = await anEvent(world, groupId);
    const before = await world.client().get(groupFeed(groupId));

    await changeEvent(world, event.id, "title = 'Living well with panic'");
    await aSecond();
    expect((await read(groupFeed(groupId))).events).toMatchObject([
      { uid: event.id, summary: 'Living well with panic', sequence: 1 },
    ]);

    await changeEvent(world, event.id, "state = 'cancelled', cancelled_at = now()");
    await aSecond();
    const after = await world.client().get(groupFeed(groupId));
    expect(readCalendar(after.text).events).toMatchObject([
      { uid: event.id, status: 'CANCELLED', sequence: 2 },
    ]);
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    expect(Date.parse(after.headers.get('last-modified')!)).toBeGreaterThan(
      Date.parse(before.headers.get('last-modified')!),
    );
  });

  it('lets go of what was cancelled 60 days ago or ended 90 days ago', async () => {
    const groupId = await aGroup(world);
    const soon = await anEvent(world, groupId);
    await anEvent(world, groupId, { starts_local: '2025-01-10T19:00' });
    const cancelledAt = new Date(Date.now() - 61 * 86_400_000);
    await anEvent(world, groupId, { state: 'cancelled', cancelled_at: cancelledAt });
    expect((await read(groupFeed(groupId))).events.map(({ uid }) => uid)).toEqual([soon.id]);
  });

  it('is a valid calendar before anything is on', async () => {
    const { events, calendar } = await read(groupFeed(await aGroup(world)));
    expect(events).toEqual([]);
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  });

  it('tells what an event is about in plain words, and not in Markdown', async () => {
    const groupId = await aGroup(world);
    await anEvent(world, groupId, { description: 'We talk about **sleep**.' });
    const [event] = (await read(groupFeed(groupId))).events;
    expect(event!.description).toMatch(/^We talk about sleep\.\n/);
  });

  it('is made anew once we write calendars in another way', async () => {
    const groupId = await aGroup(world);
    await anEvent(world, groupId);
    const now = await read(groupFeed(groupId));
    await world.database.query(
      `UPDATE calendar_blocks SET made_for = 'before', full_text = replace(full_text, 'quiet', '**quiet**')`,
    );
    await world.database.query(
      `UPDATE calendar_documents SET made_for = 'before', etag = 'before', body = '', gzip = ''`,
    );
    await aSecond();
    expect((await read(groupFeed(groupId))).events).toMatchObject([
      { description: now.events[0]!.description },
    ]);
  });

  it('stays the same bytes when it is made again from the same rows', async () => {
    const groupId = await aGroup(world);
    const event = await anEvent(world, groupId);
    const stored = () =>
      world.database.query('SELECT etag, last_modified FROM calendar_documents WHERE key = $1', [
        `group:${groupId}`,
      ]);
    const before = await world.client().get(groupFeed(groupId));
    const storedBefore = await stored();
    await world.database.query('DELETE FROM calendar_blocks');
    await aSecond();
    await doChore(world, 'event-calendar', { eventId: event.id });
    expect(await stored()).toEqual(storedBefore);
    const after = await world.client().get(groupFeed(groupId));
    expect(after.text).toBe(before.text);
    expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
    expect(after.headers.get('last-modified')).toBe(before.headers.get('last-modified'));
  });

  it('is made once when many ask for it first', async () => {
    const groupId = await aGroup(world);
    await anEvent(world, groupId);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => world.client().get(groupFeed(groupId))),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(200);
  });

  it('waits for whoever is at work on the same calendar, and then shows what they saw', async () => {
    const groupId = await aGroup(world);
    const event = await anEvent(world, groupId);
    let early = '';
    const asked = await world.database.transaction(async (tx) => {
      await holdLocks(tx, [`group:${groupId}`]);
      const asking = world.client().get(groupFeed(groupId));
      void asking.then(({ text }) => (early = text));
      await eventually(async () => {
        const waiting = await world.database.query(
          "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted",
        );
        return waiting.length > 0 || early !== '';
      });
      await world.database.query("UPDATE events SET title = 'Newer' WHERE id = $1", [event.id]);
      await world.app.get(CalendarBlocks).renew([event.id]);
      return { asking };
    });
    expect(readCalendar((await asked.asking).text).events).toMatchObject([{ summary: 'Newer' }]);
  });

  it('asks nothing of the database while it is trusted', async () => {
    const groupId = await aGroup(world);
    await world.client().get(groupFeed(groupId));
    await world.database.query('UPDATE groups SET archived_at = now() WHERE id = $1', [groupId]);
    expect((await world.client().get(groupFeed(groupId))).status).toBe(200);
  });
});

describe('the feed of one event', () => {
  it('holds that event, as it is now', async () => {
    const groupId = await aGroup(world);
    const event = await anEvent(world, groupId);
    await anEvent(world, groupId);
    const { name, events } = await read(eventFeed(event.id));
    expect(name).toBe('Living with panic');
    expect(events.map(({ uid }) => uid)).toEqual([event.id]);

    await changeEvent(world, event.id, "area = 'Belém'");
    await aSecond();
    expect((await read(eventFeed(event.id))).events).toMatchObject([{ location: 'Belém', sequence: 1 }]);
  });
});

describe('a feed over HTTP', () => {
  it('is plain for a program that asks for nothing, without a cookie', async () => {
    const { response, body } = await ask(groupFeed(await aGroup(world)));
    expect(response.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-length': String(body.length),
      'cache-control': 'public, max-age=300',
      'x-robots-tag': 'noindex',
      vary: 'accept-encoding',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(response.headers['etag']).toMatch(/^"[\w-]+"$/);
    expect(response.headers['content-encoding']).toBeUndefined();
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(body.toString()).toMatch(/^BEGIN:VCALENDAR\r\n[^]+END:VCALENDAR\r\n$/);
  });

  it('bears the same headers when it is answered from memory', async () => {
    const path = groupFeed(await aGroup(world));
    const headers = async (wish: Record<string, string>) => {
      const { date: _, ...others } = (await ask(path, wish)).response.headers;
      return others;
    };
    const first = await headers({});
    expect(await headers({})).toEqual(first);
    await aSecond();
    const unchanged = await headers({ 'if-none-match': first.etag! });
    expect(await headers({ 'if-none-match': first.etag! })).toEqual(unchanged);
    expect(first).toMatchObject(unchanged);
  });

  it.each([
    ['gzip', true],
    ['deflate, gzip;q=0.5, br', true],
    ['GZIP ; q=1.0', true],
    ['gzip;q=0', false],
    ['gzip; q=0.000, *', false],
    ['identity', false],
    ['br', false],
    ['*', false],
    ['', false],
  ])('answers Accept-Encoding "%s" with gzip: %s', async (accepted, isZipped) => {
    const path = groupFeed(await aGroup(world));
    const plain = await ask(path);
    const { response, body } = await ask(path, { 'accept-encoding': accepted });
    expect(response.headers['content-encoding']).toBe(isZipped ? 'gzip' : undefined);
    expect(response.headers['content-length']).toBe(String(body.length));
    expect((isZipped ? gunzipSync(body) : body).equals(plain.body)).toBe(true);
  });

  it('says 304 to whoever has this version, going by its ETag before its date', async () => {
    const path = groupFeed(await aGroup(world));
    const { response } = await ask(path);
    const etag = response.headers['etag']!;
    const lastModified = response.headers['last-modified']!;
    const status = async (headers: Record<string, string>) => (await ask(path, headers)).response.statusCode;

    expect(await status({ 'if-none-match': etag })).toBe(304);
    expect(await status({ 'if-none-match': `"other", W/${etag}` })).toBe(304);
    expect(await status({ 'if-none-match': etag, 'accept-encoding': 'gzip' })).toBe(304);
    expect(await status({ 'if-none-match': '*' })).toBe(304);
    expect(await status({ 'if-none-match': '"other"' })).toBe(200);
    expect(await status({ 'if-none-match': '"other"', 'if-modified-since': lastModified })).toBe(200);
    expect(await status({ 'if-modified-since': lastModified })).toBe(304);
    expect(await status({ 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' })).toBe(200);
    expect(await status({ 'if-modified-since': 'yesterday' })).toBe(200);

    const unchanged = await ask(path, { 'if-none-match': etag });
    expect(unchanged.body).toHaveLength(0);
    expect(unchanged.response.headers).toMatchObject({ etag, 'cache-control': 'public, max-age=300' });
    expect(unchanged.response.headers['content-security-policy']).toBeDefined();
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const path = groupFeed(await aGroup(world));
    const full = await ask(path);
    const head = await ask(path, {}, 'HEAD');
    expect(head.response.statusCode).toBe(200);
    expect(head.body).toHaveLength(0);
    expect(head.response.headers['content-length']).toBe(full.response.headers['content-length']);
    expect(head.response.headers['etag']).toBe(full.response.headers['etag']);
  });

  it.each([
    `/feeds/groups/${randomUUID()}.ics`,
    `/feeds/events/${randomUUID()}.ics`,
    `/feeds/groups/${randomUUID()}`,
    '/feeds/groups/1.ics',
    `/feeds/me/${'a'.repeat(43)}.ics`,
    '/feeds/me/short.ics',
    `/feeds/me/${'%00'.repeat(43)}.ics`,
  ])('answers 404 to %s', async (path) => {
    const { response } = await ask(path);
    expect(response.statusCode).toBe(404);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.headers['content-security-policy']).toBeDefined();
  });
});

describe('a personal feed', () => {
  async function subscriber(name: string) {
    const person = await world.person(name);
    const { json } = await person.client.post('/api/v1/me/feeds', { name: 'My phone' });
    return { ...person, feed: json as { id: string; token: string; url: string }, path: pathOf(json.url) };
  }

  it('holds what its owner said yes or maybe to, and nothing else', async () => {
    const ana = await subscriber('Ana');
    const groupId = await aGroup(world, { visibility: 'unlisted' });
    const [going, maybe, declined] = [
      await anEvent(world, groupId, { starts_local: wallTimeIn(20) }),
      await anEvent(world, groupId, { starts_local: wallTimeIn(21) }),
      await anEvent(world, groupId),
    ];
    await anEvent(world, groupId);
    await aReply(world, going.occurrenceId, ana.id, 'going');
    await aReply(world, maybe.occurrenceId, ana.id, 'maybe');
    await aReply(world, declined.occurrenceId, ana.id, 'declined');
    const bo = await world.person('Bo');
    await aReply(world, declined.occurrenceId, bo.id, 'going');

    const { name, events } = await read(ana.path);

    expect(name).toBe('My dates');
    expect(events).toMatchObject([
      { uid: going.id, status: 'CONFIRMED', transp: 'OPAQUE' },
      { uid: maybe.id, status: 'TENTATIVE', transp: 'TRANSPARENT' },
    ]);
    const { response } = await ask(ana.path);
    expect(response.headers['cache-control']).toBe('private, no-cache');
  });

  it('says full names of sensitive groups only to those who chose them', async () => {
    const ana = await subscriber('Ana');
    const sensitive = await anEvent(world, await aGroup(world, { sensitive: true }), {
      starts_local: wallTimeIn(20),
    });
    const open = await anEvent(world, await aGroup(world), { starts_local: wallTimeIn(21) });
    await aReply(world, sensitive.occurrenceId, ana.id, 'going');
    await aReply(world, open.occurrenceId, ana.id, 'going');
    const titles = async () => (await read(ana.path)).events.map(({ summary }) => summary);
    expect(await titles()).toEqual(['Workshop', 'Living with panic']);

    await ana.client.patch('/api/v1/me', { discreet: 'nowhere' });
    await aSecond();
    expect(await titles()).toEqual(['Living with panic', 'Living with panic']);

    await ana.client.patch('/api/v1/me', { discreet: 'where-sensitive' });
    await aSecond();
    expect(await titles()).toEqual(['Workshop', 'Living with panic']);
  });

  it('says discreet words of all groups to those who chose that, but on a device where they chose otherwise', async () => {
    const ana = await subscriber('Ana');
    const open = await anEvent(world, await aGroup(world), { starts_local: wallTimeIn(21) });
    await aReply(world, open.occurrenceId, ana.id, 'going');
    const [{ id }] = (await ana.client.get('/api/v1/me/feeds')).json.items;
    const titleWith = async (names: string) => {
      await ana.client.patch(`/api/v1/me/feeds/${id}`, { names });
      await aSecond();
      return (await read(ana.path)).events.map(({ summary }) => summary).join();
    };
    expect(await titleWith('discreet')).toBe('Living with panic');
    await ana.client.patch('/api/v1/me', { discreet: 'everywhere' });
    expect(await titleWith('as in my settings')).toBe('Workshop');
    expect(await titleWith('discreet')).toBe('Workshop');
    expect(await titleWith('full')).toBe('Living with panic');
  });

  it('follows its owner’s replies and the changes of what they go to', async () => {
    const ana = await subscriber('Ana');
    const event = await anEvent(world, await aGroup(world));
    expect((await read(ana.path)).events).toEqual([]);

    await aReply(world, event.occurrenceId, ana.id, 'going');
    await doChore(world, 'person-calendar', { personId: ana.id });
    await aSecond();
    expect((await read(ana.path)).events).toMatchObject([{ summary: 'Living with panic' }]);

    await changeEvent(world, event.id, "title = 'Living well with panic'");
    await aSecond();
    expect((await read(ana.path)).events).toMatchObject([{ summary: 'Living well with panic', sequence: 1 }]);

    await aReply(world, event.occurrenceId, ana.id, 'declined');
    await doChore(world, 'person-calendar', { personId: ana.id });
    await aSecond();
    expect((await read(ana.path)).events).toEqual([]);
  });

  it('lets go of an answer that was taken back, or that went with a place for members', async () => {
    const make = given(world);
    const olu = await world.person('Olu');
    const ana = await subscriber('Ana');
    const group = await make.group(olu);
    await make.membership(ana, group);
    const [first, second] = [
      await make.event(olu, group, { startsLocal: wallTimeIn(2) }),
      await make.event(olu, group, { startsLocal: wallTimeIn(3), audience: 'members' }),
    ];
    const seen = async () => {
      await calendarsAtRest(world);
      await aSecond();
      return (await read(ana.path)).events.map(({ uid }) => uid);
    };
    expect((await read(ana.path)).events).toEqual([]);
    for (const event of [first, second]) await make.reply(ana, event);
    expect(await seen()).toEqual([first.id, second.id]);

    await ana.client.delete(`/api/v1/occurrences/${first.id}/rsvp`);
    expect(await seen()).toEqual([second.id]);
    await world.database.transaction(async (tx) => {
      // Nobody can give the place back yet.
      await tx.query('SELECT FROM occurrences WHERE id = $1 FOR UPDATE', [second.occurrenceId]);
      await ana.client.delete(`/api/v1/groups/${group.id}/membership`);
      expect(await seen()).toEqual([second.id]);
    });
    await eventually(async () => (await seen()).length === 0);
  });

  it('forgets at once the meetings of a group that its owner was removed from, or that was private and was left', async () => {
    const make = given(world);
    const olu = await world.person('Olu');
    const ana = await subscriber('Ana');
    const [open, hidden] = [await make.group(olu), await make.group(olu, { visibility: 'private' })];
    const soon = { startsLocal: wallTimeIn(2), durationMinutes: 3 * 24 * 60 };
    const ids: string[] = [];
    for (const group of [open, hidden]) {
      await make.membership(ana, group);
      const event = await make.event(olu, group, soon);
      await make.reply(ana, event);
      ids.push(event.id);
    }
    await world.timePasses('3 days');
    const seen = async () => (await read(ana.path)).events.map(({ uid }) => uid);
    expect(new Set(await seen())).toEqual(new Set(ids));

    const { items } = (await olu.client.get(`/api/v1/groups/${open.id}/members`)).json;
    const member = items.find((it: { isYou: boolean }) => !it.isYou);
    await olu.client.delete(`/api/v1/groups/${open.id}/members/${member.id}`);
    await aSecond();
    expect(await seen()).toEqual([ids[1]]);

    await ana.client.delete(`/api/v1/groups/${hidden.id}/membership`);
    await aSecond();
    expect(await seen()).toEqual([]);

    await make.membership(ana, hidden);
    await aSecond();
    expect(await seen()).toEqual([ids[1]]);
  });

  it('ends when its link is revoked, and other links stay', async () => {
    const ana = await subscriber('Ana');
    const other = await ana.client.post('/api/v1/me/feeds', { name: 'My laptop' });
    const bytes = (await world.client().get(ana.path)).text;
    expect((await world.client().get(pathOf(other.json.url))).text).toBe(bytes);
    const bo = await world.person('Bo');
    await bo.client.delete(`/api/v1/me/feeds/${ana.feed.id}`);
    expect((await ana.client.get('/api/v1/me/feeds')).json.items).toHaveLength(2);

    expect((await ana.client.delete(`/api/v1/me/feeds/${ana.feed.id}`)).status).toBe(204);
    await aSecond();
    expect((await world.client().get(ana.path)).status).toBe(404);
    expect((await world.client().get(pathOf(other.json.url))).status).toBe(200);

    await ana.client.delete(`/api/v1/me/feeds/${other.json.id}`);
    const kept = await world.database.query('SELECT FROM calendar_documents WHERE key = $1', [
      `person:${ana.id}`,
    ]);
    expect(kept).toHaveLength(0);
  });

  it('shows its owner when, and by what kind of app, it was last read, and its secret only once', async () => {
    const ana = await subscriber('Ana');
    expect(ana.feed.token).toMatch(/^[\w-]{43}$/);
    await ask(ana.path, { 'user-agent': 'Google-Calendar-Importer' });
    await ask(ana.path, { 'user-agent': 'iOS/19.1 (23A5) dataaccessd/1.0' });

    const { json, text } = await ana.client.get('/api/v1/me/feeds');
    expect(text).not.toContain(ana.feed.token);
    expect(json.items).toMatchObject([
      {
        id: ana.feed.id,
        name: 'My phone',
        lastFetchedBy: 'Google Calendar',
        lastFetchedAt: expect.any(String),
      },
    ]);
    const [{ row }] = await world.database.query('SELECT feeds::text AS row FROM feeds WHERE id = $1', [
      ana.feed.id,
    ]);
    expect(row).not.toContain(ana.feed.token);
  });

  it('exists at most 20 times for one person, however fast they ask', async () => {
    const ana = await world.person('Ana');
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, at) => ana.client.post('/api/v1/me/feeds', { name: `Device ${at}` })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(answers.find(({ status }) => status === 409)!.json.type).toBe('/problems/too-many-feeds');
    expect((await ana.client.get('/api/v1/me/feeds')).json.items).toHaveLength(20);
  });
});

describe('the work on calendars', () => {
  it('holds nothing up because of one event that cannot be written', async () => {
    const groupId = await aGroup(world);
    const broken = await anEvent(world, groupId);
    const sound = await anEvent(world, groupId);
    await world.database.query("UPDATE occurrences SET starts_local = 'never' WHERE event_id = $1", [
      broken.id,
    ]);
    await world.database.query('DELETE FROM calendar_blocks');
    await world.database.transaction((tx) =>
      world.app.get(Outbox).addEach(
        tx,
        'event-calendar',
        `SELECT id::text, jsonb_build_object('eventId', id), NULL::uuid, now(), now() + interval '1 day'
         FROM events WHERE group_id = $1`,
        [groupId],
      ),
    );
    const outcomeOf = async (eventId: string) => {
      const [row] = await world.database.query('SELECT outcome FROM outbox WHERE key = $1', [eventId]);
      return row.outcome;
    };
    await eventually(async () => (await outcomeOf(sound.id)) === 'made');
    await eventually(async () => (await outcomeOf(broken.id)) === 'calendar-failed');
    expect((await read(groupFeed(groupId))).events.map(({ uid }) => uid)).toEqual([sound.id]);
  });
});

describe('the file of one event', () => {
  it('says METHOD:PUBLISH in a letter only', async () => {
    const event = await anEvent(world, await aGroup(world));
    const files = world.app.get(EventFiles);
    const download = await files.for(event.id, 'full');
    const attachment = (await files.attachments([event.id], 'discreet'))
      .map(({ content }) => content)
      .join('');
    expect(download).not.toMatch(/METHOD|NAME:|REFRESH/);
    expect(attachment).toContain('\r\nMETHOD:PUBLISH\r\n');
    expect(readCalendar(attachment).events).toMatchObject([{ uid: event.id, summary: 'Workshop' }]);
    expect(readCalendar(download).events).toMatchObject([{ uid: event.id, summary: 'Living with panic' }]);
  });
});
