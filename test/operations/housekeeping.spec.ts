import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Housekeeping } from '../../src/operations/housekeeping/housekeeping.js';
import { given } from '../support/given.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('housekeeping', () => {
  let world: World;
  let ana: TestPerson;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    ana = await world.person('Ana');
    const group = await given(world).group(ana);
    const event = await given(world).event(ana, group);
    await ana.client.post(`/api/v1/groups/${group.id}/mailbox/codes`, { address: 'hosts@example.org' });
    await world.database.query(
      `INSERT INTO reply_notes (id, group_id, person_id, kind, note_box, is_proved, received_at)
       VALUES (gen_random_uuid(), $1, $2, 'letter', '', true, now())`,
      [group.id, ana.id],
    );
    await given(world).reply(ana, event, 'declined', { needs: 'No stairs' });
    await world.client().post('/api/v1/sign-in-requests', { email: 'bo@example.org' });
    await world.client().send('POST', `/api/v1/occurrences/${event.id}/guest-rsvps`, {
      json: { email: 'cy@example.org', calledName: 'Cy', answer: 'going' },
      headers: { 'idempotency-key': 'once' },
    });
    await world.mail.letterTo('bo@example.org');
    await world.mail.letterTo('cy@example.org');
  });
  afterAll(() => world.close());

  const tables = [
    'sign_in_requests',
    'link_tokens',
    'guest_replies',
    'sessions',
    'rate_limits',
    'kept_answers',
    'reply_notes',
    'mailbox_proofs',
    'people',
  ];
  const count = async () => {
    const counts: Record<string, number> = {};
    for (const table of tables)
      counts[table] = (await world.database.query<unknown[]>(`SELECT FROM ${table}`)).length;
    const needs = await world.database.query<unknown[]>('SELECT FROM rsvps WHERE needs_box IS NOT NULL');
    return { ...counts, needs: needs.length };
  };

  it('leaves alone what is still of use', async () => {
    const before = await count();
    expect(before).toMatchObject({ kept_answers: 1, reply_notes: 1, mailbox_proofs: 1, needs: 1 });
    await world.app.get(Housekeeping).tidyUp();
    expect(await count()).toEqual(before);
  });

  it('throws out what has run out, and addresses that nobody confirmed', async () => {
    await world.timePasses('500 days');
    await world.app.get(Housekeeping).tidyUp();
    expect(await count()).toEqual({
      sign_in_requests: 0,
      link_tokens: 0,
      guest_replies: 0,
      sessions: 0,
      rate_limits: 0,
      kept_answers: 0,
      reply_notes: 0,
      mailbox_proofs: 0,
      people: 1,
      needs: 0,
    });
  });

  it('keeps the wish of someone who stopped all letters, though they never confirmed the address', async () => {
    const olu = await world.person('Olu');
    const event = await given(world).event(olu, await given(world).group(olu), { audience: 'anyone' });
    const guest = { email: 'no-more@example.org', calledName: 'Gil', answer: 'going' };
    await world.client().post(`/api/v1/occurrences/${event.id}/guest-rsvps`, guest);
    const { links } = await world.mail.letterTo(guest.email);
    const phone = world.client();
    await phone.page(
      links
        .filter((link) => link.includes('/letters/'))
        .at(-1)!
        .slice(world.url.length),
    );
    const mark = /name="mark" value="([^"]+)"/.exec((await phone.page('/letters/unsubscribe')).text)![1]!;
    await phone.submit('/letters/unsubscribe', { mark, scope: 'all', wish: 'stop' });
    await world.timePasses('500 days');
    await world.app.get(Housekeeping).tidyUp();
    const kept = await world.database.query(
      'SELECT wants_letters AS "wantsLetters" FROM people WHERE confirmed_at IS NULL',
    );
    expect(kept).toEqual([{ wantsLetters: false }]);
    await world.database.query('DELETE FROM people WHERE confirmed_at IS NULL');
  });

  it('throws out who was invited and never came, once the last letter’s link has ended', async () => {
    const group = await given(world).group(await world.person('Olu'));
    const invite = (email: string) =>
      group.organiser.client.post(`/api/v1/groups/${group.id}/invitations`, { email });
    const left = async () => {
      await world.app.get(Housekeeping).tidyUp();
      const [{ people }] = await world.database.query(
        'SELECT count(*)::int AS people FROM people WHERE confirmed_at IS NULL',
      );
      return people as number;
    };
    await invite('eli@example.org');
    const { links } = await world.mail.letterTo('eli@example.org');
    const secret = /\/letters\/([\w-]{43})/.exec(links.join(' '))![1]!;
    expect((await world.client().put('/api/v1/invitations/refusal', { secret })).status).toBe(204);
    // This one's letter leaves later, and so its link lives longer.
    let asked = 0;
    world.mail.refuse = () => ({ code: 451, message: `Later please, ${++asked}` });
    await invite('dee@example.org');
    await until('the letter waits', async () => {
      const waiting = await world.database.query(
        `SELECT FROM outbox WHERE ended_at IS NULL AND state = 'pending' AND outcome LIKE 'smtp-451%'`,
      );
      return asked > 0 && waiting.length === 1;
    });
    await world.timePasses('10 days');
    world.mail.refuse = () => null;
    await world.mail.letterTo('dee@example.org');
    await world.timePasses('15 days');
    expect(await left()).toBe(2);
    await world.timePasses('10 days');
    expect(await left()).toBe(1);
    await world.timePasses('10 days');
    expect(await left()).toBe(0);
  });

  it('keeps the ledger of letters for sixty days', async () => {
    const ended = `INSERT INTO outbox (name, lane, key, about, use_by, state, ended_at)
      VALUES ('sign-in', 'sign-in', $1, '{}', now(), 'done', now() - $2::interval)`;
    await world.database.query(ended, ['young', '59 days']);
    await world.database.query(ended, ['old', '61 days']);
    await world.app.get(Housekeeping).tidyUp();
    const rows = await world.database.query<{ key: string }[]>(
      "SELECT key FROM outbox WHERE key IN ('young', 'old')",
    );
    expect(rows).toEqual([{ key: 'young' }]);
  });

  it('lets one process at a time do it', async () => {
    await world.database.query(`INSERT INTO rate_limits (key, points, expire) VALUES ('over', 1, 0)`);
    const isThere = async () =>
      (await world.database.query<unknown[]>("SELECT FROM rate_limits WHERE key = 'over'")).length === 1;
    const other = world.database.createQueryRunner();
    await other.startTransaction();
    await other.query('SELECT pg_advisory_xact_lock(7203642)');
    await world.app.get(Housekeeping).tidyUp();
    expect(await isThere()).toBe(true);
    await other.rollbackTransaction();
    await other.release();
    await world.app.get(Housekeeping).tidyUp();
    expect(await isThere()).toBe(false);
  });
});

describe('letters kept for the mailbox', () => {
  const kept = (world: World) => world.database.query<unknown[]>('SELECT FROM mailbox_letters');
  const keep = (world: World, age: string) =>
    world.database.query(
      `INSERT INTO mailbox_letters (letter_box, arrived_at) VALUES ('sealed', now() - $1::interval)`,
      [age],
    );

  it('go after thirty days', async () => {
    const world = await openWorld({ env: { SMTP_URL: '' } });
    await keep(world, '29 days');
    await keep(world, '31 days');
    await world.app.get(Housekeeping).tidyUp();
    expect(await kept(world)).toHaveLength(1);
    await world.close();
  });

  it('go at once when there is a mail server', async () => {
    const world = await openWorld();
    await keep(world, '1 minute');
    await world.app.get(Housekeeping).tidyUp();
    expect(await kept(world)).toHaveLength(0);
    await world.close();
  });
});
