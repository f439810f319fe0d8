import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atOnce } from '../support/at-once.js';
import { given } from '../support/given.js';
import { openWorld, type World } from '../support/world.js';
import { seatsOf, seatsTaken } from './looks.js';

const CROWD = 40;

describe('the last seats', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false, env: { DATABASE_POOL: String(CROWD + 5) } });
  });
  afterAll(() => world.close());

  it('go to three of forty people who answer at once, and to nobody else', async () => {
    const make = given(world);
    const organiser = await world.person('Olu');
    const group = await make.group(organiser);
    const event = await make.event(organiser, group, { capacity: 5 });
    for (const name of ['Ana', 'Bo']) await make.reply(await make.member(name, group), event);
    const crowd = await Promise.all(Array.from({ length: CROWD }, (_, at) => world.person(`Visitor${at}`)));

    const answers = await atOnce(
      world,
      seatsOf(event),
      ...crowd.map(
        ({ client }) =>
          () =>
            client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: 'going', calledName: 'Wren' }),
      ),
    );

    const told = answers.map((it) => (it.status === 200 ? it.json.answer : it.json.type));
    expect(told.filter((it) => it === 'going')).toHaveLength(3);
    expect(told.filter((it) => it === 'waitlisted')).toHaveLength(CROWD - 3);
    expect(await seatsTaken(world, event)).toBe(5);
    const [{ letters }] = await world.database.query(
      `SELECT count(*)::int AS letters FROM outbox WHERE name = 'rsvp-confirmation'`,
    );
    expect(letters).toBe(2 + CROWD);
  });
});
