import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PassPlacesOn } from '../../src/rsvps/waiting/pass-places-on.js';
import { given, type TestEvent, type TestGroup } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { seatsTaken } from './looks.js';

const NAMES = ['Ana', 'Bo', 'Cem', 'Dee', 'Eva', 'Fin'];

type Said = 'going' | 'maybe' | 'declined';
type Step =
  | { does: 'replies'; who: number; answer: Said }
  | { does: 'withdraws' | 'accepts' | 'refuses' | 'lapses'; who: number }
  | { does: 'capacity'; places: number }
  | { does: 'walkIn' };

const who = fc.nat({ max: NAMES.length - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('replies' as const),
      who,
      answer: fc.constant('going' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('replies' as const),
      who,
      answer: fc.constantFrom('maybe' as const, 'declined' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom('withdraws' as const, 'accepts' as const, 'refuses' as const, 'lapses' as const),
      who,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('capacity' as const), places: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('walkIn' as const) }) },
);

/** What a waiting list is, in as few words as possible. */
class Model {
  readonly answers: (string | null)[] = NAMES.map(() => null);
  readonly letters: string[][] = NAMES.map(() => []);
  line: number[] = [];
  walkIns = 0;

  constructor(
    public places: number,
    private readonly offers: boolean,
  ) {}

  get taken(): number {
    return this.walkIns + this.answers.filter((it) => it === 'going' || it === 'offered').length;
  }

  do(it: Step): void {
    if (it.does === 'capacity') {
      if (it.places >= this.taken) this.places = it.places;
    } else if (it.does === 'walkIn') {
      if (this.taken < this.places) this.walkIns++;
    } else if (it.does === 'replies') this.reply(it.who, it.answer);
    else if (it.does === 'withdraws') this.become(it.who, null);
    else if (this.answers[it.who] === 'offered') {
      if (it.does === 'accepts') this.reply(it.who, 'going');
      if (it.does === 'refuses') this.reply(it.who, 'declined');
      if (it.does === 'lapses') this.become(it.who, 'declined');
    }
    this.fill();
  }

  private reply(person: number, said: Said): void {
    const before = this.answers[person];
    if (before === said || (said === 'going' && before === 'waitlisted')) return;
    const waits = said === 'going' && before !== 'offered' && this.taken >= this.places;
    this.become(person, waits ? 'waitlisted' : said);
    if (said !== 'declined') this.letters[person]!.push('rsvp-confirmation');
    if (waits) this.line.push(person);
  }

  private become(person: number, answer: string | null): void {
    this.answers[person] = answer;
    this.line = this.line.filter((it) => it !== person);
  }

  private fill(): void {
    while (this.line.length > 0 && this.taken < this.places) {
      const next = this.line[0]!;
      this.become(next, this.offers ? 'offered' : 'going');
      this.letters[next]!.push(this.offers ? 'place-offered' : 'place-given');
    }
  }
}

describe.each(['promote', 'offer'])('the waiting list, where the group chose to %s', (rule) => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  let people: TestPerson[];
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    olu = await world.person('Olu');
    group = await given(world).group(olu);
    await world.database.query('UPDATE groups SET waiting_rule = $2 WHERE id = $1', [group.id, rule]);
    people = [];
    for (const name of NAMES) people.push(await given(world).member(name, group));
  });
  afterAll(() => world.close());

  async function act(it: Step, event: TestEvent): Promise<number> {
    if (it.does === 'capacity') {
      return (await olu.client.patch(`/api/v1/events/${event.id}`, { capacity: it.places })).status;
    }
    if (it.does === 'walkIn') return walkIn(event);
    const { client } = people[it.who]!;
    const path = `/api/v1/occurrences/${event.id}/rsvp`;
    if (it.does === 'replies') return (await client.put(path, { answer: it.answer })).status;
    if (it.does === 'withdraws') return (await client.delete(path)).status;
    const { offer } = (await client.get(path)).json;
    if (!offer) return 204;
    if (it.does === 'lapses') {
      await world.database.query('UPDATE offers SET closes_at = now() WHERE id = $1', [offer.id]);
      await world.app.get(PassPlacesOn).run();
      return 204;
    }
    const way = it.does === 'accepts' ? 'acceptance' : 'refusal';
    return (await client.put(`/api/v1/offers/${offer.id}/${way}`)).status;
  }

  /** Hosts add people from an hour before the start; the rest of this story is told a week before it. */
  async function walkIn({ id, occurrenceId }: TestEvent): Promise<number> {
    const move = (hours: number) =>
      world.database.query(
        'UPDATE occurrences SET starts_at = starts_at - make_interval(hours => $2) WHERE id = $1',
        [occurrenceId, hours],
      );
    const [{ hours }] = await world.database.query(
      'SELECT floor(extract(epoch FROM starts_at - now()) / 3600)::int AS hours FROM occurrences WHERE id = $1',
      [occurrenceId],
    );
    await move(hours);
    const { status } = await olu.client.post(`/api/v1/occurrences/${id}/walk-ins`, {});
    await move(-hours);
    return status;
  }

  const rowsOf = async ({ occurrenceId }: TestEvent) => {
    const rows: { personId: string; answer: string; placeInLine: number | null; letters: string[] }[] =
      await world.database.query(
        `SELECT p.id AS "personId", r.answer, r.place_in_line AS "placeInLine", ARRAY(
           SELECT name FROM outbox o WHERE o.person_id = p.id AND o.name <> 'person-calendar'
             AND (o.about ->> 'rsvpId')::uuid IN (SELECT unnest($2::uuid[])) ORDER BY o.id) AS letters
         FROM people p LEFT JOIN rsvps r ON r.person_id = p.id AND r.occurrence_id = $1
         WHERE p.id = ANY($3)`,
        [occurrenceId, [...rsvpIds], people.map(({ id }) => id)],
      );
    return people.map(({ id }) => rows.find((row) => row.personId === id)!);
  };
  const rsvpIds = new Set<string>();
  const remember = async ({ occurrenceId }: TestEvent) => {
    const rows = await world.database.query('SELECT id FROM rsvps WHERE occurrence_id = $1', [occurrenceId]);
    for (const { id } of rows) rsvpIds.add(id);
  };

  it('is what a simple model says after every step, with exactly the letters owed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(step, { minLength: 5, maxLength: 25 }),
        async (places, steps) => {
          const event = await given(world).event(olu, group, { capacity: places });
          const model = new Model(places, rule === 'offer');
          rsvpIds.clear();
          for (const it of steps) {
            const status = await act(it, event);
            expect([200, 201, 204, 409, 422]).toContain(status);
            model.do(it);
            await remember(event);
            const rows = await rowsOf(event);
            expect(rows.map(({ answer }) => answer)).toEqual(model.answers);
            const line = rows
              .map(({ placeInLine }, person) => ({ placeInLine, person }))
              .filter(({ placeInLine }) => placeInLine !== null)
              .toSorted((one, other) => one.placeInLine! - other.placeInLine!);
            expect(line.map(({ person }) => person)).toEqual(model.line);
            expect(await seatsTaken(world, event)).toBe(model.taken);
            expect(rows.map(({ letters }) => letters)).toEqual(model.letters);
          }
        },
      ),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it('has nobody too many, nobody out of order, and no place free for someone who waits, whatever happens at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const event = await given(world).event(olu, group, { capacity: 2 });
        const atOnce = steps.filter(({ does }) => does !== 'walkIn');
        const statuses = await Promise.all(atOnce.map((it) => act(it, event)));
        expect(statuses.filter((status) => ![200, 204, 409, 422].includes(status))).toEqual([]);
        const [{ capacity }] = await world.database.query('SELECT capacity FROM occurrences WHERE id = $1', [
          event.occurrenceId,
        ]);
        const taken = await seatsTaken(world, event);
        expect(taken).toBeLessThanOrEqual(capacity);
        const rows = await rowsOf(event);
        const numbers = rows.flatMap(({ placeInLine }) => placeInLine ?? []);
        expect(new Set(numbers).size).toBe(numbers.length);
        if (numbers.length > 0) expect(taken).toBe(capacity);
        const [{ twice }] = await world.database.query(
          `SELECT count(*)::int AS twice FROM (SELECT rsvp_id FROM offers WHERE ended_at IS NULL GROUP BY 1 HAVING count(*) > 1) AS it`,
        );
        expect(twice).toBe(0);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});
