import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Installation } from '../../src/installation/installation.js';
import { given, type TestGroup } from '../support/given.js';
import { harbour, openCommunity } from '../support/community.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

const settings = { ...harbour, baseUrl: `${harbour.baseUrl}/`, country: 'DE', language: 'de' };

describe('the administration page', () => {
  let world: World;
  let ada: TestPerson;
  beforeAll(async () => {
    ({ world, ada } = await openCommunity());
  });
  afterAll(() => world.close());

  it('is for administrators only', async () => {
    const mel = await world.person('Mel');
    expect((await mel.client.page('/admin/letters')).status).toBe(403);
    expect((await mel.client.page('/settings')).status).toBe(403);
    expect((await mel.client.page('/admin/addresses')).status).toBe(403);
    expect((await mel.client.submit('/settings', settings, '/me')).status).toBe(403);
    expect((await mel.client.submit('/settings/release', {}, '/me')).status).toBe(403);
    expect((await world.client().page('/settings')).headers.get('location')).toContain('/sign-in');
  });

  it('changes what the community is called and everything else it says', async () => {
    const answer = await ada.client.submit('/settings', settings);
    expect(answer.headers.get('location')).toBe('/settings');
    const page = await ada.client.page('/settings');
    expect(page.text).toContain('Your changes are saved.');
    expect(page.text).toContain('value="Harbour Minds"');
    const saved = { ...settings, baseUrl: harbour.baseUrl };
    expect((await ada.client.get('/api/v1/installation')).json).toMatchObject(saved);
  });

  it('keeps what was typed when something cannot be so', async () => {
    const again = await ada.client.submit('/settings', { ...settings, communityName: '', baseUrl: 'meet' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Please write something here.');
    expect(again.text).toContain('value="meet"');
    expect(again.text).toContain('value="letters@example.org"');
  });

  it('lets the letters of a restored copy go when asked to', async () => {
    await world.database.query('UPDATE installation SET held_at = now()');
    world.app.get(Installation).forget();
    expect((await ada.client.page('/settings')).text).toContain('No letters are going out');
    expect((await ada.client.submit('/settings/release', {}, '/settings')).status).toBe(303);
    const page = await ada.client.page('/settings');
    expect(page.text).toContain('Letters go out again.');
    expect(page.text).not.toContain('No letters are going out');
  });

  it('tells how the letters are doing, without telling whose they are', async () => {
    await world.database.query(
      `INSERT INTO outbox (name, lane, key, about, person_id, due_at, use_by, state, attempts, outcome, ended_at)
       SELECT * FROM (VALUES
         ('event-reminder', 'reminders', 'a', '{}'::jsonb, $1::uuid, now(), now() + interval '1 day', 'failed', 1, 'smtp-550', now()),
         ('event-reminder', 'reminders', 'b', '{}', $1, now(), now() + interval '1 day', 'failed', 1, 'smtp-550', now()),
         ('invitation', 'changes', 'c', '{}', $1, now() + interval '1 minute', now() + interval '1 day', 'pending', 2, 'no-answer-etimedout', NULL::timestamptz),
         ('event-reminder', 'reminders', 'd', '{}', $1, now() + interval '1 day', now() + interval '2 days', 'pending', 0, NULL, NULL),
         ('invitation', 'changes', 'e', '{}', $1, now(), now() + interval '1 day', 'done', 1, 'sent', now()),
         ('person-calendar', 'calendars', 'f', '{}', NULL, now(), now() + interval '1 day', 'failed', 1, 'broke', now())
       ) AS rows`,
      [ada.id],
    );
    const { json } = await ada.client.get('/api/v1/installation/letters');
    expect(json).toMatchObject({ waiting: 1, planned: 1, sentToday: 1, failed: 2 });
    expect(json.stuck).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'event-reminder', outcome: 'smtp-550', state: 'failed', count: 2 }),
        expect.objectContaining({ name: 'invitation', state: 'trying', count: 1 }),
      ]),
    );
    expect(json.stuck).toHaveLength(2);
    const page = await ada.client.page('/settings');
    expect(page.text).toContain('The mail server refused it.');
    expect(page.text).not.toContain(ada.email);
  });

  describe('of letters by lane and kind', () => {
    beforeEach(() => world.database.query('DELETE FROM outbox'));

    it('says so when nothing was due', async () => {
      const { text } = await ada.client.page('/admin/letters');
      expect(text).toContain('No letter was due in the last 24 hours');
      expect(text).not.toContain('<rect');
      expect(text).not.toContain('Letters are stuck');
    });

    it('tells how many wait and for how long, what became of the others, and how many left in each hour', async () => {
      await world.database.query(
        `INSERT INTO outbox (name, lane, key, about, person_id, first_due_at, due_at, use_by, state, attempts, outcome, ended_at)
         SELECT name, lane, 'f' || row_number() OVER (), '{}', $1,
           CASE WHEN outcome <> 'quiet-hours' OR ended IS NOT NULL THEN now() - due END,
           CASE WHEN outcome = 'quiet-hours' THEN now() + interval '1 hour' ELSE now() - due END,
           now() + interval '1 day', state, 1, outcome, now() - ended
         FROM (VALUES
           ('event-reminder', 'reminders', interval '0', 'done', 'sent', interval '0'),
           ('event-reminder', 'reminders', interval '3 hours', 'done', 'sent', interval '2 hours'),
           ('event-reminder', 'reminders', interval '1 hour', 'failed', 'smtp-550', interval '1 hour'),
           ('event-reminder', 'reminders', interval '1 hour', 'suppressed', 'not-wanted', interval '1 hour'),
           ('event-reminder', 'reminders', interval '30 hours', 'done', 'sent', interval '30 hours'),
           ('thank-you', 'reminders', interval '1 hour', 'suppressed', 'address-full', interval '1 hour'),
           ('invitation', 'changes', interval '190 minutes', 'pending', 'no-answer-etimedout', NULL),
           ('digest', 'digests', interval '5 hours', 'pending', 'quiet-hours', NULL),
           ('person-calendar', 'calendars', interval '1 hour', 'done', 'sent', interval '1 hour')
         ) AS rows (name, lane, due, state, outcome, ended)`,
        [ada.id],
      );
      const { json } = await ada.client.get('/api/v1/installation/letters/figures');
      const reminders = json.kinds.find((kind: { name: string }) => kind.name === 'event-reminder');
      expect(reminders).toMatchObject({
        lane: 'reminders',
        sent: 2,
        late: 1,
        reported: 1,
        suppressed: 1,
        waiting: 0,
      });
      expect(json.kept.map(({ outcome }: { outcome: string }) => outcome).toSorted()).toEqual([
        'address-full',
        'not-wanted',
        'smtp-550',
      ]);
      const sums = [json.sentByHour, json.sentByDay].map((sent: { count: number }[]) => [
        sent.length,
        sent.reduce((total, { count }) => total + count, 0),
      ]);
      expect(sums).toEqual([
        [24, 2],
        [7, 3],
      ]);
      expect(json.sentByHour.filter(({ count }: { count: number }) => count === 1)).toHaveLength(2);
      expect(json.troubles).toEqual([
        { lane: 'changes', trouble: 'stuck', letters: 1, oldestSeconds: expect.any(Number) },
      ]);

      const { text } = await ada.client.page('/admin/letters');
      for (const words of [
        'Its address gets no letters for now.',
        'The mail server refused it.',
        'Its reader does not want it.',
        'Changes and answers: 1 letter should have left, the first 3 hours ago.',
        '2 letters since',
      ])
        expect(text).toContain(words);
      expect(text.match(/<rect/g)).toHaveLength(24 + 7);
      for (const secret of [ada.email, ada.id, 'Ada']) expect(text).not.toContain(secret);
    });

    it('warns on the page of settings too and for whoever watches, until a letter of that lane leaves', async () => {
      await world.database.query(
        `INSERT INTO outbox (name, lane, key, about, due_at, use_by)
         VALUES ('invitation', 'changes', 's', '{}', now() - interval '16 minutes', now() + interval '1 day')`,
      );
      const health = async () => {
        const { status, json } = await world.client().get('/health/ready');
        return [status, json.info.letters];
      };
      expect((await ada.client.page('/settings')).text).toContain('Letters are stuck');
      expect(await health()).toEqual([
        200,
        {
          status: 'degraded',
          oldestDueSeconds: expect.any(Number),
          stuckLanes: ['changes'],
          lateLanes: [],
          failingLanes: [],
        },
      ]);
      const { text } = await world.client().get('/metrics');
      expect(text).toMatch(
        /^gatherwell_oldest_due_letter_by_kind_seconds\{lane="changes",kind="invitation"\} 9\d\d$/m,
      );

      await world.database.query(
        `INSERT INTO outbox (name, lane, key, about, use_by, state, outcome, ended_at)
         VALUES ('invitation', 'changes', 't', '{}', now(), 'done', 'sent', now())`,
      );
      expect((await ada.client.page('/settings')).text).not.toContain('Letters are stuck');
      expect(await health()).toEqual([200, { status: 'up', oldestDueSeconds: expect.any(Number) }]);
    });

    const troubles = async () => {
      const { json } = await ada.client.get('/api/v1/installation/letters/figures');
      return json.troubles.map(({ lane, trouble, letters }: any) => [lane, trouble, letters]);
    };
    const waiting = (lane: string, outcome: string, firstDue: string, due: string, people = 1) =>
      world.database.query(
        `INSERT INTO outbox (name, lane, key, about, person_id, first_due_at, due_at, use_by, outcome)
         SELECT 'event-reminder', $1, gen_random_uuid(), '{}', p.id, now() - $3::interval, now() + $4::interval,
           now() + interval '9 days', $2
         FROM (SELECT id FROM people ORDER BY created_at LIMIT $5) AS p`,
        [lane, outcome, firstDue, due, people],
      );

    it('leaves letters alone that a mail server asked to come again, until several are old, or nobody comes for one', async () => {
      for (let nth = 0; nth < 20; nth++) await world.person(`P${nth}`);
      await waiting('reminders', 'smtp-451-4.7.1', '2 hours', '10 minutes');
      await waiting('changes', 'domain-waits', '2 hours', '10 minutes');
      await waiting('channels', 'web-push-no-answer-enotfound', '9 hours', '10 minutes');
      expect(await troubles()).toEqual([]);
      await waiting('changes', 'smtp-451-4.7.1', '5 hours', '10 minutes', 2);
      await waiting('changes', 'smtp-550-5.7.1', '1 hour', '10 minutes', 2);
      expect(await troubles()).toEqual([]);
      await waiting('changes', 'smtp-550-5.7.1', '1 hour', '10 minutes', 3);
      await waiting('reminders', 'smtp-451-4.7.1', '1 hour', '-6 minutes');
      await waiting('digests', 'no-answer-etimedout', '16 minutes', '10 minutes');
      await waiting('channels', 'webhook-503', '16 minutes', '10 minutes');
      expect(await troubles()).toEqual([
        ['changes', 'stuck', 8],
        ['reminders', 'stuck', 2],
        ['digests', 'stuck', 1],
        ['channels', 'stuck', 2],
      ]);
    });

    it('takes it for a trouble of ours when the servers of many say "later"', async () => {
      await waiting('reminders', 'smtp-421', '16 minutes', '10 minutes', 19);
      expect(await troubles()).toEqual([]);
      await waiting('reminders', 'smtp-421', '16 minutes', '10 minutes', 20);
      expect(await troubles()).toEqual([['reminders', 'stuck', 39]]);
    });

    it('tells of lanes that are late although letters leave, and of those where more fail than leave', async () => {
      const ended = (lane: string, state: string, outcome: string, many: number) =>
        world.database.query(
          `INSERT INTO outbox (name, lane, key, about, use_by, state, outcome, ended_at)
           SELECT 'event-reminder', $1, gen_random_uuid(), '{}', now(), $2, $3, now() FROM generate_series(1, $4)`,
          [lane, state, outcome, many],
        );
      for (const lane of ['changes', 'digests', 'channels']) {
        await ended(lane, 'done', 'sent', 9);
        await waiting(lane, 'behind-another', '70 minutes', '1 minute');
      }
      await ended('digests', 'failed', 'smtp-554', 9);
      expect(await troubles()).toEqual([
        ['changes', 'late', 1],
        ['channels', 'late', 1],
      ]);
      await ended('digests', 'failed', 'smtp-550-5.1.1-address', 9);
      expect(await troubles()).toHaveLength(2);
      await ended('digests', 'failed', 'smtp-554', 1);
      expect(await troubles()).toEqual([
        ['changes', 'late', 1],
        ['digests', 'failing', 10],
        ['channels', 'late', 1],
      ]);
      const { text } = await ada.client.page('/admin/letters');
      expect(text).toContain('Letters do not leave as they should');
      expect(text).toContain('the first that still waits should have left 70 minutes ago.');
      expect(text).toContain(
        'What is on: 10 letters could not be sent in the last hour, more than were sent.',
      );
      const { letters } = (await world.client().get('/health/ready')).json.info;
      expect(letters).toMatchObject({
        status: 'degraded',
        stuckLanes: [],
        lateLanes: ['changes', 'channels'],
        failingLanes: ['digests'],
      });
    });
  });
});

describe('addresses that get no letters', () => {
  const API = '/api/v1/installation/stopped-addresses';
  const PAGE = '/admin/addresses';
  const email = 'nobody.here@example.org';
  let world: World;
  let ada: TestPerson;
  let bo: TestPerson;
  beforeAll(async () => {
    ({ world, ada } = await openCommunity());
    bo = await world.person('Bo');
  });
  afterAll(() => world.close());

  const find = async (address: string) =>
    (await ada.client.post(`${API}/look-up`, { email: address })).json.stopped;
  const post = (path: string, form: object = {}) => ada.client.submit(`${PAGE}/${path}`, form as never, PAGE);
  const kept = async (): Promise<string> => {
    const rows = await world.database.query(
      `SELECT (SELECT json_agg(s) FROM suppressions s) AS entries, (SELECT json_agg(l) FROM suppression_log l) AS log`,
    );
    return JSON.stringify(rows);
  };

  it('are stopped by an administrator with a reason, found by whoever types them, and let go again', async () => {
    const before = await post('look-up', { email });
    expect(before.text).toContain('Letters go to this address');
    const stopped = await post('stop', { email, note: 'She never asked for them', days: '30' });
    expect(stopped.headers.get('location')).toBe(PAGE);
    expect((await ada.client.page(PAGE)).text).toContain('No letters go to that address any more.');

    const found = await post('look-up', { email: ' Nobody.Here@example.org ' });
    expect(found.text).toContain('No letters go to this address');
    expect(found.text).toContain('She never asked for them');
    expect(found.text).toMatch(/An administrator stopped them, since \w+ .+, until \w+ /);
    const known = await find(email);
    expect(known).toMatchObject({ reason: 'said', note: 'She never asked for them', code: 'said' });
    expect((Date.parse(known.until) - Date.parse(known.since)) / 86_400_000).toBeCloseTo(30, 0);
    expect((await ada.client.get(API)).json).toEqual({ items: [{ reason: 'said', count: 1 }] });

    expect((await post(`${known.id}/lift`)).headers.get('location')).toBe(PAGE);
    expect(await find(email)).toBeNull();
    expect((await ada.client.get(API)).json).toEqual({ items: [] });
  });

  it('stand nowhere in what is kept of them, nor in the log of what administrators did', async () => {
    await ada.client.post(API, { email, note: 'She wrote: stop' });
    const page = (await ada.client.page(PAGE)).text;
    const log = (await ada.client.get(`${API}/log`)).json;
    expect(log.items.map(({ what, byYou }: any) => [what, byYou])).toEqual([
      ['stopped', true],
      ['lifted', true],
      ['stopped', true],
    ]);
    for (const text of [page, JSON.stringify(log), await kept()])
      for (const secret of ['nobody.here', 'She wrote', Buffer.from(email).toString('hex')])
        expect(text).not.toContain(secret);
    const other = await world.person('Cas', { administrator: true });
    expect((await other.client.get(`${API}/log?limit=1`)).json.items[0].byYou).toBe(false);
    await ada.client.delete(`${API}/${(await find(email)).id}`);
  });

  it('that came back are let go by an administrator, but who complained decides that alone', async () => {
    const entryOf = async (reason: string, code: string) => {
      await world.database.query('DELETE FROM suppressions');
      await world.database.query(
        `INSERT INTO suppressions (address_index, reason, code) SELECT email_index, $2, $3 FROM people WHERE id = $1`,
        [bo.id, reason, code],
      );
      return (await find(bo.email)).id as string;
    };
    const full = await entryOf('full', 'smtp-552');
    expect((await post('look-up', { email: bo.email })).text).toContain('Its mailbox is full, since');
    expect((await ada.client.delete(`${API}/${full}`)).status).toBe(204);
    expect(await find(bo.email)).toBeNull();

    const complaint = await entryOf('complained', 'arf-abuse');
    const refused = await ada.client.delete(`${API}/${complaint}`);
    expect([refused.status, refused.json.type]).toEqual([
      409,
      expect.stringContaining('only-theirs-to-lift'),
    ]);
    expect((await post(`${complaint}/lift`)).text).toContain('only they can let letters come again');
    // What was said on top of it is taken back, and it is what it was.
    const until = await ada.client.post(API, { email: bo.email, note: 'Codes too', days: 7 });
    expect([until.status, until.json.errors[0].pointer]).toEqual([422, '/days']);
    expect(await find(bo.email)).toMatchObject({ reason: 'complained' });
    for (let again = 0; again < 2; again++)
      await ada.client.post(API, { email: bo.email, note: 'Codes too' });
    const said = await find(bo.email);
    expect(said).toMatchObject({ reason: 'said', note: 'Codes too' });
    await ada.client.delete(`${API}/${said.id}`);
    expect(await find(bo.email)).toMatchObject({ reason: 'complained', note: null });
    expect(await world.database.query('SELECT address_box AS box FROM suppressions')).toEqual([
      { box: null },
    ]);
  });

  it('are kept as typed when something cannot be so', async () => {
    const wrong = await post('look-up', { email: 'nobody' });
    expect([wrong.status, wrong.text.includes('value="nobody"')]).toEqual([422, true]);
    const noNote = await post('stop', { email, note: '', days: '30' });
    expect(noNote.status).toBe(422);
    expect(noNote.text).toContain('Please write something here.');
    expect(noNote.text).toContain(`value="${email}"`);
    expect(await find(email)).toBeNull();
  });
});

describe('the page of API tokens', () => {
  let world: World;
  let ana: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
    ana = await world.person('Ana');
    group = await given(world).group(ana);
  });
  afterAll(() => world.close());

  it('shows a new token once, which then works until it is ended', async () => {
    const made = await ana.client.submit('/me/tokens', { name: 'My calendar <script>', scope: 'read' });
    const token = /value="(gw_[\w-]+)"/.exec(made.text)![1]!;
    const program = world.client();
    program.token = token;
    expect((await program.get('/api/v1/me')).status).toBe(200);
    expect((await program.patch('/api/v1/me', { discreet: 'nowhere' })).status).toBe(403);

    const list = await ana.client.page('/me/tokens');
    expect(list.text).not.toContain(token);
    expect(list.text).toContain('Last used');
    expect(list.text).toContain('My calendar &lt;script>');
    const revoke = /action="(\/me\/tokens\/[\w-]+\/revoke)"/.exec(list.text)![1]!;
    const bo = await world.person('Bo');
    await bo.client.submit(revoke, {}, '/me/tokens');
    expect((await program.get('/api/v1/me')).status).toBe(200);
    await ana.client.submit(revoke, {}, '/me/tokens');
    expect((await program.get('/api/v1/me')).status).toBe(401);
    expect((await ana.client.page('/me/tokens')).text).toContain('No tokens yet');
  });

  it('keeps what was typed when the name is missing', async () => {
    const again = await ana.client.submit('/me/tokens', { name: '', scope: 'write' });
    expect(again.status).toBe(422);
    expect(again.text).toMatch(/value="write" checked/);
  });

  it('says kindly who makes tokens to those who do not, and is linked where it is of use', async () => {
    const mo = await world.person('Mo');
    await given(world).membership(mo, group);
    const linksTo = async ({ client }: TestPerson) =>
      (await client.page('/me')).text.includes('href="/me/tokens"');
    const form = 'name="scope"';
    expect(await linksTo(mo)).toBe(false);
    const page = await mo.client.page('/me/tokens');
    expect([page.status, page.text.includes(form)]).toEqual([200, false]);
    expect(page.text).toContain('Tokens are for people who organise a group, and for administrators.');
    expect(page.text).not.toMatch(/ask (an organiser|one of its organisers)/);
    const pressed = await mo.client.submit('/me/tokens', { name: 'Sync', scope: 'read' }, '/me');
    expect([pressed.status, pressed.text.includes('gw_')]).toEqual([403, false]);

    const ada = await world.person('Ada', { administrator: true });
    for (const maker of [ana, ada]) {
      expect(await linksTo(maker)).toBe(true);
      const { text } = await maker.client.page('/me/tokens');
      expect(text).toContain(form);
      expect(text).not.toContain('Everything you can do');
      expect(text).toContain('Never other ways in, nor the settings of this site.');
    }
    await ana.client.submit('/me/tokens', { name: 'Kept', scope: 'read' });
    await given(world).membership(await world.person('Pat'), group, 'organiser');
    await ana.client.delete(`/api/v1/groups/${group.id}/membership`);
    expect(await linksTo(ana)).toBe(true);
    const kept = await ana.client.page('/me/tokens');
    expect([kept.text.includes(form), kept.text.includes('Kept')]).toEqual([false, true]);
    const revoke = /action="(\/me\/tokens\/[\w-]+\/revoke)"/.exec(kept.text)![1]!;
    expect((await ana.client.submit(revoke, {}, '/me/tokens')).status).toBe(303);
    expect(await linksTo(ana)).toBe(false);
  });
});
