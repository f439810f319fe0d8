import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { expectAllAccounted } from '../support/accounts.js';
import { given, type TestGroup } from '../support/given.js';
import { seedPeople, seedReplies } from '../support/seed.js';
import { until } from '../support/until.js';
import { takesNoLetters, whyNoLetters } from '../support/unreachable.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { Config } from '../../src/config/config.js';
import { DomainTurns } from '../../src/mail/domain-turns.js';
import { Addresses } from '../../src/people/addresses.js';
import { atRest, ledgerRows, lettersTo } from './ledger.js';

describe('a letter on its way', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu);
  });
  afterEach(() => {
    world.mail.refuse = () => null;
  });
  afterAll(() => world.close());

  async function replyOf(name: string) {
    const event = await given(world).event(olu, group);
    const person = await given(world).member(name, group);
    await given(world).reply(person, event);
    return { event, person };
  }

  async function memberAt(name: string, domain: string): Promise<TestPerson> {
    const person = await given(world).member(name, group);
    const email = `${name.toLowerCase()}@${domain}`;
    await world.database.query('UPDATE people SET email_box = $2, email_index = $3 WHERE id = $1', [
      person.id,
      world.app.get(Addresses).seal(person.id, email),
      world.vault.index(email),
    ]);
    return { ...person, email };
  }

  const rowOf = async ({ id }: TestPerson) =>
    (await ledgerRows(world, 'rsvp-confirmation')).filter((row) => row.personId === id).at(-1);

  it('is tried again after a while when the mail server says "later", and arrives once', async () => {
    world.mail.refuse = () => ({ code: 451, message: 'Try again later' });
    const { person } = await replyOf('Ana');
    await until('it was tried', async () => (await rowOf(person))?.outcome === 'smtp-451');
    expect(await rowOf(person)).toMatchObject({ state: 'pending', attempts: 1 });

    await world.timePasses('35 seconds');
    await until('it was tried again', async () => {
      const row = await rowOf(person);
      return row?.attempts === 2 && row.state === 'pending';
    });
    await world.timePasses('35 seconds');
    await atRest(world);
    expect(await rowOf(person)).toMatchObject({ state: 'pending', attempts: 2 });

    world.mail.refuse = () => null;
    await world.timePasses('30 seconds');
    await atRest(world);
    expect(lettersTo(world, person)).toHaveLength(1);
    expect(await rowOf(person)).toMatchObject({ state: 'done', outcome: 'sent', attempts: 3 });
  });

  it('ends at an address that takes none, which hosts then see without the reason', async () => {
    world.mail.refuse = () => ({ code: 550, message: 'No such mailbox' });
    const { person, event } = await replyOf('Bo');
    await until('it has ended', async () => (await rowOf(person))?.state === 'failed');
    expect(await rowOf(person)).toMatchObject({ outcome: 'smtp-550-address', attempts: 1 });

    const roster = await olu.client.get(`/api/v1/occurrences/${event.id}/rsvps`);
    expect(roster.json.items[0]).toMatchObject({ calledName: 'Bo', couldNotBeReached: true });
    expect(roster.text).not.toMatch(/mailbox|smtp/i);
    const reach = await olu.client.get(`/api/v1/occurrences/${event.id}/reach`);
    expect(reach.json).toEqual({ people: 1, reached: 0 });
    const words = 'The one person who answered cannot be reached by letter.';
    for (const page of ['', '/roster'])
      expect((await olu.client.page(`/events/${event.id}${page}`)).text).toContain(words);
    expect((await person.client.page(`/events/${event.id}`)).text).not.toContain('reached by letter');
    const members = await olu.client.get(`/api/v1/groups/${group.id}/reach`);
    expect(members.json.people - members.json.reached).toBe(1);
    const inGroup = `${members.json.reached} of ${members.json.people} people in this group can be reached by letter.`;
    for (const page of ['', '/members'])
      expect((await olu.client.page(`/groups/${group.id}${page}`)).text).toContain(inGroup);
    expect((await person.client.page(`/groups/${group.id}`)).text).not.toContain('reached by letter');

    world.mail.refuse = () => null;
    const other = await given(world).event(olu, group);
    await given(world).reply(person, other);
    await atRest(world);
    expect(await rowOf(person)).toMatchObject({ state: 'suppressed', outcome: 'address-refused' });
  });

  it('clears the mark when a letter that someone asked for arrives after all', async () => {
    const guest = 'cem@example.org';
    const event = await given(world).event(olu, group);
    const ask = () =>
      world.client().post(`/api/v1/occurrences/${event.id}/guest-rsvps`, {
        email: guest,
        calledName: 'Cem',
        answer: 'going',
      });
    const isMarked = async () => (await whyNoLetters(world, guest)) === 'refused';
    world.mail.refuse = () => ({ code: 550, message: 'No such mailbox' });
    await ask();
    await until('the address is marked', isMarked);
    world.mail.refuse = () => null;
    await ask();
    await world.mail.letterTo(guest);
    await until('the mark is gone', async () => !(await isMarked()));
  });

  describe('to an address that is not written to', () => {
    const askToSignIn = (email: string) => world.client().post('/api/v1/sign-in-requests', { email });
    const codes = (person: TestPerson) =>
      lettersTo(world, person).filter(({ text }) => /\b\d{3} ?\d{3}\b/.test(text));

    it('waits some days for a full mailbox, and half a year for one that is not there', async () => {
      for (const [message, days] of [
        ['5.2.2 Mailbox full', 3],
        ['5.1.1 No such user', 180],
      ] as const) {
        world.mail.refuse = () => ({ code: 552, message });
        const { person, event } = await replyOf('Gus');
        await until('it has ended', async () => (await rowOf(person))?.state === 'failed');
        world.mail.refuse = () => null;
        const [entry] = await world.database.query(
          `SELECT round(extract(epoch FROM expires_at - since) / 86400)::int AS days FROM suppressions
           WHERE address_index = $1`,
          [world.vault.index(person.email)],
        );
        expect(entry).toEqual({ days });
        // It is over; housekeeping has not been there yet.
        await world.database.query('UPDATE suppressions SET expires_at = now()');
        const roster = await olu.client.get(`/api/v1/occurrences/${event.id}/rsvps`);
        expect(roster.json.items[0]).toMatchObject({ calledName: 'Gus', couldNotBeReached: false });
        await given(world).reply(person, await given(world).event(olu, group));
        await atRest(world);
        expect(await rowOf(person)).toMatchObject({ state: 'done', outcome: 'sent' });
      }
    });

    it('goes all the same when its reader asks for a code, and the next ones go once they have used it', async () => {
      const { person } = await replyOf('Hal');
      await atRest(world);
      const before = lettersTo(world, person).length;
      for (const reason of ['bounced', 'complained']) {
        await takesNoLetters(world, person);
        await world.database.query(
          `UPDATE suppressions SET reason = $1, code = 'dsn-5.1.1', expires_at = NULL`,
          [reason],
        );
        const asked = await askToSignIn(person.email);
        await atRest(world);
        const code = /\b\d{3} ?\d{3}\b/.exec(codes(person).at(-1)!.text)![0];
        // That the server takes a letter says nothing of whether it arrives.
        expect(await whyNoLetters(world, person.email)).toBe(reason);
        const proof = { signInRequestId: asked.json.id, code };
        expect((await world.client().post('/api/v1/sessions', proof)).status).toBe(201);
        expect(await whyNoLetters(world, person.email)).toBeNull();
      }
      expect(lettersTo(world, person)).toHaveLength(before + 2);
    });

    it('is told to its reader, who gets a code on their own page, and with it letters again', async () => {
      const { person } = await replyOf('Mia');
      await atRest(world);
      expect((await person.client.page('/me')).text).not.toContain('Letters do not reach you');
      await takesNoLetters(world, person);
      const { lettersStopped } = (await person.client.get('/api/v1/me')).json;
      expect(lettersStopped).toMatchObject({ reason: 'refused', until: expect.any(String) });
      expect((await person.client.page('/me/meetings')).text).toContain('Letters do not reach you just now.');
      const page = (await person.client.page('/me')).text;
      expect(page).toContain('The mail server says that it takes no letters for your address.');
      expect(page).toMatch(/action="\/sign-in"[^]+name="email" value="mia[^"]*@example.org"/);

      const asked = await person.client.submit('/sign-in', { email: person.email, from: '/me' }, '/me');
      expect(asked.headers.get('location')).toBe('/sign-in/code');
      await atRest(world);
      const code = /\b\d{3} ?\d{3}\b/.exec(codes(person).at(-1)!.text)![0];
      const used = await person.client.submit('/sign-in/code', { code });
      expect(used.headers.get('location')).toBe('/me');
      expect((await person.client.page('/me')).text).not.toContain('Letters do not reach you');
      expect((await person.client.get('/api/v1/me')).json.lettersStopped).toBeNull();
    });

    it('never goes where an administrator said so, not even with a code', async () => {
      const { person } = await replyOf('Ike');
      await atRest(world);
      const ada = await world.person('Ada', { administrator: true });
      const stop = { email: person.email, note: 'Never asked for them' };
      expect((await ada.client.post('/api/v1/installation/stopped-addresses', stop)).status).toBe(201);
      expect((await person.client.page('/me')).text).toContain('please talk to them before you sign out');
      const before = lettersTo(world, person).length;
      expect((await askToSignIn(person.email)).status).toBe(202);
      await atRest(world);
      expect(lettersTo(world, person)).toHaveLength(before);
      const [row] = (await ledgerRows(world, 'sign-in')).slice(-1);
      expect(row).toMatchObject({ state: 'suppressed', outcome: 'address-said' });
    });
  });

  describe('to a domain that asks us to come back later', () => {
    it('waits with all others to it, longer each time, while letters to others go and codes are tried', async () => {
      const [jo, kai, lou] = [
        await memberAt('Jo', 'busy.example'),
        await memberAt('Kai', 'Busy.example'),
        await memberAt('Lou', 'free.example'),
      ];
      const tries: string[] = [];
      world.mail.refuse = (address) => {
        if (!/@busy\.example$/i.test(address)) return null;
        tries.push(address);
        return { code: 421, message: '4.7.0 Too many letters' };
      };
      const event = await given(world).event(olu, group);
      await given(world).reply(jo, event);
      await until('it was tried', async () => (await rowOf(jo))?.outcome === 'smtp-421-4.7.0');
      await given(world).reply(kai, event);
      await given(world).reply(lou, event);
      await world.mail.letterTo(lou.email);
      await until('it waits', async () => (await rowOf(kai))?.outcome === 'domain-waits');
      expect(await rowOf(kai)).toMatchObject({ state: 'pending', attempts: 0 });
      expect(new Set(tries)).toEqual(new Set([jo.email]));

      // Nobody who reads the database learns which domain that is.
      const [pause] = await world.database.query(
        `SELECT encode(domain_hash, 'escape') AS hash, code, times FROM domain_pauses`,
      );
      expect(pause).toMatchObject({ code: 'smtp-421-4.7.0', times: 1 });
      expect(JSON.stringify(pause)).not.toMatch(/busy|example/i);

      // Both come at once, and what they hear is one answer more.
      await world.timePasses('40 seconds');
      await until('it waits longer', async () => {
        const [known] = await world.database.query('SELECT times FROM domain_pauses');
        return known.times === 2;
      });
      await atRest(world);
      const heard = tries.length;
      await world.timePasses('40 seconds');
      await atRest(world);
      expect(tries).toHaveLength(heard);

      // Somebody there waits for a code: that is tried, and when it is taken the way is free for all.
      world.mail.refuse = () => null;
      await world.client().post('/api/v1/sign-in-requests', { email: 'mo@busy.example' });
      await world.mail.letterTo('mo@busy.example');
      await until('the way is free', async () => {
        const rows = await world.database.query('SELECT FROM domain_pauses');
        return rows.length === 0;
      });
      await world.timePasses('1 minute');
      await world.mail.letterTo(jo.email);
      await world.mail.letterTo(kai.email.toLowerCase());
      await atRest(world);
    });
  });

  describe('to a domain with a limit', () => {
    const limits = () => world.app.get(Config).domainLettersPerMinute;
    afterEach(() => {
      limits().named.clear();
      limits().others = null;
    });

    it('waits for its turn, while letters to others and codes go, and arrives once', async () => {
      limits().named.set('calm.example', 20);
      const crowd: TestPerson[] = [];
      for (const name of ['Mia', 'Ned', 'Oda', 'Pit', 'Quinn'])
        crowd.push(await memberAt(name, name === 'Ned' ? 'Calm.example' : 'calm.example'));
      const other = await memberAt('Rae', 'free.example');
      const event = await given(world).event(olu, group);
      await seedReplies(world.database as never, event.occurrenceId, [...crowd, other]);
      await olu.client.patch(`/api/v1/events/${event.id}`, { area: 'Next door' });
      await atRest(world);
      const lettersOf = ({ email }: TestPerson) => lettersTo(world, { email: email.toLowerCase() });
      const arrived = () => crowd.flatMap(lettersOf).length;
      expect(lettersTo(world, other)).toHaveLength(1);
      expect(arrived()).toBe(2);
      const rows = (await ledgerRows(world, 'event-changed')).filter(({ state }) => state === 'pending');
      expect(rows.map(({ outcome, attempts }) => `${outcome}, ${attempts} tries`)).toEqual(
        Array(3).fill('domain-pace, 0 tries'),
      );
      await world.client().post('/api/v1/sign-in-requests', { email: 'sal@calm.example' });
      await world.mail.letterTo('sal@calm.example');
      const turn = async () => {
        const [row] = await world.database.query(
          `SELECT encode(domain_hash, 'escape') AS hash, extract(epoch FROM next_at)::int AS "nextAt" FROM domain_turns`,
        );
        return row;
      };
      expect((await turn()).hash).not.toMatch(/calm|example/i);

      // Turns that were slept through are taken anew, or all would come at once; others are had.
      await world.timePasses('10 minutes');
      await atRest(world);
      expect(arrived()).toBe(4);
      const { nextAt } = await turn();
      await world.timePasses('10 seconds');
      await atRest(world);
      expect(arrived()).toBe(5);
      expect((await turn()).nextAt).toBe(nextAt - 10);
      expect(new Set(crowd.map((person) => lettersOf(person).length))).toEqual(new Set([1]));
    });

    it('gives out one turn after another, however many processes ask', async () => {
      limits().others = 20;
      const addresses = ['ana@one.example', 'bo@one.example', 'cy@two.example'];
      const taken = await Promise.all(
        Array.from({ length: 4 }, () => world.app.get(DomainTurns).take('changes', addresses)),
      );
      const inOrder = (waits: number[]) => waits.sort((one, other) => one - other);
      // Seven seconds apart, in steps of two: a turn that falls on a step may be called at it or at the next.
      const isAt = (wait: number, nth: number) => Math.abs(wait - Math.max(0, 7 * nth - 7)) <= 2;
      const [ofOne, ofTwo] = [taken.flatMap(([ana, bo]) => [ana!, bo!]), taken.map(([, , cy]) => cy!)];
      for (const waits of [inOrder(ofOne), inOrder(ofTwo)])
        expect(waits.filter((wait, nth) => !isAt(wait, nth))).toEqual([]);
    });

    it('does not keep word of a change behind a crowd of reminders', async () => {
      limits().others = 20;
      const crowd = Array.from({ length: 500 }, (_, nth) => `reader-${nth}@three.example`);
      const turns = world.app.get(DomainTurns);
      expect((await turns.take('reminders', crowd)).at(-1)).toBeGreaterThan(3_000);
      expect(await turns.take('changes', ['ana@three.example'])).toEqual([0]);
    });
  });

  it('does not hold up the others when it cannot be written', async () => {
    const event = await given(world).event(olu, group);
    const [dee, eva] = [await given(world).member('Dee', group), await given(world).member('Eva', group)];
    await world.database.query(`UPDATE people SET email_box = 'broken' WHERE id = $1`, [dee.id]);
    await given(world).reply(dee, event);
    await given(world).reply(eva, event);
    await world.mail.letterTo(eva.email);
    await atRest(world);
    expect(await rowOf(dee)).toMatchObject({ state: 'failed', outcome: 'unwritable' });
  });

  it('never waits behind hundreds of others when someone wants to sign in', async () => {
    const event = await given(world).event(olu, group);
    const people = await seedPeople(world.database as never, world.vault, group.id, 200);
    await seedReplies(world.database as never, event.occurrenceId, people);
    world.mail.pause = 200;
    const before = world.mail.letters.length;
    await olu.client.patch(`/api/v1/events/${event.id}`, { area: 'Elsewhere' });
    await until('the others are on their way', () => world.mail.letters.length > before + 10);
    await world.client().post('/api/v1/sign-in-requests', { email: 'hurry@example.org' });
    await world.mail.letterTo('hurry@example.org');
    expect(world.mail.letters.length - before).toBeLessThan(150);
    world.mail.pause = 0;
    await atRest(world);
  });

  it('stays at home while a restored copy is held, except for new sign-in letters', async () => {
    world.mail.refuse = () => ({ code: 451, message: 'Try again later' });
    await world.client().post('/api/v1/sign-in-requests', { email: 'before@example.org' });
    await until('it was tried', async () =>
      (await ledgerRows(world, 'sign-in')).some((row) => row.outcome === 'smtp-451'),
    );
    world.mail.refuse = () => null;
    await world.database.query('UPDATE installation SET held_at = now()');
    const { person } = await replyOf('Flo');
    await world.client().post('/api/v1/sign-in-requests', { email: 'after@example.org' });
    await world.mail.letterTo('after@example.org');
    await world.timePasses('2 minutes');
    await until('the sweep has rung again', async () => {
      const rows = await world.database.query(
        `SELECT 1 FROM outbox WHERE state = 'pending' AND due_at <= now() AND rang_at > now() - interval '10 seconds'`,
      );
      return rows.length >= 2;
    });
    expect(lettersTo(world, person)).toEqual([]);
    expect(lettersTo(world, { email: 'before@example.org' })).toEqual([]);

    await world.database.query('UPDATE installation SET held_at = NULL');
    await world.timePasses('2 minutes');
    await world.mail.letterTo(person.email);
    await world.mail.letterTo('before@example.org');
  });

  describe('when letters do not leave', () => {
    let ada: TestPerson;
    let quiet: TestPerson;
    beforeAll(async () => {
      ada = await world.person('Ada', { administrator: true });
      quiet = await world.person('Quinn', { administrator: true });
      await quiet.client.patch('/api/v1/me', { wantsLetters: false });
    });

    const block = (lane: string) =>
      world.database.query(
        `INSERT INTO outbox (name, lane, key, about, first_due_at, due_at, use_by, outcome)
         VALUES ('invitation', $1, gen_random_uuid(), '{}', now() - interval '16 minutes', now() + interval '1 day',
           now() + interval '2 days', 'no-answer-etimedout')`,
        [lane],
      );
    const free = () =>
      world.database.query(
        `DELETE FROM outbox WHERE name = 'invitation' AND outcome = 'no-answer-etimedout'`,
      );
    const told = (person: TestPerson) => lettersTo(world, person).map(({ subject }) => subject);
    const sweepTwice = async () => {
      await atRest(world);
      await atRest(world);
    };
    const lanesOf = async (name: string) => {
      const rows = await world.database.query('SELECT lane, person_id FROM outbox WHERE name = $1', [name]);
      return rows.map(({ lane, person_id }: any) => [lane, person_id === ada.id]).sort();
    };

    it('tells each administrator once of each lane, by one that is free, and once more when all is over', async () => {
      await world.timePasses('20 minutes');
      await atRest(world);
      await block('sign-in');
      await block('changes');
      await sweepTwice();
      expect(told(ada)).toEqual(['Letters do not leave as they should']);
      const [letter] = lettersTo(world, ada);
      expect(letter!.text).toContain('Codes to sign in, and confirmations');
      expect(letter!.text).toMatch(/^http\S+\/admin\/letters$/m);
      expect(letter!.text).not.toMatch(/What is new|Ada|Olu/);
      expect(told(quiet)).toEqual([]);
      const lanes = await lanesOf('letters-stuck');
      expect(lanes.filter(([, isAda]: [string, boolean]) => isAda)).toEqual([['reminders', true]]);

      await block('digests');
      await sweepTwice();
      await sweepTwice();
      expect(told(ada)).toHaveLength(2);
      expect(lettersTo(world, ada)[1]!.text).toMatch(/Codes to sign in[\s\S]*What is new/);

      const late = await world.person('Lea', { administrator: true });
      await free();
      await sweepTwice();
      expect(told(ada).slice(1)).toEqual(['Letters do not leave as they should', 'Letters leave again']);
      expect([told(late), told(quiet)]).toEqual([[], []]);
      expect((await lanesOf('letters-flow')).every(([lane]: [string]) => lane === 'sign-in')).toBe(true);
    });

    it('does not tell it again and again when it comes and goes, but what lasts it tells', async () => {
      const before = told(ada).length;
      await block('changes');
      await sweepTwice();
      await free();
      await sweepTwice();
      await block('changes');
      await sweepTwice();
      expect(told(ada)).toHaveLength(before);
      await world.timePasses('6 hours');
      await sweepTwice();
      expect(told(ada).slice(before)).toEqual(['Letters do not leave as they should']);
      await free();
      await world.timePasses('6 hours');
      await sweepTwice();
      expect(told(ada).slice(before + 1)).toEqual(['Letters leave again']);
    });

    it('tells another lane all the same', async () => {
      const before = told(ada).length;
      for (const lane of ['changes', 'digests']) {
        await block(lane);
        await sweepTwice();
        await free();
        await sweepTwice();
      }
      const both = ['Letters do not leave as they should', 'Letters leave again'];
      expect(told(ada).slice(before)).toEqual([...both, ...both]);
      await world.timePasses('6 hours');
    });

    it('names a lane that is free again no more, when it tells another', async () => {
      const before = told(ada).length;
      await block('changes');
      await sweepTwice();
      await free();
      await block('digests');
      await sweepTwice();
      const [first, second] = lettersTo(world, ada).slice(before);
      expect([first, second].map((letter) => /Changes|What is new/.exec(letter!.text)?.[0])).toEqual([
        'Changes',
        'What is new',
      ]);
      expect(second!.text).not.toMatch(/Changes/);
      await free();
      await world.timePasses('6 hours');
      await sweepTwice();
    });

    it('is no matter of administrators when one reader’s server refuses us, or addresses are no one’s', async () => {
      const before = told(ada).length;
      const gus = await given(world).member('Gustav', group);
      world.mail.refuse = (to) =>
        to === gus.email
          ? { code: 550, message: '5.7.1 Recipient address rejected: Access denied' }
          : to.endsWith('@nowhere.example')
            ? { code: 550, message: '5.1.1 No such user' }
            : null;
      await given(world).reply(gus, await given(world).event(olu, group));
      for (let nth = 0; nth < 11; nth++)
        await world.client().post('/api/v1/sign-in-requests', { email: `typo-${nth}@nowhere.example` });
      await atRest(world);
      const strangers = (await ledgerRows(world, 'sign-in')).filter(
        ({ outcome }) => outcome === 'smtp-550-5.1.1-address',
      );
      expect(strangers).toHaveLength(11);
      // In steps, or what comes due in the middle of one would look as if nobody had come for it.
      for (let step = 0; step < 5; step++) {
        await sweepTwice();
        await world.timePasses('4 minutes');
      }
      await sweepTwice();
      expect(await rowOf(gus)).toMatchObject({ state: 'pending', outcome: 'smtp-550-5.7.1' });
      expect(told(ada)).toHaveLength(before);
      const { json } = await ada.client.get('/api/v1/installation/letters/figures');
      expect(json.troubles).toEqual([]);
      world.mail.refuse = () => null;
      await world.timePasses('1 hour');
      await atRest(world);
      expect(await rowOf(gus)).toMatchObject({ state: 'done', outcome: 'sent' });
      await world.timePasses('20 minutes');
    });

    it('says nothing when it is over before the word of it could leave, nor of a copy that is held', async () => {
      // What was told of the same lane before is some time ago, and over.
      await sweepTwice();
      await world.database.query('DELETE FROM letter_troubles');
      const before = told(ada).length;
      world.mail.refuse = (to) => (to === ada.email ? { code: 451, message: 'Later' } : null);
      await block('changes');
      await sweepTwice();
      const waiting = (await ledgerRows(world, 'letters-stuck')).filter(({ state }) => state === 'pending');
      expect(waiting).toHaveLength(1);
      await free();
      await sweepTwice();
      world.mail.refuse = () => null;
      await world.timePasses('1 minute');
      await atRest(world);
      const ended = (await ledgerRows(world, 'letters-stuck')).filter(({ outcome }) => outcome === 'over');
      expect(ended.map(({ about }) => about)).toContainEqual(waiting[0]!.about);

      await world.database.query('UPDATE installation SET held_at = now()');
      await block('changes');
      await world.sweep();
      expect(await world.database.query('SELECT FROM letter_troubles WHERE ended_at IS NULL')).toEqual([]);
      await free();
      await world.database.query('UPDATE installation SET held_at = NULL');
      await sweepTwice();
      expect(told(ada)).toHaveLength(before);
    });
  });

  it('was sent, suppressed or reported, whatever came between', async () => {
    await atRest(world);
    const sums = await expectAllAccounted(world.database, world.mail);
    expect(Math.min(sums.sent, sums.suppressed, sums.reported)).toBeGreaterThan(0);

    // The sums are not right by themselves: a row that ended without a word is found.
    const mute = await world.database.query(
      `UPDATE outbox SET outcome = NULL WHERE id = (SELECT max(id) FROM outbox WHERE state = 'done' AND outcome = 'sent')
       RETURNING id`,
    );
    expect(mute[1]).toBe(1);
    const admin = await world.person('Ada', { administrator: true });
    const { kinds } = (await admin.client.get('/api/v1/installation/letters')).json;
    expect(kinds.map((it: any) => it.unaccounted).filter(Boolean)).toEqual([1]);
    expect((await admin.client.page('/settings')).text).toContain('1 letter ended and nothing says how');
    expect((await world.client().get('/metrics')).text).toMatch(
      /gatherwell_letters_by_kind\{lane="[a-z-]+",kind="[a-z-]+",became="unaccounted"\} 1/,
    );
  });
});
