import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atOnce } from '../support/at-once.js';
import { given, wallTimeIn, type TestEvent, type TestGroup } from '../support/given.js';
import { statementsDuring } from '../support/statements.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { closeList, lettersAbout, seatsOf, seatsTaken } from './looks.js';

describe('replying to an event', () => {
  let world: World;
  let make: ReturnType<typeof given>;
  let organiser: TestPerson;
  let group: TestGroup;

  beforeAll(async () => {
    world = await openWorld({ workers: false, env: { DATABASE_POOL: '30' } });
    make = given(world);
    organiser = await world.person('Olu');
    group = await make.group(organiser);
  });
  afterAll(() => world.close());

  const put = (person: TestPerson, event: TestEvent, body: object) =>
    person.client.put(`/api/v1/occurrences/${event.id}/rsvp`, body);

  it('takes a seat for someone who is going, and plans one letter and a new calendar', async () => {
    const event = await make.event(organiser, group, { capacity: 5 });
    const ana = await make.member('Ana', group);

    const reply = await make.reply(ana, event, 'going');

    expect(reply).toEqual({ rsvpId: expect.any(String), answer: 'going', previous: null });
    expect(await seatsTaken(world, event)).toBe(1);
    expect(await lettersAbout(world, ana)).toEqual(['person-calendar', 'rsvp-confirmation']);
  });

  it('changes nothing and writes no second letter when the same is said twice', async () => {
    const event = await make.event(organiser, group, { capacity: 5 });
    const ana = await make.member('Ana', group);
    const first = await make.reply(ana, event, 'going');

    const second = await make.reply(ana, event, 'going');

    expect(second).toEqual({ rsvpId: first.rsvpId, answer: 'going', previous: 'going' });
    expect(await seatsTaken(world, event)).toBe(1);
    expect(await lettersAbout(world, ana)).toEqual(['person-calendar', 'rsvp-confirmation']);
  });

  it('goes to the database seven times, because a crowd waits behind each reply', async () => {
    const event = await make.event(organiser, group, { capacity: 5 });
    const ana = await make.member('Ana', group);
    const statements = await statementsDuring(() => make.reply(ana, event, 'going'));
    expect(statements.map((text) => text.trim().split(/\s+/).slice(0, 3).join(' '))).toEqual([
      'SELECT s.token_hash AS',
      'START TRANSACTION',
      'SELECT d.id, d.occurrence_id',
      'UPDATE occurrences o',
      'WITH heard AS',
      'INSERT INTO outbox',
      'COMMIT',
    ]);
  });

  it('looks once, also when it says everything that is missing', async () => {
    const careful = await make.group(organiser, { agreement: 'What is said stays here.' });
    const event = await make.event(organiser, careful);
    const mina = await world.person('Mina');
    let pointers: string[] = [];
    const statements = await statementsDuring(async () => {
      const { json } = await put(mina, event, { answer: 'going', companions: 9 });
      pointers = json.errors.map((it: { pointer: string }) => it.pointer);
    });
    expect(pointers).toEqual(['/calledName', '/companions', '/agreedVersion']);
    expect(statements.filter((text) => text.includes('AS "wasRemoved"'))).toHaveLength(1);
  });

  it('holds a date once for many of a crowd, and refuses one of them without the others', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `One of a crowd ${at}`);
    const crowd = await Promise.all(names.map((name) => make.member(name, group)));
    const mina = await world.person('Mina');
    const event = await make.event(organiser, group, { capacity: 10 });
    let answers: string[] = [];
    const statements = await statementsDuring(async () => {
      const pressing = [...crowd, ...crowd, mina];
      const sent = await Promise.all(pressing.map((person) => put(person, event, { answer: 'going' })));
      answers = sent.map(({ json }): string => json.answer ?? json.errors[0].pointer);
    });
    expect(answers.filter((it) => it === 'going').length).toBe(20);
    expect(answers.filter((it) => it === 'waitlisted').length).toBe(4);
    expect(answers.at(-1)).toBe('/calledName');
    expect(await seatsTaken(world, event)).toBe(10);
    expect(statements.filter((text) => text === 'COMMIT').length).toBeLessThan(20);
    for (const person of crowd) {
      expect((await lettersAbout(world, person)).toSorted()).toEqual([
        'person-calendar',
        'rsvp-confirmation',
      ]);
    }
  });

  it('tells a whole crowd after a few seconds when a date is held by others for too long', async () => {
    const event = await make.event(organiser, group, { capacity: 10 });
    const crowd = await Promise.all(['Lou', 'Max', 'Noor'].map((name) => make.member(name, group)));
    const holding = world.database.createQueryRunner();
    await holding.startTransaction();
    await holding.query('SELECT FROM occurrences WHERE $1 IN (id, event_id) FOR UPDATE', [event.id]);
    const sent = Promise.all(crowd.map((person) => put(person, event, { answer: 'going' })));
    await pause(6_500);
    await holding.rollbackTransaction();
    await holding.release();
    expect((await sent).map(({ status }) => status)).toEqual([503, 503, 503]);
    await make.reply(crowd[0]!, event, 'going');
    expect(await seatsTaken(world, event)).toBe(1);
  });

  it('asks to try once more where something else is written of the same answer each time, and keeps nothing', async () => {
    const event = await make.event(organiser, group, { capacity: 2 });
    const person = await make.member('Ola', group);
    // Whoever looks sees none, and whoever writes finds one.
    await world.database.query(`
      CREATE FUNCTION is_there() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
      CREATE TRIGGER is_there BEFORE INSERT ON rsvps FOR EACH ROW EXECUTE FUNCTION is_there()`);
    const refused = await put(person, event, { answer: 'going' });
    const page = await person.client.submit(
      `/events/${event.id}/reply`,
      { answer: 'going' },
      `/events/${event.id}`,
    );
    await world.database.query('DROP TRIGGER is_there ON rsvps; DROP FUNCTION is_there');
    expect([refused.status, refused.json.type]).toEqual([409, '/problems/still-changing']);
    expect(page.text).toContain('Please try once more.');
    expect(await seatsTaken(world, event)).toBe(0);
    await make.reply(person, event, 'going');
    expect(await seatsTaken(world, event)).toBe(1);
  });

  it('brings back the letters about an event that were stopped, unless it says no', async () => {
    const event = await make.event(organiser, group);
    const ana = await make.member('Ana', group);
    const stop = () => ana.client.put(`/api/v1/me/mutes/events/${event.id}`, {});
    const stopped = async () => (await ana.client.get('/api/v1/me/mutes')).json.items.length;
    await stop();
    await make.reply(ana, event, 'declined');
    expect(await stopped()).toBe(1);
    await make.reply(ana, event, 'maybe');
    expect(await stopped()).toBe(0);
    const bo = await make.member('Bo', group);
    await bo.client.put(`/api/v1/me/mutes/events/${event.id}`, {});
    await make.reply(bo, event, 'going');
    expect((await bo.client.get('/api/v1/me/mutes')).json.items).toEqual([]);
  });

  it('takes one seat for a person who presses twice at the same moment', async () => {
    const event = await make.event(organiser, group, { capacity: 5 });
    const ana = await make.member('Ana', group);

    const answers = await atOnce(
      world,
      seatsOf(event),
      () => put(ana, event, { answer: 'going' }),
      () => put(ana, event, { answer: 'going' }),
    );

    expect(answers.map((it) => it.status)).toEqual([200, 200]);
    expect(new Set(answers.map((it) => it.json.rsvpId)).size).toBe(1);
    expect(await seatsTaken(world, event)).toBe(1);
    expect(await lettersAbout(world, ana)).toEqual(['person-calendar', 'rsvp-confirmation']);
  });

  it('gives the last seat to a person who presses twice at the same moment, and never calls it full', async () => {
    const event = await make.event(organiser, group, { capacity: 1 });
    const ana = await make.member('Ana', group);

    const answers = await atOnce(
      world,
      seatsOf(event),
      () => put(ana, event, { answer: 'going' }),
      () => put(ana, event, { answer: 'going' }),
    );

    expect(answers.map((it) => it.status)).toEqual([200, 200]);
    expect(new Set(answers.map((it) => it.json.rsvpId)).size).toBe(1);
    expect(await seatsTaken(world, event)).toBe(1);
  });

  it('frees one seat, once, for a person who changes and withdraws at the same moment', async () => {
    const event = await make.event(organiser, group, { capacity: 5 });
    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    for (const person of [ana, bo]) await make.reply(person, event, 'going');

    const answers = await atOnce(
      world,
      seatsOf(event),
      () => put(ana, event, { answer: 'declined' }),
      () => ana.client.delete(`/api/v1/occurrences/${event.id}/rsvp`),
    );

    expect(answers.map((it) => it.status)).toEqual([200, 204]);
    expect(await seatsTaken(world, event)).toBe(1);
  });

  it('frees the seat of someone who changes to maybe, and tells how to undo it', async () => {
    const event = await make.event(organiser, group, { capacity: 1 });
    await closeList(world, event);
    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    await make.reply(ana, event, 'going');
    const full = await put(bo, event, { answer: 'going' });
    expect(full.status).toBe(409);
    expect(full.json).toMatchObject({
      type: '/problems/event-is-full',
      detail: expect.stringMatching(/^All places are taken just now.*worth another look\.$/),
    });

    const changed = await make.reply(ana, event, 'maybe');

    expect(changed.previous).toBe('going');
    expect(await seatsTaken(world, event)).toBe(0);
    await make.reply(bo, event, 'going');
    expect((await put(ana, event, { answer: changed.previous })).json.type).toBe('/problems/event-is-full');
  });

  it('writes no letter to someone who says no', async () => {
    const event = await make.event(organiser, group);
    const ana = await make.member('Ana', group);
    await make.reply(ana, event, 'declined');
    expect(await lettersAbout(world, ana)).toEqual(['person-calendar']);
  });

  it('forgets a reply that is withdrawn, and frees its seat', async () => {
    const event = await make.event(organiser, group, { capacity: 1 });
    const ana = await make.member('Ana', group);
    await make.reply(ana, event, 'going');

    const path = `/api/v1/occurrences/${event.id}/rsvp`;
    expect((await ana.client.delete(path)).status).toBe(204);
    expect((await ana.client.delete(path)).status).toBe(204);

    expect(await seatsTaken(world, event)).toBe(0);
    expect((await ana.client.get(path)).json).toMatchObject({ rsvpId: null, answer: null, arrival: null });
  });

  it('asks a visitor for a called name, once, lets them change it, and keeps it sealed', async () => {
    const event = await make.event(organiser, group);
    const visitor = await world.person('Visitor');

    const nameless = await put(visitor, event, { answer: 'going' });
    expect(nameless.status).toBe(422);
    expect(nameless.json.errors[0].pointer).toBe('/calledName');

    await make.reply(visitor, event, 'going', { calledName: 'Wren' });
    await make.reply(visitor, event, 'maybe');
    await make.reply(visitor, event, 'maybe', { calledName: 'Wrenna' });
    expect((await visitor.client.get(`/api/v1/occurrences/${event.id}/rsvp`)).json.calledName).toBe('Wrenna');
    const [row] = await world.database.query(
      'SELECT called_name_box AS box FROM rsvps WHERE person_id = $1',
      [visitor.id],
    );
    expect(row.box).toBeTruthy();
    expect(row.box).not.toContain('Wren');
  });

  it('refuses words that are no answers', async () => {
    const event = await make.event(organiser, group);
    const ana = await make.member('Ana', group);
    for (const answer of ['waitlisted', 'offered', 'yes', null]) {
      expect((await put(ana, event, { answer })).status).toBe(422);
    }
    expect(
      (await world.client().put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: 'going' })).status,
    ).toBe(401);
  });

  describe('is refused with a reason of its own', () => {
    const refusal = async (person: TestPerson, event: TestEvent, answer = 'going') => {
      const answered = await put(person, event, { answer, calledName: 'Wren' });
      return [answered.status, answered.json.type.replace('/problems/', '')];
    };

    it('while replies are not open yet', async () => {
      const event = await make.event(organiser, group, { rsvpsOpenLocal: wallTimeIn(3) });
      const ana = await make.member('Ana', group);
      const answered = await put(ana, event, { answer: 'going' });
      expect(answered.json.type).toBe('/problems/replies-are-not-open-yet');
      expect(answered.json.opensAt).toBe(event.view.rsvpsOpenAt);
    });

    it('once replies are closed, though a place can still be given back', async () => {
      const event = await make.event(organiser, group, { rsvpsCloseLocal: wallTimeIn(5), capacity: 5 });
      const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
      await make.reply(ana, event, 'going');
      await world.timePasses('6 days');

      expect(await refusal(bo, event)).toEqual([409, 'replies-are-closed']);
      await make.reply(ana, event, 'declined');
      expect(await seatsTaken(world, event)).toBe(0);
    });

    it('once it has started', async () => {
      const event = await make.event(organiser, group);
      const ana = await make.member('Ana', group);
      await make.reply(ana, event, 'going');
      await world.timePasses('8 days');
      expect(await refusal(ana, event, 'declined')).toEqual([409, 'event-has-started']);
      const withdrawn = await ana.client.delete(`/api/v1/occurrences/${event.id}/rsvp`);
      expect(withdrawn.json.type).toBe('/problems/event-has-started');
    });

    it('when it is cancelled', async () => {
      const event = await make.event(organiser, group);
      const ana = await make.member('Ana', group);
      await organiser.client.put(`/api/v1/events/${event.id}/cancellation`, {
        reason: 'The room is flooded.',
      });
      expect(await refusal(ana, event)).toEqual([409, 'event-is-cancelled']);
    });

    it('while it is a draft, which only its hosts know of', async () => {
      const event = await make.event(organiser, group);
      await world.database.query(`UPDATE events SET state = 'draft' WHERE id = $1`, [event.id]);
      const ana = await make.member('Ana', group);
      expect(await refusal(ana, event)).toEqual([404, 'not-found']);
      expect(await refusal(organiser, event)).toEqual([409, 'event-is-not-published']);
    });

    it('when the group is archived', async () => {
      const old = await make.group(organiser);
      const event = await make.event(organiser, old);
      const ana = await make.member('Ana', old);
      await organiser.client.delete(`/api/v1/groups/${old.id}`);
      expect(await refusal(ana, event)).toEqual([409, 'group-is-archived']);
    });

    it('when it is for members and the person is none', async () => {
      const event = await make.event(organiser, group, { audience: 'members' });
      expect(await refusal(await world.person('Visitor'), event)).toEqual([403, 'event-is-for-members']);
    });

    it('when the organisers ended the membership', async () => {
      const event = await make.event(organiser, group);
      const ana = await make.member('Ana', group);
      const members = await organiser.client.get(`/api/v1/groups/${group.id}/members?limit=100`);
      const { id } = members.json.items.findLast((it: { calledName: string }) => it.calledName === 'Ana');
      await organiser.client.delete(`/api/v1/groups/${group.id}/members/${id}`);
      expect(await refusal(ana, event)).toEqual([403, 'membership-was-ended']);
    });

    it('without a word about it when the group is not open to them', async () => {
      const closed = await make.group(organiser, { visibility: 'private' });
      const event = await make.event(organiser, closed);
      expect(await refusal(await world.person('Visitor'), event)).toEqual([404, 'not-found']);
    });
  });

  describe('where the group has an agreement', () => {
    let event: TestEvent;
    let withAgreement: TestGroup;
    beforeAll(async () => {
      withAgreement = await make.group(organiser, { agreement: 'What is said here stays here.' });
      event = await make.event(organiser, withAgreement);
    });

    it('waits for a yes to the version that holds, and takes it together with the reply', async () => {
      const ana = await make.member('Ana', withAgreement);
      const asked = await put(ana, event, { answer: 'going' });
      expect(asked.status).toBe(409);
      expect(asked.json).toMatchObject({ type: '/problems/agreement-needed', agreementVersion: 1 });
      expect((await put(ana, event, { answer: 'going', agreedVersion: 7 })).status).toBe(409);

      await make.reply(ana, event, 'going', { agreedVersion: 1 });

      const another = await make.event(organiser, withAgreement);
      await make.reply(ana, another, 'maybe');
    });

    it('keeps the yes of a visitor with their reply', async () => {
      const visitor = await world.person('Visitor');
      await make.reply(visitor, event, 'maybe', { calledName: 'Wren', agreedVersion: 1 });
      await make.reply(visitor, event, 'going');
    });

    it('does not ask a visitor again on another date for a yes that they gave, until the text changes', async () => {
      const circle = await make.group(organiser, { agreement: 'What is said here stays here.' });
      const [first, second, third] = [
        await make.event(organiser, circle),
        await make.event(organiser, circle),
        await make.event(organiser, circle),
      ];
      const visitor = await world.person('Visitor');
      await make.reply(visitor, first, 'going', { calledName: 'Wren', agreedVersion: 1 });
      await make.reply(visitor, second, 'going', { calledName: 'Wren' });
      await visitor.client.delete(`/api/v1/occurrences/${first.id}/rsvp`);
      await make.reply(visitor, first, 'maybe', { calledName: 'Wren' });
      const other = await world.person('Visitor');
      expect((await put(other, second, { answer: 'going', calledName: 'Robin' })).status).toBe(409);
      await organiser.client.patch(`/api/v1/groups/${circle.id}`, { agreement: 'We listen first.' });
      const asked = await put(visitor, third, { answer: 'going', calledName: 'Wren' });
      expect([asked.status, asked.json.agreementVersion]).toEqual([409, 2]);
      expect((await put(visitor, first, { answer: 'going' })).status).toBe(409);
    });

    it('lets someone say no without agreeing to anything', async () => {
      await make.reply(await make.member('Bo', withAgreement), event, 'declined');
    });

    it('asks again when the text has changed', async () => {
      const cleo = await make.member('Cleo', withAgreement);
      await make.reply(cleo, event, 'maybe', { agreedVersion: 1 });
      await organiser.client.patch(`/api/v1/groups/${withAgreement.id}`, { agreement: 'We listen first.' });
      const asked = await put(cleo, event, { answer: 'going', agreedVersion: 1 });
      expect(asked.json.agreementVersion).toBe(2);
      await make.reply(cleo, event, 'going', { agreedVersion: 2 });
    });
  });
});
