import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Answer } from '../support/client.js';
import { given, type TestEvent } from '../support/given.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { seatsTaken } from './looks.js';

describe('an answer on its way', () => {
  let world: World;
  let make: ReturnType<typeof given>;
  let organiser: TestPerson;
  let holder: pg.Client;

  beforeAll(async () => {
    world = await openWorld();
    make = given(world);
    organiser = await world.person('Olu');
    holder = new pg.Client(world.databaseUrl);
    await holder.connect();
  });
  afterAll(async () => {
    await holder.end();
    await world.close();
  });

  /** Lets what `meanwhile` does happen while everyone waits at the event. */
  async function holding(event: TestEvent, meanwhile: () => Promise<void>): Promise<void> {
    await holder.query('BEGIN');
    await holder.query('SELECT FROM occurrences WHERE id = $1 FOR UPDATE', [event.occurrenceId]);
    await meanwhile().finally(() => holder.query('COMMIT'));
  }

  /** Those who wait for a row of the event; it may be that nobody does. */
  const untilWaiting = (people: number) =>
    until(
      `${people} wait`,
      async () => {
        const [{ waiting }] = await world.database.query(
          `SELECT count(*)::int AS waiting FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return waiting >= people;
      },
      3,
    ).catch(() => undefined);

  const put = (person: TestPerson, event: TestEvent, answer: string) =>
    person.client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer });

  it.each(['going', 'maybe'])('is told when the event is cancelled meanwhile: %s', async (answer) => {
    const group = await make.group(organiser);
    const event = await make.event(organiser, group);
    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    await make.reply(bo, event, 'declined');
    const pressed: Promise<Answer>[] = [];
    await holding(event, async () => {
      pressed.push(organiser.client.put(`/api/v1/events/${event.id}/cancellation`, {}));
      await untilWaiting(1);
      pressed.push(put(ana, event, answer), put(bo, event, answer));
      await untilWaiting(3);
    });
    const [cancelled, ...replies] = await Promise.all(pressed);
    expect(cancelled!.status).toBe(200);
    expect(replies.map((it) => it.json.type)).toEqual(
      Array.from({ length: 2 }, () => '/problems/event-is-cancelled'),
    );
  });

  it('is told with a reference code too', async () => {
    const event = await make.event(organiser, await make.group(organiser, { guests: 'code' }));
    const wish = { answer: 'maybe', calledName: 'Wren' };
    const pressed: Promise<Answer>[] = [];
    await holding(event, async () => {
      pressed.push(organiser.client.put(`/api/v1/events/${event.id}/cancellation`, {}));
      await untilWaiting(1);
      pressed.push(world.client().post(`/api/v1/occurrences/${event.id}/guest-rsvps`, wish));
      await untilWaiting(2);
    });
    expect((await pressed[1]!).json.type).toBe('/problems/event-is-cancelled');
  });

  it.each(['going', 'maybe'])(
    'leaves nothing behind when its sender is removed meanwhile: %s',
    async (answer) => {
      const group = await make.group(organiser);
      const event = await make.event(organiser, group);
      const ana = await world.person('Ana');
      const membershipId = await make.membership(ana, group);
      const pressed: Promise<Answer>[] = [];
      await holding(event, async () => {
        pressed.push(put(ana, event, answer));
        await untilWaiting(1);
        await organiser.client.delete(`/api/v1/groups/${group.id}/members/${membershipId}`);
        await untilWaiting(2);
      });
      expect((await pressed[0]!).json.type).toBe('/problems/membership-was-ended');
      expect(await seatsTaken(world, event)).toBe(0);
      const [{ left }] = await world.database.query(
        'SELECT count(*)::int AS left FROM rsvps WHERE occurrence_id = $1',
        [event.occurrenceId],
      );
      expect(left).toBe(0);
    },
  );
});
