import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { Ceiling } from '../../src/notifications/sending/ceiling.js';
import { DigestLetter } from '../../src/notifications/letters/digest.letter.js';
import { PlanDigests } from '../../src/notifications/planning/plan-digests.js';
import { given, startIn, type TestGroup } from '../support/given.js';
import type { ReceivedLetter } from '../support/mail-sink.js';
import { seedEvents } from '../support/seed.js';
import { rowsReadDuring, statementsDuring } from '../support/statements.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { zoneAt } from './evening.js';
import { atRest, lettersTo } from './ledger.js';

/** Whose last full hour is so long past that nothing of it is planned by itself any more. */
const ZONE = Temporal.Now.zonedDateTimeISO('UTC').minute < 25 ? 'Asia/Kolkata' : 'UTC';
const { dayOfWeek: TODAY, hour: HOUR } = Temporal.Now.zonedDateTimeISO(ZONE);

describe.each(['postgres', 'redis'] as const)('with the queue in %s', (queue) => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld({ queue });
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu, { reminderMinutes: [] });
  });
  afterAll(() => world.close());

  const wishing = async (name: string, wishes: Record<string, unknown>) => {
    const person = await given(world).member(name, group);
    const changed = await person.client.patch('/api/v1/me', { timeZone: ZONE, digestHour: HOUR, ...wishes });
    if (changed.status !== 200) throw new Error(changed.text);
    return person;
  };
  const event = (fields: Record<string, unknown> = {}) =>
    given(world).event(olu, group, { ...startIn({ hours: 20 }), ...fields });
  /** As if nothing was planned since before the hour came, in which events were announced. */
  const theHourComes = async () => {
    await world.timePasses('11 minutes');
    await atRest(world);
    await world.timePasses('62 minutes');
    await atRest(world);
  };
  const digestsTo = (person: TestPerson) =>
    lettersTo(world, person).filter(({ subject }) => subject === 'What is on for you');
  const newsTo = (person: TestPerson) =>
    lettersTo(world, person).filter(({ subject }) => /^(New:|\d+ new)/.test(subject));

  const outcomesOf = async ({ id }: TestPerson) => {
    const rows = await world.database.query(
      `SELECT name, coalesce(outcome, state) AS outcome FROM outbox WHERE person_id = $1 AND key NOT LIKE 'before:%' ORDER BY id`,
      [id],
    );
    return Object.fromEntries(rows.map((row: { name: string; outcome: string }) => [row.name, row.outcome]));
  };

  it('one letter tells each person at their hour what they answered and what is new, and nothing to whom there is nothing to say', async () => {
    const daily = await wishing('Ana', { digest: 'daily' });
    const weekly = await wishing('Bo', { digest: 'weekly', digestDay: TODAY });
    const news = await wishing('Cem', { digest: 'news', digestDay: TODAY });
    const otherDay = await wishing('Dee', { digest: 'weekly', digestDay: (TODAY % 7) + 1 });
    const otherHour = await wishing('Eli', { digest: 'daily', digestHour: (HOUR + 2) % 24 });
    const never = await wishing('Fay', { digest: 'never' });
    const idle = await wishing('Gil', { digest: 'daily', newEvents: 'never' });
    const answered = await event({ discreetTitle: 'Evening one' });
    for (const person of [daily, weekly, news]) await given(world).reply(person, answered);
    await event({ discreetTitle: 'Evening two' });
    await theHourComes();
    for (const person of [daily, weekly, news]) {
      const [letter, ...more] = digestsTo(person);
      expect([person.email, more]).toEqual([person.email, []]);
      expect(letter!.text).toMatch(
        /You answered for:\n+Evening one[\s\S]*You are coming\.[\s\S]*New in “Tuesday meeting”:\n+Evening two/,
      );
      expect(letter!.text).not.toContain('Breathing');
    }
    for (const person of [otherDay, otherHour, never, idle, olu]) expect(digestsTo(person)).toEqual([]);
    await theHourComes();
    expect(digestsTo(daily)).toHaveLength(1);
  });

  it('whoever wishes to hear at once hears of all that was opened shortly after one another, as it is by then, and nobody else', async () => {
    const atOnce = await wishing('Hal', { newEvents: 'at-once', digest: 'daily' });
    const inDigest = await wishing('Ida', { newEvents: 'digest', digest: 'daily' });
    const never = await wishing('Jo', { newEvents: 'never', digest: 'daily' });
    const muted = await wishing('Kay', { newEvents: 'at-once' });
    await muted.client.put(`/api/v1/me/mutes/groups/${group.id}`);
    const gone = await wishing('Lea', { newEvents: 'at-once' });
    const knows = await wishing('Mia', { newEvents: 'at-once' });
    await olu.client.patch('/api/v1/me', { newEvents: 'at-once' });
    const outsider = await world.person('Ned');
    await outsider.client.patch('/api/v1/me', { newEvents: 'at-once' });

    const first = await event({ discreetTitle: 'Morning' });
    const off = await event({ discreetTitle: 'Called off' });
    const second = await event({ discreetTitle: 'Noon', repeats: { every: 'week', count: 3 } });
    await olu.client.patch(`/api/v1/events/${first.id}`, { discreetTitle: 'Morning walk' });
    await olu.client.put(`/api/v1/events/${off.id}/cancellation`, {});
    for (const known of [first, second]) await given(world).reply(knows, known);
    await gone.client.delete(`/api/v1/groups/${group.id}/membership`);
    await atRest(world);
    expect(newsTo(atOnce)).toEqual([]);
    await world.timePasses('6 minutes');
    await atRest(world);
    const [letter, ...more] = newsTo(atOnce);
    expect(more).toEqual([]);
    expect(letter!.subject).toBe('2 new meetings: Tuesday meeting');
    expect(letter!.text).toMatch(/Morning walk[^]+Noon\nIt takes place more than once: every \w+, 3 times/);
    expect(letter!.text).not.toMatch(/Called off|Breathing/);
    for (const person of [inDigest, never, muted, gone, knows, outsider, olu])
      expect(newsTo(person)).toEqual([]);

    await theHourComes();
    expect(digestsTo(atOnce)).toEqual([]);
    expect(digestsTo(inDigest)[0]!.text).toMatch(/New in “Tuesday meeting”:\n[^]*Morning walk/);
    expect(digestsTo(never)).toEqual([]);
    expect(newsTo(atOnce)).toHaveLength(1);
  });

  it('one letter about new events names twelve of them, and says how many more there are', async () => {
    const busy = await given(world).group(olu, { discreetName: 'Busy meeting', reminderMinutes: [] });
    const ona = await given(world).member('Ona', busy);
    await ona.client.patch('/api/v1/me', { newEvents: 'at-once' });
    for (let n = 1; n <= 14; n++)
      await given(world).event(olu, busy, { ...startIn({ hours: 20 + n }), discreetTitle: `Evening ${n}` });
    await world.timePasses('6 minutes');
    await atRest(world);
    const [letter, ...more] = newsTo(ona);
    expect(more).toEqual([]);
    expect(letter!.subject).toBe('14 new meetings: Busy meeting');
    expect(letter!.text).toMatch(/Evening 12\n[^]*And 2 more dates\./);
    expect(letter!.text).not.toMatch(/Evening 1[34]/);
    expect(letter!.links).toContain(`${world.url}/groups/${busy.id}`);
  });

  it('one of very many groups tells what is new in eight of them, and leads to the others', async () => {
    const uma = await wishing('Uma', { digest: 'daily' });
    for (let n = 1; n <= 10; n++) {
      const circle = await given(world).group(olu, { name: `Circle ${n}`, discreetName: `Circle ${n}` });
      await given(world).membership(uma, circle, 'member', 'Uma');
      await given(world).event(olu, circle, { ...startIn({ hours: 40 }), discreetTitle: 'Evening' });
    }
    await theHourComes();
    const letter = digestsTo(uma).at(-1)!;
    expect(letter.text.match(/New in “Circle \d+”/g)).toHaveLength(8);
    expect(letter.text).toContain('Something is new in 2 more groups.');
    expect(letter.links).toContain(`${world.url}/sign-in?from=/groups`);
  });

  it('has a name of its own for each link, also where two meetings have one title', async () => {
    const ivy = await wishing('Ivy', { digest: 'daily' });
    for (const hours of [14, 16]) await given(world).reply(ivy, await event(startIn({ hours })));
    await theHourComes();
    const { html } = digestsTo(ivy).at(-1)!;
    const links = [...html.matchAll(/<a [^>]*>([^]*?)<\/a>/g)];
    const names = links.map(([link, said]) => /aria-label="([^"]+)"/.exec(link)?.[1] ?? said);
    expect(names.filter((name) => name!.startsWith('Open its page, '))).toHaveLength(2);
    expect(new Set(names).size).toBe(names.length);
  });

  it('names no group where others look, and calls nobody by a name', async () => {
    const oda = await wishing('Oda', { digest: 'daily' });
    const secret = await given(world).group(olu, { name: 'Quillwhistle', discreetName: 'Thursdays' });
    await given(world).membership(oda, secret, 'member', 'Owl');
    await given(world).event(olu, secret, { title: 'Wolfsbane', discreetTitle: 'Evening' });
    await theHourComes();
    const [letter] = digestsTo(oda);
    expect(letter!.text).toMatch(/^Hello,\n[^]*New in “Thursdays”:\n+Evening/);
    expect(letter!.source + letter!.text + letter!.html).not.toMatch(/Quillwhistle|Wolfsbane|Owl/);
    expect(letter!.text.slice(0, 60)).not.toContain('Thursdays');
    expect(letter!.headers.get('list-id')).toMatch(/^<[0-9a-f]{32}\.127\.0\.0\.1>$/);
  });

  it('none come to whoever wants no letters at all, except what they ask for', async () => {
    const pia = await wishing('Pia', { digest: 'daily', newEvents: 'at-once', wantsLetters: false });
    const opened = await event();
    await given(world).reply(pia, opened);
    await theHourComes();
    await olu.client.put(`/api/v1/events/${opened.id}/cancellation`, {});
    await atRest(world);
    expect(lettersTo(world, pia)).toEqual([]);
    await world.client().post('/api/v1/sign-in-requests', { email: pia.email });
    await atRest(world);
    expect(lettersTo(world, pia).map(({ subject }) => subject)).toEqual(['Your code to sign in']);
  });

  it('stop by one press in a mail program: what the letter is, and nothing else', async () => {
    const quin = await wishing('Quin', { digest: 'daily', newEvents: 'at-once' });
    const opened = await event();
    await world.timePasses('6 minutes');
    await atRest(world);
    const stop = async (letter: ReceivedLetter) => {
      const address = /<(\S+)>/.exec(letter.headers.get('list-unsubscribe')!)![1]!;
      expect((await fetch(address, { method: 'POST' })).status).toBe(200);
      const { newEvents, digest, wantsReminders } = (await quin.client.get('/api/v1/me')).json;
      return [newEvents, digest, wantsReminders];
    };
    expect(await stop(newsTo(quin)[0]!)).toEqual(['never', 'daily', true]);
    await given(world).reply(quin, opened);
    await theHourComes();
    expect(await stop(digestsTo(quin)[0]!)).toEqual(['never', 'never', true]);
    expect((await quin.client.get('/api/v1/me/mutes')).json.items).toEqual([]);
  });

  it('come again as often as before when stopping them is undone', async () => {
    const wishes = { newEvents: 'at-once', digest: 'daily' };
    const rae = await wishing('Rae', wishes);
    const opened = await event();
    await world.timePasses('6 minutes');
    await atRest(world);
    await given(world).reply(rae, opened);
    await theHourComes();
    const wished = async () => {
      const { newEvents, digest, wantsReminders } = (await rae.client.get('/api/v1/me')).json;
      return { newEvents, digest, wantsReminders };
    };
    const page = '/letters/unsubscribe';
    const openFrom = async (letter: ReceivedLetter) => {
      const phone = world.client();
      await phone.page(new URL(letter.links.findLast((it) => it.includes('/letters/'))!).pathname);
      const mark = /name="mark" value="([^"]+)"/.exec((await phone.page(page)).text)![1]!;
      return (scope: string, wish: 'stop' | 'come') => phone.submit(page, { mark, scope, wish }, page);
    };
    const ofNews = await openFrom(newsTo(rae)[0]!);
    const ofDigest = await openFrom(digestsTo(rae)[0]!);
    await ofNews('new-events', 'stop');
    await ofDigest('digest', 'stop');
    expect(await wished()).toEqual({ newEvents: 'never', digest: 'never', wantsReminders: true });
    // What was stopped alone stays so when more is stopped and undone.
    await ofDigest('all-but-essential', 'stop');
    await ofDigest('all-but-essential', 'come');
    expect(await wished()).toEqual({ newEvents: 'never', digest: 'never', wantsReminders: true });
    await ofNews('new-events', 'come');
    await ofDigest('digest', 'come');
    expect(await wished()).toEqual({ ...wishes, wantsReminders: true });
    await ofDigest('all-but-essential', 'stop');
    await ofDigest('digest', 'come');
    expect(await wished()).toEqual({ newEvents: 'never', digest: 'daily', wantsReminders: false });
    await ofDigest('all-but-essential', 'come');
    expect(await wished()).toEqual({ ...wishes, wantsReminders: true });

    // As before is what they chose last, in the settings too, and a second press brings no more.
    await ofDigest('digest', 'stop');
    await rae.client.patch('/api/v1/me', { digest: 'news', wantsReminders: false });
    await ofDigest('all-but-essential', 'stop');
    await ofDigest('digest', 'come');
    expect(await wished()).toEqual({ newEvents: 'never', digest: 'news', wantsReminders: false });
    await ofDigest('digest', 'stop');
    await ofDigest('all-but-essential', 'come');
    await ofNews('new-events', 'stop');
    await ofDigest('all-but-essential', 'come');
    expect(await wished()).toEqual({ newEvents: 'never', digest: 'news', wantsReminders: false });
    // What is saved as it was is no other choice.
    await rae.client.patch('/api/v1/me', { newEvents: 'never' });
    await ofNews('new-events', 'come');
    expect(await wished()).toEqual({ newEvents: 'at-once', digest: 'news', wantsReminders: false });
  });

  it('go to nobody more often a day than they can bear; what is over that comes later, and what must be known always comes', async () => {
    const rui = await wishing('Rui', { newEvents: 'at-once', digest: 'daily' });
    // Of which three went today already, and two reminders that are counted by themselves.
    const sent = (name: string, count: number) =>
      world.database.query(
        `INSERT INTO outbox (name, lane, key, about, person_id, use_by, state, ended_at)
         SELECT $1, 'reminders', concat('before:', $1::text, ':', $2::uuid, n), '{}', $2, now(), 'done', now()
         FROM generate_series(1, $3::int) n`,
        [name, rui.id, count],
      );
    await sent('thank-you', 3);
    await sent('event-reminder', 2);
    const opened = await event({ discreetTitle: 'Over the ceiling' });
    const soon = await event({ discreetTitle: 'Soon', reminderMinutes: [1195] });
    await given(world).reply(rui, soon);
    await atRest(world);
    await world.timePasses('6 minutes');
    await atRest(world);
    expect(newsTo(rui)).toEqual([]);
    const ended = await outcomesOf(rui);
    expect(ended).toMatchObject({ 'new-events': 'ceiling', 'event-reminder': expect.any(String) });
    expect(lettersTo(world, rui).map(({ subject }) => subject)).toEqual([
      'You are coming: Soon',
      expect.stringMatching(/^(In|Today|Tomorrow) .*: Soon$/),
    ]);
    await olu.client.put(`/api/v1/events/${soon.id}/cancellation`, {});
    await atRest(world);
    expect(lettersTo(world, rui).at(-1)!.subject).toBe('Cancelled: Soon');

    // Another day.
    await world.database.query(
      `UPDATE outbox SET ended_at = ended_at - interval '1 day' WHERE person_id = $1`,
      [rui.id],
    );
    await theHourComes();
    expect(digestsTo(rui)[0]!.text).toMatch(/New in “Tuesday meeting”:\n[^]*Over the ceiling/);
    expect((await rui.client.get(`/api/v1/events/${opened.id}`)).status).toBe(200);
  });

  it('tell of an event whose own letter was still on its way at the hour of one, and then did not come', async () => {
    const bea = await wishing('Bea', { newEvents: 'at-once', digest: 'daily' });
    const own = await event(startIn({ hours: 18 }));
    await given(world).reply(bea, own);
    const opened = await event({ ...startIn({ hours: 200 }), discreetTitle: 'Passed by' });
    await atRest(world);
    world.mail.refuse = (to) => (to === bea.email ? { code: 450, message: '4.2.0 Greylisted' } : null);
    await world.timePasses('11 minutes');
    await atRest(world);
    world.mail.refuse = () => null;
    // It comes again in a while; the digest leaves before.
    await world.database.query(
      `UPDATE outbox SET due_at = now() + interval '3 hours' WHERE person_id = $1 AND name = 'new-events'`,
      [bea.id],
    );
    await world.timePasses('62 minutes');
    await atRest(world);
    const told = () => digestsTo(bea).map(({ text }) => text.includes('Passed by'));
    expect(told()).toEqual([false]);
    await bea.client.patch('/api/v1/me', { newEvents: 'digest' });
    await world.database.query(
      `UPDATE outbox SET due_at = now(), rang_at = NULL WHERE person_id = $1 AND name = 'new-events'`,
      [bea.id],
    );
    await atRest(world);
    expect(await outcomesOf(bea)).toMatchObject({ 'new-events': 'not-wanted' });
    for (const days of [1, 2]) {
      // Another day.
      await world.database.query(
        `UPDATE outbox SET key = concat('before:', $2::int, key) WHERE person_id = $1 AND name = 'digest'`,
        [bea.id, days],
      );
      await world.timePasses('62 minutes');
      await atRest(world);
    }
    expect(told().slice(0, 2)).toEqual([false, true]);
    expect(told().filter(Boolean)).toHaveLength(1);
    expect(newsTo(bea)).toEqual([]);
    expect((await bea.client.get(`/api/v1/events/${opened.id}`)).status).toBe(200);
  });

  it('of a new event over what one can bear waits for the morning where no daily digest comes', async () => {
    const clock = { newEvents: 'at-once', timeZone: zoneAt(12) };
    const cat = await wishing('Cat', { ...clock, digest: 'never' });
    const weekly = await wishing('Wim', { ...clock, digest: 'news', digestDay: ((TODAY + 3) % 7) + 1 });
    const daily = await wishing('Dan', { ...clock, digest: 'daily' });
    const people = [cat, weekly, daily];
    for (const { id } of people)
      await world.database.query(
        `INSERT INTO outbox (name, lane, key, about, person_id, use_by, state, ended_at)
         SELECT 'thank-you', 'reminders', concat('before:', $1::uuid, n), '{}', $1, now(), 'done', now() FROM generate_series(1, 9) n`,
        [id],
      );
    await event({ discreetTitle: 'In the morning', ...startIn({ hours: 48 }) });
    await world.timePasses('6 minutes');
    await atRest(world);
    for (const person of people) {
      expect(newsTo(person)).toEqual([]);
      expect(await outcomesOf(person)).toMatchObject({ 'new-events': 'ceiling' });
    }
    await world.timePasses('22 hours');
    await atRest(world);
    for (const person of [cat, weekly]) expect(newsTo(person)[0]!.text).toContain('In the morning');
    expect(newsTo(daily)).toEqual([]);
    expect(digestsTo(weekly)).toEqual([]);
  });

  it('tell whoever said nothing yet that a full date has places again, and never how many; not while somebody waits', async () => {
    const [sol, tom] = [
      await wishing('Sol', { digest: 'news', digestDay: TODAY }),
      await wishing('Tom', { digest: 'daily' }),
    ];
    const uma = await given(world).member('Uma', group);
    const opens = await event({ discreetTitle: 'Opens again', capacity: 1 });
    const waitedFor = await event({ discreetTitle: 'Waited for', capacity: 1 });
    const stays = await event({ discreetTitle: 'Stays full', capacity: 1 });
    for (const full of [opens, waitedFor, stays]) await given(world).reply(uma, full);
    // One place comes free there, and a party of two waits.
    await olu.client.patch(`/api/v1/groups/${group.id}`, { mostCompanions: 1 });
    const tooSmall = await event({ discreetTitle: 'Two wait', capacity: 2 });
    const vi = await given(world).member('Vi', group);
    for (const one of [uma, vi]) await given(world).reply(one, tooSmall);
    await given(world).reply(tom, tooSmall, 'going', { companions: 1 });
    await given(world).reply(tom, opens);
    await given(world).reply(tom, waitedFor);
    await theHourComes();
    expect(digestsTo(sol)[0]!.text).not.toContain('There are places again');
    await world.database.query(`UPDATE outbox SET key = concat(key, ':before') WHERE name = 'digest'`);
    await tom.client.delete(`/api/v1/occurrences/${opens.id}/rsvp`);
    for (const full of [opens, waitedFor, tooSmall]) await given(world).reply(uma, full, 'declined');
    expect((await tom.client.get(`/api/v1/occurrences/${tooSmall.id}/rsvp`)).json.answer).toBe('waitlisted');
    await theHourComes();
    const [, letter, ...more] = digestsTo(sol);
    expect(more).toEqual([]);
    const [, places = ''] = letter!.text.split('There are places again:');
    expect(places).toContain('Opens again');
    expect(places).not.toMatch(/Waited for|Stays full|Two wait|\b1 place/);
    expect(letter!.text).not.toContain('New in');
    expect(digestsTo(uma)).toEqual([]);

    await world.database.query(`UPDATE outbox SET key = concat(key, ':once more') WHERE name = 'digest'`);
    await theHourComes();
    expect(digestsTo(sol)).toHaveLength(2);

    // Nobody waits there any more.
    await given(world).reply(tom, tooSmall, 'declined');
    await theHourComes();
    const [, , last] = digestsTo(sol);
    expect(last!.text.split('There are places again:')[1]).toContain('Two wait');
  });

  it('wait until the next morning where they are of use then, by the database’s clock', async () => {
    const ida = await wishing('Ida', { timeZone: zoneAt(12) });
    await world.database.query(
      `INSERT INTO outbox (name, lane, key, about, person_id, use_by, state, ended_at)
       SELECT 'digest', 'reminders', concat('before:', $1::uuid, n), '{}', $1, now(), 'done', now() FROM generate_series(1, 9) n`,
      [ida.id],
    );
    const after = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    const row = (id: number, hours: number) => ({
      id,
      name: 'thank-you',
      personId: ida.id,
      useBy: after(hours),
    });
    const rows = [row(-2, 20), row(-1, 22)] as never[];
    const ceiling = world.app.get(Ceiling, { strict: false });
    const clock = Date.now;
    // A process whose clock is wrong asks the same.
    for (const days of [0, 3, -3]) {
      Date.now = () => clock() + days * 86_400_000;
      const over = await ceiling.over(rows).finally(() => (Date.now = clock));
      expect([over.get(-2)!.state, over.get(-1)!.state]).toEqual(['suppressed', 'pending']);
      expect(over.get(-1)!.pauseSeconds! / 3_600).toBeCloseTo(20.5, 0);
    }
  });

  it('wait for the end of quiet hours, and go by what holds when they leave', async () => {
    const clock = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`;
    const asleep = { digest: 'daily', quietFrom: clock(HOUR), quietUntil: clock(HOUR + 2) };
    const [vic, wes, xia] = [
      await wishing('Vic', asleep),
      await wishing('Wes', asleep),
      await wishing('Xia', { ...asleep, newEvents: 'never' }),
    ];
    const opened = await event({ discreetTitle: 'After the night' });
    for (const person of [vic, wes, xia]) await given(world).reply(person, opened);
    await theHourComes();
    for (const person of [vic, wes, xia]) {
      expect(digestsTo(person)).toEqual([]);
      expect(await outcomesOf(person)).toMatchObject({ digest: 'quiet-hours' });
    }
    await wes.client.patch('/api/v1/me', { digest: 'never' });
    await xia.client.put(`/api/v1/me/mutes/groups/${group.id}`);
    for (const { client } of [vic, wes, xia])
      await client.patch('/api/v1/me', { quietFrom: '00:00', quietUntil: '00:00' });
    await world.database.query(`UPDATE outbox SET due_at = now() WHERE outcome = 'quiet-hours'`);
    await atRest(world);
    expect(digestsTo(vic)[0]!.text).toContain('After the night');
    expect([await outcomesOf(wes), await outcomesOf(xia)]).toMatchObject([
      { digest: 'not-wanted' },
      { digest: 'nothing-new' },
    ]);
  });

  it('are caught up after a standstill while they are of use', async () => {
    const due = Temporal.Now.zonedDateTimeISO(ZONE).subtract({ hours: 13 });
    const late = { digestHour: due.hour, digestDay: due.dayOfWeek };
    const [yan, zoe] = [
      await wishing('Yan', { ...late, digest: 'daily' }),
      await wishing('Zoe', { ...late, digest: 'weekly' }),
    ];
    const opened = await event();
    for (const person of [yan, zoe]) await given(world).reply(person, opened);
    await atRest(world);
    await world.database.query(`UPDATE installation SET digests_planned_until = now() - interval '3 days'`);
    await atRest(world);
    expect([digestsTo(yan).length, digestsTo(zoe).length]).toEqual([0, 1]);
  });

  it('read the world with as few statements for many people as for one', async () => {
    const people: { id: string }[] = await world.database.query('SELECT id FROM people ORDER BY id');
    const rows = people.map(({ id }, at) => ({
      id: at + 1,
      personId: id,
      about: { since: '2020-01-01T00:00Z' },
      dueAt: new Date(),
    }));
    const letter = world.app.get(DigestLetter, { strict: false });
    const asked = async (some: unknown[]) =>
      (await statementsDuring(() => letter.load(some as never))).length;
    expect(people.length).toBeGreaterThan(10);
    // A look at what has come due, which goes by the clock, may fall into one of them.
    await until(
      'as many cost what one does',
      async () => (await asked(rows)) === (await asked(rows.slice(0, 1))),
    );
  });

  it('are chosen at the foot of any letter, by whoever holds it', async () => {
    const ari = await wishing('Ari', { digest: 'daily' });
    await given(world).reply(ari, await event());
    const letter = await world.mail.letterTo(ari.email);
    const phone = world.client();
    // After it there may be a line to call, where we know one for their part of the world.
    const link = letter.links.findLast((it) => it.includes('/letters/'))!;
    await phone.page(new URL(link).pathname);
    const page = '/letters/unsubscribe';
    const { text } = await phone.page(page);
    const mark = /name="mark" value="([^"]+)"/.exec(text)![1]!;
    const wishes = {
      newEvents: 'at-once',
      digest: 'weekly',
      digestDay: '3',
      digestHour: '8',
      quietFrom: '21:00',
      language: 'de',
    };
    expect((await phone.submit(`${page}/wishes`, { mark, ...wishes, reminders: 'none' }, page)).status).toBe(
      303,
    );
    const me = async () => (await ari.client.get('/api/v1/me')).json;
    expect(await me()).toMatchObject({
      ...wishes,
      digestDay: 3,
      digestHour: 8,
      wantsReminders: false,
      wantsLetters: true,
    });
    expect((await phone.submit(`${page}/wishes`, { mark, digestHour: '24' }, page)).status).toBe(422);
    await phone.submit(page, { mark, scope: 'all', wish: 'stop' }, page);
    expect(await me()).toMatchObject({ wantsLetters: false });
    await phone.submit(page, { mark, scope: 'all', wish: 'come' }, page);
    expect(await me()).toMatchObject({ wantsLetters: true });
  });
});

describe('planning them', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false, env: { SWEEP_SECONDS: '300' } });
    await world.setUp();
  });
  afterAll(() => world.close());

  it('asks for what someone heard of new events, not for each event for all they were ever sent', async () => {
    const group = await given(world).group(await world.person('Olu'));
    const ana = await given(world).member('Ana', group);
    await ana.client.patch('/api/v1/me', { timeZone: ZONE, digestHour: HOUR, digest: 'daily' });
    await seedEvents(world.database as never, group.id, 20);
    // They were new two days ago, and in the digest of yesterday.
    await world.database.query(
      `UPDATE events SET announced_at = now() - interval '2 days', published_by = NULL`,
    );
    await world.database.query(`UPDATE memberships SET changed_at = now() - interval '9 days'`);
    await world.database.query(
      `INSERT INTO outbox (name, lane, key, about, person_id, use_by, state, outcome, due_at, ended_at)
       SELECT CASE n WHEN 1 THEN 'digest' ELSE 'event-reminder' END, 'digests', concat('before:', n), '{}', $1, now(),
              'done', 'sent', date_trunc('hour', now()) - interval '1 day', now() - interval '1 day'
       FROM generate_series(1, 2000) AS n`,
      [ana.id],
    );
    await world.database.query('ANALYZE');
    await world.database.query(
      `UPDATE installation SET digests_planned_until = now() - interval '61 minutes'`,
    );

    const read = await rowsReadDuring(world, 'outbox', () => world.app.get(PlanDigests).run());
    // All are looked through once for what is planned already.
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(2 * 2_000);
  });
});
