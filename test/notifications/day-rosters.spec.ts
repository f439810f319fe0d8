import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, startIn, type TestGroup } from '../support/given.js';
import { statementsDuring } from '../support/statements.js';
import { takesNoLetters } from '../support/unreachable.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { zoneAt } from './evening.js';
import { atRest, ledgerRows, lettersTo } from './ledger.js';
import { DayRosterLetter } from '../../src/notifications/letters/day-roster.letter.js';

describe('who is coming on a day', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
  });
  afterAll(() => world.close());

  /** A host where it is past six in the evening, or seven in the morning. */
  const host = async (name: string, dayRosters: 'evening' | 'morning' | 'never' = 'evening') => {
    const person = await world.person(name);
    const timeZone = zoneAt(dayRosters === 'morning' ? 7 : 18);
    await person.client.patch('/api/v1/me', { timeZone, dayRosters });
    return person;
  };
  const groupOf = (organiser: TestPerson, fields: Record<string, unknown> = {}) =>
    given(world).group(organiser, { sensitive: false, reminderMinutes: [], ...fields });
  const meeting = (organiser: TestPerson, group: TestGroup, fields: Record<string, unknown> = {}) =>
    given(world).event(organiser, group, { ...startIn({ hours: 20 }), ...fields });
  const theHourComes = async () => {
    await world.timePasses('62 minutes');
    await atRest(world);
  };
  const rosters = (person: TestPerson) =>
    lettersTo(world, person).filter(({ subject }) => subject.startsWith('Who is coming'));

  it('is told to each host in one letter over all their groups, in numbers, and only where there is a meeting', async () => {
    const olu = await host('Olu');
    const circle = await groupOf(olu, { joining: 'approval' });
    const club = await groupOf(olu, { name: 'Hiking club' });
    const idle = await host('Ida');
    await groupOf(idle);
    const later = await host('Lia');
    await meeting(later, await groupOf(later), startIn({ hours: 40 }));
    const never = await host('Nev', 'never');
    await given(world).membership(never, club, 'facilitator');
    const helper = await host('Hal', 'morning');
    await given(world).membership(helper, circle, 'facilitator');

    const date = await meeting(olu, circle, { capacity: 2, title: 'Breathing' });
    const people = await Promise.all(['Ana', 'Bo', 'Cem', 'Dee'].map((name) => world.person(name)));
    const [ana, bo, cem, dee] = people as [TestPerson, TestPerson, TestPerson, TestPerson];
    for (const person of [ana, bo, cem, dee]) await given(world).membership(person, circle);
    await given(world).reply(ana, date, 'going', { firstTime: true, needs: 'A quiet corner' });
    await given(world).reply(bo, date, 'going');
    await given(world).reply(cem, date, 'going');
    await given(world).reply(dee, date, 'maybe');
    await takesNoLetters(world, bo);
    const asks = await world.person('Eva');
    await asks.client.put(`/api/v1/groups/${circle.id}/membership`, { calledName: 'Eva' });
    await meeting(olu, circle, { title: 'Later that day', ...startIn({ hours: 22 }) });
    await meeting(olu, club, { title: 'Up the hill', ...startIn({ hours: 21 }) });
    await meeting(olu, club, { title: 'Far ahead', ...startIn({ hours: 60 }) });
    await theHourComes();
    await theHourComes();

    const [letter, ...more] = rosters(olu);
    expect(more).toEqual([]);
    expect(letter!.subject).toBe('Who is coming tomorrow');
    for (const said of [
      '2 people are coming.',
      '1 person is waiting for a place.',
      '1 person said maybe.',
      '1 person comes for the first time.',
      '1 person told you what would make it easier to come.',
      'Our letters do not reach 1 person.',
      '1 person asks to join the group',
      'Nobody has said yes so far.',
      'Up the hill',
    ])
      expect(letter!.text).toContain(said);
    expect(letter!.text.match(/asks to join/g)).toHaveLength(1);
    expect(letter!.source).not.toMatch(/Ana|Bo,|quiet corner|Far ahead|Nobody is named/);
    expect(letter!.headers.has('list-id')).toBe(false);
    for (const other of [idle, never, later]) expect(rosters(other)).toEqual([]);
    const planned = (await ledgerRows(world, 'day-roster')).map(({ personId }) => personId);
    expect(new Set(planned)).toEqual(new Set([olu.id, helper.id]));
    // Whoever is told in the morning hears of that day, and not who asks to join: organisers answer that.
    expect(rosters(helper).map(({ subject }) => subject)).toEqual(['Who is coming today']);
    expect(rosters(helper)[0]!.text).not.toContain('asks to join');
  });

  it('keeps to discreet words, and says where nobody is named who leads', async () => {
    const kim = await host('Kim');
    const quiet = await groupOf(kim, { sensitive: true });
    const { json: members } = await kim.client.get(`/api/v1/groups/${quiet.id}/members`);
    await meeting(kim, quiet, { ...startIn({ hours: 70 }), ledBy: members.items[0].id });
    await meeting(kim, quiet, { title: 'About panic', discreetTitle: 'Wednesday workshop' });
    await theHourComes();
    const [letter] = rosters(kim);
    expect(letter!.text).toContain('Wednesday workshop');
    expect(letter!.text).toContain('Nobody is named yet who leads it.');
    expect(letter!.source).not.toMatch(/panic|circle/i);
  });

  it('is asked for until the last moment', async () => {
    const lou = await host('Lou');
    const group = await groupOf(lou);
    const date = await meeting(lou, group);
    await world.database.query(
      `UPDATE people SET quiet_from = to_char(now() AT TIME ZONE time_zone - interval '2 hours', 'HH24:MI'),
         quiet_until = to_char(now() AT TIME ZONE time_zone + interval '2 hours', 'HH24:MI') WHERE id = $1`,
      [lou.id],
    );
    await theHourComes();
    const before = await ledgerRows(world, 'day-roster');
    expect(before.find(({ personId }) => personId === lou.id)).toMatchObject({ outcome: 'quiet-hours' });
    await lou.client.put(`/api/v1/events/${date.id}/cancellation`, { reason: 'Too warm' });
    await world.database.query('UPDATE people SET quiet_until = quiet_from WHERE id = $1', [lou.id]);
    await world.database.query(
      `UPDATE outbox SET due_at = now() WHERE name = 'day-roster' AND ended_at IS NULL`,
    );
    await atRest(world);
    const after = await ledgerRows(world, 'day-roster');
    expect(after.find(({ personId }) => personId === lou.id)).toMatchObject({ outcome: 'nothing-on' });
    expect(rosters(lou)).toEqual([]);
  });

  it('stops with one press in a mail program, and is read for many in one statement', async () => {
    const mia = await host('Mia');
    const group = await groupOf(mia);
    await meeting(mia, group);
    await theHourComes();
    const [letter] = rosters(mia);
    const address = /<([^>]+)>/.exec(letter!.headers.get('list-unsubscribe')!)![1]!;
    expect((await fetch(address, { method: 'POST' })).status).toBe(200);
    expect((await mia.client.get('/api/v1/me')).json.dayRosters).toBe('never');

    const rows = Array.from({ length: 50 }, (_, id) => ({
      id,
      personId: mia.id,
      about: { day: 'tomorrow', from: new Date().toISOString(), until: '2100-01-01T00:00:00Z' },
    }));
    const writer = world.app.get(DayRosterLetter, { strict: false });
    const statements = await statementsDuring(() => writer.load(rows as never));
    expect(statements.filter((text) => text.includes('day_rosters AS wish'))).toHaveLength(1);
  });
});
