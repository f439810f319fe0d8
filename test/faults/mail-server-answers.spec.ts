import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Addresses } from '../../src/people/addresses.js';
import { atNoon } from '../notifications/evening.js';
import { expectAllAccounted } from '../support/accounts.js';
import { given, type TestEvent } from '../support/given.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

/** What the mail server does with letters to each of these domains. */
const DOMAINS = ['fine', 'busy', 'later', 'gone', 'full', 'drops', 'hangs'];

describe.each(['postgres', 'redis'] as const)('a mail server in trouble, with the queue in %s,', (queue) => {
  let world: World;
  let event: TestEvent;
  let people: Record<string, TestPerson>;
  beforeAll(async () => {
    world = await openWorld({ queue, env: { SMTP_SILENCE_SECONDS: '2' } });
    await world.setUp();
    const olu = await world.person('Olu');
    const group = await given(world).group(olu, atNoon());
    event = await given(world).event(olu, group);
    people = {};
    for (const domain of DOMAINS) {
      const person = await given(world).member(domain, group);
      const email = `someone@${domain}.example`;
      await world.database.query('UPDATE people SET email_box = $2, email_index = $3 WHERE id = $1', [
        person.id,
        world.app.get(Addresses).seal(person.id, email),
        world.vault.index(email),
      ]);
      people[domain] = { ...person, email };
    }
  });
  afterAll(() => world.close());

  async function rows(): Promise<Record<string, string>> {
    const found: { personId: string; said: string }[] = await world.database.query(
      `SELECT person_id AS "personId", concat_ws(' ', state, outcome) AS said FROM outbox WHERE name = 'rsvp-confirmation'`,
    );
    const domainOf = ({ personId }: { personId: string }) =>
      DOMAINS.find((it) => people[it]!.id === personId)!;
    return Object.fromEntries(found.map((row) => [domainOf(row), row.said]));
  }
  const becomes = async (what: string, expected: Record<string, unknown>) => {
    await until(what, async () => {
      const found = await rows();
      return Object.entries(expected).every(([domain, said]) =>
        new RegExp(`^${String(said)}$`).test(found[domain]!),
      );
    }).catch(() => undefined);
    const matching = Object.entries(expected).map(([domain, said]) => [
      domain,
      expect.stringMatching(new RegExp(`^${String(said)}$`)),
    ]);
    expect(await rows()).toMatchObject(Object.fromEntries(matching));
  };
  const timesAt = (domain: string) =>
    world.mail.letters.filter(({ to }) => to === `someone@${domain}.example`).length;

  it('loses no letter: each is sent, once it can be, or stands among those that were not', async () => {
    world.mail.turnsAway = true;
    for (const domain of DOMAINS) await given(world).reply(people[domain]!, event);
    await becomes(
      'the server lets nobody in',
      Object.fromEntries(DOMAINS.map((domain) => [domain, 'pending (smtp-421.*|no-answer.*)'])),
    );
    expect(world.mail.letters).toEqual([]);
    // That is no domain's doing, and nobody's address.
    expect(await world.database.query('SELECT FROM domain_pauses')).toEqual([]);

    world.mail.turnsAway = false;
    world.mail.refuse = (address) =>
      ({
        'someone@busy.example': { code: 421, message: '4.7.0 Too many letters' },
        'someone@later.example': { code: 451, message: 'Come again later' },
        'someone@gone.example': { code: 550, message: '5.1.1 No such user' },
        'someone@full.example': { code: 552, message: '5.2.2 Mailbox full' },
      })[address] ?? null;
    world.mail.dropsAfter = (address) => address === people['drops']!.email;
    world.mail.hangsBefore = (address) => address === people['hangs']!.email;
    await world.timePasses('1 minute');
    await becomes('each meets its own trouble', {
      fine: 'done sent',
      busy: 'pending smtp-421-4.7.0',
      later: 'pending smtp-451.*',
      gone: 'failed smtp-550-5.1.1-address',
      full: 'failed smtp-552-5.2.2-address',
      drops: 'pending no-answer.*',
      hangs: 'pending no-answer.*',
    });

    world.mail.dropsAfter = () => false;
    world.mail.hangsBefore = () => false;
    for (const _ of [1, 2]) {
      await world.timePasses('150 seconds');
      await becomes('it goes on for five minutes', {
        busy: 'pending smtp-421-4.7.0',
        later: 'pending smtp-451.*',
        drops: 'done sent',
        hangs: 'done sent',
      });
    }

    world.mail.refuse = () => null;
    await world.timePasses('20 minutes');
    await becomes('it is over', { busy: 'done sent', later: 'done sent' });
    const times = Object.fromEntries(DOMAINS.map((domain) => [domain, timesAt(domain)]));
    const once = { fine: 1, busy: 1, later: 1, hangs: 1 };
    // What was taken before the connection broke comes once more, under the same Message-ID.
    expect(times).toEqual({ ...once, drops: 2, gone: 0, full: 0 });
    expect(await expectAllAccounted(world.database, world.mail)).toMatchObject({
      due: 7,
      sent: 5,
      reported: 2,
    });
    expect(await world.database.query('SELECT FROM domain_pauses')).toEqual([]);
    expect(await world.database.query('SELECT reason FROM suppressions ORDER BY reason')).toEqual([
      { reason: 'full' },
      { reason: 'refused' },
    ]);
  });
});
