import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { given, type TestEvent, type TestGroup } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { closeList, seatsTaken } from './looks.js';

const CAPACITY = 3;

const step = fc.record({
  who: fc.nat({ max: 4 }),
  does: fc.constantFrom('going', 'maybe', 'declined', 'withdraws'),
});

describe('the count of seats', () => {
  let world: World;
  let organiser: TestPerson;
  let group: TestGroup;
  let people: TestPerson[];

  beforeAll(async () => {
    world = await openWorld({ workers: false });
    const make = given(world);
    organiser = await world.person('Olu');
    group = await make.group(organiser);
    people = await Promise.all(['Ana', 'Bo', 'Cleo', 'Dov', 'Eli'].map((name) => make.member(name, group)));
  });
  afterAll(() => world.close());

  async function newEvent(): Promise<TestEvent> {
    const event = await given(world).event(organiser, group, { capacity: CAPACITY });
    await closeList(world, event);
    return event;
  }

  async function take({ who, does }: { who: number; does: string }, eventId: string): Promise<number> {
    const { client } = people[who]!;
    const path = `/api/v1/occurrences/${eventId}/rsvp`;
    const answered =
      does === 'withdraws' ? await client.delete(path) : await client.put(path, { answer: does });
    return answered.status;
  }

  it('is what the answers add up to, whatever people say one after another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
        const event = await newEvent();
        const going = new Set<number>();
        for (const it of steps) {
          const hasRoom = going.has(it.who) || going.size < CAPACITY;
          const status = await take(it, event.id);
          if (it.does === 'going') {
            expect(status).toBe(hasRoom ? 200 : 409);
            if (hasRoom) going.add(it.who);
          } else {
            expect([200, 204]).toContain(status);
            going.delete(it.who);
          }
          expect(await seatsTaken(world, event)).toBe(going.size);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('goes down once when the only one who is coming steps back in several places at once', async () => {
    for (let round = 0; round < 5; round++) {
      const event = await newEvent();
      await take({ who: 0, does: 'going' }, event.id);
      const back = ['maybe', 'declined', 'maybe', 'declined'] as const;
      const statuses = await Promise.all(back.map((does) => take({ who: 0, does }, event.id)));
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(await seatsTaken(world, event)).toBe(0);
    }
  });

  it('is what the answers add up to, and within the capacity, whatever people say at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 15 }), async (steps) => {
        const event = await newEvent();
        const statuses = await Promise.all(steps.map((it) => take(it, event.id)));
        expect(statuses.filter((status) => ![200, 204, 409].includes(status))).toEqual([]);
        expect(await seatsTaken(world, event)).toBeLessThanOrEqual(CAPACITY);
      }),
      { numRuns: 10 },
    );
  });
});
