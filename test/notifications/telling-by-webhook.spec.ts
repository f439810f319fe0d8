import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { telltaleIn } from '../../src/common/telltale-words.js';
import { AccountQueries } from '../../src/queue/account.queries.js';
import type { NotificationName } from '../../src/queue/jobs.js';
import { given, startIn, type TestGroup } from '../support/given.js';
import { until } from '../support/until.js';
import { isSignedNow, type Says, WebhookReceiver } from '../support/webhook-receiver.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { atRest, ledgerRows, lettersTo } from './ledger.js';

const CHANNELS = '/api/v1/me/channels';
const CODE = /\b\d{6}\b/;

describe('messages by a webhook', () => {
  let receiver: WebhookReceiver;
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    receiver = await WebhookReceiver.open();
    world = await openWorld({ env: WebhookReceiver.settings(receiver.url) });
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu, { name: 'Panic and anxiety', discreetName: 'Tuesdays' });
  });
  afterAll(async () => {
    await world.close();
    await receiver.close();
  });

  let numbers = 0;
  /** What the ledger forgot with someone. */
  let forgotten = 0;
  const newNumber = () => `+35191000${String(++numbers).padStart(4, '0')}`;
  async function asks({ client }: TestPerson, address: string): Promise<{ id: string; address: string }> {
    const asked = await client.post(`${CHANNELS}/codes`, { channel: 'webhook', address });
    expect([asked.status, asked.json.channel]).toEqual([202, 'webhook']);
    await atRest(world);
    return asked.json;
  }
  const types = ({ client }: TestPerson, { id }: { id: string }, code: string) =>
    client.post(`${CHANNELS}/codes/${id}`, { code });
  const codeAt = (number: string) => CODE.exec(receiver.takenFor(number).at(-1)!.body.data.text)![0];
  async function confirms(person: TestPerson, number: string): Promise<{ id: string; number: string }> {
    const proof = await asks(person, number);
    const made = await types(person, proof, codeAt(proof.address));
    expect(made.status).toBe(201);
    return { id: made.json.id, number };
  }
  async function memberWithNumber(name: string) {
    const person = await given(world).member(name, group);
    return { person, ...(await confirms(person, newNumber())) };
  }
  const eventTomorrow = () =>
    given(world).event(olu, group, { ...startIn({ hours: 25 }), title: 'Living with panic' });
  /** What was brought to a number beside codes. */
  const told = (number: string) => receiver.takenFor(number).filter(({ body }) => !CODE.test(body.data.text));
  const tried = (number: string) =>
    receiver.askedFor(number).filter(({ body }) => !CODE.test(body.data.text));
  async function pass(time: string): Promise<void> {
    await world.timePasses(time);
    await atRest(world);
  }
  async function rowOf({ id }: TestPerson, name: NotificationName = 'reminder-notification') {
    return (await ledgerRows(world, name)).filter(({ personId }) => personId === id).at(-1);
  }

  it('are signed as Standard Webhooks has it', () => {
    const headers = {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    };
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const body = '{"test": 2432232314}';
    expect(isSignedNow(secret, headers, body, 1614265330)).toBe(true);
    expect(isSignedNow(secret, headers, `${body} `, 1614265330)).toBe(false);
    expect(isSignedNow(secret, headers, body, 1614266330)).toBe(false);
  });

  it('are signed with the secret of before too, while a new one takes its place', async () => {
    const fresh = `whsec_${Buffer.from('another secret of twenty-four bytes').toString('base64')}`;
    const gateway = await WebhookReceiver.open();
    const settings = WebhookReceiver.settings(gateway.url);
    const changing = await openWorld({
      env: { ...settings, WEBHOOK_SECRET: fresh, WEBHOOK_SECRET_PREVIOUS: settings.WEBHOOK_SECRET },
    });
    await changing.setUp();
    const [ana, address] = [await changing.person('Ana'), newNumber()];
    await ana.client.post(`${CHANNELS}/codes`, { channel: 'webhook', address });
    await atRest(changing);
    await changing.close();
    await gateway.close();
    // It knows the one before alone.
    const { headers, raw } = gateway.takenFor(address)[0]!;
    expect(isSignedNow(fresh, headers, raw)).toBe(true);
    expect(String(headers['webhook-signature']).split(' ')).toHaveLength(2);
  });

  it('begin with a code that comes by the same way, and nothing is told before it came back', async () => {
    const ana = await given(world).member('Ana', group);
    expect((await ana.client.get(CHANNELS)).json.gateways).toEqual([
      {
        channel: 'webhook',
        title: 'Text messages',
        asksFor: 'phone number',
        hint: expect.stringContaining('+351'),
      },
    ]);
    for (const address of ['912 345 678', '+0123456789', 'ana@example.org', '+351 91']) {
      const refused = await ana.client.post(`${CHANNELS}/codes`, { channel: 'webhook', address });
      expect([address, refused.status]).toEqual([address, 422]);
    }
    const event = await eventTomorrow();
    await given(world).reply(ana, event);
    const proof = await asks(ana, '00351 (912) 345-678');
    expect(proof.address).toBe('+351912345678');
    const [code, ...others] = receiver.takenFor('+351912345678');
    expect(others).toEqual([]);
    expect(code!.body).toEqual({
      type: 'message',
      data: {
        to: '+351912345678',
        text: expect.stringMatching(/^Your code: \d{6}\. It works for 10 minutes\./),
        language: 'en',
        useBy: expect.any(String),
      },
    });
    await pass('62 minutes');
    // It was asked too long ago by now.
    expect((await types(ana, proof, codeAt('+351912345678'))).status).toBe(409);
    expect(await rowOf(ana)).toBeUndefined();

    await confirms(ana, '+351 912 345 678');
    await pass('22 hours');
    const [reminder, ...more] = told('+351912345678');
    expect(more).toEqual([]);
    expect(reminder!.body).toEqual({
      type: 'message',
      data: { to: '+351912345678', text: 'A meeting in 2 hours', language: 'en', useBy: expect.any(String) },
    });
    // Who carries it cannot tell by it which date it is, what is called how, or who it is.
    // A signature is of random letters, among which any name may stand.
    const { 'webhook-signature': _, ...headers } = reminder!.headers;
    const everything = reminder!.raw + JSON.stringify(headers);
    for (const telltale of [
      event.id,
      event.occurrenceId,
      group.id,
      ana.id,
      'panic',
      'Tuesdays',
      'Ana',
      world.url,
    ])
      expect(everything.toLowerCase()).not.toContain(telltale.toLowerCase());
    expect(receiver.asked.length).toBe(receiver.taken.length);
  });

  it('say when a place is kept for someone', async () => {
    await world.database.query(`UPDATE groups SET waiting_rule = 'offer' WHERE id = $1`, [group.id]);
    const event = await given(world).event(olu, group, { capacity: 1 });
    const bo = await given(world).member('Bo', group);
    const cem = await memberWithNumber('Cem');
    await given(world).reply(bo, event);
    await given(world).reply(cem.person, event);
    await given(world).reply(bo, event, 'declined');
    await pass('11 minutes');
    expect(told(cem.number).map(({ body }) => body.data.text)).toEqual([
      expect.stringMatching(/^A place at a meeting is kept for you until .+ \(Lisbon time\)$/),
    ]);
  });

  it('are brought again under the same id, end where the number is gone, and follow nothing', async () => {
    const event = await eventTomorrow();
    const [ida, jo, kai, lea, moe] = [
      await memberWithNumber('Ida'),
      await memberWithNumber('Jo'),
      await memberWithNumber('Kai'),
      await memberWithNumber('Lea'),
      await memberWithNumber('Moe'),
    ];
    receiver.answers.set(ida.number, [503, 429, 'drop']);
    receiver.answers.set(jo.number, [410]);
    receiver.answers.set(kai.number, [307]);
    receiver.answers.set(lea.number, [404]);
    const endless = answersWithoutEnd();
    receiver.answers.set(moe.number, [endless.say]);
    for (const { person } of [ida, jo, kai, lea, moe]) await given(world).reply(person, event);
    await pass('62 minutes');
    expect(await rowOf(ida.person)).toMatchObject({ state: 'pending', outcome: 'webhook-503' });
    expect(await rowOf(jo.person)).toMatchObject({ state: 'suppressed', outcome: 'address-gone' });
    expect((await jo.person.client.get(CHANNELS)).json.items).toEqual([]);
    expect(await rowOf(kai.person)).toMatchObject({ state: 'failed', outcome: 'webhook-307' });
    expect(receiver.astray).toEqual([]);
    // A wrong WEBHOOK_URL says so of everyone: numbers stay.
    expect(await rowOf(lea.person)).toMatchObject({ state: 'failed', outcome: 'webhook-404' });
    expect((await lea.person.client.get(CHANNELS)).json.items).toHaveLength(1);
    // Whatever else it says is not read.
    expect(await rowOf(moe.person)).toMatchObject({ state: 'done', outcome: 'sent' });
    expect(await endless.bytes).toBeLessThan(32 * 1024 * 1024);

    for (const [time, outcome] of [
      ['1 minute', 'webhook-429'],
      ['2 minutes', expect.stringMatching(/^webhook-no-answer-/)],
      ['4 minutes', 'sent'],
    ] as const) {
      await pass(time);
      expect(await rowOf(ida.person)).toMatchObject({ outcome });
    }
    expect(new Set(tried(ida.number).map(({ id }) => id)).size).toBe(1);
    expect(tried(ida.number)).toHaveLength(4);
    expect(told(ida.number)).toHaveLength(1);
    await pass('10 minutes');
    expect(tried(ida.number)).toHaveLength(4);
    for (const { number } of [jo, kai, lea]) expect(tried(number)).toHaveLength(1);
  });

  it('are brought once, although what became of another that left with them cannot be written down', async () => {
    const event = await eventTomorrow();
    const [nia, noe] = [await memberWithNumber('Nia'), await memberWithNumber('Noe')];
    for (const { person } of [nia, noe]) await given(world).reply(person, event);
    receiver.answers.set(noe.number, [
      (_, response) => void setTimeout(() => response.writeHead(204).end(), 300),
    ]);
    await world.database.query(
      `CREATE FUNCTION refuse_mark() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
       CREATE TRIGGER refuse_mark BEFORE UPDATE ON outbox FOR EACH ROW
       WHEN (NEW.state = 'done' AND NEW.name = 'reminder-notification' AND NEW.person_id = '${noe.person.id}')
       EXECUTE FUNCTION refuse_mark()`,
    );
    await world.timePasses('62 minutes');
    await until('both were brought', () => tried(nia.number).length > 0 && tried(noe.number).length > 0);
    await new Promise((next) => setTimeout(next, 1_500));
    expect([await rowOf(nia.person), tried(nia.number).length]).toMatchObject([{ state: 'done' }, 1]);
    await world.database.query('DROP TRIGGER refuse_mark ON outbox; DROP FUNCTION refuse_mark');
    await pass('2 minutes');
    expect(await rowOf(noe.person)).toMatchObject({ state: 'done' });
    expect(new Set(tried(noe.number).map(({ id }) => id)).size).toBe(1);
  });

  it('leave a gateway alone that is not there, or says until when, with all but codes', async () => {
    const [first, second] = [startIn({ hours: 25 }), startIn({ hours: 25, minutes: 6 })];
    for (const [say, waits] of [
      [429, false],
      ['drop', true],
      [(_, response) => response.writeHead(503, { 'retry-after': '600' }).end(), true],
    ] as [Says, boolean][]) {
      const [early, late] = [
        await given(world).event(olu, group, first),
        await given(world).event(olu, group, second),
      ];
      const [one, other] = [await memberWithNumber('Ona'), await memberWithNumber('Ozu')];
      await given(world).reply(one.person, early);
      await given(world).reply(other.person, late);
      receiver.answers.set(one.number, [say]);
      await pass('62 minutes');
      expect(await rowOf(one.person)).toMatchObject({ state: 'pending', attempts: 1 });
      // Its own next try is of no matter.
      await one.person.client.delete(`${CHANNELS}/${one.id}`);
      await world.database.query(`UPDATE domain_pauses SET ends_at = ends_at + interval '6 minutes'`);
      await pass('6 minutes');
      const state = waits ? { outcome: 'carrier-waits', attempts: 0 } : { outcome: 'sent' };
      expect([say, await rowOf(other.person)]).toMatchObject([say, state]);
      expect(tried(other.number)).toHaveLength(waits ? 0 : 1);
      if (!waits) continue;
      const [{ seconds }] = await world.database.query(
        `SELECT extract(epoch FROM due_at - now()) AS seconds FROM outbox WHERE outcome = 'carrier-waits'`,
      );
      expect(Number(seconds)).toBeGreaterThan(say === 'drop' ? 20 : 590);

      await asks(await given(world).member('Oz', group), newNumber());
      expect(await world.database.query('SELECT FROM domain_pauses')).toEqual([]);
      await pass('11 minutes');
      expect(told(other.number)).toHaveLength(1);
    }
  });

  it('repeat the same code, as whoever carries it may leave out what it had already', async () => {
    const nia = await given(world).member('Nia', group);
    const number = newNumber();
    receiver.answers.set(number, ['drop']);
    const proof = await asks(nia, number);
    await pass('1 minute');
    const [first, second, ...others] = receiver.askedFor(number);
    expect([first!.id, first!.body.data.text]).toEqual([second!.id, second!.body.data.text]);
    expect(others).toEqual([]);
    expect((await types(nia, proof, codeAt(number))).status).toBe(201);
  });

  it('stop at one press, also those that are about to go', async () => {
    const event = await eventTomorrow();
    const [oda, pat] = [await memberWithNumber('Oda'), await memberWithNumber('Pat')];
    let held: ServerResponse | null = null;
    receiver.answers.set(oda.number, [503]);
    receiver.answers.set(pat.number, [(_, response) => (held = response)]);
    for (const { person } of [oda, pat]) await given(world).reply(person, event);
    await world.timePasses('62 minutes');
    await world.sweep();
    await until('one is on its way', () => held !== null);
    await until('the other was refused', async () => (await rowOf(oda.person))?.outcome === 'webhook-503');
    const stopped = await oda.person.client.submit(`/me/notifications/${oda.id}/end`, {}, '/me');
    expect(stopped.status).toBe(303);
    await pat.person.client.delete(`${CHANNELS}/${pat.id}`);
    held!.writeHead(503).end();
    await atRest(world);
    await pass('2 minutes');
    for (const { person, number } of [oda, pat]) {
      expect(await rowOf(person)).toMatchObject({ state: 'suppressed', outcome: 'address-gone' });
      expect(tried(number)).toHaveLength(1);
      expect(told(number)).toEqual([]);
    }
    await pass('22 hours');
    expect(tried(pat.number)).toHaveLength(1);
  });

  it('go by what holds at each try: dates, answers, mutes, memberships, and whether someone is there', async () => {
    const [calledOff, moved, kept] = [await eventTomorrow(), await eventTomorrow(), await eventTomorrow()];
    const withNumber = async (name: string, event = kept) => {
      const member = await memberWithNumber(name);
      receiver.answers.set(member.number, [503]);
      await given(world).reply(member.person, event);
      return member;
    };
    const [ada, bea, cy] = [
      await withNumber('Ada', calledOff),
      await withNumber('Bea', moved),
      await withNumber('Cy'),
    ];
    const [dan, eva, fin, gus] = [
      await withNumber('Dan'),
      await withNumber('Eva'),
      await withNumber('Fin'),
      await withNumber('Gus'),
    ];
    let held: ServerResponse | null = null;
    receiver.answers.set(gus.number, [(_, response) => (held = response)]);
    await world.timePasses('62 minutes');
    await world.sweep();
    await until('one is on its way', () => held !== null);
    const others = [ada, bea, cy, dan, eva, fin];
    for (const { person } of others)
      await until('they were tried', async () => (await rowOf(person))?.outcome === 'webhook-503');

    const called = await olu.client.put(`/api/v1/events/${calledOff.id}/cancellation`, {});
    const shifted = await olu.client.patch(`/api/v1/events/${moved.id}`, startIn({ hours: 70 }));
    expect([called.status, shifted.status]).toEqual([200, 200]);
    await given(world).reply(cy.person, kept, 'declined');
    // The one press of a mail program (RFC 8058), in the letter about the same.
    const letter = await world.mail.letterTo(dan.person.email, ({ subject }) =>
      /tomorrow|today/i.test(subject),
    );
    const [, stop] = /<([^>]+)>/.exec(letter.headers.get('list-unsubscribe')!)!;
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(stop!, { method: 'POST', body })).status).toBe(200);
    const [membership] = await world.database.query<{ id: string }[]>(
      'SELECT id FROM memberships WHERE person_id = $1',
      [eva.person.id],
    );
    const removed = await olu.client.delete(`/api/v1/groups/${group.id}/members/${membership!.id}`);
    expect(removed.status).toBe(204);
    await fin.person.client.patch('/api/v1/me', { wantsLetters: false });
    const gone = await world.database.query<object[]>(
      `SELECT FROM outbox WHERE person_id = $1 AND lane = 'channels' AND state = 'done'`,
      [gus.person.id],
    );
    forgotten += gone.length;
    await world.database.query('DELETE FROM people WHERE id = $1', [gus.person.id]);
    held!.writeHead(503).end();
    await atRest(world);
    await pass('2 minutes');
    const outcomes = [];
    for (const { person } of others) outcomes.push((await rowOf(person))?.outcome);
    // Whoever wants no letters is told by telephone until they stop that too.
    expect(outcomes).toEqual(['not-on', 'moved', 'answered-otherwise', 'muted', 'gone', 'sent']);
    for (const { number } of [ada, bea, cy, dan, eva, gus])
      expect([tried(number).length, told(number)]).toEqual([1, []]);
    expect(told(fin.number)).toHaveLength(1);
  });

  /** They sleep for six hours from now, and have for so long. */
  const sleeps = ({ id }: TestPerson, since = '2 hours') =>
    world.database.query(
      `UPDATE people SET quiet_from = to_char(now() AT TIME ZONE time_zone - $2::interval, 'HH24:MI'),
         quiet_until = to_char(now() AT TIME ZONE time_zone + interval '6 hours', 'HH24:MI') WHERE id = $1`,
      [id, since],
    );
  const wakes = async ({ id }: TestPerson) => {
    await world.database.query(`UPDATE people SET quiet_until = quiet_from WHERE id = $1`, [id]);
    await world.database.query(
      `UPDATE outbox SET due_at = now(), rang_at = NULL WHERE person_id = $1 AND state = 'pending'`,
      [id],
    );
    await atRest(world);
  };

  it('wake nobody who fell asleep while they were held up, but for a time they chose themselves', async () => {
    const event = await eventTomorrow();
    const [hugo, ines, jon] = [
      await memberWithNumber('Hugo'),
      await memberWithNumber('Ines'),
      await memberWithNumber('Jon'),
    ];
    receiver.answers.set(hugo.number, [503]);
    receiver.answers.set(jon.number, [503]);
    for (const { person } of [ines, jon])
      await person.client.patch('/api/v1/me', { reminderMinutes: [1440] });
    await sleeps(ines.person);
    for (const { person } of [hugo, ines, jon]) await given(world).reply(person, event);
    await pass('62 minutes');
    // By the hour that they chose themselves.
    expect(told(ines.number)).toHaveLength(1);
    for (const { person } of [hugo, jon]) await sleeps(person, '0 seconds');
    await pass('2 minutes');
    for (const { person, number } of [hugo, jon]) {
      expect([await rowOf(person), told(number)]).toMatchObject([
        { state: 'pending', outcome: 'quiet-hours' },
        [],
      ]);
      const [{ hours }] = await world.database.query(
        `SELECT extract(epoch FROM due_at - now()) / 3600 AS hours FROM outbox
         WHERE name = 'reminder-notification' AND person_id = $1 AND state = 'pending'`,
        [person.id],
      );
      expect(Number(hours)).toBeGreaterThan(5.9);
      await wakes(person);
      expect(told(number)).toHaveLength(1);
      expect(tried(number)).toHaveLength(2);
    }
  });

  it('keep a place at night without a sound, unless it is not kept until the morning', async () => {
    const [kim, leo] = [await memberWithNumber('Kim'), await memberWithNumber('Leo')];
    for (const [waits, ahead] of [
      [kim, { hours: 40 }],
      [leo, { hours: 8 }],
    ] as const) {
      const event = await given(world).event(olu, group, { ...startIn(ahead), capacity: 1 });
      const mia = await given(world).member('Mia', group);
      await given(world).reply(mia, event);
      await given(world).reply(waits.person, event);
      await sleeps(waits.person);
      await given(world).reply(mia, event, 'declined');
      await pass('11 minutes');
    }
    expect(told(leo.number)).toHaveLength(1);
    expect(told(kim.number)).toEqual([]);
    expect(await rowOf(kim.person, 'offer-notification')).toMatchObject({ outcome: 'quiet-hours' });
    const letters = () => lettersTo(world, kim.person).filter(({ subject }) => /place/i.test(subject));
    expect(letters()).toHaveLength(1);
    await wakes(kim.person);
    expect(told(kim.number).map(({ body }) => body.data.text)).toEqual([expect.stringMatching(/^A place/)]);
  });

  it('show administrators that none leave, and nothing of whose they are', async () => {
    // What was told of their lane before is some time ago.
    await world.database.query(`UPDATE letter_troubles SET began_at = began_at - interval '7 hours'`);
    const ada = await world.person('Ada', { administrator: true });
    const event = await eventTomorrow();
    const nev = await memberWithNumber('Nev');
    await given(world).reply(nev.person, event);
    receiver.answers.set(nev.number, [503, 429, 503, 500, 503, 'drop', 503]);
    await pass('62 minutes');
    for (const time of ['1 minute', '2 minutes', '4 minutes', '8 minutes', '16 minutes']) await pass(time);
    await atRest(world);
    const page = await ada.client.page('/admin/letters');
    expect(page.text).toContain('Letters are stuck');
    expect(page.text).toContain('Messages on devices, and by the webhook: 1 letter should have left');
    expect(page.text).toContain('the mail server and the webhook answers');
    const letter = await world.mail.letterTo(ada.email, ({ subject }) => /do not leave/.test(subject));
    expect(letter.text).toContain('Messages on devices, and by the webhook');
    const health = await world.client().get('/health/ready');
    expect(health.json.info.letters).toMatchObject({ stuckLanes: ['channels'] });
    const figures = await world.client().get('/metrics');
    expect(figures.text).toContain(
      'gatherwell_letters_by_kind{lane="channels",kind="reminder-notification",became="waiting"} 1',
    );
    const seen = page.text + letter.source + health.text + figures.text;
    for (const secret of [
      nev.number,
      receiver.url,
      new URL(receiver.url).host,
      WebhookReceiver.secret,
      'words to forget',
    ])
      expect(seen).not.toContain(secret);
    receiver.answers.delete(nev.number);
    await pass('1 hour');
    await atRest(world);
    expect(told(nev.number)).toHaveLength(1);
    await world.mail.letterTo(ada.email, ({ subject }) => subject === 'Letters leave again');
  });

  it('take a few guesses of a code and no more, and nobody else’s', async () => {
    const [rae, sam] = [await given(world).member('Rae', group), await given(world).member('Sam', group)];
    const number = newNumber();
    const proof = await asks(rae, number);
    const code = codeAt(number);
    const wrong = code === '000000' ? '000001' : '000000';
    expect((await types(sam, proof, code)).status).toBe(409);
    for (const status of [422, 422, 422, 422, 409, 409])
      expect((await types(rae, proof, wrong)).status).toBe(status);
    expect((await types(rae, proof, code)).status).toBe(409);
    expect((await rae.client.get(CHANNELS)).json.items).toEqual([]);
  });

  it('are not to flood a stranger: asking has an end, by person, and by number whoever asks', async () => {
    const number = newNumber();
    const codes = () => receiver.takenFor(number).length;
    let last: { person: TestPerson; proof: { id: string } } | null = null;
    for (let at = 0; at < 4; at++) {
      const person = await given(world).member(`Tia${at}`, group);
      for (let time = 0; time < 3; time++) last = { person, proof: await asks(person, number) };
      await world.database.query(`DELETE FROM rate_limits WHERE key LIKE 'address codes by network%'`);
      const refused = await person.client.post(`${CHANNELS}/codes`, { channel: 'webhook', address: number });
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    // Two were answered like all the others, and nothing went out: not even the right code would do.
    expect(codes()).toBe(10);
    const secret = world.vault.sign(`channel code ${last!.proof.id}`).readUIntBE(0, 6) % 1_000_000;
    const guessed = await types(last!.person, last!.proof, String(secret).padStart(6, '0'));
    expect(guessed.status).toBe(409);
  });

  it('belong to whoever showed last that the number is theirs, one for each, and go when they go', async () => {
    const uma = await memberWithNumber('Uma');
    const vic = await given(world).member('Vic', group);
    await asks(vic, uma.number);
    // To have typed it is not enough.
    expect((await uma.person.client.get(CHANNELS)).json.items).toHaveLength(1);
    await confirms(vic, uma.number);
    expect((await uma.person.client.get(CHANNELS)).json.items).toEqual([]);
    await vic.client.delete(`${CHANNELS}/${uma.id}`);
    const other = await confirms(vic, newNumber());
    const { items } = (await vic.client.get(CHANNELS)).json;
    expect(items).toEqual([
      {
        id: other.id,
        channel: 'webhook',
        device: null,
        address: other.number,
        isThisOne: false,
        createdAt: expect.any(String),
      },
    ]);
    // It outlives the session, as no browser stands behind it.
    await world.database.query('DELETE FROM sessions WHERE person_id = $1', [vic.id]);
    const left = () =>
      world.database.query(
        'SELECT address_box AS box FROM channel_addresses WHERE person_id = $1 UNION ALL SELECT address_box FROM channel_proofs WHERE person_id = $1',
        [vic.id],
      );
    const [kept] = await left();
    expect(JSON.stringify(kept)).not.toContain(other.number.slice(1));
    const rows = await world.database.query<object[]>(
      `SELECT FROM outbox WHERE person_id = $1 AND lane = 'channels'`,
      [vic.id],
    );
    forgotten += rows.length;
    await world.database.query('DELETE FROM people WHERE id = $1', [vic.id]);
    expect(await left()).toEqual([]);
  });

  it.each(['en', 'de', 'es', 'fr', 'ar'])(
    'are told in %s, in words that tell nobody anything',
    async (language) => {
      const person = await given(world).member('Wyn', group);
      await person.client.patch('/api/v1/me', { language });
      const number = newNumber();
      await asks(person, number);
      const { body } = receiver.takenFor(number).at(-1)!;
      expect(body.data.language).toBe(language);
      expect(body.data.text).toMatch(language === 'en' ? /^Your code/ : /^(?!Your code)/);
      expect(body.data.text).toMatch(CODE);
      expect(telltaleIn(body.data.text)).toBeNull();
      // Text messages of more than 160 letters come as two.
      expect(body.data.text.length).toBeLessThanOrEqual(160);
    },
  );

  it('are asked for, confirmed and stopped on the page, and wait for whoever mistyped', async () => {
    const { client } = await given(world).member('Xia', group);
    const number = newNumber();
    const empty = await client.page('/me');
    expect(empty.text).toContain('Text messages');
    expect(empty.text).not.toContain('go on until you stop them below');
    const mistyped = await client.submit('/me/notifications', { channel: 'webhook', address: '912' }, '/me');
    expect(mistyped.status).toBe(422);
    expect(mistyped.text).toContain('This is no phone number. Please begin with +');
    expect(mistyped.text).toContain('value="912"');
    expect(
      (await client.submit('/me/notifications', { channel: 'webhook', address: number }, '/me')).status,
    ).toBe(303);
    await atRest(world);
    const waiting = await client.page('/me');
    expect(waiting.text).toContain(number);
    const [, path] = /action="(\/me\/notifications\/[^"]+\/code)"/.exec(waiting.text)!;
    const wrong = await client.submit(
      path!,
      { code: codeAt(number) === '111111' ? '222222' : '111111' },
      '/me',
    );
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('That is not the code');
    expect((await client.submit(path!, { code: codeAt(number) }, '/me')).status).toBe(303);
    const page = await client.page('/me');
    expect(page.text).toMatch(/Stop<span class="hush">/);
    expect(page.text).not.toContain('Send a code there');
    expect(page.text).toContain('Messages to your devices or your number go on until you stop them below.');
  });

  it('are left out where they are not set up any more, and can still be stopped', async () => {
    const event = await eventTomorrow();
    const yan = await memberWithNumber('Yan');
    await given(world).reply(yan.person, event);
    await world.database.query(`UPDATE channel_addresses SET channel = 'no-more' WHERE id = $1`, [yan.id]);
    await pass('62 minutes');
    expect(await rowOf(yan.person)).toMatchObject({ state: 'suppressed', outcome: 'channel-closed' });
    expect(told(yan.number)).toEqual([]);
    expect((await yan.person.client.page('/me')).text).toContain('it is not set up on this site any more');
    await yan.person.client.submit(`/me/notifications/${yan.id}/end`, {}, '/me');
    expect((await yan.person.client.page('/me')).text).not.toContain(yan.number);
  });

  it('stand in the account to the last, and leave no number and no words in the ledger', async () => {
    const kinds = (await world.app.get(AccountQueries).byKind()).filter(({ lane }) => lane === 'channels');
    expect(kinds.map(({ name }) => name)).toEqual([
      'address-code',
      'offer-notification',
      'reminder-notification',
    ]);
    for (const { due, sent, suppressed, reported, waiting, unaccounted } of kinds) {
      expect(unaccounted).toBe(0);
      expect(due).toBe(sent + suppressed + reported + waiting);
    }
    // And the one that could not stop.
    expect(kinds.reduce((sum, { sent }) => sum + sent, forgotten)).toBe(receiver.taken.length + 1);
    const rows = await world.database.query<object[]>(
      `SELECT key, about, outcome FROM outbox WHERE lane = 'channels'`,
    );
    expect(JSON.stringify(rows)).not.toMatch(/\+351|127\.0\.0\.1|Your code|A meeting|words to forget/);
  });
});

/** Says that it took a message, and then goes on and on. `bytes`: how far it came before it was left. */
function answersWithoutEnd() {
  let say: (request: IncomingMessage, response: ServerResponse) => void;
  const bytes = new Promise<number>((left) => {
    say = (_, response) => {
      let written = 0;
      const goOn = () => {
        do written += 65_536;
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        if (!response.destroyed) response.once('drain', goOn);
      };
      response.once('close', () => left(written)).writeHead(200);
      goOn();
    };
  });
  return { say: say!, bytes };
}
