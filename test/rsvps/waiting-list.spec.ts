import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atRest, lettersTo } from '../notifications/ledger.js';
import { inTurn } from '../support/at-once.js';
import { given, startIn, type TestEvent, type TestGroup, wallTimeIn } from '../support/given.js';
import { takesNoLetters } from '../support/unreachable.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { closeList, saySure, seatsTaken } from './looks.js';

describe('the waiting list of a full date', () => {
  let world: World;
  let olu: TestPerson;
  let promoting: TestGroup;
  let offering: TestGroup;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    promoting = await given(world).group(olu);
    offering = await given(world).group(olu);
    await world.database.query(`UPDATE groups SET waiting_rule = 'offer' WHERE id = $1`, [offering.id]);
  });
  afterAll(() => world.close());

  const reply = (person: TestPerson, event: TestEvent, answer: 'going' | 'maybe' | 'declined' = 'going') =>
    given(world).reply(person, event, answer);
  const own = async (person: TestPerson, event: TestEvent) =>
    (await person.client.get(`/api/v1/occurrences/${event.id}/rsvp`)).json;
  const answers = async (people: TestPerson[], event: TestEvent) =>
    Promise.all(people.map(async (person) => (await own(person, event)).answer));
  /** Gives a place up, and does not take it back for as long as that can be. */
  async function leave(person: TestPerson, event: TestEvent): Promise<void> {
    await reply(person, event, 'declined');
    await world.timePasses('11 minutes');
    await until('it is passed on', async () => (await own(person, event)).keptUntil === null);
  }
  /** A browser that has followed the yes in the letter that offered someone a place. */
  async function behindOffer(person: TestPerson) {
    const link = lettersTo(world, person)
      .filter(({ subject }) => subject.startsWith('A place is free'))
      .flatMap(({ links }) => links)
      .find((it) => it.endsWith('answer=going'))!;
    const phone = world.client();
    await phone.page(link.slice(new URL(link).origin.length));
    return phone;
  }
  /** And one that has followed the no in the first letter to them. */
  async function behindAnswer(person: TestPerson) {
    await atRest(world);
    const link = lettersTo(world, person)[0]!.links.find((it) => it.endsWith('answer=declined'))!;
    const phone = world.client();
    await phone.page(link.slice(new URL(link).origin.length));
    const [, mark] = /name="mark" value="([^"]+)"/.exec((await phone.page('/letters/answer')).text)!;
    return { phone, mark: mark! };
  }
  /** What hosts may change of the places of a date. */
  const AS_PLANNED = {
    overbookedBy: 0,
    heldForNewcomers: 0,
    heldForCarers: 0,
    heldForInterpreters: 0,
    waitlistClosed: false,
  };
  const WHOLE_DAY = { allDay: true, startsLocal: wallTimeIn(2).slice(0, 10), durationMinutes: 1440 };
  /** A whole day began an hour ago. */
  const begin = ({ occurrenceId }: TestEvent) =>
    world.database.query(
      `UPDATE occurrences SET starts_at = now() - interval '1 hour', ends_at = now() + interval '8 hours',
         rsvps_close_at = now() + interval '8 hours' WHERE id = $1`,
      [occurrenceId],
    );
  const subjectsTo = (person: TestPerson) => lettersTo(world, person).map(({ subject }) => subject);

  /** A date with one place that the first of these people has, and for which the others wait, in this order. */
  async function fullDate(group: TestGroup, names: string[], fields: Record<string, unknown> = {}) {
    const event = await given(world).event(olu, group, { capacity: 1, ...fields });
    const people: TestPerson[] = [];
    for (const name of names) {
      people.push(await given(world).member(name, group));
      await reply(people.at(-1)!, event);
    }
    return { event, people };
  }

  describe('in a group that gives places at once', () => {
    it('tells each where they stand in words, and writes that they wait', async () => {
      const { event, people } = await fullDate(promoting, ['Ana', 'Bo', 'Cem', 'Dee', 'Eva', 'Fin', 'Gus']);
      expect(await answers(people, event)).toEqual([
        'going',
        ...Array.from({ length: 6 }, () => 'waitlisted'),
      ]);
      const ahead = await Promise.all(people.map(async (person) => (await own(person, event)).ahead));
      expect(ahead).toEqual([null, 'next', 'one', 'few', 'few', 'few', 'many']);
      await atRest(world);
      const [letter] = lettersTo(world, people[1]!);
      expect(letter!.subject).toBe('You are on the waiting list: Wednesday workshop');
      expect(letter!.text).toContain(
        'When a place becomes free for you, we write to you at once. You are next.',
      );
      expect(lettersTo(world, people[2]!)[0]!.text).toContain('Someone is ahead of you.');
      expect(lettersTo(world, people[6]!)[0]!.text).toContain('Many people are ahead of you.');
      const behind = world.client();
      const leave = lettersTo(world, people[2]!)[0]!.links.find((link) => link.endsWith('answer=declined'))!;
      await behind.page(leave.slice(new URL(leave).origin.length));
      const landing = (await behind.page('/letters/answer')).text;
      expect(landing).toContain('Someone is ahead of you.');
      expect(landing).not.toContain('You can wait for one.');
      expect((await people[2]!.client.page(`/events/${event.id}`)).text).toContain(
        'Someone is ahead of you.',
      );
      expect(letter!.links.filter((link) => link.includes('?answer='))).toHaveLength(1);
    });

    it('gives a place that becomes free to the first who waits, with one letter, and to nobody else', async () => {
      const { event, people } = await fullDate(promoting, ['Ana', 'Bo', 'Cem']);
      const [ana, bo, cem] = people as [TestPerson, TestPerson, TestPerson];
      await atRest(world);
      await reply(ana, event, 'declined');
      expect(await answers(people, event)).toEqual(['declined', 'going', 'waitlisted']);
      expect((await own(cem, event)).ahead).toBe('next');
      expect(await seatsTaken(world, event)).toBe(1);
      await reply(ana, event, 'going');
      expect(await answers(people, event)).toEqual(['waitlisted', 'going', 'waitlisted']);
      expect((await own(ana, event)).ahead).toBe('one');
      await atRest(world);
      expect(subjectsTo(bo)).toEqual([
        'You are on the waiting list: Wednesday workshop',
        'A place became free, and it is yours: Wednesday workshop',
      ]);
      const given_ = lettersTo(world, bo).at(-1)!;
      expect(given_.text).toContain('The place is yours, and there is nothing more you need to do.');
      // Only what can still be done: the place is theirs already.
      expect(given_.links.filter((it) => it.includes('?answer='))).toEqual([
        expect.stringMatching(/\?answer=declined$/),
      ]);
      expect(given_.attachments.map(({ contentType }) => contentType)).toEqual(['text/calendar']);
      expect(subjectsTo(cem)).toHaveLength(1);
    });

    it('fills places that hosts add, and those of one date of a series, in the order of the line', async () => {
      const { event, people } = await fullDate(promoting, ['Ana', 'Bo', 'Cem', 'Dee']);
      const raised = await olu.client.patch(`/api/v1/events/${event.id}`, { capacity: 3 });
      expect(raised.status).toBe(200);
      expect(await answers(people, event)).toEqual(['going', 'going', 'going', 'waitlisted']);
      await olu.client.patch(`/api/v1/events/${event.id}`, { capacity: null });
      expect((await answers(people, event)).at(-1)).toBe('going');

      const weekly = await fullDate(promoting, ['Eva', 'Fin'], { repeats: { every: 'week' } });
      const own = `/api/v1/events/${weekly.event.occurrenceId}/date`;
      expect((await olu.client.patch(own, { capacity: 2 })).status).toBe(200);
      expect(await answers(weekly.people, weekly.event)).toEqual(['going', 'going']);
    });

    it('fills the place of someone who is removed from the group', async () => {
      const { event, people } = await fullDate(promoting, ['Ana', 'Bo']);
      const { items } = (await olu.client.get(`/api/v1/groups/${promoting.id}/members?limit=100`)).json;
      const ana = items.findLast((it: any) => it.calledName === 'Ana');
      await olu.client.delete(`/api/v1/groups/${promoting.id}/members/${ana.id}`);
      await until('Bo has the place', async () => (await own(people[1]!, event)).answer === 'going');
      expect(await seatsTaken(world, event)).toBe(1);
    });

    it('gives nothing after the start, nor on a date that is called off', async () => {
      const { event, people } = await fullDate(promoting, ['Ana', 'Bo'], startIn({ hours: 2 }));
      await world.timePasses('3 hours');
      await world.database.query('UPDATE occurrences SET overbooked_by = 1 WHERE id = $1', [
        event.occurrenceId,
      ]);
      const atTheDoor = `/api/v1/occurrences/${event.id}/walk-ins`;
      const { rsvpId } = (await olu.client.post(atTheDoor, {})).json;
      expect((await olu.client.delete(`${atTheDoor}/${rsvpId}`)).status).toBe(204);
      expect(await answers(people, event)).toEqual(['going', 'waitlisted']);

      const off = await fullDate(promoting, ['Cem', 'Dee']);
      await olu.client.put(`/api/v1/events/${off.event.id}/cancellation`, {});
      await off.people[0]!.client.delete(`/api/v1/occurrences/${off.event.id}/rsvp`);
      expect((await own(off.people[1]!, off.event)).answer).toBe('waitlisted');
      await atRest(world);
      expect(subjectsTo(off.people[1]!).filter((subject) => subject.includes('became free'))).toEqual([]);
    });

    it('lets someone leave the list, also by the link in its letter, and is closed to nobody who waits', async () => {
      const { event, people } = await fullDate(promoting, ['Ana', 'Bo', 'Cem']);
      const [ana, bo, cem] = people as [TestPerson, TestPerson, TestPerson];
      await closeList(world, event);
      const dee = await given(world).member('Dee', promoting);
      const refused = await dee.client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: 'going' });
      expect(refused.json.type).toBe('/problems/event-is-full');
      await reply(bo, event, 'declined');
      await reply(ana, event, 'declined');
      expect(await answers([bo, cem], event)).toEqual(['declined', 'going']);
    });

    it('keeps the number of who leaves the list for ten minutes, by a link too, also where the list is closed meanwhile', async () => {
      const { event, people } = await fullDate(promoting, ['Ana', 'Bo', 'Cem']);
      const [, bo, cem] = people as [TestPerson, TestPerson, TestPerson];
      const page = `/events/${event.id}`;
      const { phone, mark } = await behindAnswer(bo);
      const press = (answer: string) => phone.submit('/letters/answer', { mark, answer }, '/letters/answer');
      await closeList(world, event);
      for (const way of ['declined', 'withdraw']) {
        await press(way);
        expect(await answers([bo, cem], event)).toEqual(['declined', 'waitlisted']);
        expect((await own(cem, event)).ahead).toBe('next');
        for (const shown of [await phone.page('/letters/answer'), await bo.client.page(page)]) {
          expect(shown.text).toMatch(/You can go back to where you were on the waiting list until <time/);
          expect(shown.text).toContain('>Wait again, where I was<');
          expect(shown.text).not.toMatch(/Take my answer back|All places are taken/);
        }
        // A scanner that presses again takes nothing with it.
        await press('withdraw');
        await press('going');
        expect(await answers([bo, cem], event)).toEqual(['waitlisted', 'waitlisted']);
        expect([(await own(bo, event)).ahead, (await own(cem, event)).ahead]).toEqual(['next', 'one']);
      }
      await reply(bo, event, 'maybe');
      await world.timePasses('11 minutes');
      expect((await bo.client.page(page)).text).not.toMatch(/where you were|Wait again/);
      const late = await bo.client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: 'going' });
      expect(late.json.type).toBe('/problems/event-is-full');

      // It is of no use where there is room, or nothing to come to.
      const dee = (await fullDate(promoting, ['Dee', 'Eva'])).people[1]!;
      const [other] = (await dee.client.get('/api/v1/me/rsvps')).json.items;
      const its = `/events/${other.eventId}`;
      await dee.client.put(`/api/v1/occurrences/${other.eventId}/rsvp`, { answer: 'declined' });
      expect((await dee.client.page(its)).text).toContain('>Wait again, where I was<');
      await olu.client.patch(`/api/v1${its}`, { capacity: 3 });
      const free = (await dee.client.page(its)).text;
      expect(free).toContain('>I’m coming<');
      expect(free).not.toMatch(/where you were|Wait again/);
      await olu.client.put(`/api/v1${its}/cancellation`, {});
      expect((await dee.client.page(its)).text).not.toMatch(/where you were|Wait again/);
    });

    it('shows the number of who would wait again although others find room: with companions, or as a regular', async () => {
      const group = await given(world).group(olu, { mostCompanions: 2 });
      const event = await given(world).event(olu, group, { capacity: 3 });
      const [ana, bo] = [await given(world).member('Ana', group), await given(world).member('Bo', group)];
      const its = `/events/${event.id}`;
      await reply(ana, event);
      await given(world).reply(bo, event, 'going', { companions: 2, needs: 'A ramp' });
      await reply(bo, event, 'declined');
      const left = (await bo.client.page(its)).text;
      expect(left).toContain('>Wait again, where I was<');
      expect(left).toContain('go back to where you were');
      expect(left).not.toMatch(/Take my answer back|erased within/);
      await bo.client.submit(`${its}/reply`, { answer: 'going' }, its);
      expect((await own(bo, event)).answer).toBe('waitlisted');

      const weekly = await given(world).event(olu, group, {
        repeats: { every: 'week', count: 2 },
        regularPlaces: 1,
        dropInPlaces: 3,
        capacity: 4,
      });
      for (const { client } of [ana, bo]) await client.put(`/api/v1/events/${weekly.id}/standing-place`);
      await bo.client.put(`/api/v1/occurrences/${weekly.id}/skip`);
      const skipped = () => bo.client.page(`/events/${weekly.id}`);
      expect((await skipped()).text).toContain('>Wait again, where I was<');
      await world.database.query(
        `UPDATE occurrences SET rsvps_open_at = now() + interval '1 hour' WHERE id = $1`,
        [weekly.occurrenceId],
      );
      expect((await skipped()).text).toContain('>Wait again, where I was<');
    });

    it('shows no number to who finds a place: with a carer who stands, in a larger room, or for the first time', async () => {
      const group = await given(world).group(olu, { mostCompanions: 2 });
      const [ana, bo] = [await given(world).member('Ana', group), await given(world).member('Bo', group)];
      for (const [saying, capacity, places] of [
        [{ carers: 1, helpersSeated: false }, 2, {}],
        [{ companions: 2 }, 30, {}],
        [{ firstTime: true }, 2, { heldForNewcomers: 1 }],
      ] as const) {
        const event = await given(world).event(olu, group, { capacity: 3 });
        await given(world).reply(ana, event, 'going', { companions: 2 });
        await given(world).reply(bo, event, 'going', saying);
        await reply(bo, event, 'declined');
        await given(world).reply(ana, event, 'going', { companions: 0 });
        await olu.client.patch(`/api/v1/events/${event.id}`, { capacity });
        await olu.client.put(`/api/v1/occurrences/${event.id}/places`, { ...AS_PLANNED, ...places });
        const its = `/events/${event.id}`;
        const { text } = await bo.client.page(its);
        expect(text).toContain('>I’m coming<');
        expect(text).not.toMatch(/Wait again|back to where you were|All places are taken/);
        expect((await own(bo, event)).findsPlace).toBe(true);
        await bo.client.submit(`${its}/reply`, { answer: 'going' }, its);
        expect((await own(bo, event)).answer).toBe('going');
      }
    });

    it('is for nobody who was removed during a day that takes answers until its end', async () => {
      const { event, people } = await fullDate(promoting, ['Ana', 'Bo', 'Cem'], WHOLE_DAY);
      await begin(event);
      const path = `/api/v1/groups/${promoting.id}/members`;
      const { items } = (await olu.client.get(`${path}?limit=100`)).json;
      const { id } = items.findLast((it: { calledName: string }) => it.calledName === 'Bo');
      await olu.client.delete(`${path}/${id}`);
      await atRest(world);
      await reply(people[0]!, event, 'declined');
      expect(await answers([people[2]!], event)).toEqual(['going']);
    });

    it('holds no places back on a date that has lost its capacity', async () => {
      const event = await given(world).event(olu, promoting, {
        repeats: { every: 'week', count: 2 },
        capacity: 20,
        regularPlaces: 1,
        dropInPlaces: 2,
      });
      const places = `/api/v1/occurrences/${event.occurrenceId}/places`;
      await olu.client.put(places, { ...AS_PLANNED, heldForNewcomers: 5 });
      await olu.client.patch(`/api/v1/events/${event.occurrenceId}/series`, { capacity: null });
      const { keepsForNewcomers } = (await olu.client.get(`/api/v1/events/${event.occurrenceId}`)).json;
      expect(keepsForNewcomers).toBe(false);
      const [ana, bo] = [
        await given(world).member('Ana', promoting),
        await given(world).member('Bo', promoting),
      ];
      for (const person of [ana, bo])
        expect((await reply(person, { ...event, id: event.occurrenceId })).answer).toBe('going');
    });

    it('goes on through a day that takes answers until its end', async () => {
      const { event, people } = await fullDate(promoting, ['Ana', 'Bo', 'Cem'], WHOLE_DAY);
      const [ana, bo, cem] = people as [TestPerson, TestPerson, TestPerson];
      await begin(event);
      await reply(cem, event, 'declined');
      expect((await own(cem, event)).numberKeptUntil).not.toBeNull();
      await reply(ana, event, 'declined');
      expect(await answers([bo], event)).toEqual(['going']);
      await atRest(world);
      expect(subjectsTo(bo).some((it) => /place/.test(it))).toBe(true);
      expect((await reply(cem, event)).answer).toBe('waitlisted');
    });

    it('lets nobody in with a number to what has become for members', async () => {
      const { event } = await fullDate(promoting, ['Ana']);
      const fay = await world.person('Fay');
      const said = (answer: string) =>
        fay.client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer, calledName: 'Fay' });
      expect((await said('going')).json.answer).toBe('waitlisted');
      await said('declined');
      await olu.client.patch(`/api/v1/events/${event.id}`, { audience: 'members', capacity: 2 });
      expect((await said('going')).json.type).toBe('/problems/event-is-for-members');
    });

    it('keeps the numbers of who leaves this and the next dates as long, and a number is taken back after replies are closed', async () => {
      const { event, people } = await fullDate(promoting, ['Ana', 'Bo', 'Cem'], {
        repeats: { every: 'week' },
      });
      const [ana, bo, cem] = people as [TestPerson, TestPerson, TestPerson];
      const following = `/api/v1/occurrences/${event.id}/following-rsvps`;
      for (const { client } of people)
        expect((await client.put(following, { answer: 'going' })).status).toBe(200);
      const dates = (await olu.client.get(`/api/v1/series/${event.view.series.id}/dates`)).json.items;
      const last = { ...event, id: dates.at(-1).id };
      const inLine = async (date: TestEvent) => [(await own(bo, date)).ahead, (await own(cem, date)).ahead];
      const before = [await inLine(event), await inLine(last)];
      expect(before[1]).toEqual(['next', 'one']);
      expect((await bo.client.put(following, { answer: 'declined' })).status).toBe(200);
      for (const { id } of dates) await closeList(world, { occurrenceId: id });
      expect((await bo.client.put(following, { answer: 'going' })).json).toMatchObject({ without: 0 });
      expect([await inLine(event), await inLine(last)]).toEqual(before);

      await reply(bo, last, 'declined');
      await world.database.query('UPDATE occurrences SET rsvps_close_at = now() WHERE id = $1', [last.id]);
      expect((await bo.client.page(`/events/${last.id}`)).text).toContain('>Wait again, where I was<');
      await reply(bo, last);
      expect(await inLine(last)).toEqual(before[1]);
      await reply(bo, last, 'declined');
      expect((await bo.client.put(following, { answer: 'going' })).json).toMatchObject({ without: 0 });
      expect(await inLine(last)).toEqual(before[1]);
      await reply(bo, last, 'declined');
      await world.database.query('UPDATE groups SET most_companions = 1 WHERE id = $1', [promoting.id]);
      const wish = { answer: 'going', companions: 1 };
      const more = await bo.client.put(`/api/v1/occurrences/${last.id}/rsvp`, wish);
      expect(more.json.type).toBe('/problems/replies-are-closed');
      await world.database.query('UPDATE groups SET most_companions = 0 WHERE id = $1', [promoting.id]);
      for (const person of [cem, ana]) await reply(person, last, 'declined');
      const free = (await bo.client.page(`/events/${last.id}`)).text;
      expect(free).toMatch(/A place is free for you until <time/);
      expect(free).toContain('>I’m coming<');
      await bo.client.submit(`/events/${last.id}/reply`, { answer: 'going' }, `/events/${last.id}`);
      expect((await own(bo, last)).answer).toBe('going');
    });

    it('lets a guest with a code wait too, and shows the place when there is one', async () => {
      const group = await given(world).group(olu, { guests: 'code' });
      const { event, people } = await fullDate(group, ['Ana']);
      const came = await world.client().post(`/api/v1/occurrences/${event.id}/guest-rsvps`, {
        answer: 'going',
        calledName: 'Wren',
      });
      expect(came.json.answer).toBe('waitlisted');
      const read = async () =>
        (
          await world.client().send('GET', '/api/v1/guest-rsvps/current', {
            headers: { 'reference-code': came.json.code },
          })
        ).json.answer;
      expect(await read()).toBe('waitlisted');
      const wren = world.client();
      const page = '/code/answer';
      await wren.submit('/code', { code: came.json.code });
      expect((await wren.page(page)).text).toContain('You are next. When a place becomes free for you');
      await wren.submit(page, { answer: 'declined' });
      const bo = await given(world).member('Bo', group);
      const left = (await wren.page(page)).text;
      expect(left).toMatch(/You can go back to where you were on the waiting list until <time/);
      expect(left).toContain('>Wait again, where I was<');
      await reply(bo, event);
      await wren.submit(page, { answer: 'going' });
      expect((await wren.page(page)).text).toContain('You are next. When a place');
      await wren.submit(page, { answer: 'declined' });
      await reply(bo, event, 'declined');
      await wren.submit(page, { answer: 'going' });
      const joined = (await wren.page(page)).text;
      expect(joined).toContain('You are on the waiting list.');
      expect(joined).not.toContain('You are coming.');
      await reply(people[0]!, event, 'declined');
      expect(await read()).toBe('going');

      // Somebody else waits now, so one press gives nothing away.
      await reply(people[0]!, event);
      await closeList(world, event);
      const asked = await wren.submit(page, { answer: 'declined' });
      expect(asked.text).toContain('Give your place to the next person?');
      expect(asked.text).toContain('without your place you could not wait for another one.');
      expect(await read()).toBe('going');
      expect((await saySure(wren, page, asked, 'declined')).status).toBe(303);
      expect([await read(), ...(await answers(people, event))]).toEqual(['declined', 'going']);
    });
  });

  it('refuses more people than there are places, kindly and without a number, and tells those who wait in vain', async () => {
    const group = await given(world).group(olu, { guests: 'code', mostCompanions: 3 });
    const event = await given(world).event(olu, group, { capacity: 3 });
    const [ana, bo] = [await given(world).member('Ana', group), await given(world).member('Bo', group)];
    const date = `/api/v1/occurrences/${event.id}`;
    const four = { answer: 'going', companions: 3 };
    const words = 'This meeting is too small for so many people. Please come with fewer.';
    const refused = (answer: { status: number; json: { type: string; detail: string } }) =>
      expect([answer.status, answer.json.type, answer.json.detail]).toEqual([
        409,
        '/problems/party-is-too-large',
        words,
      ]);
    refused(await bo.client.put(`${date}/rsvp`, four));
    refused(await world.client().post(`${date}/guest-rsvps`, { ...four, calledName: 'Wren' }));
    const wren = { calledName: 'Wren', email: 'wren.many@example.org' };
    refused(await world.client().post(`${date}/guest-rsvps`, { ...four, ...wren }));
    const page = `/events/${event.id}`;
    expect(
      (await bo.client.submit(`${page}/reply`, { answer: 'going', companions: '3' }, page)).text,
    ).toContain(words);
    expect((await own(bo, event)).answer).toBeNull();

    await olu.client.put(`${date}/places`, {
      overbookedBy: 1,
      heldForNewcomers: 0,
      heldForCarers: 0,
      heldForInterpreters: 0,
      waitlistClosed: false,
    });
    await reply(ana, event);
    expect((await bo.client.put(`${date}/rsvp`, four)).json.answer).toBe('waitlisted');
    expect((await own(bo, event)).isTooMany).toBe(false);
    expect((await olu.client.patch(`/api/v1/events/${event.id}`, { capacity: 2 })).status).toBe(200);
    expect(await own(bo, event)).toMatchObject({ answer: 'waitlisted', isTooMany: true });
    for (const path of [page, '/me/meetings']) expect((await bo.client.page(path)).text).toContain(words);
    expect((await bo.client.page(page)).text).not.toContain('You are next.');
    expect((await bo.client.put(`${date}/rsvp`, { ...four, companions: 1 })).json.answer).toBe('going');

    const soon = await given(world).event(olu, group, { capacity: 4 });
    const [fewer, late] = await inTurn(
      world,
      { table: 'occurrences', id: soon.occurrenceId },
      () => olu.client.patch(`/api/v1/events/${soon.id}`, { capacity: 3 }),
      () => bo.client.put(`/api/v1/occurrences/${soon.id}/rsvp`, four),
    );
    expect(fewer!.status).toBe(200);
    refused(late!);
  });

  describe('in a group that offers places', () => {
    it('keeps a place for the next until they take it, with one letter that says until when', async () => {
      const { event, people } = await fullDate(offering, ['Ana', 'Bo', 'Cem']);
      const [ana, bo, cem] = people as [TestPerson, TestPerson, TestPerson];
      await bo.client.patch('/api/v1/me', { timeZone: 'Asia/Tokyo' });
      await bo.client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: 'going', needs: 'No stairs' });
      await atRest(world);
      await leave(ana, event);
      expect(await answers(people, event)).toEqual(['declined', 'offered', 'waitlisted']);
      expect(await seatsTaken(world, event)).toBe(1);
      const { offer } = await own(bo, event);
      expect(Date.parse(offer.closesAt)).toBeGreaterThan(Date.now() + 20 * 60_000);
      await atRest(world);
      const letter = lettersTo(world, bo).at(-1)!;
      expect(letter.subject).toBe('A place is free for you: Wednesday workshop');
      expect(letter.text).toMatch(
        /It is kept for you until \w+day \d+ \w+ \d{4}, \d\d:\d\d \(Lisbon time\)\.\nOn your own clock: \w+day .*\(Tokyo time\)/,
      );
      const phone = await behindOffer(bo);
      const landing = (await phone.page('/letters/answer?answer=going')).text;
      expect(landing).toContain('What you told the hosts stays as it was.');
      expect(landing).not.toMatch(/No stairs|It is my first time|name="needs"/);
      for (const path of [`/events/${event.id}`, '/me/meetings'])
        expect((await bo.client.page(path)).text).toMatch(
          /kept for you until <time[^>]*>[^<]+<\/time>, Lisbon time \(where you are: .*, Tokyo time\)\./,
        );
      expect(letter.text).toContain('A no is fine.');

      const accept = () => bo.client.put(`/api/v1/offers/${offer.id}/acceptance`);
      expect((await accept()).json).toMatchObject({ answer: 'going', previous: 'offered' });
      expect((await accept()).json).toMatchObject({ answer: 'going', previous: 'going' });
      expect((await bo.client.put(`/api/v1/offers/${offer.id}/refusal`)).json.type).toBe(
        '/problems/offer-is-over',
      );
      expect(await answers([bo, cem], event)).toEqual(['going', 'waitlisted']);
      const taken = (await phone.page('/letters/answer?answer=going')).text;
      expect(taken).toContain('You are coming.');
      expect(taken).toContain('It counts already. There is nothing more to do.');
      expect(taken).not.toContain('kept for you');
      await atRest(world);
      expect(subjectsTo(bo).slice(1)).toEqual([
        'A place is free for you: Wednesday workshop',
        'You are coming: Wednesday workshop',
      ]);
    });

    it('lets whoever leaves take the place back for ten minutes, before anybody hears of it', async () => {
      const { event, people } = await fullDate(offering, ['Ana', 'Bo']);
      const [ana, bo] = people as [TestPerson, TestPerson];
      const page = `/events/${event.id}`;
      await atRest(world);
      for (const answer of ['declined', 'maybe']) {
        const asked = await ana.client.submit(`${page}/reply`, { answer }, page);
        expect(asked.text).toMatch(/you can take it back until <time[^>]*>.*Then it goes to whoever waits/);
        await ana.client.submit(`${page}/reply`, { answer, sure: 'yes' }, '/me');
        const left = (await ana.client.page(page)).text;
        expect(left).toMatch(/Until <time[^>]*>.*the place is still kept for you/);
        expect(left).toContain('>I’m coming after all<');
        expect(left).not.toMatch(/Take my answer back|>Undo</);
        expect(await answers([bo], event)).toEqual(['waitlisted']);
        expect(await seatsTaken(world, event)).toBe(1);
        const { keptUntil } = await own(ana, event);
        await reply(ana, event, answer === 'maybe' ? 'declined' : 'maybe');
        expect(await own(ana, event)).toMatchObject({ keptUntil });
        await ana.client.submit(`${page}/reply`, { answer: 'going' }, page);
        expect(await answers([ana, bo], event)).toEqual(['going', 'waitlisted']);
      }
      const erased = await ana.client.submit(`${page}/reply`, { answer: 'withdraw' }, page);
      expect(erased.text).toContain('your place goes at once to whoever waits next');
      await atRest(world);
      expect(subjectsTo(bo)).toEqual(['You are on the waiting list: Wednesday workshop']);
      expect(
        (await ana.client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: 'declined' })).status,
      ).toBe(200);
      await world.timePasses('9 minutes');
      await atRest(world);
      expect(await answers([bo], event)).toEqual(['waitlisted']);
      await world.timePasses('2 minutes');
      await until('it is offered to Bo', async () => (await own(bo, event)).answer === 'offered');
      expect((await ana.client.page(page)).text).not.toContain('>I’m coming after all<');
      expect((await own(ana, event)).keptUntil).toBeNull();
    });

    it('keeps a place for which only a larger party waits, and none for which nobody does', async () => {
      const { event, people } = await fullDate(offering, ['Ana'], { capacity: 2 });
      const ana = people[0]!;
      await olu.client.patch(`/api/v1/groups/${offering.id}`, { mostCompanions: 1 });
      const bo = await given(world).member('Bo', offering);
      await given(world).reply(bo, event, 'going', { companions: 1 });
      await reply(ana, event, 'declined');
      expect(await answers([ana, bo], event)).toEqual(['declined', 'waitlisted']);
      await reply(ana, event, 'going');
      await reply(bo, event, 'declined');
      await reply(ana, event, 'declined');
      expect((await own(ana, event)).keptUntil).toBeNull();
      expect(await seatsTaken(world, event)).toBe(0);
    });

    it('keeps a place no longer than there is time to offer it, and then gives it to the next at once', async () => {
      for (const [minutes, kept] of [
        [42, 7],
        [30, null],
      ] as const) {
        const { event, people } = await fullDate(offering, ['Ana', 'Bo'], startIn({ minutes }));
        const [ana, bo] = people as [TestPerson, TestPerson];
        // Or word that Bo waits would be overtaken by word of the place.
        await atRest(world);
        const asked = await ana.client.submit(
          `/events/${event.id}/reply`,
          { answer: 'declined' },
          `/events/${event.id}`,
        );
        expect(asked.text).toContain(
          kept ? 'you can take it back until' : 'it goes at once to whoever waits next',
        );
        await reply(ana, event, 'declined');
        const { keptUntil } = await own(ana, event);
        if (!kept) {
          expect(keptUntil).toBeNull();
          expect(await answers([ana, bo], event)).toEqual(['declined', 'going']);
          // Nobody overtakes the line.
          await reply(ana, event);
          expect((await own(ana, event)).answer).toBe('waitlisted');
          await atRest(world);
          expect(subjectsTo(bo).slice(1)).toEqual([
            'A place became free, and it is yours: Wednesday workshop',
          ]);
          continue;
        }
        const ahead = Date.parse(event.view.startsAt) - Date.parse(keptUntil);
        expect(ahead).toBe(35 * 60_000);
        // As if that time had come.
        await world.database.query('UPDATE rsvps SET kept_until = now() WHERE kept_until IS NOT NULL');
        await until('it is offered to Bo', async () => (await own(bo, event)).answer === 'offered');
      }
    });

    it('says so to a guest with a code, before they leave and after', async () => {
      const group = await given(world).group(olu, { guests: 'code', waitingRule: 'offer' });
      const event = await given(world).event(olu, group, { capacity: 1 });
      const wren = world.client();
      const answer = { answer: 'going', calledName: 'Wren' };
      const { code } = (await wren.post(`/api/v1/occurrences/${event.id}/guest-rsvps`, answer)).json;
      const ana = await given(world).member('Ana', group);
      await reply(ana, event);
      await wren.submit('/code', { code });
      const page = '/code/answer';
      expect((await wren.page(page)).text).toMatch(/you can take it back until <time/);
      await saySure(wren, page, await wren.submit(page, { answer: 'declined' }), 'declined');
      const left = (await wren.page(page)).text;
      expect(left).toContain('the place is still kept for you');
      expect(left).toContain('>I’m coming after all<');
      await wren.submit(page, { answer: 'going' });
      expect((await wren.page(page)).text).toContain('You are coming.');
      expect(await answers([ana], event)).toEqual(['waitlisted']);
    });

    it('keeps the dates of someone who leaves this and the next ones, or comes no more, as long', async () => {
      const { event, people } = await fullDate(offering, ['Ana', 'Bo'], { repeats: { every: 'week' } });
      const [ana, bo] = people as [TestPerson, TestPerson];
      const standing = `/api/v1/events/${event.id}/standing-place`;
      for (const one of people) expect((await one.client.put(standing)).status).toBe(200);
      const held = async (person: TestPerson) => {
        const { held, waiting } = (await person.client.get(standing)).json;
        return { held, waiting };
      };
      const before = await held(ana);
      expect(before.held).toBeGreaterThan(2);
      const following = `/api/v1/occurrences/${event.id}/following-rsvps`;
      const page = `/series/${event.view.series.id}/standing-place`;
      expect((await ana.client.put(following, { answer: 'declined' })).status).toBe(200);
      expect(await held(bo)).toEqual({ held: 0, waiting: before.held });
      expect((await ana.client.put(following, { answer: 'going' })).status).toBe(200);
      expect(await held(ana)).toEqual(before);

      await reply(ana, event, 'maybe');
      const { keptUntil } = await own(ana, event);
      expect((await ana.client.put(following, { answer: 'declined' })).status).toBe(200);
      expect(await own(ana, event)).toMatchObject({ answer: 'declined', keptUntil });
      expect(await answers([bo], event)).toEqual(['waitlisted']);
      expect((await ana.client.put(following, { answer: 'going' })).status).toBe(200);
      expect(await held(ana)).toEqual(before);

      expect((await ana.client.page(page)).text).toContain('For ten minutes you can take it back.');
      await ana.client.submit(page, { wish: 'give-up' });
      expect((await ana.client.page(page)).text).toMatch(
        /Your standing place ends on <time[^>]*>.*Then your places go to those who wait\./s,
      );
      const next = (await ana.client.page(`/events/${event.id}`)).text;
      expect(next).toMatch(/Your standing place ends on <time.*>Keep it</s);
      expect(next).not.toContain('Pause or change that');
      expect((await ana.client.page('/me/meetings')).text).toMatch(
        /Your standing place ends on <time.*>Keep it</s,
      );
      await ana.client.submit(page, { wish: 'keep' });
      expect(await held(ana)).toEqual(before);

      expect((await ana.client.delete(standing)).status).toBe(204);
      await world.timePasses('11 minutes');
      await until('all are offered to Bo', async () => (await held(bo)).waiting === 0);
      expect((await held(bo)).held).toBe(0);
      const { offered, offers } = (await bo.client.get(standing)).json;
      expect([offered.length, offers]).toEqual([12, before.held]);
      const more = await bo.client.page(page);
      expect(more.text.match(/, until <time/g)).toHaveLength(12);
      expect(more.text).toMatch(
        new RegExp(`And ${before.held - 12} later dates. You find them among <a href="/series/[^"]+">`),
      );
      expect((await bo.client.page(`/series/${event.view.series.id}`)).text).toContain('A place is free');
    });

    it('goes on to the next after a no, which costs nothing, and when nobody answers', async () => {
      const { event, people } = await fullDate(offering, ['Ana', 'Bo', 'Cem', 'Dee']);
      const [ana, bo, cem, dee] = people as [TestPerson, TestPerson, TestPerson, TestPerson];
      await leave(ana, event);
      await atRest(world);
      const { offer } = await own(bo, event);
      const refuse = () => bo.client.put(`/api/v1/offers/${offer.id}/refusal`);
      expect((await refuse()).json).toMatchObject({ answer: 'declined', previous: 'offered' });
      expect((await refuse()).json).toMatchObject({ answer: 'declined', previous: 'declined' });
      expect(await answers(people, event)).toEqual(['declined', 'declined', 'offered', 'waitlisted']);

      await atRest(world);
      const late = (await own(cem, event)).offer;
      await world.timePasses('60 hours');
      await until('the place is offered to Dee', async () => (await own(dee, event)).answer === 'offered');
      expect(await answers(people, event)).toEqual(['declined', 'declined', 'declined', 'offered']);
      const tooLate = await cem.client.put(`/api/v1/offers/${late.id}/acceptance`);
      expect(tooLate.json).toMatchObject({ type: '/problems/offer-is-over', status: 409 });
      expect(tooLate.json.detail).toBe(
        'This offer has ended. The page of the meeting says whether a place is free, or whether you can wait for one.',
      );
      const lapsed = 'The time for the place that was offered to you is over, and it went on. That is fine';
      const pageOf = async (person: TestPerson) => (await person.client.page(`/events/${event.id}`)).text;
      expect(await pageOf(cem)).toContain(`${lapsed}; you can wait again.`);
      expect(await pageOf(bo)).not.toContain('The time for');
      const phone = await behindOffer(cem);
      const landing = async () => (await phone.page('/letters/answer?answer=going')).text;
      const open = await landing();
      expect(open).toContain(`${lapsed}; you can wait again.`);
      expect(open).toContain('You chose “Join the waiting list”.');
      expect(open).not.toContain('kept for you until');
      await closeList(world, event);
      expect(await pageOf(cem)).toContain(`${lapsed}.`);
      const closed = await landing();
      expect(closed).toContain(`${lapsed}.`);
      expect(closed).toContain('Someone may still give theirs back.');
      const [, mark] = /name="mark" value="([^"]+)"/.exec(open)!;
      const pressed = await phone.submit(
        '/letters/answer',
        { mark: mark!, answer: 'going' },
        '/letters/answer',
      );
      expect([pressed.status, pressed.text]).toEqual([
        422,
        expect.stringMatching(/All places are taken just now\.[^<]*worth another look\./),
      ]);
      expect(await answers([cem], event)).toEqual(['declined']);
      await world.database.query('UPDATE occurrences SET waitlist_closed = false WHERE id = $1', [
        event.occurrenceId,
      ]);
      expect((await own(cem, event)).hasLapsed).toBe(true);
      await reply(cem, event, 'maybe');
      await reply(cem, event, 'declined');
      expect((await own(cem, event)).hasLapsed).toBe(false);
      await reply(cem, event, 'going');
      expect((await own(cem, event)).ahead).toBe('next');
      expect(await seatsTaken(world, event)).toBe(1);
      await atRest(world);
      const offers = people.map((person) =>
        subjectsTo(person).filter((it) => it.startsWith('A place is free')),
      );
      expect(offers.map(({ length }) => length)).toEqual([0, 1, 1, 1]);
    });

    it('ends a quarter of an hour before the start, also of a date that was moved up, and then goes to the next at once', async () => {
      const { event, people } = await fullDate(offering, ['Ana', 'Bo', 'Cem'], startIn({ hours: 60 }));
      const [ana, bo] = people as [TestPerson, TestPerson];
      await leave(ana, event);
      await olu.client.patch(`/api/v1/events/${event.id}`, startIn({ minutes: 30 }));
      expect((await own(bo, event)).answer).toBe('offered');
      const closesAt = Date.parse((await own(bo, event)).offer.closesAt);
      expect(closesAt).toBeLessThan(Date.now() + 15 * 60_000);
      await world.timePasses('16 minutes');
      await until('it went on', async () => (await own(people[2]!, event)).answer === 'going');
      expect(await answers(people, event)).toEqual(['declined', 'declined', 'going']);
      const over = 'The time for the place that was offered to you is over, and it went on. That is fine';
      expect((await bo.client.page(`/events/${event.id}`)).text).toContain(over);
      const late = await behindOffer(bo);
      expect((await late.page('/letters/answer?answer=going')).text).toContain(over);
      await reply(people[2]!, event, 'declined');
      const free =
        'The time for the place that was offered to you is over. That is fine, and a place is free all';
      expect((await bo.client.page(`/events/${event.id}`)).text).toContain(free);
      expect((await late.page('/letters/answer?answer=going')).text).toContain(free);
    });

    it('is over on every page by the clock, also before it goes on', async () => {
      const { event, people } = await fullDate(offering, ['Ana', 'Bo']);
      const bo = people[1]!;
      await olu.client.patch(`/api/v1/events/${event.id}`, { capacity: 2 });
      const { offer } = await own(bo, event);
      await world.database.query('UPDATE offers SET closes_at = now() WHERE id = $1', [offer.id]);
      expect(await own(bo, event)).toMatchObject({ answer: 'declined', offer: null, hasLapsed: true });
      const page = (await bo.client.page(`/events/${event.id}`)).text;
      expect(page).toContain('The time for the place that was offered to you is over');
      expect(page).not.toContain('kept for you until');
      const meetings = (await bo.client.page('/me/meetings')).text;
      expect(meetings).not.toMatch(/kept for you until|A place is free/);
      expect(meetings).toContain('I can’t come');
      const seen = async (list: string) =>
        (await olu.client.get(`/api/v1/occurrences/${event.id}/${list}`)).json;
      expect((await seen('waitlist')).items).toEqual([]);
      const { items, counts } = await seen('rsvps');
      expect(items.map((it: { answer: string }) => it.answer)).toEqual(['going', 'declined']);
      expect(counts).toMatchObject({ going: 1, declined: 1 });
    });

    it('gives a place at once to someone whom no letter about it would reach, with no letter', async () => {
      const ways: Record<string, (person: TestPerson, event: TestEvent) => Promise<unknown>> = {
        'no letters about the meeting': ({ client }, { id }) => client.put(`/api/v1/me/mutes/events/${id}`),
        'no letters at all': ({ client }) => client.patch('/api/v1/me', { wantsLetters: false }),
        'an address that takes none': (person) => takesNoLetters(world, person),
      };
      for (const [way, stop] of Object.entries(ways)) {
        const { event, people } = await fullDate(offering, ['Ana', 'Bo', 'Cem']);
        const [, bo, cem] = people as [TestPerson, TestPerson, TestPerson];
        await atRest(world);
        const before = lettersTo(world, bo).length;
        const toldTo = async (person: TestPerson) =>
          /(?<=When a place becomes free for you, ).*?(?=<)/.exec(
            (await person.client.page(`/events/${event.id}`)).text,
          )?.[0];
        expect(await toldTo(bo)).toBe('we write to you at once.');
        await stop(bo, event);
        const untold = 'it is yours. No letter tells you, so please look here now and then.';
        expect([way, await toldTo(bo)]).toEqual([way, untold]);
        const dan = await given(world).member('Dan', offering);
        expect(await toldTo(dan)).toBe('we write to you at once.');
        await stop(dan, event);
        // A yes would end what he stopped about the meeting.
        const told = way === 'no letters about the meeting' ? 'we write to you at once.' : untold;
        expect([way, await toldTo(dan)]).toEqual([way, told]);
        await olu.client.patch(`/api/v1/events/${event.id}`, { capacity: 3 });
        expect([way, await answers(people, event)]).toEqual([way, ['going', 'going', 'offered']]);
        await atRest(world);
        expect([way, lettersTo(world, bo).length]).toEqual([way, before]);
        expect(subjectsTo(cem)).toContain('A place is free for you: Wednesday workshop');
        expect((await bo.client.page(`/events/${event.id}`)).text).toContain('You are coming');
      }
      // This letter comes to those who stopped what their group writes, and so they can be asked.
      const { event, people } = await fullDate(offering, ['Ana', 'Bo']);
      await people[1]!.client.put(`/api/v1/me/mutes/groups/${offering.id}`);
      await olu.client.patch(`/api/v1/events/${event.id}`, { capacity: 2 });
      expect((await own(people[1]!, event)).answer).toBe('offered');
      await atRest(world);
      expect(subjectsTo(people[1]!)).toContain('A place is free for you: Wednesday workshop');
    });

    it('says what stays to someone who wants to bring more than there is room for', async () => {
      const { event, people } = await fullDate(offering, ['Ana', 'Eve', 'Bo'], { capacity: 2 });
      const [ana, , bo] = people as [TestPerson, TestPerson, TestPerson];
      await olu.client.patch(`/api/v1/groups/${offering.id}`, { mostCompanions: 1 });
      const bring = ({ client }: TestPerson) =>
        client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: 'going', companions: 1 });
      await reply(ana, event, 'declined');
      const kept = (await bring(ana)).json;
      expect(kept).toMatchObject({ type: '/problems/party-does-not-fit' });
      expect(kept.detail).toContain('The place you had is still kept');
      await world.timePasses('11 minutes');
      await until('it is offered to Bo', async () => (await own(bo, event)).answer === 'offered');
      const refused = (await bring(bo)).json;
      expect(refused).toMatchObject({ type: '/problems/party-does-not-fit' });
      expect(refused.detail).toContain('The place that is offered to you stays');
      expect((await own(bo, event)).answer).toBe('offered');
    });

    it('may be taken also when replies are closed for everyone else', async () => {
      const { event, people } = await fullDate(offering, ['Ana', 'Bo']);
      await leave(people[0]!, event);
      await world.database.query('UPDATE occurrences SET rsvps_close_at = now() WHERE id = $1', [
        event.occurrenceId,
      ]);
      expect((await reply(people[1]!, event, 'going')).answer).toBe('going');
    });
  });

  describe('when a link in a letter gives a place up', () => {
    async function pressed(person: TestPerson, answer: string) {
      await atRest(world);
      const [link] = lettersTo(world, person)
        .flatMap(({ links }) => links)
        .filter((it) => it.includes('?answer=declined'));
      const phone = world.client();
      await phone.page(link!.replace(/^https?:\/\/[^/]+/, ''));
      const press = async (it: string, more: Record<string, string> = {}) => {
        const [, mark] = /name="mark" value="([^"]+)"/.exec((await phone.page('/letters/answer')).text)!;
        await phone.submit('/letters/answer', { mark: mark!, answer: it, ...more }, '/letters/answer');
      };
      await press(answer);
      const page = (await phone.page('/letters/answer')).text;
      return { press, page, again: async () => (await phone.page('/letters/answer')).text };
    }

    const keptOf = async (event: TestEvent) =>
      (await olu.client.get(`/api/v1/occurrences/${event.id}/rsvps`)).json.counts.kept;

    it.each(['declined', 'withdraw', 'maybe'])(
      'keeps it for ten minutes after %s, for a scanner may have pressed',
      async (answer) => {
        const { event, people } = await fullDate(promoting, ['Ana', 'Bo']);
        const [ana, bo] = people as [TestPerson, TestPerson];
        const { press, page, again } = await pressed(ana, answer);
        expect(page).toContain('the place is still kept for you');
        expect(await answers([bo], event)).toEqual(['waitlisted']);
        expect(await seatsTaken(world, event)).toBe(1);
        expect(await keptOf(event)).toBe(1);
        await press('going');
        expect(await answers([ana, bo], event)).toEqual(['going', 'waitlisted']);
        expect(await keptOf(event)).toBe(0);

        await press(answer);
        await world.timePasses('9 minutes');
        await atRest(world);
        expect(await answers([bo], event)).toEqual(['waitlisted']);
        await world.timePasses('2 minutes');
        await until('Bo has the place', async () => (await own(bo, event)).answer === 'going');
        // Somebody has it by now, so there is nothing to undo.
        expect(await again()).not.toMatch(/>\s*Undo\s*</);
        expect((await own(ana, event)).answer).toBe(answer === 'maybe' ? 'maybe' : 'declined');
        expect(await seatsTaken(world, event)).toBe(1);
      },
    );

    it('keeps it also where only a larger party waits', async () => {
      const { event, people } = await fullDate(promoting, ['Ana'], { capacity: 2 });
      await olu.client.patch(`/api/v1/groups/${promoting.id}`, { mostCompanions: 1 });
      const bo = await given(world).member('Bo', promoting);
      await given(world).reply(bo, event, 'going', { companions: 1 });
      const { press, page } = await pressed(people[0]!, 'declined');
      expect(page).toContain('the place is still kept for you');
      await press('going');
      expect(await answers([people[0]!, bo], event)).toEqual(['going', 'waitlisted']);
    });

    it('gives one of many places up at once, and keeps what was told with it, whatever was pressed', async () => {
      const { event, people } = await fullDate(promoting, [], { capacity: 5 });
      const ana = await given(world).member('Ana', promoting);
      people.push(ana);
      await given(world).reply(ana, event, 'going', { needs: 'A ramp' });
      const { page, press, again } = await pressed(ana, 'declined');
      expect(page).not.toContain('take it back.');
      expect(await seatsTaken(world, event)).toBe(0);
      for (const answer of ['going', 'withdraw', 'going']) await press(answer);
      expect(await own(ana, event)).toMatchObject({ answer: 'going', said: { needs: 'A ramp' } });
      expect(await again()).not.toContain('Take my answer back');
      await press('declined');
      await press('withdraw', { takenBack: 'declined' });
      expect(await own(ana, event)).toMatchObject({ answer: null });
    });

    it('gives a number up for good with a no that is taken back as one', async () => {
      const { event, people } = await fullDate(promoting, ['Ana', 'Bo']);
      const bo = people[1]!;
      const { press, again } = await pressed(bo, 'declined');
      expect(await again()).not.toContain('Take my answer back');
      await olu.client.patch(`/api/v1/events/${event.id}`, { capacity: 2 });
      expect(await again()).toContain('Take my answer back');
      await press('withdraw', { takenBack: 'declined' });
      expect(await own(bo, event)).toMatchObject({ answer: null });
    });

    it('keeps one of a few for a party that is more people than the rest is for', async () => {
      await olu.client.patch(`/api/v1/groups/${promoting.id}`, { mostCompanions: 2 });
      const { event } = await fullDate(promoting, [], { capacity: 4 });
      const [ana, ...others] = [
        await given(world).member('Ana', promoting),
        await given(world).member('Bo', promoting),
        await given(world).member('Cem', promoting),
      ];
      await given(world).reply(ana, event, 'going', { companions: 2 });
      const { press } = await pressed(ana, 'declined');
      for (const person of others) await reply(person, event);
      await press('going');
      expect(await answers([ana, ...others], event)).toEqual(['going', 'going', 'waitlisted']);
    });

    it('keeps one of many where replies are closed, and says so, and offers no undo that would be refused', async () => {
      const { event, people } = await fullDate(promoting, ['Ana', 'Bo'], { capacity: 5 });
      const [ana, bo] = people as [TestPerson, TestPerson];
      await atRest(world);
      await world.database.query('UPDATE occurrences SET rsvps_close_at = now() WHERE id = $1', [
        event.occurrenceId,
      ]);
      const { page, press } = await pressed(ana, 'declined');
      expect(page).toContain('the place is still kept for you');
      await press('going');
      expect(await answers([ana], event)).toEqual(['going']);
      const its = `/events/${event.id}`;
      await bo.client.submit(`${its}/reply`, { answer: 'declined' }, its);
      expect((await bo.client.page(its)).text).not.toMatch(/>\s*Undo\s*</);
    });

    it('lets a guest say no where the meeting has become for members', async () => {
      const { event } = await fullDate(promoting, []);
      const fay = await world.person('Fay');
      await fay.client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: 'going', calledName: 'Fay' });
      await olu.client.patch(`/api/v1/events/${event.id}`, { audience: 'members' });
      const { page } = await pressed(fay, 'declined');
      expect(await answers([fay], event)).toEqual(['declined']);
      expect(page).not.toContain('It has started');
    });

    it('keeps one of a day that takes answers until its end', async () => {
      const { event, people } = await fullDate(promoting, ['Ana'], WHOLE_DAY);
      await atRest(world);
      await begin(event);
      const { page, press } = await pressed(people[0]!, 'declined');
      expect(page).toContain('the place is still kept for you');
      const bo = await given(world).member('Bo', promoting);
      await reply(bo, event);
      await press('going');
      expect(await answers([people[0]!, bo], event)).toEqual(['going', 'waitlisted']);
    });

    it('says before the press where the place goes', async () => {
      const { people } = await fullDate(promoting, ['Ana', 'Bo']);
      await atRest(world);
      const link = lettersTo(world, people[0]!)
        .flatMap(({ links }) => links)
        .find((it) => it.includes('declined'))!;
      const phone = world.client();
      const { text } = await phone.page(link.replace(/^https?:\/\/[^/]+/, ''));
      const landed = text || (await phone.page('/letters/answer?answer=declined')).text;
      expect(landed).toMatch(/Until <time[^>]*>.*you can take your place back\. Then it goes to others\./);
    });

    it('says one thing about a place that is offered, before the press and after', async () => {
      const { event, people } = await fullDate(offering, ['Ana', 'Bo', 'Cem']);
      const [ana, bo] = people as [TestPerson, TestPerson];
      await leave(ana, event);
      await atRest(world);
      const link = lettersTo(world, bo)
        .filter(({ subject }) => subject.startsWith('A place is free'))
        .flatMap(({ links }) => links)
        .find((it) => it.includes('?answer=declined'))!;
      const phone = world.client();
      const { text } = await phone.page(link.replace(/^https?:\/\/[^/]+/, ''));
      const landed = text || (await phone.page('/letters/answer?answer=declined')).text;
      expect(landed).toContain('A no is fine: then it goes to whoever waits next.');
      expect(landed).not.toMatch(/Your place then goes|take it back/);
      const [, mark] = /name="mark" value="([^"]+)"/.exec(landed)!;
      await phone.submit('/letters/answer', { mark: mark!, answer: 'declined' }, '/letters/answer');
      for (const page of [
        (await phone.page('/letters/answer')).text,
        (await bo.client.page(`/events/${event.id}`)).text,
      ]) {
        expect(page).toContain('the place is still kept for you');
        expect(page).not.toMatch(/your place|my place/i);
        expect(page).not.toContain('All places are taken');
      }
    });
  });
});
