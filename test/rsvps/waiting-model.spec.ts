import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../src/common/domain-error.js';
import { ReplyToEvent } from '../../src/rsvps/reply-to-event.js';
import { GiveUpStandingPlace } from '../../src/rsvps/standing/give-up-standing-place.js';
import { PassPlacesOn } from '../../src/rsvps/waiting/pass-places-on.js';
import { WithdrawReply } from '../../src/rsvps/withdraw-reply.js';
import { given, soon, type TestGroup } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { seatsTaken } from './looks.js';
import {
  BEFORE,
  COMES_AGAIN,
  COMES_ONCE,
  type DateState,
  GAVE_UP_TWICE,
  LEAVES_NO_DATE,
  NAMES,
  OFFERED_TO_A_REGULAR,
  type Said,
  SeriesModel,
  type Step,
  steps as anySteps,
  WAITS_AGAIN,
} from './waiting-model.js';

const NOTHING = { status: 204 };
const FINE = [200, 201, 204, 403, 409, 422];

describe.each(['promote', 'offer'])('the places of a series, where the group chose to %s', (rule) => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  let people: TestPerson[];
  beforeAll(async () => {
    world = await openWorld({ workers: false, env: { DATABASE_POOL: '20' } });
    olu = await world.person('Olu');
    group = await given(world).group(olu);
    const chosen = { waitingRule: rule, mostCompanions: 2 };
    expect((await olu.client.patch(`/api/v1/groups/${group.id}`, chosen)).status).toBe(200);
    people = [];
    for (const name of NAMES) people.push(await given(world).member(name, group));
  });
  afterAll(() => world.close());

  interface Series {
    id: string;
    dateIds: string[];
    /** The last row of the outbox before it. */
    since: string;
  }

  /** Two dates: one so near that hosts may add who is at the door, and the next day's. */
  async function series(capacity: number): Promise<Series> {
    const [{ since }] = await world.database.query('SELECT coalesce(max(id), 0) AS since FROM outbox');
    const made = await given(world).event(olu, group, {
      ...soon(),
      capacity,
      repeats: { every: 'day', count: 2 },
    });
    const { id } = made.view.series;
    const dates = await olu.client.get(`/api/v1/series/${id}/dates`);
    return { id, dateIds: dates.json.items.map((date: { id: string }) => date.id), since };
  }

  async function act(it: Step, { id, dateIds }: Series): Promise<number> {
    const dateId = dateIds[it.date]!;
    const date = `/api/v1/occurrences/${dateId}`;
    const standing = `/api/v1/events/${id}/standing-place`;
    const cancellation = `/api/v1/events/${dateId}/cancellation`;
    const { client, id: personId } = people[it.who]!;
    const byLink = { eventId: dateId, personId, byLink: true };
    const { firstTime: _, ...regularParty } = it.party ?? {};
    const answerOffer = async (way: string) => {
      const { offer } = (await client.get(`${date}/rsvp`)).json;
      return offer ? client.put(`/api/v1/offers/${offer.id}/${way}`) : NOTHING;
    };
    const acts: Record<Step['does'], () => Promise<{ status: number }>> = {
      replies: () => client.put(`${date}/rsvp`, { answer: it.answer, ...it.party }),
      presses: () => answered(world.app.get(ReplyToEvent).run({ ...byLink, answer: it.answer })),
      withdraws: () => client.delete(`${date}/rsvp?answer=${it.answer}`),
      'withdraws by link': () => answered(world.app.get(WithdrawReply).run(byLink)),
      accepts: () => answerOffer('acceptance'),
      refuses: () => answerOffer('refusal'),
      'lets time pass': () => letTimePass(personId, dateId),
      'comes every time': () => client.put(standing, regularParty),
      'comes no more': () => client.delete(standing),
      skips: () => client.put(`${date}/skip`),
      'comes after all': () => client.delete(`${date}/skip`),
      'is at the door': () => olu.client.post(`${date}/walk-ins`, {}),
      'is let in anyway': () => olu.client.post(`${date}/walk-ins`, { anyway: true }),
      capacity: () => olu.client.patch(`/api/v1/events/${dateId}/date`, { capacity: it.capacity }),
      places: () => olu.client.put(`${date}/places`, { ...it.places, heldForInterpreters: 0 }),
      'calls off': () => olu.client.put(cancellation, {}),
      'puts back': () => olu.client.delete(cancellation),
    };
    return (await acts[it.does]()).status;
  }

  /** Somebody's offer closes, and so do the ten minutes in which they can take back what they gave up. */
  async function letTimePass(personId: string, dateId: string): Promise<typeof NOTHING> {
    await world.database.query(
      `WITH mine AS (SELECT id FROM rsvps WHERE person_id = $1 AND occurrence_id = $2),
         kept AS (UPDATE rsvps SET kept_in_line_until = now(),
             kept_until = CASE WHEN kept_until IS NOT NULL THEN now() END WHERE id IN (SELECT id FROM mine)),
         ending AS (UPDATE standing_places s SET ends_at = now() FROM occurrences o
           WHERE o.id = $2 AND s.event_id = o.event_id AND s.person_id = $1 AND s.ends_at IS NOT NULL)
       UPDATE offers SET closes_at = now() WHERE rsvp_id IN (SELECT id FROM mine) AND ended_at IS NULL`,
      [personId, dateId],
    );
    await world.app.get(PassPlacesOn).run();
    await world.app.get(GiveUpStandingPlace).endAllDue();
    return NOTHING;
  }

  async function stateOf(dateId: string): Promise<DateState> {
    const [places] = await world.database.query(
      `SELECT o.capacity, o.overbooked_by AS "overbookedBy", o.held_for_newcomers AS "heldForNewcomers",
         o.held_for_carers AS "heldForCarers", o.waitlist_closed AS "waitlistClosed", o.state = 'on' AS "isOn",
         (SELECT count(*)::int FROM rsvps r WHERE r.occurrence_id = o.id AND r.person_id IS NULL) AS "walkIns"
       FROM occurrences o WHERE o.id = $1`,
      [dateId],
    );
    const said: (Said & { personId: string; placeInLine: number | null })[] = await world.database.query(
      `SELECT person_id AS "personId", place_in_line AS "placeInLine", answer, kept_until IS NOT NULL AS "isKept",
         json_build_object('companions', companions, 'carers', carers, 'helpersSeated', helpers_seated,
           'firstTime', first_time, 'isRegular', is_regular) AS party
       FROM rsvps WHERE occurrence_id = $1 AND person_id IS NOT NULL ORDER BY place_in_line`,
      [dateId],
    );
    const numbers = said.flatMap(({ placeInLine }) => placeInLine ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    const whoOf = (id: string) => people.findIndex((person) => person.id === id);
    return {
      ...places,
      said: NAMES.map((_, who) => {
        const row = said.find(({ personId }) => whoOf(personId) === who);
        return row ? { answer: row.answer, party: row.party, isKept: row.isKept } : null;
      }),
      line: said.filter(({ placeInLine }) => placeInLine !== null).map(({ personId }) => whoOf(personId)),
    };
  }

  async function lettersSince({ since }: Series): Promise<string[][]> {
    const letters: { personId: string; name: string }[] = await world.database.query(
      `SELECT person_id AS "personId", name FROM outbox
       WHERE id > $1 AND person_id = ANY($2) AND name <> 'person-calendar' ORDER BY id`,
      [since, people.map(({ id }) => id)],
    );
    return people.map(({ id }) => letters.filter(({ personId }) => personId === id).map(({ name }) => name));
  }

  const seatsOf = (dateId: string) => seatsTaken(world, { occurrenceId: dateId });

  it('is what a simple model says after every step, with exactly the letters owed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), anySteps, async (capacity, steps) => {
        const made = await series(capacity);
        const model = new SeriesModel(capacity, rule === 'offer');
        for (const it of [...BEFORE, ...steps]) {
          expect(FINE).toContain(await act(it, made));
          model.do(it);
          const [states, taken, letters] = await Promise.all([
            Promise.all(made.dateIds.map(stateOf)),
            Promise.all(made.dateIds.map(seatsOf)),
            lettersSince(made),
          ]);
          expect(states).toEqual(model.dates.map(({ state }) => state));
          expect(taken).toEqual(model.dates.map((date) => date.taken));
          expect(letters).toEqual(model.letters);
        }
      }),
      {
        numRuns: 6,
        examples: [
          [1, GAVE_UP_TWICE],
          [1, OFFERED_TO_A_REGULAR],
          [2, COMES_AGAIN],
          [2, COMES_ONCE],
          [1, LEAVES_NO_DATE],
          [2, WAITS_AGAIN],
        ],
        endOnFailure: true,
      },
    );
  });

  it('has nobody too many, nobody who waits beside a place that fits, and one letter for each word, whatever happens at once', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const made = await series(2);
        for (const it of BEFORE) await act(it, made);
        const statuses = await Promise.all(steps.map((it) => act(it, made)));
        expect(statuses.filter((status) => !FINE.includes(status))).toEqual([]);
        for (const dateId of made.dateIds) {
          const state = await stateOf(dateId);
          const most = state.capacity + state.overbookedBy + state.walkIns;
          expect(await seatsOf(dateId)).toBeLessThanOrEqual(most);
          const model = new SeriesModel(2, rule === 'offer');
          Object.assign(model.dates[0]!.state, structuredClone(state));
          model.dates[0]!.fill();
          expect(state).toEqual(model.dates[0]!.state);
        }
        expect(await wrongLetters(made)).toEqual([]);
        expect(await regularsWithoutAPlace(made)).toEqual([]);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  /** Whoever has a place or waits for one was told so once, and holds one offer at most; standing places are told as one. */
  function wrongLetters({ dateIds }: Series): Promise<unknown[]> {
    return world.database.query(
      `SELECT * FROM (
         SELECT r.answer, r.version, r.is_regular AS may_be_silent,
           (SELECT count(*)::int FROM outbox o WHERE o.about ->> 'rsvpId' = r.id::text AND o.name IN ('rsvp-confirmation', 'place-given')
              AND (o.about ->> 'version')::int = r.version) AS letters,
           (SELECT count(*)::int FROM outbox o WHERE o.about ->> 'rsvpId' = r.id::text AND o.name = 'place-offered') AS told_of_offers,
           (SELECT count(*)::int FROM offers f WHERE f.rsvp_id = r.id) AS offers,
           (SELECT count(*)::int FROM offers f WHERE f.rsvp_id = r.id AND f.ended_at IS NULL) AS open
         FROM rsvps r WHERE r.occurrence_id = ANY($1) AND r.person_id IS NOT NULL) AS it
       WHERE open <> (answer = 'offered')::int OR told_of_offers <> offers
         OR answer IN ('going', 'waitlisted') AND letters <> 1 AND NOT (may_be_silent AND letters = 0)`,
      [dateIds],
    );
  }

  function regularsWithoutAPlace({ id, dateIds }: Series): Promise<unknown[]> {
    return world.database.query(
      `SELECT r.answer, r.version, r.kept_until FROM rsvps r WHERE r.occurrence_id = ANY($1) AND r.is_regular AND NOT EXISTS (
         SELECT FROM standing_places s WHERE s.event_id = $2 AND s.person_id = r.person_id)`,
      [dateIds, id],
    );
  }
});

/** What the door would answer: a refusal is fine, and anything else is a fault. */
async function answered(act: Promise<unknown>): Promise<{ status: number }> {
  try {
    await act;
    return { status: 200 };
  } catch (error) {
    if (error instanceof DomainError) return { status: 409 };
    throw error;
  }
}
