import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
    expect((await mel.client.page('/settings')).status).toBe(403);
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
    expect((await program.patch('/api/v1/me', { discreet: false })).status).toBe(403);

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
