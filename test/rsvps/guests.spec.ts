import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { LinkTokens } from '../../src/people/link-tokens.js';
import { given, type TestEvent, type TestGroup } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { closeList, seatsTaken } from './looks.js';

describe('coming as a guest', () => {
  let world: World;
  let make: ReturnType<typeof given>;
  let organiser: TestPerson;
  let group: TestGroup;
  let visitors = 0;

  beforeAll(async () => {
    world = await openWorld({ workers: false, env: { TRUSTED_PROXIES: '1' } });
    make = given(world);
    organiser = await world.person('Olu');
    group = await make.group(organiser, { guests: 'code' });
  });
  afterAll(() => world.close());

  /** Each visitor comes from a network of their own, unless it is named. */
  const from = (network = `198.51.100.${++visitors}`) => ({ headers: { 'x-forwarded-for': network } });

  const replyAsGuest = (event: TestEvent, body: object, network?: string) =>
    world
      .client()
      .send('POST', `/api/v1/occurrences/${event.id}/guest-rsvps`, { json: body, ...from(network) });

  const confirm = (secret: string, now: object = {}) =>
    world.client().post('/api/v1/guest-rsvps/confirmations', { secret, ...now });

  const withCode = (code: string, method: 'GET' | 'PUT', json?: object) => {
    const headers = { ...from().headers, 'reference-code': code };
    return world.client().send(method, '/api/v1/guest-rsvps/current', { json, headers });
  };

  /** The secrets of the links that the letters planned so far will carry, oldest first. */
  async function secretsFor(event: TestEvent): Promise<string[]> {
    const waiting: { id: string; personId: string; expiresAt: Date }[] = await world.database.query(
      `SELECT w.id, w.person_id AS "personId", w.expires_at AS "expiresAt"
       FROM guest_replies w JOIN outbox o ON o.key = 'confirm-reply:' || w.id
       WHERE w.occurrence_id = $1 ORDER BY o.id`,
      [event.occurrenceId],
    );
    return world.app.get(LinkTokens).mint(
      waiting.map(({ id, ...link }) => ({
        ...link,
        purpose: 'confirm-reply',
        about: { guestReplyId: id },
      })),
    );
  }

  async function acceptInvitation({ id }: TestGroup, { email }: TestPerson): Promise<void> {
    await organiser.client.post(`/api/v1/groups/${id}/invitations`, { email });
    const invited = await organiser.client.get(`/api/v1/groups/${id}/members?state=invited`);
    const expiresAt = Temporal.Now.instant().add({ hours: 1 });
    const about = { membershipId: invited.json.items[0].id };
    const link = { purpose: 'invitation' as const, about, personId: null, expiresAt };
    const [secret] = await world.app.get(LinkTokens).mint([link]);
    const body = { secret, calledName: 'Wren' };
    expect((await world.client().put('/api/v1/invitations/acceptance', body)).status).toBe(200);
  }

  describe('with an address', () => {
    it('counts only once the address is confirmed, and for ever after that', async () => {
      const event = await make.event(organiser, group, { capacity: 2 });
      const asked = await replyAsGuest(event, {
        answer: 'going',
        calledName: 'Wren',
        email: 'wren@example.org',
      });
      expect(asked.status).toBe(202);
      expect(await seatsTaken(world, event)).toBe(0);

      const [secret] = await secretsFor(event);
      const confirmed = await confirm(secret!);

      expect(confirmed.json).toEqual({ eventId: event.id, answer: 'going', previous: null });
      expect(await seatsTaken(world, event)).toBe(1);
      const roster = await organiser.client.get(`/api/v1/occurrences/${event.id}/rsvps`);
      expect(roster.json.items[0]).toMatchObject({ calledName: 'Wren', answer: 'going', source: 'person' });
      const [{ confirmed_at }] = await world.database.query(
        'SELECT p.confirmed_at FROM people p JOIN rsvps r ON r.person_id = p.id WHERE r.occurrence_id = $1',
        [event.occurrenceId],
      );
      expect(confirmed_at).not.toBeNull();
    });

    it('changes nothing when the link is pressed again, even after another answer', async () => {
      const event = await make.event(organiser, group);
      await replyAsGuest(event, { answer: 'going', calledName: 'Wren', email: 'again@example.org' });
      const [secret] = await secretsFor(event);
      const both = await Promise.all([confirm(secret!), confirm(secret!)]);
      expect(both.map((it) => it.status)).toEqual([200, 200]);
      await world.database.query(
        `UPDATE rsvps SET answer = 'declined', version = 2 WHERE occurrence_id = $1`,
        [event.occurrenceId],
      );
      await world.database.query('UPDATE occurrences SET seats_taken = 0 WHERE id = $1', [
        event.occurrenceId,
      ]);

      expect((await confirm(secret!)).json).toMatchObject({ answer: 'declined', previous: 'declined' });

      expect(await seatsTaken(world, event)).toBe(0);
    });

    it('says so kindly when the last place went to someone else meanwhile, and lets them try again', async () => {
      const event = await make.event(organiser, group, { capacity: 1 });
      await closeList(world, event);
      await replyAsGuest(event, { answer: 'going', calledName: 'Wren', email: 'late@example.org' });
      const ana = await make.member('Ana', group);
      await make.reply(ana, event, 'going');
      const [secret] = await secretsFor(event);

      const full = await confirm(secret!);
      expect(full.status).toBe(409);
      expect(full.json.type).toBe('/problems/event-is-full');

      await make.reply(ana, event, 'declined');
      expect((await confirm(secret!)).json.answer).toBe('going');
    });

    it('comes with fewer, or says maybe, where there are fewer places than people meanwhile', async () => {
      await organiser.client.patch(`/api/v1/groups/${group.id}`, { mostCompanions: 2 });
      const event = await make.event(organiser, group, { capacity: 3 });
      for (const name of ['fewer', 'maybe']) {
        const said = { answer: 'going', calledName: 'Wren', companions: 2, firstTime: true };
        await replyAsGuest(event, { ...said, email: `${name}@example.org` });
      }
      await organiser.client.patch(`/api/v1/events/${event.id}`, { capacity: 2 });
      const [fewer, maybe] = await secretsFor(event);
      const { json } = await confirm(fewer!);
      expect(json.type).toBe('/problems/party-is-too-large');
      expect((await confirm(fewer!, { companions: 1 })).json.answer).toBe('going');
      expect((await confirm(maybe!, { answer: 'going' })).status).toBe(422);
      expect((await confirm(maybe!, { answer: 'maybe' })).json.answer).toBe('maybe');
      expect(await seatsTaken(world, event)).toBe(2);
      const { items } = (await organiser.client.get(`/api/v1/occurrences/${event.id}/rsvps`)).json;
      expect(items.map(({ said }: { said: { companions: number } }) => said.companions)).toEqual([1, 2]);
    });

    it('answers the same whether the address is known, unknown, or too eager', async () => {
      const event = await make.event(organiser, group);
      const ana = await make.member('Ana', group);
      await make.reply(ana, event, 'going');
      const bodies = [
        ana.email,
        'unknown@example.org',
        ...Array.from({ length: 7 }, () => 'eager@example.org'),
      ].map((email, at) => ({ answer: 'going', calledName: `Wren ${at}`, email }));

      const answers = [];
      for (const body of bodies) answers.push(await replyAsGuest(event, body));

      const bytes = answers.map((it) => `${it.status} ${it.text} ${[...it.headers.keys()].join()}`);
      expect(new Set(bytes).size).toBe(1);
      expect(await secretsFor(event)).toHaveLength(2 + 5);
    });

    it('is one letter where it is sent twice at once, and another where it says something else', async () => {
      const event = await make.event(organiser, group);
      const body = { answer: 'going', calledName: 'Wren', email: 'twice@example.org' };
      const sent = await Promise.all(Array.from({ length: 3 }, () => replyAsGuest(event, body)));
      expect(new Set(sent.map(({ status }) => status)).size).toBe(1);
      expect(await secretsFor(event)).toHaveLength(1);
      await replyAsGuest(event, { ...body, calledName: 'Robin' });
      await replyAsGuest(event, { ...body, answer: 'maybe' });
      expect(await secretsFor(event)).toHaveLength(3);
    });

    it('sends no more than forty letters for one network in an hour', async () => {
      const event = await make.event(organiser, group);
      const ask = (at: number) =>
        replyAsGuest(
          event,
          { answer: 'maybe', calledName: 'Wren', email: `guest${at}@example.org` },
          '203.0.113.9',
        );
      const answers = await Promise.all(Array.from({ length: 44 }, (_, at) => ask(at)));
      expect(new Set(answers.map((it) => it.status))).toEqual(new Set([202]));
      expect(await secretsFor(event)).toHaveLength(40);
    });

    it('stays possible for an address that a network far over its limit keeps asking for', async () => {
      const event = await make.event(organiser, group);
      const ask = (email: string, network: string) =>
        replyAsGuest(event, { answer: 'maybe', calledName: 'Wren', email }, network);
      for (let at = 0; at < 40; at++) await ask(`many${at}@example.org`, '203.0.113.10');
      for (let at = 0; at < 6; at++) await ask('shut-out@example.org', '203.0.113.10');
      expect(await secretsFor(event)).toHaveLength(40);
      await ask('shut-out@example.org', '203.0.113.11');
      expect(await secretsFor(event)).toHaveLength(41);
    });

    it('is over after a day, and for links that are not for this', async () => {
      const event = await make.event(organiser, group);
      await replyAsGuest(event, { answer: 'going', calledName: 'Wren', email: 'slow@example.org' });
      const [secret] = await secretsFor(event);
      await world.timePasses('25 hours');
      expect((await confirm(secret!)).json.type).toBe('/problems/link-is-over');
      expect((await confirm('A'.repeat(43))).json.type).toBe('/problems/link-is-over');

      const [other] = await world.app.get(LinkTokens).mint([
        {
          purpose: 'answer',
          about: { occurrenceId: event.occurrenceId },
          personId: organiser.id,
          expiresAt: Temporal.Now.instant().add({ hours: 1 }),
        },
      ]);
      expect((await confirm(other!)).json.type).toBe('/problems/link-is-over');
      expect(await seatsTaken(world, event)).toBe(0);
    });

    it('leaves what they typed unreadable in the database', async () => {
      const event = await make.event(organiser, group);
      await replyAsGuest(event, { answer: 'maybe', calledName: 'Nightingale', email: 'secret@example.org' });
      const [row] = await world.database.query(
        `SELECT called_name_box AS box, p.email_box AS address FROM guest_replies JOIN people p ON p.id = person_id
         WHERE occurrence_id = $1`,
        [event.occurrenceId],
      );
      expect(`${row.box} ${row.address}`).not.toMatch(/Nightingale|secret/);
    });

    it.each(['open', 'approval', 'invitation', 'letter'])(
      'keeps the yes they gave to the agreement when they become a member: %s',
      async (wayIn) => {
        const agreement = 'What is said here stays here.';
        const joining = wayIn === 'letter' ? 'invitation' : wayIn;
        const circle = await make.group(organiser, { agreement, joining });
        const [first, next] = [await make.event(organiser, circle), await make.event(organiser, circle)];
        const wren = await world.person('Wren');
        const yes = { answer: 'going', calledName: 'Wren', email: wren.email, agreedVersion: 1 };
        await replyAsGuest(first, yes);
        const [secret] = await secretsFor(first);
        expect((await confirm(secret!)).status).toBe(200);

        const path = `/api/v1/groups/${circle.id}`;
        if (wayIn === 'letter') await acceptInvitation(circle, wren);
        else if (wayIn === 'approval') {
          const asked = await wren.client.put(`${path}/membership`, { calledName: 'Wren' });
          await organiser.client.put(`${path}/members/${asked.json.membership.id}/approval`);
        } else await make.membership(wren, circle);
        await make.reply(wren, next, 'going');
        const elsewhere = await make.group(organiser, { agreement });
        await make.membership(wren, elsewhere);
        const there = (await wren.client.get(`/api/v1/groups/${elsewhere.id}`)).json;
        expect(there.membership.agreedVersion).toBe(0);
        const [, listed] = (await organiser.client.get(`${path}/members`)).json.items;
        expect(listed).toMatchObject({ hasAgreed: true });

        await organiser.client.patch(path, { agreement: 'We listen first.' });
        const later = await make.event(organiser, circle);
        const asked = await wren.client.put(`/api/v1/occurrences/${later.id}/rsvp`, { answer: 'going' });
        expect(asked.json).toMatchObject({ type: '/problems/agreement-needed', agreementVersion: 2 });
      },
    );

    it('is refused where it is full, where guests sign in, and where there is an agreement to read', async () => {
      const body = { answer: 'going', calledName: 'Wren', email: 'kind@example.org' };
      const full = await make.event(organiser, group, { capacity: 1 });
      await closeList(world, full);
      await make.reply(await make.member('Ana', group), full);
      expect((await replyAsGuest(full, body)).json.type).toBe('/problems/event-is-full');

      const noGuests = await make.event(organiser, await make.group(organiser, { guests: 'none' }));
      expect((await replyAsGuest(noGuests, body)).json.type).toBe('/problems/guests-sign-in-first');

      const agreed = await make.group(organiser, { agreement: 'What is said here stays here.' });
      const event = await make.event(organiser, agreed);
      expect((await replyAsGuest(event, body)).json).toMatchObject({
        type: '/problems/agreement-needed',
        agreementVersion: 1,
      });
      expect((await replyAsGuest(event, { ...body, agreedVersion: 1 })).status).toBe(202);
      expect((await confirm((await secretsFor(event))[0]!)).json.answer).toBe('going');

      const closed = await make.event(organiser, await make.group(organiser, { visibility: 'private' }));
      expect((await replyAsGuest(closed, body)).status).toBe(404);
      const members = await make.event(organiser, group, { audience: 'members' });
      expect((await replyAsGuest(members, body)).json.type).toBe('/problems/event-is-for-members');
    });
  });

  describe('with a reference code alone', () => {
    it('hears at a full date that no letter can tell them of a place', async () => {
      const event = await make.event(organiser, group, { capacity: 1 });
      await make.reply(await make.member('Ana', group), event);
      const { text } = await world.client().page(`/events/${event.id}`);
      expect(text).toContain('With an address, we write to you at once when one becomes free for you');
    });

    it('counts at once, and can be looked at and changed with the code as people type it', async () => {
      const event = await make.event(organiser, group, { capacity: 1 });
      await closeList(world, event);
      const came = await replyAsGuest(event, { answer: 'going', calledName: 'Wren' });
      expect(came.status).toBe(201);
      const { code } = came.json;
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
      expect(await seatsTaken(world, event)).toBe(1);
      expect((await replyAsGuest(event, { answer: 'going', calledName: 'Bo' })).json.type).toBe(
        '/problems/event-is-full',
      );

      const typed = ` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
      const read = await withCode(typed, 'GET');
      expect(read.json).toMatchObject({ eventId: event.id, answer: 'going', calledName: 'Wren' });

      const changed = await withCode(code, 'PUT', { answer: 'declined' });
      expect(changed.json).toMatchObject({ answer: 'declined', previous: 'going' });
      expect(await seatsTaken(world, event)).toBe(0);
      await withCode(code, 'PUT', { answer: 'going' });
      expect(await seatsTaken(world, event)).toBe(1);

      const ofTheEvent = 'SELECT to_jsonb(it) AS row FROM rsvps it WHERE occurrence_id = $1';
      const before = await world.database.query(ofTheEvent, [event.occurrenceId]);
      expect((await withCode(code, 'PUT', { answer: 'going' })).json.previous).toBe('going');
      expect(await world.database.query(ofTheEvent, [event.occurrenceId])).toEqual(before);

      await world.timePasses('8 days');
      const late = await withCode(code, 'PUT', { answer: 'declined' });
      expect(late.json.type).toBe('/problems/event-has-started');
    });

    it('is not told to wait at a date that has become too small for all of them', async () => {
      const event = await make.event(organiser, group, { capacity: 3 });
      const guest = world.client();
      const said = { answer: 'going', calledName: 'Kit', companions: 1 };
      const { code } = (await guest.post(`/api/v1/occurrences/${event.id}/guest-rsvps`, said)).json;
      await guest.submit('/code', { code });
      await guest.submit('/code/answer', { answer: 'maybe' });
      await organiser.client.patch(`/api/v1/events/${event.id}`, { capacity: 1 });
      const page = (await guest.page('/code/answer')).text;
      expect(page).toContain('You said maybe');
      expect(page).not.toContain('You can wait, or come with fewer people');
      expect(page).toContain('I’m coming');
    });

    it('opens the way there while they are going, from the set time on', async () => {
      const there = { address: 'Rua Secreta 9', meetingLink: 'https://meet.example.org/room' };
      const shown = { format: 'hybrid', addressShownMinutes: 20_000, linkShownMinutes: 20 };
      const event = await make.event(organiser, group, { ...there, ...shown });
      const { code } = (await replyAsGuest(event, { answer: 'going', calledName: 'Wren' })).json;
      const arrival = async () => (await withCode(code, 'GET')).json.arrival;
      expect(await arrival()).toMatchObject({
        address: { text: 'Rua Secreta 9' },
        call: { opensAt: expect.any(String) },
      });
      await withCode(code, 'PUT', { answer: 'maybe' });
      expect(await arrival()).toBeNull();
    });

    it('is not kept in the database, and is known to nobody else', async () => {
      const event = await make.event(organiser, group);
      const { code } = (await replyAsGuest(event, { answer: 'going', calledName: 'Wren' })).json;
      const [row] = await world.database.query(
        'SELECT rsvps::text AS row FROM rsvps WHERE occurrence_id = $1',
        [event.occurrenceId],
      );
      const letters = code.replace('-', '');
      const guessable = createHash('sha256').update(letters).digest();
      for (const bytes of [Buffer.from(code), Buffer.from(letters), guessable]) {
        expect(row.row).not.toContain(bytes.toString());
        expect(row.row).not.toContain(bytes.toString('hex'));
      }
      const roster = await organiser.client.get(`/api/v1/occurrences/${event.id}/rsvps`);
      expect(roster.text).not.toContain(code);
    });

    it('cannot be guessed for long', async () => {
      const guess = () =>
        world.client().send('GET', '/api/v1/guest-rsvps/current', {
          headers: { ...from('203.0.113.77').headers, 'reference-code': '00000-00000' },
        });
      const answers = await Promise.all(Array.from({ length: 62 }, guess));
      const types = answers.map((it) => it.json.type);
      expect(types.filter((it) => it === '/problems/code-is-unknown')).toHaveLength(60);
      expect(types.filter((it) => it === '/problems/too-many-tries')).toHaveLength(2);
    });

    it('is never refused because many use theirs in the same place', async () => {
      const event = await make.event(organiser, group);
      const { code } = (await replyAsGuest(event, { answer: 'going', calledName: 'Wren' })).json;
      const look = () =>
        world.client().send('GET', '/api/v1/guest-rsvps/current', {
          headers: { ...from('203.0.113.78').headers, 'reference-code': code },
        });
      const answers = [];
      for (let at = 0; at < 4; at++) answers.push(...(await Promise.all(Array.from({ length: 20 }, look))));
      expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    });

    it('comes from one network twenty times an hour at the most', async () => {
      const event = await make.event(organiser, group);
      const reply = () => replyAsGuest(event, { answer: 'maybe', calledName: 'Wren' }, '203.0.113.79');
      const answers = await Promise.all(Array.from({ length: 22 }, reply));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
      const refused = answers.find(({ status }) => status !== 201)!;
      expect([refused.status, refused.json.type]).toEqual([429, '/problems/too-many-tries']);
      const seconds = Number(refused.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(3500);
      expect(seconds).toBeLessThanOrEqual(3600);
    });

    it('is only for groups that allow it', async () => {
      const careful = await make.event(organiser, await make.group(organiser, { guests: 'address' }));
      const asked = await replyAsGuest(careful, { answer: 'going', calledName: 'Wren' });
      expect(asked.status).toBe(422);
      expect(asked.json.errors[0].pointer).toBe('/email');
      const closed = await make.event(organiser, await make.group(organiser, { guests: 'none' }));
      const refused = await replyAsGuest(closed, { answer: 'going', calledName: 'Wren' });
      expect(refused.json.type).toBe('/problems/guests-sign-in-first');
    });
  });
});

describe('the letter to a guest', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
  });
  afterAll(() => world.close());

  it('confirms with one press, and says nothing that was typed by whoever gave the address', async () => {
    const make = given(world);
    const organiser = await world.person('Olu');
    const event = await make.event(organiser, await make.group(organiser));
    const visitor = world.client();
    await visitor.post(`/api/v1/occurrences/${event.id}/guest-rsvps`, {
      answer: 'going',
      calledName: 'Buy-pills-now',
      email: 'wren@example.org',
    });

    const letter = await world.mail.letterTo('wren@example.org');
    expect(letter.source).not.toContain('pills');
    const secrets = letter.links.map((link) => /[\w-]{43}$/.exec(link)?.[0]).filter(Boolean);
    const confirmed = await visitor.post('/api/v1/guest-rsvps/confirmations', { secret: secrets[0] });

    expect(confirmed.json).toMatchObject({ answer: 'going', previous: null });
    expect(await seatsTaken(world, event)).toBe(1);
  });
});
