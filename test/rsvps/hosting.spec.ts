import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, soon as near, wallTimeIn, type TestEvent, type TestGroup } from '../support/given.js';
import { statementsDuring } from '../support/statements.js';
import { takesNoLetters } from '../support/unreachable.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { seatsTaken } from './looks.js';

describe('hosting an event', () => {
  let world: World;
  let make: ReturnType<typeof given>;
  let organiser: TestPerson;
  let group: TestGroup;

  beforeAll(async () => {
    world = await openWorld({ workers: false });
    make = given(world);
    organiser = await world.person('Olu');
    group = await make.group(organiser);
  });
  afterAll(() => world.close());

  const roster = (host: TestPerson, event: TestEvent, query = '') =>
    host.client.get(`/api/v1/occurrences/${event.id}/rsvps${query}`);
  const walkIn = (event: TestEvent, body: object = {}) =>
    organiser.client.post(`/api/v1/occurrences/${event.id}/walk-ins`, body);
  const mark = (event: TestEvent, body: object) =>
    organiser.client.put(`/api/v1/occurrences/${event.id}/attendance`, body);

  /** An event that begins in half an hour or so, which is when hosts begin to look at their list. */
  async function soon(fields: Record<string, unknown> = {}, in_: TestGroup = group): Promise<TestEvent> {
    const event = await make.event(organiser, in_, fields);
    await world.database.query(
      `UPDATE occurrences SET starts_at = now() + interval '30 minutes', ends_at = now() + interval '2 hours',
         rsvps_close_at = now() + interval '30 minutes' WHERE id = $1`,
      [event.occurrenceId],
    );
    return event;
  }

  describe('the roster', () => {
    it('shows called names, answers and counts, in pages', async () => {
      const event = await make.event(organiser, group, { capacity: 5 });
      await make.reply(await make.member('Ana', group), event, 'going');
      await make.reply(await world.person('Visitor'), event, 'maybe', { calledName: 'Wren' });
      await make.reply(await make.member('Bo', group), event, 'declined');

      const first = (await roster(organiser, event, '?limit=2')).json;
      expect(first.items.map((it: any) => [it.calledName, it.answer])).toEqual([
        ['Ana', 'going'],
        ['Wren', 'maybe'],
      ]);
      expect(first).toMatchObject({
        counts: { going: 1, maybe: 1, declined: 1 },
        seatsTaken: 1,
        capacity: 5,
        attendance: 'count',
        attendanceCount: null,
      });
      const second = (await roster(organiser, event, `?limit=2&after=${first.next}`)).json;
      expect(second.items.map((it: any) => it.calledName)).toEqual(['Bo']);
      expect(second.next).toBeNull();
    });

    it('goes on where a page ended, also when who stood there is gone', async () => {
      const event = await make.event(organiser, group);
      const people: TestPerson[] = [];
      for (const name of ['Ana', 'Bo', 'Cy']) {
        const person = await make.member(name, group);
        await make.reply(person, event);
        people.push(person);
      }
      const { next } = (await roster(organiser, event, '?limit=2')).json;
      await people[1]!.client.delete(`/api/v1/occurrences/${event.id}/rsvp`);
      const { items } = (await roster(organiser, event, `?limit=2&after=${next}`)).json;
      expect(items.map((it: any) => it.calledName)).toEqual(['Cy']);
    });

    it('never shows an address, nor an id by which someone could be followed elsewhere', async () => {
      const event = await make.event(organiser, group);
      const ana = await make.member('Ana', group);
      const visitor = await world.person('Visitor');
      await make.reply(ana, event, 'going');
      await make.reply(visitor, event, 'going', { calledName: 'Wren' });
      await takesNoLetters(world, visitor);

      const { text, json } = await roster(organiser, event);
      for (const secret of [ana.email, ana.id, visitor.email, visitor.id, 'example.org']) {
        expect(text).not.toContain(secret);
      }
      expect(json.items.map((it: any) => it.couldNotBeReached)).toEqual([false, true]);
    });

    it('calls people what they want to be called: in the group while they belong, in the reply otherwise', async () => {
      const event = await make.event(organiser, group);
      const visitor = await world.person('Visitor');
      await make.reply(visitor, event, 'going', { calledName: 'Wren' });
      const names = async () => (await roster(organiser, event)).json.items.map((it: any) => it.calledName);
      expect(await names()).toEqual(['Wren']);
      await make.membership(visitor, group, 'member', 'Lark');
      expect(await names()).toEqual(['Lark']);
      await visitor.client.delete(`/api/v1/groups/${group.id}/membership`);
      expect(await names()).toEqual(['Wren']);
    });

    it('is for hosts alone: nobody sees another person who comes', async () => {
      const event = await make.event(organiser, group);
      const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
      const first = await make.reply(ana, event, 'going');
      await make.reply(bo, event, 'going');

      expect((await roster(bo, event)).json.type).toBe('/problems/hosts-only');
      expect((await roster(await world.person('Visitor'), event)).status).toBe(403);
      expect((await world.client().get(`/api/v1/occurrences/${event.id}/rsvps`)).status).toBe(401);
      const seen = await Promise.all(
        [`occurrences/${event.id}/rsvp`, `events/${event.id}`].map((path) =>
          bo.client.get(`/api/v1/${path}`),
        ),
      );
      seen.push(await bo.client.get('/api/v1/me/rsvps'));
      for (const { status, text } of seen) {
        expect(status).toBe(200);
        for (const secret of [ana.id, ana.email, first.rsvpId, '"Ana"', 'seatsTaken']) {
          expect(text).not.toContain(secret);
        }
      }
    });

    it('is open to facilitators, and closed to hosts of other groups', async () => {
      const event = await make.event(organiser, group);
      const helper = await world.person('Helper');
      await make.membership(helper, group, 'facilitator');
      expect((await roster(helper, event)).status).toBe(200);

      const elsewhere = await world.person('Elsewhere');
      await make.group(elsewhere);
      expect((await roster(elsewhere, event)).status).toBe(403);
      const closed = await make.event(organiser, await make.group(organiser, { visibility: 'private' }));
      expect((await roster(elsewhere, closed)).status).toBe(404);
    });

    it('asks the database as many questions for forty replies as for one', async () => {
      const event = await make.event(organiser, group);
      const count = async () => {
        let shown = 0;
        const statements = await statementsDuring(async () => {
          shown = (await roster(organiser, event, '?limit=100')).json.items.length;
        });
        return [shown, statements.filter((text) => text.includes('rsvps')).length];
      };
      await make.reply(await make.member('Ana', group), event);
      const [, few] = await count();
      for (let at = 0; at < 39; at++)
        await make.reply(await world.person(), event, 'maybe', { calledName: 'Wren' });
      expect(few).toBeGreaterThan(0);
      expect(await count()).toEqual([40, few]);
    });
  });

  describe('walk-ins', () => {
    it('take a seat, never one more than there are, and can be taken back', async () => {
      const event = await soon({ capacity: 2 });
      await make.reply(await make.member('Ana', group), event, 'going');

      const added = await walkIn(event, { calledName: 'Robin' });
      expect(added.status).toBe(201);
      const full = await walkIn(event);
      expect(full.json).toMatchObject({ type: '/problems/event-is-full', status: 409 });
      expect(await seatsTaken(world, event)).toBe(2);
      expect((await roster(organiser, event)).json.items[1]).toMatchObject({
        calledName: 'Robin',
        source: 'walk-in',
      });

      const path = `/api/v1/occurrences/${event.id}/walk-ins/${added.json.rsvpId}`;
      expect((await organiser.client.delete(path)).status).toBe(204);
      expect((await organiser.client.delete(path)).status).toBe(204);
      expect(await seatsTaken(world, event)).toBe(1);
    });

    it('are let in beyond the places when a host says so, which organisers can read and nobody who waits gains by', async () => {
      const own = await make.group(organiser);
      const event = await soon({ capacity: 2 }, own);
      await make.reply(await make.member('Ana', own), event, 'going');
      const places = { overbookedBy: 0, heldForNewcomers: 1, heldForCarers: 0, heldForInterpreters: 0 };
      const setPlaces = `/api/v1/occurrences/${event.id}/places`;
      await organiser.client.put(setPlaces, { ...places, waitlistClosed: false });
      const bo = await make.member('Bo', own);
      await bo.client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: 'going' });

      expect((await walkIn(event)).json.type).toBe('/problems/event-is-full');
      const read = async () => (await organiser.client.get(`/api/v1/occurrences/${event.id}/waitlist`)).json;
      const inKept = (await walkIn(event, { calledName: 'Kit', anyway: true })).json;
      expect((await read()).places).toMatchObject({ seatsTaken: 2, overbookedBy: 0 });
      const beyond = (await walkIn(event, { calledName: 'Max', anyway: true })).json;
      expect((await read()).places).toMatchObject({ seatsTaken: 3, overbookedBy: 0, free: 0 });
      const log = (await organiser.client.get(`/api/v1/groups/${own.id}/host-log`)).json.items;
      expect(log.map((it: any) => [it.what, it.reason])).toEqual([
        ['seated-beyond', ''],
        ['seated-beyond', ''],
      ]);
      expect((await organiser.client.page(`/groups/${own.id}/host-log`)).text).toContain(
        'although no place was free',
      );

      const remove = ({ rsvpId }: { rsvpId: string }) =>
        organiser.client.delete(`/api/v1/occurrences/${event.id}/walk-ins/${rsvpId}`);
      await remove(beyond);
      expect((await read()).places).toMatchObject({ seatsTaken: 2, overbookedBy: 0, waiting: 1 });
      await remove(inKept);
      expect((await read()).places).toMatchObject({ seatsTaken: 1, waiting: 1 });
    });

    it('whom a host lets in beyond the places stay the only ones there: whoever leaves gives that back first', async () => {
      const own = await make.group(organiser);
      const event = await soon({ capacity: 2 }, own);
      const people = [];
      for (const name of ['Ana', 'Bo', 'Cem']) people.push(await make.member(name, own));
      const [ana, bo, cem] = people as [TestPerson, TestPerson, TestPerson];
      for (const { client } of people) {
        await client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: 'going' });
      }
      await walkIn(event, { anyway: true });
      const list = `/events/${event.id}/waiting-list`;
      const page = (await organiser.client.page(list)).text;
      expect(page).toMatch(/<strong>3<\/strong> taken of 2 places/);
      expect(page).toMatch(/<input[^>]*name="overbookedBy"[^>]*value="0"/);

      const places = { overbookedBy: 0, heldForNewcomers: 0, heldForCarers: 0, heldForInterpreters: 0 };
      const set = (wish: object) =>
        organiser.client.put(`/api/v1/occurrences/${event.id}/places`, {
          ...places,
          waitlistClosed: false,
          ...wish,
        });
      expect((await set({})).json).toMatchObject({ seatsTaken: 3, overbookedBy: 0, waiting: 1 });
      const leave = ({ client }: TestPerson) => client.delete(`/api/v1/occurrences/${event.id}/rsvp`);
      await leave(ana);
      expect((await set({})).json).toMatchObject({ seatsTaken: 2, waiting: 1 });
      await leave(bo);
      expect((await set({})).json).toMatchObject({ seatsTaken: 2, waiting: 0 });
      expect((await cem.client.get(`/api/v1/occurrences/${event.id}/rsvp`)).json.answer).toBe('going');

      await walkIn(event, { anyway: true });
      const edit = (facts: object) => organiser.client.patch(`/api/v1/events/${event.id}`, facts);
      expect((await edit({ title: 'Tea', capacity: 2 })).status).toBe(200);
      expect((await edit({ capacity: 1 })).json.errors[0].detail).toBe(
        '3 places are taken already, so there must be at least 2.',
      );
      expect((await set({ overbookedBy: 1 })).json).toMatchObject({
        seatsTaken: 3,
        overbookedBy: 1,
        free: 0,
      });
      expect((await set({ overbookedBy: 0 })).json.errors[0].detail).toBe(
        '3 places are taken already, so please give at least 1 more than 2.',
      );
    });

    it('who were let in beyond the places leave no room behind, also when more places are taken back', async () => {
      const own = await make.group(organiser);
      const ana = await make.member('Ana', own);
      const removed = (event: TestEvent, { rsvpId }: { rsvpId: string }) =>
        organiser.client.delete(`/api/v1/occurrences/${event.id}/walk-ins/${rsvpId}`);
      const left = (event: TestEvent) =>
        ana.client.put(`/api/v1/occurrences/${event.id}/following-rsvps`, { answer: 'declined' });
      for (const oneLeaves of [removed, left]) {
        const weekly = { every: 'week', count: 2 };
        const event = await make.event(organiser, own, { ...near(), capacity: 1, repeats: weekly });
        await make.reply(ana, event);
        const beyond = (await walkIn(event, { anyway: true })).json;
        const edited = await organiser.client.patch(`/api/v1/events/${event.id}/series`, { capacity: 3 });
        expect((await oneLeaves(event, beyond)).status).toBeLessThan(300);
        await make.reply(await make.member('Bo', own), event);

        const undone = await organiser.client.delete(`/api/v1/edits/${edited.json.undo.editId}`);
        expect([undone.status, undone.json.type]).toEqual([409, '/problems/answered-meanwhile']);
      }
    });

    it('are added from an hour before the start until seven days after the end', async () => {
      const early = await make.event(organiser, group, { startsLocal: wallTimeIn(2) });
      expect((await walkIn(early)).json.type).toBe('/problems/too-early-for-hosts');
      const event = await soon();
      await world.timePasses('7 days');
      expect((await walkIn(event)).status).toBe(201);
      await world.timePasses('3 hours');
      expect((await walkIn(event)).json.type).toBe('/problems/too-late-for-walk-ins');
    });

    it('are the hosts’ to add, and no other reply is theirs to take back', async () => {
      const event = await soon();
      const ana = await make.member('Ana', group);
      const { rsvpId } = await make.reply(ana, event, 'going');
      expect((await ana.client.post(`/api/v1/occurrences/${event.id}/walk-ins`, {})).status).toBe(403);
      await organiser.client.delete(`/api/v1/occurrences/${event.id}/walk-ins/${rsvpId}`);
      expect(await seatsTaken(world, event)).toBe(1);
    });
  });

  describe('attendance', () => {
    it('is a number where the group counts', async () => {
      const event = await soon();
      const { rsvpId } = await make.reply(await make.member('Ana', group), event);
      expect((await mark(event, { count: 12 })).status).toBe(204);
      expect((await roster(organiser, event)).json).toMatchObject({
        attendanceCount: 12,
        items: [{ came: null }],
      });
      expect((await mark(event, { came: [rsvpId] })).json.type).toBe('/problems/attendance-is-a-count');
      for (const body of [{ count: -1 }, { count: 1.5 }, {}, { count: 1, came: [] }]) {
        expect((await mark(event, body)).status).toBe(422);
      }
      await mark(event, { count: null });
      expect((await roster(organiser, event)).json.attendanceCount).toBeNull();
    });

    it('is by called name where the group writes that down, and the number follows', async () => {
      const byName = await make.group(organiser, { attendance: 'names' });
      const event = await soon({}, byName);
      const { rsvpId } = await make.reply(await make.member('Ana', byName), event);
      await make.reply(await make.member('Bo', byName), event);
      expect((await mark(event, { count: 2 })).json.type).toBe('/problems/attendance-is-by-name');

      expect((await mark(event, { came: [rsvpId] })).status).toBe(204);

      const seen = (await roster(organiser, event)).json;
      expect(seen.items.map((it: any) => it.came)).toEqual([true, null]);
      expect(seen.attendanceCount).toBe(1);
      await walkIn(event);
      expect((await roster(organiser, event)).json.attendanceCount).toBe(2);
      const elsewhere = await make.reply(organiser, await make.event(organiser, byName));
      const wrong = await mark(event, { came: [rsvpId, elsewhere.rsvpId] });
      expect(wrong.json.errors[0].pointer).toBe('/came');
      expect((await roster(organiser, event)).json.attendanceCount).toBe(2);
    });

    it('by name, speaks of the rows that are named and leaves the others as they are', async () => {
      const event = await soon({}, await make.group(organiser, { attendance: 'names' }));
      const ids: string[] = [];
      for (const calledName of ['Ana', 'Bo', 'Cy', 'Di'])
        ids.push((await make.reply(await world.person(calledName), event, 'going', { calledName })).rsvpId);
      const [ana, bo, cy] = ids;
      await mark(event, { came: [ana], among: [ana] });
      await mark(event, { came: [bo], among: [bo, cy] });
      const marks = async () => (await roster(organiser, event)).json.items.map((it: any) => it.came);
      expect(await marks()).toEqual([true, true, null, null]);
      const outside = (await mark(event, { came: [ana], among: [bo] })).json.errors;
      expect(outside).toEqual([{ pointer: '/among', detail: 'Please name everyone here who is in “came”.' }]);
      expect((await mark(event, { count: 1, among: [bo] })).json.errors[0].pointer).toBe('/among');
      expect((await mark(event, { came: [ana], among: ['x'] })).json.errors[0].pointer).toBe('/among');
      await mark(event, { came: null, among: [bo] });
      expect(await marks()).toEqual([true, null, null, null]);
    });

    it('is not written down where the group decided so, nor before there is anyone to see', async () => {
      const unwritten = await soon({}, await make.group(organiser, { attendance: 'none' }));
      expect((await mark(unwritten, { count: 3 })).json.type).toBe('/problems/attendance-is-not-kept');
      const early = await make.event(organiser, group);
      expect((await mark(early, { count: 3 })).json.type).toBe('/problems/too-early-for-hosts');
      const event = await soon();
      const ana = await make.member('Ana', group);
      expect((await ana.client.put(`/api/v1/occurrences/${event.id}/attendance`, { count: 3 })).status).toBe(
        403,
      );
    });
  });
});
