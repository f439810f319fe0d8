import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { atOnce } from '../support/at-once.js';
import { given, type TestEvent, type TestGroup } from '../support/given.js';
import { seedPeople } from '../support/seed.js';
import { statementsDuring } from '../support/statements.js';
import { openWorld, type World } from '../support/world.js';
import { seatsOf, seatsTaken } from './looks.js';

const CROWD = 40;

/** Members with a session each. */
async function seeded(world: World, { id }: TestGroup, count: number): Promise<{ secret: string }[]> {
  const pool = new pg.Pool({ connectionString: world.databaseUrl, max: 2 });
  try {
    return await seedPeople(pool, world.vault, id, count);
  } finally {
    await pool.end();
  }
}

/** By `node:http`, which waits for its turn to connect for as long as that takes. */
async function comes(world: World, event: TestEvent, session: string) {
  const asked = request(`${world.url}/api/v1/occurrences/${event.id}/rsvp`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie: `session=${session}` },
  });
  asked.end('{"answer":"going"}');
  const [reply] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: reply.statusCode, answer: ((await json(reply)) as { answer?: string }).answer };
}

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

  it('go to one person each, also where two programs are asked at once', async () => {
    const { databaseUrl, vault } = world;
    const other = await openWorld({ workers: false, databaseUrl, vault });
    try {
      const make = given(world);
      const organiser = await world.person('Ona');
      const event = await make.event(organiser, await make.group(organiser), { capacity: 1 });
      const visitors = [await world.person('Cem'), await other.person('Dee')];
      const wish = { answer: 'going', calledName: 'Wren' };
      const answers = await atOnce(
        world,
        seatsOf(event),
        ...visitors.map(
          ({ client }) =>
            () =>
              client.put(`/api/v1/occurrences/${event.id}/rsvp`, wish),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(new Set(answers.map(({ json }) => json.answer))).toEqual(new Set(['going', 'waitlisted']));
      expect(await seatsTaken(world, event)).toBe(1);
    } finally {
      await other.close();
    }
  });
});

describe('a thousand people at once', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
  });
  afterAll(() => world.close());

  it('have thirty seats between them, and the others stand in line without a gap', async () => {
    const organiser = await world.person('Ona');
    const group = await given(world).group(organiser);
    const event = await given(world).event(organiser, group, { capacity: 30 });
    const people = await seeded(world, group, 1_000);

    const answers = await Promise.all(people.map(({ secret }) => comes(world, event, secret)));

    expect([...new Set(answers.map(({ status }) => status))]).toEqual([200]);
    expect(answers.filter(({ answer }) => answer === 'going')).toHaveLength(30);
    expect(answers.filter(({ answer }) => answer === 'waitlisted')).toHaveLength(970);
    expect(await seatsTaken(world, event)).toBe(30);
    const line = await world.database.query<{ place: number }[]>(
      `SELECT place_in_line AS place FROM rsvps WHERE occurrence_id = $1 AND answer = 'waitlisted' ORDER BY 1`,
      [event.occurrenceId],
    );
    expect(line.map(({ place }) => place)).toEqual(Array.from({ length: 970 }, (_, at) => at + 1));
    const { json: list } = await organiser.client.get(`/api/v1/occurrences/${event.id}/waitlist?limit=100`);
    expect([list.places.waiting, list.items.map((it: any) => it.position)]).toEqual([
      970,
      Array.from({ length: 100 }, (_, at) => at + 1),
    ]);
    const [{ letters }] = await world.database.query(
      `SELECT count(*)::int AS letters FROM outbox o JOIN rsvps r ON r.id::text = o.about ->> 'rsvpId'
       WHERE o.name = 'rsvp-confirmation' AND r.occurrence_id = $1`,
      [event.occurrenceId],
    );
    expect(letters).toBe(1_000);

    const small = await given(world).event(organiser, group, { capacity: 1 });
    await given(world).reply(organiser, small);
    for (const page of ['roster', 'waiting-list', 'door']) {
      const asked = async (id: string) => {
        const statements = await statementsDuring(async () => {
          expect((await organiser.client.page(`/events/${id}/${page}`)).status).toBe(200);
        });
        return statements.length;
      };
      expect([page, await asked(event.id)]).toEqual([page, await asked(small.id)]);
    }
  });
});
