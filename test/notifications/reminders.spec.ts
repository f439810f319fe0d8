import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { LOCKS } from '../../src/database/locks.js';
import { Installation } from '../../src/installation/installation.js';
import { PlanReminders } from '../../src/notifications/planning/plan-reminders.js';
import { AccountQueries } from '../../src/queue/account.queries.js';
import { MuteLetters } from '../../src/notifications/wishes/mute-letters.js';
import { given, startIn, type TestEvent, type TestGroup } from '../support/given.js';
import { seedPeople, seedReplies } from '../support/seed.js';
import { statementsDuring } from '../support/statements.js';
import { takesNoLetters } from '../support/unreachable.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { zoneAt } from './evening.js';
import { atRest, ledgerRows, lettersTo } from './ledger.js';

describe('reminders', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu);
  });
  afterAll(() => world.close());

  const eventIn = (ahead: { hours: number; minutes?: number }, fields: Record<string, unknown> = {}) =>
    given(world).event(olu, group, { ...startIn(ahead), ...fields });

  const remindersTo = (person: TestPerson) =>
    lettersTo(world, person).filter(({ text }) => text.includes('starts '));

  async function pass(time: string): Promise<void> {
    await world.timePasses(time);
    await atRest(world);
  }

  /** What clocks show at a date's start, by the time that has passed here. */
  const startOf = async ({ occurrenceId }: TestEvent): Promise<Temporal.PlainDateTime> => {
    const [{ at }] = await world.database.query(
      `SELECT to_char(starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI') AS at FROM occurrences WHERE id = $1`,
      [occurrenceId],
    );
    return Temporal.PlainDateTime.from(at);
  };

  async function move(event: TestEvent, by: Temporal.DurationLike): Promise<void> {
    const startsLocal = (await startOf(event)).add(by).toString({ smallestUnit: 'minute' });
    const moved = await olu.client.patch(`/api/v1/events/${event.id}`, { startsLocal });
    if (moved.status !== 200) throw new Error(moved.text);
    await atRest(world);
  }

  /** Lets time pass until forty seconds before it is so long until a date: what is due then is planned, and has not left. */
  async function justBefore({ occurrenceId }: TestEvent, ahead: { hours: number }): Promise<void> {
    const [{ seconds }] = await world.database.query(
      `SELECT extract(epoch FROM starts_at - now())::int AS seconds FROM occurrences WHERE id = $1`,
      [occurrenceId],
    );
    await world.timePasses(`${seconds - ahead.hours * 3600 - 40} seconds`);
    await world.sweep();
  }

  /** Clocks on walls do not go with the world: the time that someone's reminder was planned for is this one, as it passed. */
  const clocksShow = ({ id }: TestPerson, startsAt: Temporal.PlainDateTime) =>
    world.database.query(
      `UPDATE outbox SET key = replace(key, about ->> 'startsLocal', $2), about = about || jsonb_build_object('startsLocal', $2::text)
       WHERE name = 'event-reminder' AND person_id = $1`,
      [id, startsAt.toString({ smallestUnit: 'minute' })],
    );

  /** How the reminders that were planned for someone ended. */
  const plannedFor = async ({ id }: TestPerson) => {
    const rows = await ledgerRows(world, 'event-reminder');
    return rows.filter(({ personId }) => personId === id).map(({ outcome }) => outcome);
  };

  it('come a day before and two hours before, once each, and say how far it really is', async () => {
    const event = await eventIn({ hours: 25 });
    const ana = await given(world).member('Ana', group);
    await given(world).reply(ana, event);
    await pass('62 minutes');
    expect(remindersTo(ana).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^(Today|Tomorrow) at \d\d:\d\d: Wednesday workshop$/),
    ]);

    await pass('22 hours');
    await pass('5 minutes');
    expect(remindersTo(ana)).toHaveLength(2);
    expect(remindersTo(ana)[1]!.subject).toBe('In 2 hours: Wednesday workshop');
    expect(remindersTo(ana)[1]!.text).toContain('You said that you are coming.');
  });

  it('do not wait while another worker throws out what is old', async () => {
    const event = await eventIn({ hours: 25 });
    const eli = await given(world).member('Eli', group);
    await given(world).reply(eli, event);
    await world.database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.housekeeping]);
      await pass('62 minutes');
    });
    expect(remindersTo(eli)).toHaveLength(1);
  });

  it('come to those who said maybe, and never to those who said no, withdrew, want none, or take no letters', async () => {
    const event = await eventIn({ hours: 25 });
    const comes = async (name: string, answer: 'going' | 'maybe' | 'declined' = 'going') => {
      const person = await given(world).member(name, group);
      await given(world).reply(person, event, answer);
      return person;
    };
    const [maybe, no] = [await comes('Maya', 'maybe'), await comes('Noa', 'declined')];
    const gone = await comes('Gil');
    await gone.client.delete(`/api/v1/occurrences/${event.id}/rsvp`);
    const quiet = await comes('Qi');
    await quiet.client.patch('/api/v1/me', { wantsReminders: false });
    const [notOfThis, notOfThese] = [await comes('Uri'), await comes('Una')];
    await notOfThis.client.put(`/api/v1/me/mutes/events/${event.id}`);
    await notOfThese.client.put(`/api/v1/me/mutes/groups/${group.id}`);
    const unreachable = await comes('Ulf');
    await atRest(world);
    await takesNoLetters(world, unreachable);

    await pass('62 minutes');
    expect(remindersTo(maybe)).toHaveLength(1);
    for (const person of [no, gone, quiet, notOfThis, notOfThese, unreachable]) {
      expect(remindersTo(person)).toEqual([]);
    }
  });

  it('ask those who said maybe in the place of a reminder at the same time, once, unless they know or the group does not ask', async () => {
    const event = await eventIn({ hours: 25 });
    const [maya, noor] = [await given(world).member('Maya', group), await given(world).member('Noor', group)];
    for (const person of [maya, noor]) await given(world).reply(person, event, 'maybe');
    await pass('30 minutes');
    await given(world).reply(noor, event, 'going');
    await pass('32 minutes');
    expect(remindersTo(maya).map(({ subject }) => subject)).toEqual([
      'Do you know by now? Wednesday workshop',
    ]);
    expect(remindersTo(noor).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^(Today|Tomorrow) at/),
    ]);
    await pass('22 hours');
    await pass('5 minutes');
    expect(remindersTo(maya).map(({ subject }) => subject)).toEqual([
      'Do you know by now? Wednesday workshop',
      'In 2 hours: Wednesday workshop',
    ]);

    const asks = { maybeQuestionMinutes: 2880, reminderMinutes: [1440] };
    const early = await given(world).group(olu, asks);
    const never = await given(world).group(olu, { ...asks, maybeQuestionMinutes: null });
    const dates = await Promise.all(
      [early, never].map((it) => given(world).event(olu, it, startIn({ hours: 49 }))),
    );
    const mika = await world.person('Mika');
    for (const date of dates) await given(world).reply(mika, date, 'maybe', { calledName: 'Mika' });
    await pass('62 minutes');
    expect(remindersTo(mika).map(({ subject }) => subject)).toEqual([
      'Do you know by now? Wednesday workshop',
    ]);
    await pass('24 hours');
    expect(remindersTo(mika)).toHaveLength(3);
  });

  it('leave it to a letter of its own to tell a newcomer who greets them, who wants no reminder any more when it would leave', async () => {
    const gwen = await world.person('Gwen');
    const membershipId = await given(world).membership(gwen, group, 'member', 'Gwen');
    await gwen.client.put(`/api/v1/groups/${group.id}/membership/greeting`);
    await olu.client.put(`/api/v1/groups/${group.id}/members/${membershipId}/greeting`);
    const event = await eventIn({ hours: 25 });
    const [fay, sam] = [await given(world).member('Fay', group), await given(world).member('Sam', group)];
    for (const person of [fay, sam]) await given(world).reply(person, event, 'going', { firstTime: true });
    await given(world).reply(gwen, event, 'going');
    const clock = Temporal.Now.zonedDateTimeISO(zoneAt(12));
    const clockIn = (hours: number) =>
      clock.add({ hours }).toPlainTime().toString({ smallestUnit: 'minute' });
    const quiet = { timeZone: clock.timeZoneId, quietFrom: clockIn(-2), quietUntil: clockIn(3) };
    for (const { client } of [fay, sam]) await client.patch('/api/v1/me', quiet);
    await pass('62 minutes');
    expect(await plannedFor(fay)).toEqual([null]);
    await fay.client.patch('/api/v1/me', { quietFrom: '00:00', quietUntil: '00:00', wantsReminders: false });
    // Whoever stops all that can wait gets no other letter instead.
    const scope = { kind: 'all-but-essential' } as const;
    await world.app.get(MuteLetters, { strict: false }).run({ personId: sam.id, scope });
    await sam.client.patch('/api/v1/me', { quietFrom: '00:00', quietUntil: '00:00' });
    await pass('3 hours');
    await pass('1 minute');
    expect(await plannedFor(fay)).toEqual(['not-wanted']);
    const [letter, ...more] = lettersTo(world, fay).filter(({ subject }) => !subject.startsWith('You are'));
    expect([letter!.subject, more]).toEqual(['For your first time: Wednesday workshop', []]);
    expect(letter!.text).toContain('You can ask for Gwen.');
    expect(await plannedFor(sam)).toEqual(['not-wanted']);
    expect(lettersTo(world, sam).filter(({ subject }) => !subject.startsWith('You are'))).toEqual([]);
  });

  it('tell a newcomer a day before who greets them, in one letter, whether a reminder is due then or not', async () => {
    const gwen = await world.person('Gwen');
    const membershipId = await given(world).membership(gwen, group, 'member', 'Gwen');
    await gwen.client.put(`/api/v1/groups/${group.id}/membership/greeting`);
    await olu.client.put(`/api/v1/groups/${group.id}/members/${membershipId}/greeting`);
    const dates = [await eventIn({ hours: 25 }), await eventIn({ hours: 25 }, { reminderMinutes: [120] })];
    const [ana, bo] = [await given(world).member('Ana', group), await given(world).member('Bo', group)];
    for (const [at, event] of dates.entries()) {
      await given(world).reply(at === 0 ? ana : bo, event, 'going', { firstTime: true });
      await given(world).reply(gwen, event, 'going');
    }
    await pass('62 minutes');
    await pass('22 hours');
    await pass('5 minutes');
    const naming = (person: TestPerson) =>
      lettersTo(world, person).filter(({ text }) =>
        text.includes('Gwen greets people who are new. You can ask for Gwen.'),
      );
    expect(naming(ana).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^(Today|Tomorrow) at/),
    ]);
    expect(naming(bo).map(({ subject }) => subject)).toEqual(['For your first time: Wednesday workshop']);
    expect(naming(gwen)).toEqual([]);
    const late = await eventIn({ hours: 20 });
    const cleo = await given(world).member('Cleo', group);
    await given(world).reply(cleo, late, 'going', { firstTime: true });
    await pass('1 minute');
    expect(naming(cleo).map(({ subject }) => subject)).toEqual(['You are coming: Wednesday workshop']);
  });

  it('say the time by their own clock to readers elsewhere, when it is too far ahead to count hours', async () => {
    const asks = await given(world).group(olu, { maybeQuestionMinutes: 2880, reminderMinutes: [2880] });
    const event = await given(world).event(olu, asks, startIn({ hours: 49 }));
    const comes = async (name: string, answer: 'going' | 'maybe') => {
      const person = await given(world).member(name, asks);
      await person.client.patch('/api/v1/me', { timeZone: 'Asia/Kolkata' });
      await given(world).reply(person, event, answer);
      return person;
    };
    const [ana, bo] = [await comes('Ana', 'going'), await comes('Bo', 'maybe')];
    await pass('62 minutes');
    const startsAt = (await startOf(event)).toZonedDateTime('UTC').withTimeZone('Asia/Kolkata');
    const clock = startsAt.toPlainTime().toString({ smallestUnit: 'minute' });
    const [reminder, question] = [ana, bo].map((person) => remindersTo(person)[0]);
    expect(reminder!.subject).toMatch(new RegExp(`^On .* at ${clock}: Wednesday workshop$`));
    expect(reminder!.text).toMatch(new RegExp(`starts on [^.\\n]* at ${clock}\\.`));
    expect(question!.text).toMatch(new RegExp(`starts on [^.\\n]* at ${clock}\\b`));
  });

  it('go for the new time after a move, and not for the old one', async () => {
    const event = await eventIn({ hours: 25 });
    const bo = await given(world).member('Bo', group);
    await given(world).reply(bo, event);
    const moved = await olu.client.patch(`/api/v1/events/${event.id}`, startIn({ hours: 73 }));
    expect(moved.status).toBe(200);

    await pass('62 minutes');
    expect(remindersTo(bo)).toEqual([]);
    await pass('48 hours');
    expect(remindersTo(bo)).toHaveLength(1);
  });

  it('come once, for the new time, where they wait for the end of quiet hours and the meeting is moved by less', async () => {
    const names = ['Ana', 'Bo', 'Cem', 'Dee'];
    const [later, earlier, back, awake] = (await Promise.all(
      names.map((name) => given(world).member(name, group)),
    )) as [TestPerson, TestPerson, TestPerson, TestPerson];
    const clock = Temporal.Now.zonedDateTimeISO(zoneAt(12));
    const clockIn = (minutes: number) =>
      clock.add({ minutes }).toPlainTime().toString({ smallestUnit: 'minute' });
    const sleepers = [later, earlier, back];
    for (const { client } of sleepers) {
      const quiet = { timeZone: clock.timeZoneId, quietFrom: clockIn(-120), quietUntil: clockIn(100) };
      expect((await client.patch('/api/v1/me', quiet)).status).toBe(200);
    }
    const dates = await Promise.all(
      sleepers.map(() => eventIn({ hours: 5, minutes: 1 }, { reminderMinutes: [300] })),
    );
    for (const [at, person] of sleepers.entries()) await given(world).reply(person, dates[at]!);
    await given(world).reply(awake, dates[0]!);
    await pass('2 minutes');
    expect([...sleepers, awake].map((person) => remindersTo(person).length)).toEqual([0, 0, 0, 1]);
    await pass('40 minutes');
    await clocksShow(back, await startOf(dates[2]!));
    await move(dates[0]!, { minutes: 15 });
    await move(dates[1]!, { minutes: -15 });
    await move(dates[2]!, { minutes: 15 });
    await move(dates[2]!, { minutes: -15 });
    // Clocks on walls do not go with the world.
    for (const { client } of sleepers)
      await client.patch('/api/v1/me', { quietFrom: '00:00', quietUntil: '00:00' });
    await pass('100 minutes');
    await pass('30 minutes');
    for (const person of sleepers) expect(remindersTo(person)).toHaveLength(1);
    expect(remindersTo(awake)).toHaveLength(1);
    expect(sleepers.map((person) => remindersTo(person)[0]!.subject)).toEqual([
      'In 3 hours: Wednesday workshop',
      'In 2 hours: Wednesday workshop',
      'In 3 hours: Wednesday workshop',
    ]);
  });

  it('come once where their moment came while the meeting was elsewhere, and that was taken back', async () => {
    const event = await eventIn({ hours: 5, minutes: 2 }, { reminderMinutes: [300] });
    const eda = await given(world).member('Eda', group);
    await given(world).reply(eda, event);
    await atRest(world);
    // It is planned a minute before, and the meeting is moved just before it leaves.
    await justBefore(event, { hours: 5 });
    await until('it is planned', async () => (await plannedFor(eda)).length === 1);
    await move(event, { hours: 30 });
    await pass('2 minutes');
    expect(await plannedFor(eda)).toEqual(['moved']);
    await clocksShow(eda, (await startOf(event)).subtract({ hours: 30 }));
    for (const there of [-30, 30, -30]) await move(event, { hours: there });
    await pass('2 minutes');
    await pass('3 hours');
    expect(remindersTo(eda).map(({ subject }) => subject)).toEqual(['In 5 hours: Wednesday workshop']);
  });

  it('come no more for a move taken back to who has answered since, nor for any other edit', async () => {
    const event = await eventIn({ hours: 5, minutes: 2 }, { reminderMinutes: [300] });
    const people = await Promise.all(['Fee', 'Guy', 'Hal'].map((name) => given(world).member(name, group)));
    const [stays, answers, pauses] = people as [TestPerson, TestPerson, TestPerson];
    for (const person of people) await given(world).reply(person, event);
    await atRest(world);
    await justBefore(event, { hours: 5 });
    await until('they are planned', async () =>
      (await Promise.all(people.map(plannedFor))).every(({ length }) => length === 1),
    );
    await move(event, { hours: 30 });
    await pass('2 minutes');
    const back = (await startOf(event)).subtract({ hours: 30 });
    for (const person of people) {
      expect(await plannedFor(person)).toEqual(['moved']);
      await clocksShow(person, back);
    }
    await given(world).reply(answers, event, 'maybe');
    await pauses.client.patch('/api/v1/me', { wantsReminders: false });
    await move(event, { hours: -30 });
    await pauses.client.patch('/api/v1/me', { wantsReminders: true });
    expect((await olu.client.patch(`/api/v1/events/${event.id}`, { area: 'Belém' })).status).toBe(200);
    await atRest(world);
    await pass('2 minutes');
    expect([stays, answers, pauses].map((person) => remindersTo(person).length)).toEqual([1, 0, 0]);
  });

  it('ask who said maybe, and tell a newcomer who greets them, where a move had cost that, at the old time or a later one', async () => {
    const circle = await given(world).group(olu, { reminderMinutes: [], maybeQuestionMinutes: 1440 });
    const gwen = await world.person('Gwen');
    const membershipId = await given(world).membership(gwen, circle, 'member', 'Gwen');
    await gwen.client.put(`/api/v1/groups/${circle.id}/membership/greeting`);
    await olu.client.put(`/api/v1/groups/${circle.id}/members/${membershipId}/greeting`);
    const [asked, told] = ['maybe-question', 'first-time'] as const;
    const moved = async (hours: number) => {
      const event = await given(world).event(olu, circle, startIn({ hours: 24, minutes: 2 }));
      const [may, fay] = [await given(world).member('May', circle), await given(world).member('Fay', circle)];
      await given(world).reply(may, event, 'maybe');
      await given(world).reply(fay, event, 'going', { firstTime: true });
      await atRest(world);
      return { event, may, fay, hours };
    };
    const [back, later] = [await moved(-30), await moved(0)];
    const all = [back, later];
    await justBefore(back.event, { hours: 24 });
    const outcomesOf = async (name: typeof asked | typeof told, { id }: TestPerson) =>
      (await ledgerRows(world, name)).filter((row) => row.personId === id).map(({ outcome }) => outcome);
    await until('they are planned', async () =>
      (
        await Promise.all(all.flatMap(({ may, fay }) => [outcomesOf(asked, may), outcomesOf(told, fay)]))
      ).every(({ length }) => length === 1),
    );
    for (const { event } of all) await move(event, { hours: 30 });
    await pass('2 minutes');
    for (const { may, fay } of all)
      expect([await outcomesOf(asked, may), await outcomesOf(told, fay)]).toEqual([['moved'], ['moved']]);
    await pass('20 minutes');
    // Clocks on walls do not go with the world.
    const before = (await startOf(back.event)).subtract({ hours: 30 }).toString({ smallestUnit: 'minute' });
    await world.database.query(
      `UPDATE outbox SET key = replace(key, about ->> 'startsLocal', $1), about = about || jsonb_build_object('startsLocal', $1::text)
       WHERE name IN ('${asked}', '${told}') AND person_id = ANY($2)`,
      [before, [back.may.id, back.fay.id]],
    );
    await move(back.event, { hours: -30 });
    await move(back.event, { minutes: -20 });
    await pass('2 minutes');
    const heard = ({ may, fay }: typeof back) =>
      [lettersTo(world, may), lettersTo(world, fay)].map(
        (letters) => letters.filter(({ subject }) => /^(Do you know|For your first)/.test(subject)).length,
      );
    expect([heard(back), heard(later)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
    await pass('30 hours');
    expect([heard(back), heard(later)]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('come as one, the nearest, where several wait for the end of one night', async () => {
    const ana = await given(world).member('Ana', group);
    const clock = Temporal.Now.zonedDateTimeISO(zoneAt(12));
    const clockIn = (minutes: number) =>
      clock.add({ minutes }).toPlainTime().toString({ smallestUnit: 'minute' });
    const quiet = (quietFrom: string, quietUntil: string) =>
      ana.client.patch('/api/v1/me', { timeZone: clock.timeZoneId, quietFrom, quietUntil });
    await quiet(clockIn(-120), clockIn(200));
    const event = await eventIn({ hours: 5, minutes: 1 }, { reminderMinutes: [300, 180] });
    await given(world).reply(ana, event);
    await pass('2 minutes');
    // Clocks on walls do not go with the world.
    await quiet(clockIn(-220), clockIn(80));
    await pass('119 minutes');
    await pass('1 minute');
    expect(remindersTo(ana)).toEqual([]);
    await quiet('00:00', '00:00');
    // The farther one wakes a little before.
    await world.database.query(
      `UPDATE outbox SET due_at = now() + interval '80 minutes' + CASE about ->> 'rule' WHEN '300' THEN interval '-5 s' ELSE '25 s' END
       WHERE name = 'event-reminder' AND person_id = $1`,
      [ana.id],
    );
    await pass('80 minutes');
    await pass('1 minute');
    expect(remindersTo(ana)).toHaveLength(1);
    expect(await plannedFor(ana)).toEqual(['nearer', 'sent']);
  });

  it('follow other offsets that the hosts choose later, for one event or for their group', async () => {
    const event = await eventIn({ hours: 25 });
    const cem = await given(world).member('Cem', group);
    await given(world).reply(cem, event);
    await olu.client.patch(`/api/v1/events/${event.id}`, { reminderMinutes: [180] });
    const circle = await given(world).group(olu);
    const evening = await given(world).event(olu, circle, startIn({ hours: 25 }));
    const ula = await given(world).member('Ula', circle);
    await given(world).reply(ula, evening);
    await olu.client.patch(`/api/v1/groups/${circle.id}`, { reminderMinutes: [180] });
    await pass('62 minutes');
    for (const person of [cem, ula]) expect(remindersTo(person)).toEqual([]);
    await pass('21 hours');
    for (const person of [cem, ula]) {
      expect(remindersTo(person).map(({ subject }) => subject)).toEqual(['In 3 hours: Wednesday workshop']);
    }
  });

  it('are caught up with after we were away: the nearest one only, and none after the start', async () => {
    const [late, over] = [await eventIn({ hours: 25 }), await eventIn({ hours: 5 })];
    const dee = await given(world).member('Dee', group);
    await given(world).reply(dee, late);
    await given(world).reply(dee, over);
    await pass('23 hours 20 minutes');
    expect(remindersTo(dee).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^In (95|100) minutes|^In 2 hours/),
    ]);
  });

  /** What its hosts heard of reminders of a group that came too late. */
  const lateToldTo = (host: TestPerson, name: string) =>
    lettersTo(world, host).filter(({ subject }) => subject === `Some reminders did not go out: ${name}`);

  it('are marked as too late where their meeting began while nothing ran, and its hosts are told once', async () => {
    const circle = await given(world).group(olu, {
      discreetName: 'Left alone',
      reminderMinutes: [1440, 120],
    });
    const [uma, ula] = [await world.person('Uma'), await world.person('Ula')];
    await given(world).membership(uma, circle, 'facilitator');
    await given(world).membership(ula, circle, 'facilitator');
    await ula.client.put(`/api/v1/me/mutes/groups/${circle.id}`);
    const over = await given(world).event(olu, circle, startIn({ hours: 5 }));
    const longOver = await given(world).event(olu, circle, startIn({ hours: 3 }));
    const came = async (name: string, answer: 'going' | 'maybe' | 'declined' = 'going', event = over) => {
      const person = await given(world).member(name, circle);
      await given(world).reply(person, event, answer);
      return person;
    };
    const [dee, may] = [await came('Dee'), await came('May', 'maybe')];
    await given(world).reply(dee, longOver);
    const [no, wantsNone, unreachable] = [await came('Noa', 'declined'), await came('Qi'), await came('Ulf')];
    await wantsNone.client.patch('/api/v1/me', { wantsReminders: false });
    await atRest(world);
    await takesNoLetters(world, unreachable);
    await pass('6 hours');
    await atRest(world);
    expect([await plannedFor(dee), await plannedFor(may)]).toEqual([['too-late', 'too-late'], ['too-late']]);
    for (const person of [dee, may, no, wantsNone, unreachable]) expect(remindersTo(person)).toEqual([]);
    for (const person of [no, wantsNone, unreachable]) expect(await plannedFor(person)).toEqual([]);
    for (const host of [olu, uma]) {
      const [letter, ...more] = lateToldTo(host, 'Left alone');
      expect(more).toEqual([]);
      expect(letter!.text).toContain('began');
      for (const { id } of [over, longOver])
        expect(letter!.text).toContain(`${world.url}/events/${id}/roster`);
      expect(letter!.text).not.toMatch(/Dee|May/);
    }
    for (const person of [ula, dee]) expect(lateToldTo(person, 'Left alone')).toEqual([]);
    await pass('10 minutes');
    await pass('1 day');
    for (const host of [olu, uma]) expect(lateToldTo(host, 'Left alone')).toHaveLength(1);
    const accounts = await world.app.get(AccountQueries, { strict: false }).byKind();
    const { reported, waiting, unaccounted } = accounts.find(({ name }) => name === 'event-reminder')!;
    expect([reported >= 3, waiting, unaccounted]).toEqual([true, 0, 0]);
  });

  it('are left as they are where nothing ran for weeks, or a restored copy cannot know what was sent', async () => {
    const circle = await given(world).group(olu, { discreetName: 'Gone for long' });
    const missedWhile = async (passes: () => Promise<void>) => {
      const person = await given(world).member('Wim', circle);
      await given(world).reply(person, await given(world).event(olu, circle, startIn({ hours: 5 })));
      await atRest(world);
      await passes();
      await atRest(world);
      return plannedFor(person);
    };
    expect(await missedWhile(() => pass('20 days'))).toEqual([]);
    const held = async (since: string) => {
      await world.database.query(`UPDATE installation SET held_at = ${since}`);
      world.app.get(Installation).forget();
    };
    const restored = missedWhile(async () => {
      await held('now()');
      await world.timePasses('6 hours');
      await world.sweep();
      await held('NULL');
    });
    expect(await restored).toEqual([]);
    expect(lateToldTo(olu, 'Gone for long')).toEqual([]);
  });

  it('are given up when the mail server comes back after the start', async () => {
    const bay = await given(world).group(olu, { discreetName: 'By the bay', reminderMinutes: [1440] });
    const event = await given(world).event(olu, bay, startIn({ hours: 25 }));
    const ian = await given(world).member('Ian', bay);
    await given(world).reply(ian, event);
    await atRest(world);
    world.mail.refuse = () => ({ code: 451, message: 'Later please' });
    await pass('62 minutes');
    await pass('24 hours');
    world.mail.refuse = () => null;
    await pass('1 hour');
    expect(remindersTo(ian)).toEqual([]);
    const outcomes = (await ledgerRows(world, 'event-reminder')).filter(
      ({ personId }) => personId === ian.id,
    );
    expect(outcomes.map(({ state, outcome }) => [state, outcome])).toEqual([['failed', 'too-late']]);
    await atRest(world);
    expect(lateToldTo(olu, 'By the bay')).toHaveLength(1);
  });

  it('do not come to someone who answered when their time had passed already', async () => {
    const event = await eventIn({ hours: 23, minutes: 55 });
    const eva = await given(world).member('Eva', group);
    await given(world).reply(eva, event);
    await pass('1 minute');
    expect(remindersTo(eva)).toEqual([]);
  });

  it('do not come for what was cancelled, nor to someone who was removed', async () => {
    const [off, on] = [await eventIn({ hours: 25 }), await eventIn({ hours: 25 })];
    const flo = await given(world).member('Flo', group);
    const gus = await given(world).member('Gus', group);
    await given(world).reply(flo, off);
    await given(world).reply(gus, on);
    await olu.client.put(`/api/v1/events/${off.id}/cancellation`, {});
    const { items } = (await olu.client.get(`/api/v1/groups/${group.id}/members`)).json;
    const { id } = items.find((it: { calledName: string }) => it.calledName === 'Gus');
    expect((await olu.client.delete(`/api/v1/groups/${group.id}/members/${id}`)).status).toBe(204);

    await pass('62 minutes');
    expect(remindersTo(flo)).toEqual([]);
    expect(remindersTo(gus)).toEqual([]);
  });

  /** Tomorrow evening where it is noon now, and what clocks show there and elsewhere. */
  function tomorrowEvening() {
    const zone = zoneAt(12);
    const [noon, there] = [zone, zoneAt(14)].map((it) => Temporal.Now.zonedDateTimeISO(it));
    const startsLocal = `${noon!.toPlainDate().add({ days: 1 }).toString()}T19:00`;
    const clockBefore = (at: Temporal.ZonedDateTime, minutes: number) =>
      at.subtract({ minutes }).toPlainTime().toString({ smallestUnit: 'minute' });
    return {
      event: { startsLocal, timeZone: zone },
      /** The day before, two minutes ago. */
      here: `1@${clockBefore(noon!, 2)}`,
      there: { zone: there!.timeZoneId, time: `1@${clockBefore(there!, 2)}` },
    };
  }

  it('come by the clock of the meeting where hosts chose one, and by their own to those who did', async () => {
    const { event, here, there } = tomorrowEvening();
    const byClock = await given(world).group(olu, { reminderMinutes: [], reminderTimes: [here] });
    const byHours = await given(world).group(olu, { reminderMinutes: [120] });
    const [ana, bo, cem] = [await world.person('Ana'), await world.person('Bo'), await world.person('Cem')];
    const own = { timeZone: there.zone, reminderMinutes: null, reminderTimes: [there.time] };
    expect((await bo.client.patch('/api/v1/me', own)).json).toMatchObject(own);
    await cem.client.patch('/api/v1/me', { reminderMinutes: [], reminderTimes: [] });
    const dates = [
      await given(world).event(olu, byClock, event),
      await given(world).event(olu, byHours, event),
      await given(world).event(olu, byHours, { ...event, reminderMinutes: [], reminderTimes: [here] }),
    ];
    const dateOf = new Map<string, number>();
    for (const [at, date] of dates.entries()) {
      for (const person of [ana, bo, cem]) {
        const { rsvpId } = await given(world).reply(person, date, 'going', { calledName: `No ${at}` });
        dateOf.set(rsvpId, at);
      }
    }
    await pass('5 minutes');
    const remindedOf = async ({ id }: TestPerson) => {
      const rows = await world.database.query<{ rsvpId: string }[]>(
        `SELECT about ->> 'rsvpId' AS "rsvpId" FROM outbox
         WHERE name = 'event-reminder' AND state = 'done' AND person_id = $1`,
        [id],
      );
      return rows.map(({ rsvpId }) => dateOf.get(rsvpId)!).toSorted((one, other) => one - other);
    };
    expect(await remindedOf(ana)).toEqual([0, 2]);
    expect(await remindedOf(bo)).toEqual([0, 1, 2]);
    expect(remindersTo(cem)).toEqual([]);
  });

  it('refuse times that nobody can keep, and say what to give instead', async () => {
    for (const reminderTimes of [['18:00'], ['1@25:00'], ['15@18:00'], ['1@18:00', '1@18:00'], 'evening']) {
      const refused = await olu.client.patch('/api/v1/me', { reminderTimes });
      expect([refused.status, refused.json.errors[0].pointer]).toEqual([422, '/reminderTimes']);
      expect(refused.json.errors[0].detail).toContain('like 1@18:00 for the day before at 18:00');
    }
  });

  it('wait for the end of someone’s quiet hours, unless the meeting begins before or soon after', async () => {
    const [ana, bo] = [await given(world).member('Ana', group), await given(world).member('Bo', group)];
    const clock = Temporal.Now.zonedDateTimeISO(zoneAt(12));
    const clockIn = (minutes: number) =>
      clock.add({ minutes }).toPlainTime().toString({ smallestUnit: 'minute' });
    for (const [person, minutes] of [
      [ana, 100],
      [bo, 200],
    ] as const) {
      const quiet = { timeZone: clock.timeZoneId, quietFrom: clockIn(-120), quietUntil: clockIn(minutes) };
      expect((await person.client.patch('/api/v1/me', quiet)).status).toBe(200);
    }
    const near = await eventIn({ hours: 3, minutes: 1 }, { reminderMinutes: [180] });
    for (const person of [ana, bo]) await given(world).reply(person, near);
    await pass('2 minutes');
    expect(remindersTo(ana)).toEqual([]);
    expect(remindersTo(bo)).toHaveLength(1);
    const [{ waits }] = await world.database.query(
      `SELECT extract(epoch FROM due_at - now()) / 60 AS waits FROM outbox
       WHERE name = 'event-reminder' AND person_id = $1`,
      [ana.id],
    );
    expect(Number(waits)).toBeGreaterThan(97);
    expect(Number(waits)).toBeLessThanOrEqual(100);
    // Clocks on walls do not go with the world.
    await ana.client.patch('/api/v1/me', { quietFrom: '00:00', quietUntil: '00:00' });
    await pass('100 minutes');
    expect(remindersTo(ana).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^In (75|80) minutes|^In 1 hour/),
    ]);
  });

  it('go within quiet hours to who chose that time, and not to who slept and whose hours have changed since', async () => {
    const [ana, bo] = [await given(world).member('Ana', group), await given(world).member('Bo', group)];
    const clock = Temporal.Now.zonedDateTimeISO(zoneAt(12));
    const clockIn = (minutes: number) =>
      clock.add({ minutes }).toPlainTime().toString({ smallestUnit: 'minute' });
    const wish = async (
      person: TestPerson,
      reminderMinutes: number[],
      quietFrom: string,
      quietUntil: string,
    ) =>
      person.client.patch('/api/v1/me', {
        timeZone: clock.timeZoneId,
        reminderMinutes,
        quietFrom,
        quietUntil,
      });
    const far = await eventIn({ hours: 12, minutes: 1 });
    // One chose a time in the night; the other's was by day, and something held it up until they slept.
    await wish(ana, [720], clockIn(-60), clockIn(60));
    await wish(bo, [720], clockIn(-60), clockIn(60));
    for (const person of [ana, bo]) await given(world).reply(person, far);
    await atRest(world);
    await world.database.query(
      `UPDATE outbox SET first_due_at = due_at - interval '2 hours' WHERE name = 'event-reminder' AND person_id = $1`,
      [bo.id],
    );
    await pass('2 minutes');
    expect([remindersTo(ana).length, remindersTo(bo).length]).toEqual([1, 0]);
    // Clocks on walls do not go with the world: it is as if their quiet hours lasted longer now.
    await pass('60 minutes');
    expect(remindersTo(bo)).toEqual([]);
    await wish(bo, [720], '00:00', '00:00');
    await pass('60 minutes');
    expect(remindersTo(bo)).toHaveLength(1);
  });

  it('are chosen at the foot of a letter too, by someone who never signed in', async () => {
    const event = await eventIn({ hours: 25 });
    const email = 'gil@example.org';
    const guest = { email, calledName: 'Gil', answer: 'going' };
    await world.client().post(`/api/v1/occurrences/${event.id}/guest-rsvps`, guest);
    const confirm = await world.mail.letterTo(email);
    const secret = /letters\/([\w-]{43})/.exec(confirm.text)![1];
    expect((await world.client().post('/api/v1/guest-rsvps/confirmations', { secret })).status).toBe(200);
    const letter = await world.mail.letterTo(email, ({ subject }) => subject.startsWith('You are coming'));
    const phone = world.client();
    await phone.page(new URL(letter.links.findLast((it) => it.includes('/letters/'))!).pathname);
    const page = '/letters/unsubscribe';
    const asked = (await phone.page(page)).text;
    expect(asked).toContain('When the hosts of the meeting have chosen');
    const mark = /name="mark" value="([^"]+)"/.exec(asked)![1]!;
    const choose = (fields: Record<string, string | string[]>) =>
      phone.submit(`${page}/wishes`, { mark, ...fields }, page);
    const wrong = await choose({ reminders: 'own', reminderMinutes: ['120', '1@66:00'] });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('like 1@18:00')]);
    expect((await choose({ reminders: 'own', reminderMinutes: ['120', '1@18:00'] })).status).toBe(303);
    const wishes = () =>
      world.database.query(
        `SELECT wants_reminders AS wants, reminder_minutes AS minutes, reminder_times AS times FROM people p
         JOIN rsvps r ON r.person_id = p.id WHERE r.occurrence_id = $1`,
        [event.occurrenceId],
      );
    expect(await wishes()).toEqual([{ wants: true, minutes: [120], times: ['1@18:00'] }]);
    await choose({ reminders: 'none' });
    expect(await wishes()).toEqual([{ wants: false, minutes: [120], times: ['1@18:00'] }]);
    await choose({ reminders: 'hosts' });
    expect(await wishes()).toEqual([{ wants: true, minutes: null, times: [] }]);
  });

  it('stay in the drawer when the world has changed since they were planned', async () => {
    const event = await eventIn({ hours: 30 });
    const hal = await given(world).member('Hal', group);
    const { rsvpId } = await given(world).reply(hal, event);
    await world.database.query(
      `INSERT INTO outbox (name, lane, key, about, person_id, use_by)
       VALUES ('event-reminder', 'reminders', 'planned for another time', $1, $2, now() + interval '1 day')`,
      [{ rsvpId, minutesBefore: 120, startsLocal: '2020-01-01T19:00' }, hal.id],
    );
    await atRest(world);
    expect(remindersTo(hal)).toEqual([]);
    expect((await ledgerRows(world, 'event-reminder')).at(-1)).toMatchObject({
      state: 'suppressed',
      outcome: 'moved',
    });
  });
});

describe('reminders that come due together', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
  });
  afterAll(() => world.close());

  it('are planned for twelve people with as many statements as for one', async () => {
    const olu = await world.person('Olu');
    const group = await given(world).group(olu);
    const counts: number[] = [];
    for (const people of [1, 12]) {
      const event = await given(world).event(olu, group, startIn({ hours: 25 }));
      const crowd = await seedPeople(world.database as never, world.vault, group.id, people);
      await seedReplies(world.database as never, event.occurrenceId, crowd);
      await world.timePasses('62 minutes');
      const planned = (await ledgerRows(world, 'event-reminder')).length;
      const statements = await statementsDuring(() => world.app.get(PlanReminders, { strict: false }).run());
      counts.push(statements.length);
      expect((await ledgerRows(world, 'event-reminder')).length - planned).toBe(people);
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBe(counts[0]);
  });
});
