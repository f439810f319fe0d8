import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { given, type TestGroup } from '../support/given.js';
import { seedPeople, seedReplies } from '../support/seed.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
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
    expect(await rowOf(person)).toMatchObject({ outcome: 'smtp-550', attempts: 1 });

    const roster = await olu.client.get(`/api/v1/occurrences/${event.id}/rsvps`);
    expect(roster.json.items[0]).toMatchObject({ calledName: 'Bo', couldNotBeReached: true });
    expect(roster.text).not.toMatch(/mailbox|smtp/i);

    world.mail.refuse = () => null;
    const other = await given(world).event(olu, group);
    await given(world).reply(person, other);
    await atRest(world);
    expect(await rowOf(person)).toMatchObject({ state: 'suppressed', outcome: 'unreachable' });
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
    const isMarked = async () => {
      const rows = await world.database.query(
        'SELECT 1 FROM people WHERE email_index = $1 AND unreachable_at IS NOT NULL',
        [world.vault.index(guest)],
      );
      return rows.length === 1;
    };
    world.mail.refuse = () => ({ code: 550, message: 'No such mailbox' });
    await ask();
    await until('the address is marked', isMarked);
    world.mail.refuse = () => null;
    await ask();
    await world.mail.letterTo(guest);
    await until('the mark is gone', async () => !(await isMarked()));
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
});
