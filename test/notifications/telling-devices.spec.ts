import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { given, startIn, type TestGroup } from '../support/given.js';
import { openBrowser } from '../support/browser.js';
import { type Pushed, PushService } from '../support/push-service.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { atRest, ledgerRows, lettersTo } from './ledger.js';

const CHANNELS = '/api/v1/me/channels';

describe.each(['postgres', 'redis'] as const)('notifications of browsers, with the queue in %s', (queue) => {
  let push: PushService;
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    push = await PushService.open();
    world = await openWorld({ queue, env: { PUSH_OWN_SERVICES: push.origin } });
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu);
  });
  afterAll(async () => {
    await world.close();
    await push.close();
  });

  type Subscription = ReturnType<PushService['subscription']>;
  async function turnsOn(person: TestPerson): Promise<Subscription & { id: string }> {
    const subscription = push.subscription();
    const made = await person.client.post(`${CHANNELS}/web-push`, subscription);
    expect(made.status).toBe(201);
    return { ...subscription, id: made.json.id };
  }
  async function memberWithDevice(name: string) {
    const person = await given(world).member(name, group);
    return { person, device: await turnsOn(person) };
  }
  const eventTomorrow = () => given(world).event(olu, group, { ...startIn({ hours: 25 }) });
  async function pass(time: string): Promise<void> {
    await world.timePasses(time);
    await atRest(world);
  }
  /** The newest row that was planned for someone. */
  async function rowOf({ id }: TestPerson, name: 'reminder-notification' | 'offer-notification') {
    const rows = (await ledgerRows(world, name)).filter(({ personId }) => personId === id);
    return rows.at(-1);
  }

  it('come beside the reminder, say when and nothing else, and only the browser can read them', async () => {
    const event = await eventTomorrow();
    const { person: ana, device } = await memberWithDevice('Ana');
    await given(world).reply(ana, event);
    await pass('62 minutes');
    expect(lettersTo(world, ana).filter(({ subject }) => /Wednesday workshop/.test(subject))).not.toEqual([]);
    const [pushed, ...others] = push.shownBy(device);
    expect(others).toEqual([]);
    expect(pushed!.shown).toEqual({
      text: expect.stringMatching(/^A meeting (today|tomorrow) at \d\d:\d\d$/),
      path: `/sign-in?from=/events/${event.id}`,
      tag: pushed!.headers['topic'],
      lang: 'en',
      dir: 'ltr',
    });
    expect(pushed!.bytes.toString('latin1')).not.toMatch(/meeting/i);
    expect(pushed!.headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      urgency: 'normal',
      topic: expect.stringMatching(/^[\w-]{32}$/),
    });
    // Until the start, in a day.
    expect(Number(pushed!.headers['ttl'])).toBeGreaterThan(23 * 3600);
    expect(Number(pushed!.headers['ttl'])).toBeLessThanOrEqual(24 * 3600);
    expect(pushed!.claims.aud).toBe(push.origin);
    // Where it leads a member is at once.
    expect((await ana.client.page(pushed!.shown.path)).headers.get('location')).toBe(`/events/${event.id}`);

    await pass('22 hours');
    const [, nearer] = push.shownBy(device);
    expect(nearer!.shown.text).toBe('A meeting in 2 hours');
    expect(nearer!.headers['topic']).toBe(pushed!.headers['topic']);
  });

  it('come once more where their moment came while the meeting was elsewhere, and that was taken back', async () => {
    const event = await given(world).event(olu, group, {
      ...startIn({ hours: 5, minutes: 2 }),
      reminderMinutes: [300],
    });
    const { person: ida, device } = await memberWithDevice('Ida');
    await given(world).reply(ida, event);
    const startsAt = Temporal.PlainDateTime.from(startIn({ hours: 5, minutes: 2 }).startsLocal);
    const begin = async (startsLocal: Temporal.PlainDateTime) => {
      const moved = await olu.client.patch(`/api/v1/events/${event.id}`, {
        startsLocal: startsLocal.toString({ smallestUnit: 'minute' }),
      });
      expect(moved.status).toBe(200);
      await atRest(world);
    };
    const [{ seconds }] = await world.database.query(
      `SELECT extract(epoch FROM starts_at - now())::int - 5 * 3600 AS seconds FROM occurrences WHERE id = $1`,
      [event.occurrenceId],
    );
    await world.timePasses(`${seconds - 40} seconds`);
    await world.sweep();
    await until('it is planned', async () => (await rowOf(ida, 'reminder-notification')) !== undefined);
    await begin(startsAt.add({ hours: 30 }));
    await pass('2 minutes');
    expect(push.shownBy(device)).toEqual([]);
    // Clocks on walls do not go with the world.
    await world.database.query(
      `UPDATE outbox SET key = replace(key, about ->> 'startsLocal', $2), about = about || jsonb_build_object('startsLocal', $2::text)
       WHERE person_id = $1 AND about ? 'startsLocal'`,
      [ida.id, startsAt.subtract({ minutes: 5 }).toString({ smallestUnit: 'minute' })],
    );
    await begin(startsAt.subtract({ minutes: 5 }));
    await pass('1 minute');
    expect(push.shownBy(device)).toHaveLength(1);
  });

  if (queue === 'redis') return;

  it('are turned on by one press, and shown by a browser without a word about what it is', async () => {
    const event = await eventTomorrow();
    const ana = await given(world).member('Ana', group);
    await given(world).reply(ana, event);
    const browser = await openBrowser();
    try {
      const context = await browser.newContext({ permissions: ['notifications'] });
      const session = ana.client.cookies.get('session')!;
      await context.addCookies([{ name: 'session', value: session, url: world.url }]);
      const page = await context.newPage();
      // Its maker's push service is out of reach here. All else is the browser's own.
      const device = push.subscription();
      await page.addInitScript((made) => {
        PushManager.prototype.subscribe = () =>
          Promise.resolve({ toJSON: () => made } as unknown as PushSubscription);
      }, device);
      const devtools = await context.newCDPSession(page);
      const registered = new Promise<string>((known) => {
        devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
          if (registrations[0]) known(registrations[0].registrationId);
        });
      });
      await devtools.send('ServiceWorker.enable');
      await page.goto(`${world.url}/me`);
      await page.locator('[data-push] button').click();
      await until('it is kept', async () => (await ana.client.get(CHANNELS)).text.includes('web-push'));
      await pass('62 minutes');
      const [{ shown }] = push.shownBy(device) as [Pushed];
      const data = JSON.stringify(shown);
      const registrationId = await registered;
      await devtools.send('ServiceWorker.deliverPushMessage', { origin: world.url, registrationId, data });
      const seen = () =>
        page.evaluate(async () => {
          const notifications = await (await navigator.serviceWorker.ready).getNotifications();
          return notifications.map(({ title, body, tag, lang, dir, data: path }) => ({
            title,
            body,
            tag,
            lang,
            dir,
            path,
          }));
        });
      await until('it is shown', async () => (await seen()).length > 0);
      expect(await seen()).toEqual([
        { title: shown.text, body: '', tag: shown.tag, lang: 'en', dir: 'ltr', path: shown.path },
      ]);
    } finally {
      await browser.close();
    }
  });

  it('say when a place is kept for someone', async () => {
    await world.database.query(`UPDATE groups SET waiting_rule = 'offer' WHERE id = $1`, [group.id]);
    const event = await given(world).event(olu, group, { capacity: 1 });
    const [bo, cem] = [await memberWithDevice('Bo'), await memberWithDevice('Cem')];
    await given(world).reply(bo.person, event);
    await given(world).reply(cem.person, event);
    await given(world).reply(bo.person, event, 'declined');
    await pass('11 minutes');
    expect(push.shownBy(cem.device).map(({ shown }) => shown)).toEqual([
      expect.objectContaining({
        text: expect.stringMatching(/^A place at a meeting is kept for you until .+ \(Lisbon time\)$/),
        path: `/sign-in?from=/events/${event.id}`,
      }),
    ]);
    expect(push.shownBy(bo.device)).toEqual([]);
  });

  it('stay away where the letter would: for who answered otherwise, wants none, or has muted it', async () => {
    const event = await eventTomorrow();
    const people = {
      declines: await memberWithDevice('Dov'),
      wantsNone: await memberWithDevice('Eli'),
      mutes: await memberWithDevice('Fay'),
      comes: await memberWithDevice('Gil'),
    };
    for (const { person, device } of Object.values(people)) {
      push.answers.set(new URL(device.endpoint).pathname, [503]);
      await given(world).reply(person, event);
    }
    await pass('62 minutes');
    // What was begun already is decided anew when it is tried again.
    const { declines, wantsNone, mutes, comes } = people;
    await given(world).reply(declines.person, event, 'declined');
    await wantsNone.person.client.patch('/api/v1/me', { wantsReminders: false });
    await mutes.person.client.put(`/api/v1/me/mutes/events/${event.id}`, {});
    await pass('1 minute');
    const outcomes = [];
    for (const { person } of [declines, wantsNone, mutes, comes])
      outcomes.push((await rowOf(person, 'reminder-notification'))?.outcome);
    expect(outcomes).toEqual(['answered-otherwise', 'not-wanted', 'muted', 'sent']);
    expect(push.shownBy(declines.device)).toEqual([]);
    expect(push.shownBy(comes.device)).toHaveLength(1);
  });

  it('still come to someone who wants no letters', async () => {
    const event = await eventTomorrow();
    const { person: hal, device } = await memberWithDevice('Hal');
    await given(world).reply(hal, event);
    await hal.client.patch('/api/v1/me', { wantsLetters: false });
    await atRest(world);
    const letters = lettersTo(world, hal).length;
    await pass('62 minutes');
    expect(push.shownBy(device)).toHaveLength(1);
    expect(lettersTo(world, hal)).toHaveLength(letters);
  });

  it('are tried again when the service asks for it, and end where it says that a device is gone', async () => {
    const event = await eventTomorrow();
    const [ida, jo, kai] = [
      await memberWithDevice('Ida'),
      await memberWithDevice('Jo'),
      await memberWithDevice('Kai'),
    ];
    const says = (device: Subscription, ...answers: number[]) =>
      push.answers.set(new URL(device.endpoint).pathname, answers);
    says(ida.device, 503);
    says(jo.device, 410);
    says(kai.device, 307);
    for (const { person } of [ida, jo, kai]) await given(world).reply(person, event);
    await pass('62 minutes');
    expect(await rowOf(ida.person, 'reminder-notification')).toMatchObject({
      state: 'pending',
      outcome: 'web-push-503',
    });
    expect(await rowOf(jo.person, 'reminder-notification')).toMatchObject({
      state: 'suppressed',
      outcome: 'address-gone',
    });
    expect((await jo.person.client.get(CHANNELS)).json.items).toEqual([]);
    // It is led nowhere.
    expect(await rowOf(kai.person, 'reminder-notification')).toMatchObject({
      state: 'failed',
      outcome: 'web-push-307',
    });
    await pass('1 minute');
    expect(push.shownBy(ida.device)).toHaveLength(1);
    expect(await rowOf(ida.person, 'reminder-notification')).toMatchObject({ outcome: 'sent', attempts: 2 });
  });

  it('end with the session, are one for each browser, and belong to whoever turned them on last', async () => {
    const { person: lea } = await memberWithDevice('Lea');
    const device = await turnsOn(lea);
    const page = await lea.client.page('/me');
    expect(page.text).toContain('Notifications on my devices');
    expect((await lea.client.get(CHANNELS)).json).toEqual({
      pushKey: expect.stringMatching(/^B[\w-]{86}$/),
      gateways: [],
      waiting: [],
      items: [
        {
          id: device.id,
          channel: 'web-push',
          device: 'Test',
          address: null,
          isThisOne: true,
          createdAt: expect.any(String),
        },
      ],
    });
    const mia = await given(world).member('Mia', group);
    expect(
      (await mia.client.post(`${CHANNELS}/web-push`, { endpoint: device.endpoint, keys: device.keys }))
        .status,
    ).toBe(201);
    expect((await lea.client.get(CHANNELS)).json.items).toEqual([]);

    const again = await turnsOn(lea);
    await mia.client.delete(`${CHANNELS}/${again.id}`);
    expect((await lea.client.get(CHANNELS)).json.items).toHaveLength(1);
    expect((await lea.client.submit(`/me/notifications/${again.id}/end`, {}, '/me')).status).toBe(303);
    expect((await lea.client.get(CHANNELS)).json.items).toEqual([]);

    await turnsOn(lea);
    await lea.client.delete('/api/v1/sessions/current');
    const left = await world.database.query('SELECT FROM channel_addresses WHERE person_id = $1', [lea.id]);
    expect(left).toEqual([]);
  });

  it('are not shown any more once they are turned off, even one that is on its way', async () => {
    const event = await eventTomorrow();
    const [pia, quin, ron, sia] = [
      await memberWithDevice('Pia'),
      await memberWithDevice('Quin'),
      await memberWithDevice('Ron'),
      await memberWithDevice('Sia'),
    ];
    const held = push.hold(pia.device);
    const answers = { quin: [503], ron: [404] };
    push.answers.set(new URL(quin.device.endpoint).pathname, answers.quin);
    push.answers.set(new URL(ron.device.endpoint).pathname, answers.ron);
    for (const { person } of [pia, quin, ron, sia]) await given(world).reply(person, event);
    // Signed out by time, which nobody has cleared away yet.
    await world.database.query(
      `UPDATE sessions SET expires_at = now() + interval '1 minute' WHERE person_id = $1`,
      [sia.person.id],
    );
    await world.timePasses('62 minutes');
    await world.sweep();
    const answer = await held;
    await until('the others are answered', () => answers.quin.length + answers.ron.length === 0);
    for (const { person, device } of [pia, quin]) await person.client.delete(`${CHANNELS}/${device.id}`);
    answer(429);
    await atRest(world);
    await pass('2 minutes');
    for (const { person, device } of [pia, quin, ron, sia]) {
      expect(await rowOf(person, 'reminder-notification')).toMatchObject({
        state: 'suppressed',
        outcome: 'address-gone',
      });
      expect(push.shownBy(device)).toEqual([]);
    }
    for (const { person } of [pia, quin, ron])
      expect((await person.client.get(CHANNELS)).json.items).toEqual([]);
  });

  it('end where somebody else signs in at the same browser', async () => {
    const [{ person: tom }, uli] = [await memberWithDevice('Tom'), await world.person('Uli')];
    const asked = await tom.client.post('/api/v1/sign-in-requests', { email: uli.email });
    const { text } = await world.mail.letterTo(uli.email, (it) => /\b\d{3} ?\d{3}\b/.test(it.text));
    const code = /\b\d{3} ?\d{3}\b/.exec(text)![0];
    const begun = await tom.client.post('/api/v1/sessions', { signInRequestId: asked.json.id, code });
    expect(begun.json.personId).toBe(uli.id);
    const left = await world.database.query('SELECT FROM channel_addresses WHERE person_id = $1', [tom.id]);
    expect(left).toEqual([]);
  });

  it('go to push services of the public internet only', async () => {
    const nia = await given(world).member('Nia', group);
    const { keys } = push.subscription();
    for (const endpoint of [
      'https://127.0.0.1/x',
      'https://[::1]/x',
      'https://[::ffff:10.0.0.1]/x',
      'https://169.254.169.254/latest',
      'http://push.example.org/x',
      'https://localhost/x',
      'https://a:b@push.example.org/x',
      'file:///etc/passwd',
      'nonsense',
    ]) {
      const refused = await nia.client.post(`${CHANNELS}/web-push`, { endpoint, keys });
      expect([endpoint, refused.status]).toEqual([endpoint, 422]);
    }
  });

  it.each([undefined, null, 'nonsense', [], {}])(
    'are refused without the keys of a device: %j',
    async (keys) => {
      const { endpoint } = push.subscription();
      const { status, json } = await olu.client.post(`${CHANNELS}/web-push`, { endpoint, keys });
      expect(status).toBe(422);
      for (const { pointer, detail } of json.errors) {
        expect(pointer).toMatch(/^\/keys/);
        expect(detail).toBe('Please send what the browser gave out.');
      }
    },
  );

  it('leave no address and no words in the ledger', async () => {
    const rows = await world.database.query<{ about: object; outcome: string }[]>(
      `SELECT about, outcome FROM outbox WHERE lane = 'channels'`,
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toMatch(/127\.0\.0\.1|push\/|A meeting|words that nobody/);
  });
});
