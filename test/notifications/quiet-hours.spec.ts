import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Jobs, LetterName } from '../../src/queue/jobs.js';
import { LetterTroublesQueries } from '../../src/queue/letter-troubles.queries.js';
import { Outbox } from '../../src/queue/outbox.js';
import { given, startIn, type TestGroup } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { atNoon, zoneAt } from './evening.js';
import { atRest, ledgerRows, lettersTo } from './ledger.js';

const MINUTES_OF_SLEEP = 100;

describe('in quiet hours', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu, { reminderMinutes: [120] });
    const gwen = await world.person('Gwen');
    const membershipId = await given(world).membership(gwen, group, 'member', 'Gwen');
    await gwen.client.put(`/api/v1/groups/${group.id}/membership/greeting`);
    await olu.client.put(`/api/v1/groups/${group.id}/members/${membershipId}/greeting`);
  });
  afterAll(() => world.close());

  async function pass(time: string): Promise<void> {
    await world.timePasses(time);
    await atRest(world);
  }

  /** It is noon for them, and they sleep for so long. */
  async function sleeps({ client }: TestPerson, minutes = MINUTES_OF_SLEEP): Promise<void> {
    const clock = Temporal.Now.zonedDateTimeISO(zoneAt(12));
    const clockIn = (ahead: number) =>
      clock.add({ minutes: ahead }).toPlainTime().toString({ smallestUnit: 'minute' });
    const quiet = { timeZone: clock.timeZoneId, quietFrom: clockIn(-10), quietUntil: clockIn(minutes) };
    expect((await client.patch('/api/v1/me', quiet)).status).toBe(200);
  }

  /** Clocks on walls do not go with the world. */
  const wakes = ({ client }: TestPerson) =>
    client.patch('/api/v1/me', { quietFrom: '00:00', quietUntil: '00:00' });

  const asleep = async (name: string, minutes?: number, in_ = group) => {
    const person = await given(world).member(name, in_);
    await sleeps(person, minutes);
    return person;
  };

  /** By the time that has passed here. */
  async function moveByMinutes(eventId: string, minutes: number): Promise<void> {
    const [{ at }] = await world.database.query(
      `SELECT to_char(starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI') AS at FROM occurrences WHERE event_id = $1`,
      [eventId],
    );
    const startsLocal = Temporal.PlainDateTime.from(at).add({ minutes }).toString({ smallestUnit: 'minute' });
    expect((await olu.client.patch(`/api/v1/events/${eventId}`, { startsLocal })).status).toBe(200);
    await atRest(world);
  }

  const got = (person: TestPerson, subject: string) =>
    lettersTo(world, person).filter((letter) => letter.subject.startsWith(subject));

  const remindersTo = (person: TestPerson) =>
    lettersTo(world, person).filter(({ subject }) => /^(Today|Tomorrow) at|^In \d+ hours/.test(subject));

  async function rowOf({ id }: TestPerson, name: LetterName) {
    const [row] = await world.database.query(
      `SELECT state, outcome, first_due_at AS "firstDueAt", extract(epoch FROM due_at - now()) / 60 AS minutes
       FROM outbox WHERE person_id = $1 AND name = $2 ORDER BY outbox.id DESC LIMIT 1`,
      [id, name],
    );
    return { ...row, minutes: Number(row?.minutes) };
  }

  /** Waits for them to wake, alarms nobody meanwhile or after, and comes once. */
  async function comesWhenAwake(person: TestPerson, name: LetterName, subject: string): Promise<void> {
    expect([name, got(person, subject).length]).toEqual([name, 0]);
    const { minutes, ...row } = await rowOf(person, name);
    expect([name, row]).toEqual([name, { state: 'pending', outcome: 'quiet-hours', firstDueAt: null }]);
    expect(minutes).toBeGreaterThan(MINUTES_OF_SLEEP - 5);
    expect(minutes).toBeLessThanOrEqual(MINUTES_OF_SLEEP);
    await wakes(person);
    await world.timePasses(`${MINUTES_OF_SLEEP} minutes`);
    expect(await world.app.get(LetterTroublesQueries, { strict: false }).now()).toEqual([]);
    await atRest(world);
    expect([name, got(person, subject).length]).toEqual([name, 1]);
    expect(await rowOf(person, name)).toMatchObject({ state: 'done', firstDueAt: null });
  }

  async function planned<N extends LetterName>(person: TestPerson, name: N, about: Jobs[N]): Promise<void> {
    const useBy = Temporal.Now.instant().add({ hours: 12 });
    const plan = { key: `${name} in the night`, personId: person.id, useBy };
    await world.database.transaction((tx) =>
      world.app.get(Outbox, { strict: false }).add(tx, name, about, plan),
    );
    await atRest(world);
  }

  it('whoever said maybe is asked when they wake, and has no reminder beside', async () => {
    const asks = await given(world).group(olu, { maybeQuestionMinutes: 1440, reminderMinutes: [1440] });
    const event = await given(world).event(olu, asks, startIn({ hours: 25 }));
    const may = await asleep('May', MINUTES_OF_SLEEP, asks);
    await given(world).reply(may, event, 'maybe');
    await pass('62 minutes');
    await atRest(world);
    await comesWhenAwake(may, 'maybe-question', 'Do you know by now?');
    const reminders = await ledgerRows(world, 'event-reminder');
    expect(reminders.filter(({ personId }) => personId === may.id)).toEqual([]);
  });

  it('a newcomer hears who greets them when they wake', async () => {
    const event = await given(world).event(olu, group, startIn({ hours: 25 }));
    const fay = await asleep('Fay');
    await given(world).reply(fay, event, 'going', { firstTime: true });
    await pass('62 minutes');
    await comesWhenAwake(fay, 'first-time', 'For your first time');
  });

  it('both hear it once, where the meeting was moved by less while they slept', async () => {
    const asks = await given(world).group(olu, { maybeQuestionMinutes: 1440, reminderMinutes: [1440] });
    const sleepers = await Promise.all(
      [15, -15].map(async (minutes) => {
        const [may, fay] = [await asleep('May', MINUTES_OF_SLEEP, asks), await asleep('Fay')];
        const asked = await given(world).event(olu, asks, startIn({ hours: 25 }));
        const event = await given(world).event(olu, group, startIn({ hours: 25 }));
        await given(world).reply(may, asked, 'maybe');
        await given(world).reply(fay, event, 'going', { firstTime: true });
        return { minutes, may, fay, dates: [asked, event] };
      }),
    );
    await pass('62 minutes');
    for (const { minutes, dates } of sleepers) for (const { id } of dates) await moveByMinutes(id, minutes);
    await pass('20 minutes');
    for (const { may, fay } of sleepers) for (const person of [may, fay]) await wakes(person);
    await pass(`${MINUTES_OF_SLEEP} minutes`);
    await atRest(world);
    await atRest(world);
    for (const { may, fay } of sleepers) {
      const heard = [got(may, 'Do you know by now?'), got(fay, 'For your first time'), remindersTo(may)];
      expect(heard.map(({ length }) => length)).toEqual([1, 1, 0]);
    }
  });

  it('neither waits for whoever would wake when it is of no use any more', async () => {
    const asks = await given(world).group(olu, { maybeQuestionMinutes: 1440, reminderMinutes: [] });
    const far = 23 * 60 + 45;
    const [may, fay] = [await asleep('May', far, asks), await asleep('Fay', far)];
    const event = await given(world).event(olu, group, startIn({ hours: 25 }));
    const asked = await given(world).event(olu, asks, startIn({ hours: 25 }));
    await given(world).reply(may, asked, 'maybe');
    await given(world).reply(fay, event, 'going', { firstTime: true });
    await pass('62 minutes');
    expect([got(may, 'Do you know by now?').length, got(fay, 'For your first time').length]).toEqual([1, 1]);
  });

  it('thanks wait', async () => {
    const event = await given(world).event(olu, group, startIn({ minutes: 20 }));
    const tom = await given(world).member('Tom', group);
    await given(world).reply(tom, event);
    await pass('2 hours');
    await sleeps(tom);
    const thanks = await olu.client.put(`/api/v1/occurrences/${event.id}/thanks`, { words: 'It was good.' });
    expect(thanks.status).toBe(204);
    await pass('6 minutes');
    await atRest(world);
    await comesWhenAwake(tom, 'thank-you', 'Thank you');
  });

  it('so does the question whether a standing place is still wanted', async () => {
    const series = await given(world).event(olu, group, {
      ...startIn({ hours: 30 }),
      repeats: { every: 'day', count: 4 },
    });
    const sam = await asleep('Sam');
    const { json } = await sam.client.put(`/api/v1/events/${series.id}/standing-place`);
    expect(json.held).toBe(4);
    const [{ standingPlaceId }] = await world.database.query(
      'SELECT id AS "standingPlaceId" FROM standing_places WHERE person_id = $1',
      [sam.id],
    );
    await planned(sam, 'standing-question', { standingPlaceId });
    await comesWhenAwake(sam, 'standing-question', 'Is your standing place');
  });

  it('so do notes to hosts, of answers, of what somebody wrote back, and of reminders that were missed', async () => {
    const circle = await given(world).group(olu, atNoon());
    const event = await given(world).event(olu, circle, startIn({ hours: 40 }));
    await given(world).reply(await given(world).member('Ana', circle), event);
    const host = async (name: string) => {
      const person = await world.person(name);
      await given(world).membership(person, circle, 'facilitator');
      await sleeps(person);
      return person;
    };
    const { occurrenceId } = event;
    const groupId = circle.id;
    const [hal, hed, hew] = [await host('Hal'), await host('Hed'), await host('Hew')];
    const since = Temporal.Now.instant().subtract({ hours: 6 }).toString();
    await planned(hal, 'host-note', { groupId, since });
    await comesWhenAwake(hal, 'host-note', 'New answers');
    await planned(hed, 'reply-note', { occurrenceId });
    await comesWhenAwake(hed, 'reply-note', 'Someone wrote back');
    await planned(hew, 'reminders-missed', { groupId, occurrenceIds: [occurrenceId] });
    await comesWhenAwake(hew, 'reminders-missed', 'Some reminders did not go out');
  });
});
