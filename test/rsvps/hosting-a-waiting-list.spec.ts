import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atOnce } from '../support/at-once.js';
import { given, startIn, type TestEvent, type TestGroup } from '../support/given.js';
import { statementsDuring } from '../support/statements.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { saySure, seatsOf } from './looks.js';

const NOTHING_SET = {
  overbookedBy: 0,
  heldForNewcomers: 0,
  heldForCarers: 0,
  heldForInterpreters: 0,
  waitlistClosed: false,
};

describe('hosting the waiting list of a date', () => {
  let world: World;
  let make: ReturnType<typeof given>;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    make = given(world);
    olu = await world.person('Olu');
    group = await make.group(olu);
  });
  afterAll(() => world.close());

  /** A full date with these people in line, in this order. */
  async function line(...names: string[]): Promise<{ event: TestEvent; people: TestPerson[] }> {
    const event = await make.event(olu, group, { ...startIn({ hours: 48 }), capacity: 1 });
    await make.reply(await make.member('Seated', group), event);
    const people = [];
    for (const name of names) {
      const person = await make.member(name, group);
      await make.reply(person, event);
      people.push(person);
    }
    return { event, people };
  }
  const read = async (event: TestEvent, query = '') =>
    (await olu.client.get(`/api/v1/occurrences/${event.id}/waitlist${query}`)).json;
  const names = async (event: TestEvent) =>
    (await read(event)).items.map((it: any) => [it.position, it.calledName]);
  const places = (event: TestEvent, wish: object) =>
    olu.client.put(`/api/v1/occurrences/${event.id}/places`, { ...NOTHING_SET, ...wish });
  const move = (event: TestEvent, rsvpId: string, position: number, reason = 'A long way to come') =>
    olu.client.put(`/api/v1/occurrences/${event.id}/waitlist/order`, { rsvpId, position, reason });
  const own = async (person: TestPerson, event: TestEvent) =>
    (await person.client.get(`/api/v1/occurrences/${event.id}/rsvp`)).json;
  const letters = async (name: string, person: TestPerson) =>
    (
      await world.database.query<unknown[]>('SELECT FROM outbox WHERE name = $1 AND person_id = $2', [
        name,
        person.id,
      ])
    ).length;

  it('is told of a draft and of what is called off in words for hosts', async () => {
    const { event } = await line('Ana', 'Bo');
    const waiting = (await read(event)).items[1];
    const refusal = async (of: { id: string }) =>
      [
        (await places(of as TestEvent, {})).json,
        (await move(of as TestEvent, waiting.id, 1)).json,
        (await olu.client.put(`/api/v1/occurrences/${of.id}/thanks`, { words: 'Thank you' })).json,
      ].map(({ detail }) => detail);
    const { title, kind, format, area, durationMinutes } = event.view;
    const words = { title, kind, format, area, durationMinutes, ...startIn({ hours: 48 }) };
    const { json: draft } = await olu.client.post(`/api/v1/groups/${group.id}/events`, words);
    const isDraft = 'This event is still a draft. Please publish it first.';
    expect(await refusal(draft)).toEqual([isDraft, isDraft, isDraft]);
    await olu.client.put(`/api/v1/events/${event.id}/cancellation`, {});
    const isOff = 'This event was cancelled.';
    expect(await refusal(event)).toEqual([isOff, isOff, isOff]);
    const { text } = await olu.client.page(`/events/${event.id}/waiting-list`);
    expect(text).toContain('This meeting was cancelled, so its places stay as they were.');
    expect(text).not.toMatch(/name="overbookedBy"|>Move</);
  });

  it('is exact for hosts, in pages, and words for those in it', async () => {
    const { event, people } = await line('Ana', 'Bo', 'Cy', 'Di', 'Eli', 'Fay', 'Gil');
    const first = await read(event, '?limit=5');
    const rest = await read(event, `?limit=5&after=${first.next}`);
    const all = [...first.items, ...rest.items].map((it: any) => [it.position, it.calledName]);
    expect(all).toEqual(['Ana', 'Bo', 'Cy', 'Di', 'Eli', 'Fay', 'Gil'].map((name, at) => [at + 1, name]));
    expect([rest.next, first.places]).toEqual([
      null,
      expect.objectContaining({ ...NOTHING_SET, waiting: 7, seatsTaken: 1, capacity: 1, free: 0 }),
    ]);
    const told = [];
    for (const at of [0, 1, 4, 5]) {
      const { text } = await people[at]!.client.get(`/api/v1/occurrences/${event.id}/rsvp`);
      told.push(JSON.parse(text).ahead);
      expect(text).not.toMatch(/"position"|"placeInLine"|waiting"/);
    }
    expect(told).toEqual(['next', 'one', 'few', 'many']);
    const mine = (await people[1]!.client.get('/api/v1/me/rsvps')).json.items[0];
    expect([mine.answer, mine.ahead]).toEqual(['waitlisted', 'one']);
    expect((await people[1]!.client.page('/me/meetings')).text).toContain('Someone is ahead of you.');
    const roster = (await olu.client.page(`/events/${event.id}/roster`)).text;
    expect(roster).toMatch(/Coming<\/h2>.*Seated.*On the waiting list<\/h2>.*Ana.*Gil/s);
  });

  it('takes no more statements for many than for one', async () => {
    const { event: short } = await line('Ana');
    const { event: long } = await line('Bo', 'Cy', 'Di', 'Eli');
    const asking = (event: TestEvent) => statementsDuring(() => read(event));
    expect(await asking(long)).toHaveLength((await asking(short)).length);
  });

  it('changes its order with a reason, which organisers can read and nobody in the database', async () => {
    const { event } = await line('Ana', 'Bo', 'Cy', 'Di');
    const [ana, , , di] = (await read(event)).items;
    expect((await move(event, di.id, 2)).status).toBe(204);
    expect(await names(event)).toEqual([
      [1, 'Ana'],
      [2, 'Di'],
      [3, 'Bo'],
      [4, 'Cy'],
    ]);
    expect((await olu.client.page(`/events/${event.id}/roster`)).text).toMatch(/Ana<.*Di<.*Bo<.*Cy</s);
    expect((await move(event, ana.id, 99)).status).toBe(204);
    expect((await names(event)).map(([, name]: [number, string]) => name)).toEqual(['Di', 'Bo', 'Cy', 'Ana']);
    await make.reply(await make.member('Eve', group), event);
    expect((await names(event)).at(-1)).toEqual([5, 'Eve']);

    const logged = (await olu.client.get(`/api/v1/groups/${group.id}/host-log`)).json.items;
    expect(logged.slice(0, 2).map((it: any) => [it.what, it.reason, it.occurrenceId])).toEqual(
      Array.from({ length: 2 }, () => ['waitlist-reordered', 'A long way to come', event.occurrenceId]),
    );
    expect(logged.slice(0, 2).map((it: any) => it.moved)).toEqual([
      { from: 1, to: 4 },
      { from: 4, to: 2 },
    ]);
    const rows = await world.database.query<{ row: string }[]>('SELECT host_log::text AS row FROM host_log');
    expect(rows.map((it) => it.row).join()).not.toContain('long way');
    // Where they stand already, nothing is changed or written down.
    expect((await move(event, ana.id, 4)).status).toBe(204);
    expect((await olu.client.get(`/api/v1/groups/${group.id}/host-log`)).json.items).toHaveLength(
      logged.length,
    );

    const paged = [];
    let next: string | null = '';
    while (next !== null) {
      const after: string = next && `&after=${next}`;
      const { json } = await olu.client.get(`/api/v1/occurrences/${event.id}/rsvps?limit=2${after}`);
      paged.push(...json.items.map((it: any) => it.calledName));
      next = json.next;
    }
    expect(paged).toEqual(['Seated', 'Di', 'Bo', 'Cy', 'Ana', 'Eve']);
    await olu.client.patch(`/api/v1/groups/${group.id}`, { rosterExport: true });
    const body = { reason: 'Fire drill' };
    const taken = await olu.client.post(`/api/v1/occurrences/${event.id}/roster-exports`, body);
    expect(taken.json.items.map((it: any) => it.calledName)).toEqual(paged);
    await olu.client.patch(`/api/v1/groups/${group.id}`, { rosterExport: false });
  });

  it('says what is wrong with a move', async () => {
    const { event, people } = await line('Ana', 'Bo');
    const [ana, bo] = (await read(event)).items;
    expect((await move(event, ana.id, 0)).json.errors[0]).toEqual({
      pointer: '/position',
      detail: 'Please give a place in the line: 1 is next.',
    });
    expect((await move(event, ana.id, 2, ' ')).json.errors[0].pointer).toBe('/reason');
    await people[1]!.client.delete(`/api/v1/occurrences/${event.id}/rsvp`);
    expect((await move(event, bo.id, 1)).status).toBe(404);
    await people[0]!.client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: 'declined' });
    expect((await move(event, ana.id, 1)).json.type).toBe('/problems/does-not-wait');
  });

  it('keeps the order that hosts gave it when someone in it answers again', async () => {
    const { event, people } = await line('Ana', 'Bo');
    const [ana] = (await read(event)).items;
    await move(event, ana.id, 2);
    const answers = (helpers: object) =>
      people[0]!.client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: 'going', ...helpers });
    for (const helpers of [{}, { carers: 1, helpersSeated: false }]) {
      expect((await answers(helpers)).json.answer).toBe('waitlisted');
      expect((await names(event)).map(([, name]: [number, string]) => name)).toEqual(['Bo', 'Ana']);
    }
    const statuses = await atOnce(
      world,
      seatsOf(event),
      () => move(event, ana.id, 1),
      () => answers({ carers: 2, helpersSeated: false }),
    );
    expect(statuses.map(({ status }) => status)).toEqual([204, 200]);
    expect((await names(event)).map(([, name]: [number, string]) => name)).toEqual(['Ana', 'Bo']);
  });

  it('gives places beyond the number to the first at once, and takes none away', async () => {
    const { event, people } = await line('Ana', 'Bo', 'Cy');
    const more = await places(event, { overbookedBy: 2 });
    expect(more.json).toMatchObject({ overbookedBy: 2, seatsTaken: 3, free: 0, waiting: 1 });
    expect((await own(people[1]!, event)).answer).toBe('going');
    expect(await letters('place-given', people[0]!)).toBe(1);
    const fewer = await places(event, { overbookedBy: 1 });
    expect([fewer.status, fewer.json.errors]).toEqual([
      422,
      [
        {
          pointer: '/overbookedBy',
          detail: '3 places are taken already, so please give at least 2 more than 1.',
        },
      ],
    ]);
    expect((await places(event, { overbookedBy: -1 })).json.errors[0].detail).toBe(
      'Please give a whole number from 0 to 1000.',
    );
    const open = await make.event(olu, group);
    expect((await places(open, { overbookedBy: 1, heldForCarers: 1 })).json.errors).toHaveLength(2);
  });

  it('holds places back until those they are for come, and no more than there are', async () => {
    const event = await make.event(olu, group, { ...startIn({ hours: 48 }), capacity: 2 });
    expect((await places(event, { heldForNewcomers: 2, heldForCarers: 1 })).json.errors[0].detail).toBe(
      'There are 2 places, and these are 3 to hold back. Please hold back fewer.',
    );
    expect((await places(event, { heldForNewcomers: 1 })).json.free).toBe(1);
    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    await make.reply(ana, event);
    await make.reply(bo, event);
    expect([(await own(ana, event)).answer, (await own(bo, event)).answer]).toEqual(['going', 'waitlisted']);
    expect((await places(event, {})).json).toMatchObject({ free: 0, waiting: 0, seatsTaken: 2 });
    expect((await own(bo, event)).answer).toBe('going');
  });

  it('stays as it is once the meeting is over, with its places', async () => {
    const { event } = await line('Ana', 'Bo');
    const bo = (await read(event)).items[1].id;
    await world.timePasses('48 hours');
    expect((await places(event, { heldForCarers: 1 })).status).toBe(200);
    await world.timePasses('3 hours');
    for (const refused of [await places(event, { overbookedBy: 1 }), await move(event, bo, 1)]) {
      expect([refused.status, refused.json.type]).toEqual([409, '/problems/event-is-over']);
      expect(refused.json.detail).toBe('This event is over, so its places stay as they were.');
    }
    expect(await names(event)).toEqual([
      [1, 'Ana'],
      [2, 'Bo'],
    ]);
  });

  it('moves along who left a moment ago, so that they come back between the same people', async () => {
    const { event, people } = await line('Ana', 'Bo', 'Cem', 'Dee');
    const [, bo, cem] = people;
    const cemId = (await own(cem!, event)).rsvpId;
    const answer = (person: TestPerson, it: string) =>
      person.client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: it });
    await answer(bo!, 'declined');
    expect((await move(event, cemId, 1)).status).toBe(204);
    expect(await names(event)).toEqual([
      [1, 'Cem'],
      [2, 'Ana'],
      [3, 'Dee'],
    ]);
    await answer(bo!, 'going');
    expect((await names(event)).map(([, name]: [number, string]) => name)).toEqual([
      'Cem',
      'Ana',
      'Bo',
      'Dee',
    ]);
    await answer(bo!, 'declined');
    await move(event, cemId, 3);
    expect((await names(event)).map(([, name]: [number, string]) => name)).toEqual(['Ana', 'Dee', 'Cem']);
    await answer(bo!, 'going');
    expect((await names(event)).map(([, name]: [number, string]) => name)).toEqual([
      'Ana',
      'Bo',
      'Dee',
      'Cem',
    ]);
  });

  it('closes: nobody new may wait, and whoever waits stays', async () => {
    const { event, people } = await line('Ana');
    await places(event, { waitlistClosed: true });
    const late = await make.member('Late', group);
    const refused = await late.client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: 'going' });
    expect([refused.status, refused.json.type]).toEqual([409, '/problems/event-is-full']);
    expect((await own(people[0]!, event)).answer).toBe('waitlisted');
    expect((await late.client.page(`/events/${event.id}`)).text).toContain('the waiting list is closed');
  });

  it('offers where the group says so, for one person to take or leave, once', async () => {
    await olu.client.patch(`/api/v1/groups/${group.id}`, { waitingRule: 'offer', mostCompanions: 2 });
    const { event, people } = await line('Ana', 'Bo');
    await places(event, { overbookedBy: 1 });
    const { offer } = await own(people[0]!, event);
    const [offered] = (await read(event)).items;
    expect(offered).toMatchObject({
      calledName: 'Ana',
      position: null,
      offer: { closesAt: offer.closesAt },
    });
    const page = await olu.client.page(`/events/${event.id}/waiting-list`);
    expect(page.text).toContain('A place is offered to');
    expect((await people[0]!.client.page('/me/meetings')).text).toContain('It is kept for you until');
    const [refusal, acceptance] = ['refusal', 'acceptance'].map((it) => `/api/v1/offers/${offer.id}/${it}`);
    // As if its time had just passed, and nobody had looked yet.
    const closesAt = (at: string) =>
      world.database.query('UPDATE offers SET closes_at = $2 WHERE id = $1', [offer.id, at]);
    await closesAt(new Date().toISOString());
    const tooLate = await people[0]!.client.put(acceptance!);
    expect([tooLate.status, tooLate.json.type]).toEqual([409, '/problems/offer-is-over']);
    await closesAt(offer.closesAt);
    expect((await people[1]!.client.put(acceptance!)).status).toBe(404);
    for (let press = 0; press < 2; press++)
      expect((await people[0]!.client.put(refusal!)).json.answer).toBe('declined');
    expect((await people[0]!.client.put(acceptance!)).json.type).toBe('/problems/offer-is-over');
    const path = `/events/${event.id}`;
    await people[1]!.client.submit(`${path}/reply`, { answer: 'going' }, path);
    expect((await own(people[1]!, event)).answer).toBe('going');
    // It is not offered again, so there is nothing to undo.
    expect((await people[1]!.client.page(path)).text).not.toContain('Undo');
    expect(await letters('place-offered', people[1]!)).toBe(1);
    await olu.client.patch(`/api/v1/groups/${group.id}`, { waitingRule: 'promote' });
  });

  it('takes a quiet night as someone says it, and nothing that is no time', async () => {
    const ana = await world.person('Ana');
    await world.database.query(
      'UPDATE people SET quiet_from = DEFAULT, quiet_until = DEFAULT WHERE id = $1',
      [ana.id],
    );
    expect((await ana.client.get('/api/v1/me')).json).toMatchObject({
      quietFrom: '22:00',
      quietUntil: '08:00',
    });
    expect((await ana.client.patch('/api/v1/me', { quietFrom: '25:00' })).json.errors[0].detail).toBe(
      'Please give a time like 22:00.',
    );
    const wishes = { language: 'en', timeZone: 'Europe/Lisbon', discreet: 'nowhere', quietFrom: '21:00' };
    await ana.client.submit('/me', { ...wishes, quietUntil: '09:30' });
    expect((await ana.client.get('/api/v1/me')).json).toMatchObject({
      quietFrom: '21:00',
      quietUntil: '09:30',
    });
  });

  describe('on its pages', () => {
    it('can be put in order and given places without a script', async () => {
      const { event } = await line('Ana', 'Bo', 'Cy');
      const list = `/events/${event.id}/waiting-list`;
      const page = await olu.client.page(list);
      expect(page.text).toContain('1. <strong>Ana</strong>');
      const cy = (await read(event)).items[2].id;
      const moving = await olu.client.page(`${list}/${cy}`);
      expect(moving.text).toContain('Now at place 3 of 3.');
      expect(moving.text).toContain('One place up (place 2)');
      expect(moving.text).toContain('To the front (place 1)');
      expect(moving.text).not.toContain('One place down');
      expect(moving.text.match(/type="radio"/g)).toHaveLength(3);
      expect(moving.text).not.toContain('checked');
      const twice = { to: '2', position: '1', reason: 'Comes from far' };
      const unclear = await olu.client.submit(`${list}/${cy}`, twice);
      expect([unclear.status, unclear.text.includes('You chose a step and typed another place.')]).toEqual([
        422,
        true,
      ]);
      const nowhere = await olu.client.submit(`${list}/${cy}`, { position: '', reason: 'Comes from far' });
      expect([nowhere.status, nowhere.text.includes('Please choose where to.')]).toEqual([422, true]);
      expect((await names(event)).map(([, name]: [number, string]) => name)).toEqual(['Ana', 'Bo', 'Cy']);
      const unsaid = await olu.client.submit(`${list}/${cy}`, { to: '1', reason: '' });
      expect([unsaid.status, unsaid.text.includes('Please write something here.')]).toEqual([422, true]);
      const typed = { position: '1', reason: 'Comes from far' };
      expect((await olu.client.submit(`${list}/${cy}`, typed)).status).toBe(303);
      const last = { to: 'by-number', position: '3', reason: 'She asked for it' };
      expect((await olu.client.submit(`${list}/${cy}`, { ...last, position: '2' })).status).toBe(303);
      expect((await names(event)).map(([, name]: [number, string]) => name)).toEqual(['Ana', 'Cy', 'Bo']);

      const set = { heldForNewcomers: '0', heldForCarers: '0', heldForInterpreters: '0', overbookedBy: '1' };
      const many = await olu.client.submit(`/events/${event.id}/places`, { ...set, overbookedBy: 'x' }, list);
      expect([many.status, many.text.includes('Please give a whole number from 0 to 1000.')]).toEqual([
        422,
        true,
      ]);
      const given = 'Places that came free went to those who wait.';
      expect((await olu.client.submit(`/events/${event.id}/places`, set, list)).status).toBe(303);
      const saved = (await olu.client.page(list)).text;
      expect([saved.includes(`That is saved. ${given}`), saved.includes('There is 1 place.')]).toEqual([
        true,
        true,
      ]);
      expect(await names(event)).toEqual([
        [1, 'Cy'],
        [2, 'Bo'],
      ]);
      await olu.client.submit(`/events/${event.id}/places`, { ...set, heldForCarers: '1' }, list);
      const again = (await olu.client.page(list)).text;
      expect([again.includes('That is saved.'), again.includes(given)]).toEqual([true, false]);
    });

    it('is not spoken of to someone who gives up a place for which nobody waits, and can take it back', async () => {
      const event = await make.event(olu, group, { ...startIn({ hours: 48 }), capacity: 2 });
      await places(event, { heldForNewcomers: 1 });
      const [ana, neo] = [await make.member('Ana', group), await make.member('New', group)];
      await make.reply(ana, event);
      await make.reply(neo, event, 'going', { firstTime: true });
      const path = `/events/${event.id}`;
      expect((await neo.client.submit(`${path}/reply`, { answer: 'declined' }, path)).status).toBe(303);
      const { text } = await neo.client.page(path);
      expect(text).toContain('I’m coming');
      expect(text).not.toMatch(/Join the waiting list|All places are taken/);
      await neo.client.submit(`${path}/reply`, { answer: 'going' }, path);
      expect((await own(neo, event)).answer).toBe('going');
    });

    it('is joined from a full date, and a place in it is asked about once before it is given up', async () => {
      const { event, people } = await line('Ana');
      const path = `/events/${event.id}`;
      const late = await make.member('Late', group);
      expect((await late.client.page(path)).text).toContain('Join the waiting list');
      await late.client.submit(`${path}/reply`, { answer: 'going' }, path);
      expect((await late.client.page(path)).text).toContain('Someone is ahead of you.');
      expect((await people[0]!.client.page(path)).text).toContain('You are next.');
      await places(event, { overbookedBy: 1 });

      const asked = await people[0]!.client.submit(`${path}/reply`, { answer: 'declined' }, path);
      expect([asked.status, asked.text.includes('Give your place to the next person?')]).toEqual([200, true]);
      expect((await own(people[0]!, event)).answer).toBe('going');
      expect(asked.text).toMatch(/name="answer" value="declined".*name="sure" value="yes"/s);
      const sure = await saySure(people[0]!.client, `${path}/reply`, asked, 'declined');
      expect(sure.status).toBe(303);
      expect([(await own(people[0]!, event)).answer, (await own(late, event)).answer]).toEqual([
        'declined',
        'going',
      ]);
      // Somebody has it by now, so there is nothing to undo.
      const after = await people[0]!.client.page(path);
      expect([after.text.includes('Undo'), after.text.includes('Join the waiting list')]).toEqual([
        false,
        true,
      ]);
    });

    it('can be left and come back to at once while nobody has taken the place', async () => {
      const { event } = await line();
      const path = `/events/${event.id}`;
      await places(event, { overbookedBy: 5 });
      const ana = await make.member('Ana B.', group);
      await make.reply(ana, event);
      expect((await ana.client.page(path)).text).toContain('The hosts know you as Ana B.<');
      await ana.client.submit(`${path}/reply`, { answer: 'declined' }, path);
      expect((await ana.client.page(path)).text).toContain('Undo');
      await ana.client.submit(`${path}/reply`, { answer: 'going' }, path);
      expect((await own(ana, event)).answer).toBe('going');
    });

    it('has its rule and the number of companions in the editor of the group', async () => {
      const { text } = await olu.client.page(`/groups/${group.id}/edit`);
      expect(text).toContain('name="waitingRule" value="promote" checked');
      expect(text).toMatch(/name="mostCompanions"[^>]*value="2"/);
      const wrong = await olu.client.patch(`/api/v1/groups/${group.id}`, { mostCompanions: 10 });
      expect(wrong.json.errors[0].detail).toBe('Please give a whole number from 0 to 9.');
    });
  });
});
