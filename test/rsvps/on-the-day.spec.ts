import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { Config } from '../../src/config/config.js';
import { CheckInCodes } from '../../src/rsvps/on-the-day/check-in-codes.js';
import { KeepNumbersOnly } from '../../src/rsvps/on-the-day/keep-numbers-only.js';
import { atOnce } from '../support/at-once.js';
import type { Client } from '../support/client.js';
import { given, soon, startIn, type TestEvent, type TestGroup } from '../support/given.js';
import { statementsDuring } from '../support/statements.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('on the day', () => {
  let world: World;
  let make: ReturnType<typeof given>;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
    make = given(world);
    olu = await world.person('Olu');
    group = await make.group(olu);
  });
  afterAll(() => world.close());

  const meeting = (fields: Record<string, unknown> = {}, in_: TestGroup = group) =>
    make.event(olu, in_, { ...soon(), ...fields });
  const path = (event: TestEvent, rsvpId: string) => `/api/v1/occurrences/${event.id}/attendance/${rsvpId}`;
  const roster = async (event: TestEvent) =>
    (await olu.client.get(`/api/v1/occurrences/${event.id}/rsvps`)).json;
  const reply = async (event: TestEvent, calledName: string) =>
    (await make.reply(await world.person(calledName), event, 'going', { calledName })).rsvpId;
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();

  describe('a mark at the door', () => {
    it('may be sent twice and taken back twice', async () => {
      const event = await meeting();
      const ana = await reply(event, 'Ana');
      for (const [method, came] of [
        ['PUT', true],
        ['DELETE', null],
      ] as const) {
        for (let time = 0; time < 2; time++) {
          expect((await olu.client.send(method, path(event, ana), {})).status).toBe(204);
          expect((await roster(event)).items[0].came).toBe(came);
        }
      }
    });

    it('counts by when it was pressed, not by when it arrived, and not by a clock that runs ahead', async () => {
      const event = await meeting();
      const ana = await reply(event, 'Ana');
      const at = (moment: string) => `${path(event, ana)}?pressedAt=${moment}`;
      await olu.client.delete(at(ago(10)));
      await olu.client.put(at(ago(20)));
      expect((await roster(event)).items[0].came).toBeNull();
      await olu.client.put(at(ago(-3600)));
      expect((await roster(event)).items[0].came).toBe(true);
      await olu.client.delete(path(event, ana));
      expect((await roster(event)).items[0].came).toBeNull();
      expect((await olu.client.put(at('yesterday'))).json.errors[0].pointer).toBe('/pressedAt');
    });

    it('is the hosts’ to make, on people of this very date, and not before there is anyone to see', async () => {
      const event = await meeting();
      const ana = await make.member('Ana', group);
      const { rsvpId } = await make.reply(ana, event);
      expect((await ana.client.put(path(event, rsvpId))).status).toBe(403);
      const elsewhere = await reply(await meeting(), 'Bo');
      expect((await olu.client.put(path(event, elsewhere))).status).toBe(404);
      const early = await make.event(olu, group);
      expect((await olu.client.put(path(early, await reply(early, 'Cy')))).json.type).toBe(
        '/problems/too-early-for-hosts',
      );
    });

    it('is never made where the group writes nothing down', async () => {
      const event = await meeting({}, await make.group(olu, { attendance: 'none' }));
      const refused = await olu.client.put(path(event, await reply(event, 'Ana')));
      expect(refused.json.type).toBe('/problems/attendance-is-not-kept');
    });
  });

  it('keeps only how many came, a while after the end, where the group counts', async () => {
    const event = await meeting();
    const [ana] = [await reply(event, 'Ana'), await reply(event, 'Bo')];
    await olu.client.put(path(event, ana));
    await olu.client.post(`/api/v1/occurrences/${event.id}/walk-ins`, { calledName: 'Robin' });
    const named = await meeting({}, await make.group(olu, { attendance: 'names' }));
    const cy = await reply(named, 'Cy');
    await olu.client.put(path(named, cy));
    expect((await roster(event)).attendanceCount).toBe(2);
    const page = async () => (await olu.client.page(`/events/${named.id}/roster`)).text;
    expect(await page()).toMatch(/<span[^>]*>Here<\/span>/);

    await world.timePasses('12 hours');
    expect(await page()).toMatch(/<span[^>]*>Was there<\/span>/);
    await world.app.get(KeepNumbersOnly).run();
    const { text } = await olu.client.page(`/events/${event.id}/door?show=here`);
    expect(text.match(/aria-pressed="true"/g)).toHaveLength(2);
    await world.timePasses('3 hours');
    await world.app.get(KeepNumbersOnly).run();
    const after = await roster(event);
    expect(after.attendanceCount).toBe(2);
    expect(after.items.map((it: any) => [it.calledName, it.came])).toEqual([
      ['Ana', null],
      ['Bo', null],
      [null, null],
    ]);
    expect((await olu.client.put(path(event, ana))).json.type).toBe('/problems/only-the-number-is-kept');
    expect((await roster(named)).items[0].came).toBe(true);
    expect((await olu.client.delete(path(named, cy))).status).toBe(204);
    const kept = await world.database.query('SELECT FROM rsvps WHERE came = false');
    expect(kept).toEqual([]);
  });

  describe('an online meeting', () => {
    const LINK = 'https://meet.example.org/quiet-room';
    const online = { format: 'online', area: '', meetingLink: LINK, linkShownMinutes: 30 };
    const join = (person: TestPerson, event: TestEvent) =>
      person.client.submit(`/events/${event.id}/join`, {}, `/events/${event.id}/join`);

    it('is joined from its page, by people who are going, when it is time, and never read there', async () => {
      const event = await meeting(online);
      const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
      await make.reply(ana, event);
      await make.reply(bo, event, 'maybe');
      const page = async (person: TestPerson, of = 'join') =>
        (await person.client.page(`/events/${event.id}/${of}`)).text;
      expect(await page(ana)).toContain('It is not time yet');
      expect((await join(ana, event)).status).toBe(422);
      expect((await ana.client.post(`/api/v1/occurrences/${event.id}/joining`)).json.type).toBe(
        '/problems/call-is-not-open-yet',
      );

      await world.timePasses('15 minutes');
      expect(await page(ana)).toContain('The hosts know you as <strong>Ana</strong>');
      const joined = await join(ana, event);
      expect([joined.status, joined.headers.get('location')]).toEqual([303, LINK]);
      expect(joined.headers.get('referrer-policy')).toBe('no-referrer');
      const { json } = await ana.client.post(`/api/v1/occurrences/${event.id}/joining`);
      expect(json).toEqual({ link: LINK });
      expect((await join(bo, event)).status).toBe(403);
      expect(await page(bo)).toContain('This is for people who are coming');
      for (const it of ['join', '', 'calendar.ics', 'door']) {
        expect(await page(ana, it)).not.toContain('meet.example');
        if (it) expect(await page(olu, it)).not.toContain('meet.example');
      }

      // Its wall time did not pass with the world, so it begins as late again as at first.
      const changed = { meetingLink: `${LINK}-2`, linkShownMinutes: 60 };
      expect((await olu.client.patch(`/api/v1/events/${event.id}`, changed)).status).toBe(200);
      expect((await join(ana, event)).headers.get('location')).toBe(`${LINK}-2`);
      await world.timePasses('3 hours');
      expect(await page(ana)).toContain('There is nothing to join here now');
    });

    it('waits for a host where the group wants that, and a guest with a code waits too', async () => {
      const careful = await make.group(olu, { hostsOpenCalls: true, guests: 'code' });
      const event = await meeting({ ...online, linkShownMinutes: 60 }, careful);
      const guest = world.client();
      await guest.submit(
        `/events/${event.id}/guest-reply`,
        { answer: 'going', calledName: 'Wren', email: '' },
        `/events/${event.id}`,
      );
      const code = guest.cookies.get('new-code')!;
      const api = () =>
        guest.send('POST', `/api/v1/occurrences/${event.id}/joining`, {
          headers: { 'reference-code': code },
        });
      await guest.submit('/code', { code });
      const page = async () => (await guest.page(`/events/${event.id}/join`)).text;
      expect(await page()).toContain('Waiting for the host');
      expect((await api()).json.type).toBe('/problems/call-waits-for-host');
      expect((await join(olu, event)).headers.get('location')).toBe(LINK);

      await olu.client.submit(`/events/${event.id}/call`, { open: 'yes' }, `/events/${event.id}/join`);
      expect(await page()).toContain('The hosts know you as <strong>Wren</strong>');
      expect((await api()).json).toEqual({ link: LINK });
      await olu.client.delete(`/api/v1/occurrences/${event.id}/call`);
      expect(await page()).toContain('Waiting for the host');
      expect((await world.client().page(`/events/${event.id}/join`)).text).toContain('Sign in to join');
    });
  });

  describe('the code in the room', () => {
    const shown = async (event: TestEvent) => {
      const { text } = await olu.client.page(`/events/${event.id}/check-in-code`);
      expect(text).toContain('class="qr"');
      return (await olu.client.get(`/api/v1/occurrences/${event.id}/check-in-code`)).json;
    };
    const scan = async (client: Client, event: TestEvent) => {
      const { code } = await shown(event);
      const scanned = await client.page(`/here/${event.occurrenceId}/${code}`);
      expect(scanned.headers.get('location')).toBe(here(event));
    };
    const here = (event: TestEvent) => `/events/${event.occurrenceId}/here`;

    it('lets people who answered say that they are here with one press, and take it back', async () => {
      const event = await meeting();
      const ana = await make.member('Ana', group);
      await make.reply(ana, event);
      expect((await ana.client.page(here(event))).status).toBe(409);
      await scan(ana.client, event);
      expect((await ana.client.page(here(event))).text).toContain('one press is enough');
      for (let time = 0; time < 2; time++) await ana.client.submit(here(event), {}, here(event));
      for (const forgets of [false, true]) {
        if (forgets) ana.client.cookies.delete('here');
        await scan(ana.client, event);
        expect((await ana.client.page(here(event))).text).toContain('You are checked in');
      }
      expect((await roster(event)).items).toMatchObject([{ calledName: 'Ana', came: true }]);
      await ana.client.submit(`${here(event)}/undo`, {}, here(event));
      expect((await roster(event)).items[0].came).toBeNull();
      expect((await ana.client.page(here(event))).text).toContain('one press is enough');
    });

    it('tells who waits, or has a place to take, what to do', async () => {
      const event = await meeting({ capacity: 1 });
      const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
      for (const person of [ana, bo]) await make.reply(person, event);
      await scan(bo.client, event);
      const waits = (await bo.client.page(here(event))).text;
      expect(waits).toContain('You are on the waiting list.');
      expect(waits).not.toContain('No answer yet?');
      await world.database.query(
        `UPDATE rsvps SET answer = 'offered', place_in_line = NULL WHERE occurrence_id = $1 AND person_id = $2`,
        [event.occurrenceId, bo.id],
      );
      const offered = (await bo.client.page(here(event))).text;
      expect(offered).toContain('A place is free for you.');
      expect(offered).toContain(`href="/events/${event.id}"`);
      expect(offered).not.toContain('No answer yet?');
    });

    it('lets a browser that has seen it in for a quarter of an hour, at that meeting alone', async () => {
      const [event, other] = [await meeting(), await meeting()];
      const { client } = await make.member('Ana', group);
      await scan(client, event);
      const enter = async (of: TestEvent, pass = client.cookies.get('here')!) => {
        client.cookies.set('here', pass);
        return (await client.page(here(of))).status;
      };
      expect(await enter(event)).toBe(200);
      expect(await enter(other)).toBe(409);
      const { occurrenceId } = event;
      expect(await enter(other, client.cookies.get('here')!.replace(occurrenceId, other.occurrenceId))).toBe(
        409,
      );
      const seen = (minutes: number) =>
        world.app
          .get(CheckInCodes)
          .passFor({ occurrenceId, rsvpId: event.id }, Temporal.Now.instant().subtract({ minutes })).pass;
      expect([await enter(event, seen(14)), await enter(event, seen(15))]).toEqual([200, 409]);
    });

    it('is of no use two minutes later, at another meeting, or after the end, and cannot be guessed', async () => {
      const event = await meeting();
      const ana = await make.member('Ana', group);
      await make.reply(ana, event);
      const { code } = await shown(event);
      const put = async (its: string, of = event) =>
        (await ana.client.put(`/api/v1/occurrences/${of.id}/check-in`, { code: its })).json.type;
      expect(await put(code)).toBeUndefined();
      expect(await put(code, await meeting())).toBe('/problems/check-in-code-is-over');
      const codes = world.app.get(CheckInCodes);
      const ago = (seconds: number) =>
        codes.shownAt(event.occurrenceId, Temporal.Now.instant().subtract({ seconds }));
      expect(await put(ago(60).code)).toBeUndefined();
      expect(await put(ago(120).code)).toBe('/problems/check-in-code-is-over');
      for (let guess = 0; guess < 117; guess++) await put('x');
      for (let right = 0; right < 2; right++) expect(await put(code)).toBeUndefined();
      await put('x');
      expect(await put(code)).toBe('/problems/too-many-tries');
      await world.database.query('DELETE FROM rate_limits');
      await world.timePasses('3 hours');
      expect(await put(codes.shownAt(event.occurrenceId, Temporal.Now.instant()).code)).toBe(
        '/problems/check-in-is-over',
      );
    });

    it('knows a guest by their code, and lets others in where a host allows it', async () => {
      const open = await make.group(olu, { guests: 'code' });
      const event = await meeting({ capacity: 2 }, open);
      const guest = world.client();
      const reply = { answer: 'going', calledName: 'Wren' };
      const { code } = (await guest.post(`/api/v1/occurrences/${event.id}/guest-rsvps`, reply)).json;
      await scan(guest, event);
      expect((await guest.submit(`${here(event)}/code`, { code: 'AAAAA-AAAAA' }, here(event))).status).toBe(
        422,
      );
      await guest.submit(`${here(event)}/code`, { code }, here(event));
      expect((await guest.submit(here(event), {})).status).toBe(303);
      expect((await roster(event)).items).toMatchObject([{ calledName: 'Wren', came: true }]);

      const stranger = world.client();
      await scan(stranger, event);
      expect((await stranger.page(here(event))).text).toContain('Please tell a host');
      const press = () => stranger.submit(here(event), { calledName: 'Kit' }, here(event));
      expect((await press()).status).toBe(422);
      await olu.client.submit(
        `/events/${event.id}/check-in-code/walk-ins`,
        { allowed: 'yes' },
        `/events/${event.id}/check-in-code`,
      );
      expect((await press()).status).toBe(303);
      expect((await roster(event)).items[1]).toMatchObject({
        calledName: 'Kit',
        came: true,
        source: 'walk-in',
      });
      const another = world.client();
      await scan(another, event);
      const full = await another.submit(here(event), { calledName: '' }, here(event));
      expect([full.status, full.text]).toEqual([422, expect.stringContaining('tell a host')]);
      await scan(stranger, event);
      expect((await stranger.page(here(event))).text).toContain('You are checked in');
      await stranger.submit(`${here(event)}/undo`, {}, here(event));
      expect((await roster(event)).items).toHaveLength(1);
      const none = await meeting({}, await make.group(olu, { attendance: 'none' }));
      expect((await olu.client.page(`/events/${none.id}/check-in-code`)).status).toBe(409);

      const agreed = 'comes to you first';
      expect((await olu.client.page(`/events/${event.id}/check-in-code`)).text).not.toContain(agreed);
      await olu.client.patch(`/api/v1/groups/${open.id}`, { agreement: 'What is said here stays here.' });
      expect((await olu.client.page(`/events/${event.id}/check-in-code`)).text).toContain(agreed);
      await scan(another, event);
      expect((await another.page(here(event))).text).toContain('Please tell a host');
      await olu.client.patch(`/api/v1/groups/${open.id}`, { agreement: '' });
    });
  });

  describe('someone who comes without an answer', () => {
    const code = async (event: TestEvent) =>
      (await olu.client.get(`/api/v1/occurrences/${event.id}/check-in-code`)).json.code;
    const letIn = (event: TestEvent) =>
      olu.client.put(`/api/v1/occurrences/${event.id}/check-in-code/walk-ins`, { allowed: true });
    const scan = async (client: Client, event: TestEvent) =>
      client.page(`/here/${event.id}/${await code(event)}`);
    const checkIn = async (client: Client, event: TestEvent) =>
      client.post(`/api/v1/occurrences/${event.id}/check-ins`, { code: await code(event) });
    const undo = async (client: Client, event: TestEvent) =>
      client.send('DELETE', `/api/v1/occurrences/${event.id}/check-in`, {
        json: { code: await code(event) },
      });
    const dateOf = (event: TestEvent) => ({ table: 'occurrences', id: event.occurrenceId });
    const own = async ({ client }: TestPerson, event: TestEvent) =>
      (await client.get(`/api/v1/occurrences/${event.id}/rsvp`)).json;

    it('has one row, however often the form is sent, and can take it back and come again', async () => {
      const event = await meeting({ capacity: 3 });
      await letIn(event);
      const client = world.client();
      await scan(client, event);
      const here = `/events/${event.occurrenceId}/here`;
      const press = () => client.submit(here, { calledName: 'Kit' }, here);
      const pass = client.cookies.get('here')!;
      const both = await atOnce(world, dateOf(event), press, press);
      expect(both.map(({ status }) => status)).toEqual([303, 303]);
      expect((await press()).status).toBe(303);
      // The answer with the new pass was lost.
      client.cookies.set('here', pass);
      await press();
      expect(await roster(event)).toMatchObject({
        seatsTaken: 1,
        items: [{ calledName: 'Kit', came: true }],
      });
      expect((await client.page(`/events/${event.id}/here`)).text).toContain('You are checked in');
      for (let time = 0; time < 2; time++) await client.submit(`${here}/undo`, {}, here);
      expect(await roster(event)).toMatchObject({ seatsTaken: 0, items: [] });
      await press();
      expect(await roster(event)).toMatchObject({
        seatsTaken: 1,
        items: [{ calledName: 'Kit', came: true }],
      });
    });

    it('is themselves where we know them: once, by their name, with one seat, and as before when they take it back', async () => {
      const event = await meeting({ capacity: 1 });
      const [petra, bo] = [await make.member('Petra', group), await make.member('Bo', group)];
      expect((await checkIn(petra.client, event)).json.type).toBe('/problems/answer-is-unknown');
      await letIn(event);
      const press = () => checkIn(petra.client, event);
      const both = await atOnce(world, dateOf(event), press, press);
      const [{ rsvpId }] = both.map(({ json }) => json);
      expect([...both, await press()].map(({ json }) => json.rsvpId)).toEqual([rsvpId, rsvpId, rsvpId]);
      expect(await roster(event)).toMatchObject({
        seatsTaken: 1,
        items: [{ id: rsvpId, calledName: 'Petra', came: true, source: 'person' }],
      });
      expect((await own(petra, event)).answer).toBe('going');
      expect((await petra.client.page(`/events/${event.id}`)).text).not.toContain('Are you coming?');
      expect((await checkIn(bo.client, event)).json.type).toBe('/problems/event-is-full');
      for (let time = 0; time < 2; time++) expect((await undo(petra.client, event)).status).toBe(204);
      expect(await roster(event)).toMatchObject({ seatsTaken: 0, items: [] });
      expect((await own(petra, event)).answer).toBeNull();

      await make.reply(bo, event, 'declined');
      await scan(bo.client, event);
      const here = `/events/${event.occurrenceId}/here`;
      const asked = (await bo.client.page(here)).text;
      expect(asked).not.toContain('What shall we call you?');
      await bo.client.submit(here, { calledName: '' }, here);
      await bo.client.submit(here, { calledName: '' }, here);
      expect(await roster(event)).toMatchObject({ seatsTaken: 1, items: [{ calledName: 'Bo', came: true }] });
      await bo.client.submit(`${here}/undo`, {}, here);
      expect((await own(bo, event)).answer).toBe('declined');
      expect(await roster(event)).toMatchObject({ seatsTaken: 0, items: [{ calledName: 'Bo', came: null }] });

      await make.reply(petra, event);
      await checkIn(petra.client, event);
      await undo(petra.client, event);
      expect((await own(petra, event)).answer).toBe('going');
    });

    it('leaves what was kept for them beyond their own seat to who waits, and an offer is for a yes, not for a press', async () => {
      const offering = await make.group(olu, { waitingRule: 'offer', mostCompanions: 1 });
      const event = await meeting({ ...startIn({ minutes: 50 }), capacity: 2 }, offering);
      await letIn(event);
      const [petra, bea] = [await make.member('Petra', offering), await make.member('Bea', offering)];
      await make.reply(petra, event, 'going', { companions: 1 });
      await make.reply(bea, event);
      await make.reply(petra, event, 'declined');
      expect((await own(bea, event)).answer).toBe('waitlisted');
      expect((await checkIn(petra.client, event)).status).toBe(201);
      expect((await own(bea, event)).answer).toBe('offered');
      expect((await roster(event)).seatsTaken).toBe(2);

      expect((await checkIn(bea.client, event)).json.type).toBe('/problems/place-is-offered');
      await undo(bea.client, event);
      expect((await own(bea, event)).answer).toBe('offered');
      await make.reply(bea, event);
      expect((await checkIn(bea.client, event)).status).toBe(201);
      await undo(bea.client, event);
      expect((await own(bea, event)).answer).toBe('going');
    });

    it('is somebody else than the next one who signs in on the same phone, or can take it back as the same', async () => {
      const event = await meeting();
      await letIn(event);
      const [petra, bo] = [await make.member('Petra', group), await make.member('Bo', group)];
      for (const person of [petra, bo]) await make.reply(person, event);
      const here = `/events/${event.occurrenceId}/here`;
      const phone = world.client();
      const signIn = ({ client }: TestPerson) => phone.cookies.set('session', client.cookies.get('session')!);
      const page = async () => (await phone.page(here)).text;
      const marks = async () => (await roster(event)).items.map((it: any) => [it.calledName, it.came]);
      const ONCE = 'Someone checked in on this phone';
      await scan(phone, event);
      await phone.submit(here, { calledName: '' }, here);
      expect(await page()).toContain('You are checked in');
      signIn(petra);
      expect(await page()).toMatch(new RegExp(`${ONCE}.*one press is enough`, 's'));
      await phone.submit(`${here}/undo`, {}, here);
      expect(await page()).not.toContain(ONCE);
      await phone.submit(here, {}, here);
      expect(await page()).toContain('You are checked in');
      expect(await marks()).toEqual([
        ['Petra', true],
        ['Bo', null],
      ]);

      signIn(bo);
      expect(await page()).toContain('one press is enough');
      expect(await page()).not.toContain(ONCE);
      await phone.submit(`${here}/undo`, {}, here);
      phone.cookies.delete('session');
      await scan(petra.client, event);
      await petra.client.submit(here, {}, here);
      phone.cookies.set('here', petra.client.cookies.get('here')!);
      expect((await phone.submit(here, { calledName: 'Zed' }, here)).status).toBe(303);
      const all = (petraCame: true | null) => [
        ['Petra', petraCame],
        ['Bo', null],
        ['Zed', true],
      ];
      expect(await marks()).toEqual(all(true));
      signIn(petra);
      expect(await page()).toContain('You are checked in');
      await phone.submit(`${here}/undo`, {}, here);
      expect(await marks()).toEqual(all(null));
    });

    it('lets the next person on a lent phone come in too, known or not, and leaves the first where they are', async () => {
      const event = await meeting({ capacity: 3 });
      await letIn(event);
      const [petra, bo] = [await make.member('Petra', group), await make.member('Bo', group)];
      const here = `/events/${event.occurrenceId}/here`;
      const phone = world.client();
      const signIn = ({ client }: TestPerson) => phone.cookies.set('session', client.cookies.get('session')!);
      const page = async () => (await phone.page(here)).text;
      const names = async () => (await roster(event)).items.map((it: any) => it.calledName);
      const ONCE = 'Someone checked in on this phone';
      await scan(phone, event);
      await phone.submit(here, { calledName: 'Kim' }, here);
      expect(await page()).toContain('I am here too');
      await phone.submit(`${here}/next`, {}, here);
      expect(await page()).toContain('What shall we call you?');
      await phone.submit(here, { calledName: 'Zed' }, here);
      expect(await names()).toEqual(['Kim', 'Zed']);

      signIn(petra);
      expect(await page()).toMatch(new RegExp(`${ONCE}.*One press is enough`, 's'));
      for (let time = 0; time < 2; time++) await phone.submit(here, { calledName: '' }, here);
      expect(await page()).toContain('You are checked in');
      expect(await names()).toEqual(['Kim', 'Zed', 'Petra']);
      await phone.submit(`${here}/undo`, {}, here);
      expect(await names()).toEqual(['Kim', 'Zed']);

      phone.cookies.delete('session');
      await phone.submit(here, { calledName: 'Lou' }, here);
      await make.reply(bo, event);
      signIn(bo);
      expect(await page()).toMatch(new RegExp(`${ONCE}.*Please tell a host`, 's'));
      expect(await page()).not.toContain('You are checked in');
    });

    it('has one row also on a phone that knows a reference code, of another date or of whoever was here before', async () => {
      const open = await make.group(olu, { guests: 'code' });
      const [event, other] = [await meeting({}, open), await meeting({}, open)];
      await letIn(event);
      const phone = world.client();
      const guest = (date: TestEvent) =>
        phone.post(`/api/v1/occurrences/${date.id}/guest-rsvps`, { answer: 'going', calledName: 'Wren' });
      const here = `/events/${event.occurrenceId}/here`;
      const page = async () => (await phone.page(here)).text;
      const names = async () => (await roster(event)).items.map((it: any) => it.calledName);
      await phone.submit('/code', { code: (await guest(other)).json.code });
      await scan(phone, event);
      for (let time = 0; time < 2; time++) await phone.submit(here, { calledName: 'Kit' }, here);
      expect(await page()).toContain('You are checked in');
      expect(await names()).toEqual(['Kit']);

      await phone.submit('/code', { code: (await guest(event)).json.code });
      expect(await page()).toContain('Someone checked in on this phone');
      await phone.submit(here, {}, here);
      expect(await page()).toMatch(/You are checked in.*I am here too/s);
      await phone.submit(`${here}/next`, {}, here);
      await phone.submit(here, { calledName: 'Zed' }, here);
      expect((await names()).toSorted()).toEqual(['Kit', 'Wren', 'Zed']);
    });

    it('is told what stands for them, and not for who used the phone before, once we know who holds it', async () => {
      const open = await make.group(olu, { guests: 'code' });
      const [event, other] = [await meeting({ capacity: 2 }, open), await meeting({}, open)];
      await letIn(event);
      const guest = async (date: TestEvent, calledName: string) =>
        (
          await world
            .client()
            .post(`/api/v1/occurrences/${date.id}/guest-rsvps`, { answer: 'going', calledName })
        ).json;
      const here = `/events/${event.occurrenceId}/here`;
      const phone = world.client();
      const page = async () => (await phone.page(here)).text;
      await scan(phone, event);
      await phone.submit(here, { calledName: 'Kit' }, here);
      await guest(event, 'Ana');
      const wren = await guest(event, 'Wren');
      expect(wren.answer).toBe('waitlisted');
      await phone.submit('/code', { code: wren.code });
      expect(await page()).toContain('You are on the waiting list.');
      expect(await page()).not.toContain('You are checked in');
      expect(await page()).toContain('I am here too');

      await phone.submit(`${here}/undo`, {}, here);
      expect(await page()).toContain('one press is enough');
      await phone.submit(`${here}/next`, {}, here);
      expect((await phone.page('/code/answer')).text).not.toContain('Wren');

      // A code of another date tells nothing here; one whose answer is gone neither.
      await phone.submit('/code', { code: (await guest(other, 'Zed')).code });
      expect(await page()).toContain('name="code"');
      await world.database.query('DELETE FROM rsvps WHERE occurrence_id = $1', [other.occurrenceId]);
      expect(await page()).toContain('name="code"');
      expect(phone.cookies.has('code')).toBe(false);

      // Whoever borrows the phone next does not find the code on it.
      await phone.submit(`${here}/code`, { code: wren.code }, here);
      await phone.submit(here, {}, here);
      expect(await page()).toContain('You are checked in');
      expect((await phone.page('/code/answer')).text).not.toContain('Wren');

      // Another window takes back what is taken back already.
      for (const words of [
        'That is taken back.',
        'Nobody was checked in here any more, so nothing is changed.',
      ]) {
        await phone.submit(`${here}/undo`, {}, '/sign-in');
        expect(await page()).toContain(words);
      }

      // Nor of whoever said no.
      const cora = await guest(event, 'Cora');
      await phone.submit('/code', { code: cora.code });
      await phone.submit('/code/answer', { answer: 'declined' }, '/code/answer');
      expect(await page()).toContain('Here after all?');
      expect(await page()).toContain('Is someone else with you on this phone?');
      await phone.submit(`${here}/next`, {}, here);
      expect((await phone.page('/code/answer')).text).not.toContain('Cora');

      const nia = await make.member('Nia', open);
      await scan(nia.client, other);
      expect((await nia.client.page(`/events/${other.occurrenceId}/here`)).text).toContain('No answer yet?');
    });

    it('is not there any more who says no after having checked in', async () => {
      const event = await meeting();
      const petra = await make.member('Petra', group);
      await make.reply(petra, event);
      const checked = await petra.client.put(`/api/v1/occurrences/${event.id}/check-in`, {
        code: await code(event),
      });
      expect(checked.status).toBe(200);
      await make.reply(petra, event, 'declined');
      expect(await roster(event)).toMatchObject({ items: [{ answer: 'declined', came: null }] });
    });

    it('can take it back by the id of their row, and nobody else’s answer', async () => {
      const event = await meeting();
      await letIn(event);
      const bo = await make.member('Bo', group);
      const { rsvpId: his } = await make.reply(bo, event);
      await olu.client.put(path(event, his));
      const stranger = world.client();
      const { rsvpId } = (await checkIn(stranger, event)).json;
      const takeBack = async (id: string, its?: string) =>
        stranger.send('DELETE', `/api/v1/occurrences/${event.id}/check-ins/${id}`, {
          json: { code: its ?? (await code(event)) },
        });
      expect((await takeBack(rsvpId, 'x')).json.type).toBe('/problems/check-in-code-is-over');
      expect((await roster(event)).seatsTaken).toBe(2);
      for (const id of [rsvpId, rsvpId, his]) expect((await takeBack(id)).status).toBe(204);
      expect(await roster(event)).toMatchObject({ seatsTaken: 1, items: [{ id: his, came: true }] });
    });

    it('comes in with as many others as there are connections to the database, all at once', async () => {
      const event = await meeting();
      await letIn(event);
      const presses = Array.from(
        { length: world.app.get(Config).databasePool },
        () => () => checkIn(world.client(), event),
      );
      const answers = await atOnce(world, dateOf(event), ...presses);
      expect(answers.map(({ status }) => status)).toEqual(presses.map(() => 201));
      expect((await roster(event)).seatsTaken).toBe(presses.length);
    });

    it('is asked to come back later by what was refused in this network, and by who came in only beyond any room', async () => {
      const [event, closed] = [await meeting(), await meeting()];
      await letIn(event);
      const put = async (to: TestEvent) => (await checkIn(world.client(), to)).json.type;
      const tries = (set: string) =>
        world.database.query(`UPDATE rate_limits SET ${set} WHERE key LIKE 'check-in without an answer%'`);
      await world.database.query('DELETE FROM rate_limits');
      expect(await put(closed)).toBe('/problems/answer-is-unknown');
      await tries('points = 119');
      for (let right = 0; right < 3; right++) expect(await put(event)).toBeUndefined();
      expect(await put(closed)).toBe('/problems/answer-is-unknown');
      expect(await put(closed)).toBe('/problems/too-many-tries');
      await tries('points = 119');
      await world.database.query(
        `ALTER TABLE rsvps ADD CONSTRAINT broken CHECK (source <> 'walk-in') NOT VALID`,
      );
      for (let broken = 0; broken < 2; broken++)
        expect((await checkIn(world.client(), event)).status).toBe(500);
      await world.database.query('ALTER TABLE rsvps DROP CONSTRAINT broken');
      expect(await put(event)).toBeUndefined();
      await world.database.query(`UPDATE rate_limits SET points = 600 WHERE key LIKE 'all check-ins%'`);
      expect(await put(event)).toBe('/problems/too-many-tries');
      await world.database.query('DELETE FROM rate_limits');
    });

    it('is added once by a host whose form is sent twice', async () => {
      const event = await meeting();
      const door = `/events/${event.id}/door`;
      const { text } = await olu.client.page(door);
      const once = /name="once" value="([^"]+)"/.exec(text)![1]!;
      const add = (key: string) =>
        olu.client.submit(`/events/${event.id}/walk-ins`, { calledName: 'Robin', once: key }, door);
      await Promise.all([add(once), add(once)]);
      expect((await add(once)).status).toBe(303);
      expect((await roster(event)).items).toHaveLength(1);
      await add('another');
      expect((await roster(event)).items).toHaveLength(2);
    });
  });

  it('shows a thousand people at the door in order, in pages, with the same few questions as for one', async () => {
    const event = await meeting();
    await reply(event, 'Zoë');
    const page = async (query = '') => {
      let text = '';
      const statements = await statementsDuring(async () => {
        text = (await olu.client.page(`/events/${event.id}/door${query}`)).text;
      });
      return { names: [...text.matchAll(/data-name="true">([^<]+)</g)].map((it) => it[1]!), statements };
    };
    const one = await page();
    expect(one.names).toEqual(['Zoë']);
    await crowd(world, event, 999);
    const many = await page();
    expect(many.statements.length).toBe(one.statements.length);
    expect(many.names).toHaveLength(100);
    expect(many.names.slice(0, 3)).toEqual(['Person 1', 'Person 2', 'Person 3']);
    expect((await page('?page=10')).names.at(-1)).toBe('Zoë');
    const door = `/events/${event.id}/door`;
    expect((await olu.client.submit(door, { name: 'zoe' })).text).toContain('Zoë');
  });

  describe('the list', () => {
    it('stays here unless the group lets it out; then an organiser says why, and every organiser can read that', async () => {
      const kept = await meeting();
      const take = (of: TestEvent, body: object, who = olu) =>
        who.client.post(`/api/v1/occurrences/${of.id}/roster-exports`, body);
      expect((await take(kept, { reason: 'Fire drill' })).json.type).toBe('/problems/roster-stays-here');
      expect((await olu.client.page(`/events/${kept.id}/roster`)).text).not.toContain('Take the list out');

      const open = await make.group(olu, { rosterExport: true });
      const event = await meeting({}, open);
      await reply(event, '=1+1');
      await make.reply(await make.member('Bo', open), event, 'declined');
      const fay = await world.person('Fay');
      await make.membership(fay, open, 'facilitator');
      expect((await take(event, { reason: 'Fire drill' }, fay)).status).toBe(403);
      expect((await take(event, {})).json.errors[0].pointer).toBe('/reason');
      const before = (await olu.client.get(`/api/v1/groups/${open.id}/host-log`)).json.items;
      expect(before).toEqual([]);

      const { items } = (await take(event, { reason: 'Fire drill' })).json;
      expect(items).toEqual([expect.objectContaining({ calledName: '=1+1', answer: 'going', came: false })]);
      const [log] = (await olu.client.get(`/api/v1/groups/${open.id}/host-log`)).json.items;
      expect(log).toMatchObject({ what: 'roster-exported', reason: 'Fire drill' });

      const page = `/events/${event.id}/roster-export`;
      expect((await olu.client.page(`/events/${event.id}/roster`)).text).toContain('Take the list out');
      const table = await olu.client.submit(page, { reason: 'Fire drill', as: 'table' });
      expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(table.text).toContain("'=1+1,going");
      expect(table.text).not.toMatch(/^"?=/m);
      expect((await olu.client.submit(page, { reason: 'For the door', as: 'paper' })).text).toContain('☐');
      expect((await olu.client.submit(page, { reason: '', as: 'paper' })).status).toBe(422);
    });

    it('tells until the end who is there, and after it only where the group writes names down', async () => {
      const taken = async (event: TestEvent) => {
        const took = { reason: 'Fire drill' };
        const sheet = `/events/${event.id}/roster-export`;
        return {
          list: (await roster(event)).items.map((it: any) => it.came),
          file: (
            await olu.client.post(`/api/v1/occurrences/${event.id}/roster-exports`, took)
          ).json.items.map((it: any) => it.came),
          table: (await olu.client.submit(sheet, { ...took, as: 'table' })).text.includes(',yes'),
          boxes: (await olu.client.submit(sheet, { ...took, as: 'paper' })).text.match(/[☐☑]/g)?.join(''),
        };
      };
      const told = { list: [true, null, null], file: [true, false, null], table: true, boxes: '☑☐' };
      const events: TestEvent[] = [];
      for (const attendance of ['names', 'count']) {
        const event = await meeting({}, await make.group(olu, { rosterExport: true, attendance }));
        const [ana] = [await reply(event, 'Ana'), await reply(event, 'Bo')];
        const cy = await reply(event, 'Cy');
        await world.database.query('UPDATE rsvps SET count_me_only = true WHERE id = $1', [cy]);
        await olu.client.put(path(event, ana));
        expect(await taken(event)).toEqual(told);
        events.push(event);
      }
      await world.timePasses('12 hours');
      const none = [null, null, null];
      const untold = { list: none, file: none, table: false, boxes: undefined };
      // An empty box would say who did not come.
      expect([await taken(events[0]!), await taken(events[1]!)]).toEqual([{ ...told, boxes: '☑' }, untold]);
      const table = await olu.client.submit(
        `/events/${events[1]!.id}/roster-export`,
        { reason: 'Fire drill', as: 'table' },
        `/events/${events[1]!.id}/roster-export`,
      );
      expect(table.text).not.toContain('Was there');
    });
  });

  describe('a thank-you', () => {
    const over = async (event: TestEvent) => {
      await world.database.query(
        `UPDATE occurrences SET starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' WHERE id = $1`,
        [event.occurrenceId],
      );
    };

    it('is written once it is over, can be taken back for five minutes, and is read by nobody who was not coming', async () => {
      const event = await meeting();
      const thanks = `/api/v1/occurrences/${event.id}/thanks`;
      const ana = await world.person('Ana');
      await make.reply(ana, event, 'going', { calledName: 'Ana' });
      const bo = await world.person('Bo');
      await make.reply(bo, event, 'declined', { calledName: 'Bo' });
      const say = (words: string) => olu.client.put(thanks, { words });
      expect((await say('Thank you')).json.type).toBe('/problems/thanks-are-too-early');
      await over(event);
      expect((await olu.client.get(thanks)).json).toMatchObject({ words: null, readers: 1 });
      expect((await ana.client.put(thanks, { words: 'Thank you' })).status).toBe(403);

      expect((await say('Thank you')).status).toBe(204);
      expect((await say('Thank you')).status).toBe(204);
      expect((await say('Something else')).json.type).toBe('/problems/thanks-were-said');
      expect((await ana.client.get(thanks)).status).toBe(404);
      expect((await olu.client.delete(thanks)).status).toBe(204);
      expect((await say('Something else')).status).toBe(204);
      await world.timePasses('6 minutes');
      expect((await olu.client.delete(thanks)).json.type).toBe('/problems/undo-is-over');
      expect((await ana.client.get(thanks)).json).toMatchObject({ words: 'Something else', readers: null });
      expect((await bo.client.get(thanks)).status).toBe(404);
      await world.timePasses('15 days');
      expect((await say('Something else')).json.type).toBe('/problems/thanks-are-too-late');
    });

    it('goes to those who were there, where names are kept and any were marked, and to those who asked to be counted only', async () => {
      const named = await make.group(olu, { attendance: 'names' });
      const event = await meeting({}, named);
      const [there] = [await reply(event, 'Ana'), await reply(event, 'Bo')];
      await make.reply(await make.member('Cy', named), event, 'going', { countMeOnly: true });
      await over(event);
      const readers = async () =>
        (await olu.client.get(`/api/v1/occurrences/${event.id}/thanks`)).json.readers;
      expect(await readers()).toBe(3);
      const writing = async (it = event) => (await olu.client.page(`/events/${it.id}/thanks`)).text;
      expect(await writing()).toContain('It goes to 3 people, in one letter each.');
      expect(await writing()).toContain(
        'It is for everyone who had said that they would come. Some of them may not have been there, so please write nothing that asks why.',
      );
      const nobody = await meeting({}, named);
      await world.client().post(`/api/v1/occurrences/${nobody.id}/guest-rsvps`, { answer: 'going' });
      await over(nobody);
      expect(await writing(nobody)).toContain(
        'Nobody with an address had said that they would come, so no letter goes out.',
      );
      expect((await olu.client.put(path(event, there))).status).toBe(204);
      expect(await readers()).toBe(2);
      const text = await writing();
      const page = `/events/${event.id}/thanks`;
      for (const shown of [text, (await olu.client.submit(page, { words: 'Thank you' })).text]) {
        expect(shown).toContain(
          'It goes to 2 people, in one letter each: to those marked as there, and to those who were coming and asked to be counted only.',
        );
      }
      expect(text).toContain('It is for people who were there, as far as that is known.');
      expect(text).not.toContain('asks why');
    });

    it('can be read by someone who said maybe and was there', async () => {
      const named = await make.group(olu, { attendance: 'names' });
      const event = await meeting({}, named);
      const dee = await make.member('Dee', named);
      const { rsvpId } = await make.reply(dee, event, 'maybe');
      await over(event);
      const thanks = `/api/v1/occurrences/${event.id}/thanks`;
      await olu.client.put(thanks, { words: 'Thank you' });
      await world.timePasses('6 minutes');
      expect((await dee.client.get(thanks)).status).toBe(404);
      expect((await olu.client.put(path(event, rsvpId))).status).toBe(204);
      expect((await dee.client.get(thanks)).json.words).toBe('Thank you');
    });

    it('is shown to its writer first, and sent with a second press', async () => {
      const event = await meeting();
      await over(event);
      const page = `/events/${event.id}/thanks`;
      const words = 'See **this** [leaflet](https://example.org)';
      const looked = await olu.client.submit(page, { words });
      expect(looked.text).toContain('This is how it reads');
      expect(looked.text).toContain('See <strong>this</strong> leaflet');
      expect((await olu.client.get(`/api/v1/occurrences/${event.id}/thanks`)).json.words).toBeNull();
      const sent = await olu.client.submit(page, { words, confirmed: 'yes' }, '/me');
      expect(sent.status).toBe(303);
      const { text } = await olu.client.page(page);
      expect(text).toContain('Take it back');
      expect(text).toContain('<a href="https://example.org"');
    });
  });
});

/** Guests with a code, each with a name of their own. */
async function crowd(world: World, event: TestEvent, size: number): Promise<void> {
  const rows: { id: string }[] = await world.database.query(
    `INSERT INTO rsvps (id, occurrence_id, source, code_hash, answer, replied_at, created_at)
     SELECT gen_random_uuid(), $1, 'code', sha256(n::text::bytea), 'going', now(), now()
     FROM generate_series(1, $2) n RETURNING id`,
    [event.occurrenceId, size],
  );
  await world.database.query(
    `UPDATE rsvps SET called_name_box = box FROM unnest($1::uuid[], $2::text[]) AS named (row_id, box) WHERE id = row_id`,
    [
      rows.map(({ id }) => id),
      rows.map(({ id }, at) => world.vault.seal(`Person ${at + 1}`, `rsvps.called_name:${id}`)),
    ],
  );
}
