import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GiveUpStandingPlace } from '../../src/rsvps/standing/give-up-standing-place.js';
import { ReplyToEvent } from '../../src/rsvps/reply-to-event.js';
import { PassPlacesOn } from '../../src/rsvps/waiting/pass-places-on.js';
import { ForgetWords } from '../../src/rsvps/forget-words.js';
import type { Answer } from '../support/client.js';
import { atNoon, untilTheEvening } from '../notifications/evening.js';
import { atRest, lettersTo } from '../notifications/ledger.js';
import { given, soon, type TestEvent, type TestGroup, startIn, wallTimeIn } from '../support/given.js';
import { atOnce, inTurn } from '../support/at-once.js';
import { statementsDuring } from '../support/statements.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { closeList, lettersAbout, seatsOf, seatsTaken } from './looks.js';

interface Date {
  id: string;
  startsLocal: string;
}

const dayOf = ({ startsLocal }: { startsLocal: string }): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${startsLocal}Z`),
  );

describe('a standing place', () => {
  let world: World;
  let make: ReturnType<typeof given>;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld({ env: { DATABASE_POOL: '30' } });
    await world.setUp();
    make = given(world);
    olu = await world.person('Olu');
    group = await make.group(olu);
  });
  afterAll(() => world.close());

  let series: TestEvent;
  const weekly = (fields: Record<string, unknown> = {}, repeats: Record<string, unknown> = { count: 5 }) =>
    make.event(olu, group, { repeats: { every: 'week', ...repeats }, capacity: 2, ...fields });
  beforeEach(async () => {
    series = await weekly();
  });

  const seriesId = () => series.view.series.id as string;
  const standing = () => `/api/v1/events/${seriesId()}/standing-place`;
  const datesOf = async (id = seriesId()): Promise<Date[]> =>
    (await olu.client.get(`/api/v1/series/${id}/dates`)).json.items;
  const take = async ({ client }: TestPerson, wish: object = {}) => {
    const taken = await client.put(standing(), wish);
    if (taken.status !== 200) throw new Error(`No standing place: ${taken.text}`);
    return taken.json;
  };
  const skip = (id: string) => `/api/v1/occurrences/${id}/skip`;
  const answersOf = async (person: TestPerson, id = seriesId()) => {
    const dates = await datesOf(id);
    const own = await Promise.all(
      dates.map((date) => person.client.get(`/api/v1/occurrences/${date.id}/rsvp`)),
    );
    return own.map(({ json }) => json.answer as string | null);
  };
  /** Dates where someone keeps as a drop-in what a standing place gave them. */
  const keptBeyondDropIns: string[] = [];
  /** Every counter of seats is what the replies add up to, by kind too, and never more than there is room for. */
  const seatsAdd = async () => {
    const wrong = await world.database.query(
      `SELECT o.id, o.seats_taken, o.regulars_taken, held.* FROM occurrences o, LATERAL (
         SELECT coalesce(sum(r.seats), 0)::int AS seats, coalesce(sum(r.seats) FILTER (WHERE r.is_regular), 0)::int AS regulars
         FROM rsvps r WHERE r.occurrence_id = o.id AND (r.answer IN ('going', 'offered') OR r.kept_until IS NOT NULL)) AS held
       WHERE o.seats_taken <> held.seats OR o.regulars_taken <> held.regulars OR o.seats_taken > o.capacity + o.overbooked_by
         OR o.regulars_taken > o.regular_places OR (o.seats_taken - o.regulars_taken > o.drop_in_places AND o.id <> ALL($1))`,
      [keptBeyondDropIns],
    );
    expect(wrong).toEqual([]);
  };

  it('holds every coming date where there is room, waits for the others, and says so in one letter', async () => {
    const [ana, bo, cem] = [
      await make.member('Ana', group),
      await make.member('Bo', group),
      await make.member('Cem', group),
    ];
    const dates = await datesOf();
    await make.reply(ana, dates[1]!);
    await make.reply(bo, dates[1]!);
    await make.reply(cem, dates[2]!, 'maybe');
    const taken = await take(cem);
    expect(taken).toMatchObject({ held: 3, waiting: 1, skipped: 0, next: { dateId: dates[0]!.id } });
    expect(await answersOf(cem)).toEqual(['going', 'waitlisted', 'maybe', 'going', 'going']);

    const letter = await world.mail.letterTo(cem.email, (it) => it.subject.startsWith('You come every time'));
    expect(letter.text).toContain('A place is kept for you on 3 coming dates');
    expect(letter.text).toContain('On 1 date all places are taken');
    expect((await lettersAbout(world, cem)).filter((name) => name === 'standing-place')).toHaveLength(1);
    expect((await lettersAbout(world, cem)).filter((name) => name === 'rsvp-confirmation')).toHaveLength(1);

    expect(await take(cem)).toEqual(taken);
    expect((await lettersAbout(world, cem)).filter((name) => name === 'standing-place')).toHaveLength(1);

    await make.reply(ana, dates[1]!, 'declined');
    await world.mail.letterTo(cem.email, (it) => it.subject.startsWith('A place became free'));
    expect((await answersOf(cem))[1]).toBe('going');
    await make.reply(ana, dates[0]!);
    const dan = await make.member('Dan', group);
    expect(await take(dan)).toMatchObject({ waiting: 2 });
    const toDan = await world.mail.letterTo(dan.email, (it) => it.subject.startsWith('You come every time'));
    expect(toDan.text).toContain(dayOf(dates[2]!));
    expect(toDan.text).not.toContain(dayOf(dates[0]!));
    await seatsAdd();
  });

  it('is left for one date only, and that date goes to the next on its list', async () => {
    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    series = await weekly({ capacity: 1 });
    const [first, second] = await datesOf();
    await take(ana);
    await make.reply(bo, second!);

    const left = await ana.client.put(skip(second!.id));
    expect([left.status, left.json.answer, left.json.previous]).toEqual([200, 'declined', 'going']);
    expect((await ana.client.put(skip(second!.id))).json.answer).toBe('declined');
    expect(await answersOf(ana)).toEqual(['going', 'declined', 'going', 'going', 'going']);
    expect((await answersOf(bo))[1]).toBe('going');

    expect((await ana.client.delete(skip(second!.id))).status).toBe(204);
    expect((await answersOf(ana))[1]).toBe('waitlisted');
    await ana.client.put(skip(first!.id));
    await ana.client.delete(skip(first!.id));
    await ana.client.delete(skip(first!.id));
    expect((await answersOf(ana))[0]).toBe('going');
    expect((await take(ana)).skipped).toBe(0);

    const refused = await bo.client.put(skip(first!.id));
    expect([refused.status, refused.json.type]).toEqual([403, expect.stringContaining('no-standing-place')]);
    await seatsAdd();
  });

  it('stays left out where its date was skipped or taken back, however often it is asked for', async () => {
    const ana = await make.member('Ana', group);
    const [, second, third] = await datesOf();
    await take(ana);
    await ana.client.put(skip(second!.id));
    await ana.client.delete(`/api/v1/occurrences/${third!.id}/rsvp`);
    await take(ana);
    expect(await answersOf(ana)).toEqual(['going', 'declined', 'declined', 'going', 'going']);
  });

  it('is paused by who holds it, although the agreement was written anew since', async () => {
    const circle = await make.group(olu, { agreement: 'What is said here stays here.' });
    const ana = await make.member('Ana', circle);
    series = await make.event(olu, circle, { repeats: { every: 'week', count: 5 } });
    await olu.client.patch(`/api/v1/groups/${circle.id}`, { agreement: 'We listen first.' });
    const refused = await ana.client.put(standing(), {});
    expect([refused.status, refused.json.agreementVersion]).toEqual([409, 2]);
    await take(ana, { agreedVersion: 2 });
    await olu.client.patch(`/api/v1/groups/${circle.id}`, { agreement: 'We listen first, and last.' });
    const pause = { from: wallTimeIn(14).slice(0, 10), until: wallTimeIn(22).slice(0, 10) };
    expect((await take(ana, { pause })).standingPlace).toMatchObject({ pausedFrom: pause.from });
  });

  it('is not for someone who leaves the group in the same moment', async () => {
    const ana = await make.member('Ana', group);
    const [first] = await datesOf();
    const answers = await inTurn<{ status: number }>(
      world,
      { table: 'memberships', column: 'person_id', id: ana.id },
      () => ana.client.delete(`/api/v1/groups/${group.id}/membership`),
      () => ana.client.put(standing()),
      () => ana.client.put(`/api/v1/occurrences/${first!.id}/following-rsvps`, { answer: 'going' }),
    );
    expect(answers.map(({ status }) => status)).toEqual([204, 403, 403]);
    expect(await world.database.query('SELECT FROM rsvps WHERE person_id = $1', [ana.id])).toEqual([]);
  });

  it('pauses for a time, which frees the dates within, and is there again afterwards', async () => {
    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    series = await weekly({ capacity: 1 });
    const dates = await datesOf();
    await take(ana);
    await make.reply(bo, dates[1]!);
    const pause = { from: wallTimeIn(14).slice(0, 10), until: wallTimeIn(22).slice(0, 10) };
    const paused = await take(ana, { pause });
    expect(paused.standingPlace).toMatchObject({ pausedFrom: pause.from, pausedUntil: pause.until });
    expect(await answersOf(ana)).toEqual(['going', null, null, 'going', 'going']);
    expect((await answersOf(bo))[1]).toBe('going');

    await take(ana);
    expect((await answersOf(ana))[2]).toBeNull();
    await take(ana, { pause: null });
    expect(await answersOf(ana)).toEqual(['going', 'waitlisted', 'going', 'going', 'going']);

    await take(ana, { pause });
    await world.database.query(
      `UPDATE standing_places SET paused_from = '2020-01-01', paused_until = '2020-02-01' WHERE person_id = $1`,
      [ana.id],
    );
    const over = (await ana.client.get(standing())).json.standingPlace;
    expect([over.pausedFrom, over.pausedUntil]).toEqual([null, null]);
    expect((await ana.client.page(`/series/${seriesId()}/standing-place`)).text).not.toContain('You pause');

    for (const wrong of [
      { from: pause.until, until: pause.from },
      { from: '2020-01-01', until: '2020-01-02' },
      { from: '2026-02-30', until: '2027-03-01' },
    ]) {
      expect((await ana.client.put(standing(), { pause: wrong })).status).toBe(422);
    }
    await seatsAdd();
  });

  it('leaves alone what someone says for one date while they pause, and frees a date that is moved into the pause', async () => {
    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    series = await weekly({ capacity: 1 });
    const dates = await datesOf();
    const pause = { from: dates[1]!.startsLocal.slice(0, 10), until: dates[2]!.startsLocal.slice(0, 10) };
    await take(ana);
    await take(ana, { pause });
    await make.reply(ana, dates[1]!);
    await make.reply(bo, dates[3]!);
    await take(ana);
    await take(ana);
    expect(await answersOf(ana)).toEqual(['going', 'going', null, 'going', 'going']);

    const startsLocal = `${pause.until}T08:00`;
    const moved = await olu.client.patch(`/api/v1/events/${dates[3]!.id}/date`, { startsLocal });
    expect(moved.status).toBe(200);
    const answerAt = async ({ client }: TestPerson, { id }: Date) =>
      (await client.get(`/api/v1/occurrences/${id}/rsvp`)).json.answer;
    await until('it is given on', async () => (await answerAt(bo, dates[3]!)) === 'going');
    expect(await answerAt(ana, dates[3]!)).toBeNull();
    await seatsAdd();
  });

  it('counts one person once who answers single dates and takes it in the same moment', async () => {
    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    const dates = await datesOf();
    const [locked] = [...dates].sort((one, other) => (one.id < other.id ? -1 : 1));
    const calls = ({ client }: TestPerson) => [
      () => client.put(standing()) as Promise<unknown>,
      () => client.put(`/api/v1/occurrences/${locked!.id}/rsvp`, { answer: 'declined' }) as Promise<unknown>,
    ];
    await make.reply(ana, locked!);
    await inTurn(world, seatsOf({ occurrenceId: locked!.id }), ...calls(ana));
    await seatsAdd();
    await make.reply(bo, locked!);
    await inTurn(world, seatsOf({ occurrenceId: locked!.id }), ...calls(bo).toReversed());
    await seatsAdd();
    const at = dates.indexOf(locked!);
    expect([(await answersOf(ana))[at], (await answersOf(bo))[at]]).toEqual(['declined', 'declined']);

    await atOnce(
      world,
      seatsOf({ occurrenceId: locked!.id }),
      () => ana.client.put(standing()),
      () => ana.client.put(standing()),
      () => ana.client.delete(standing()),
      () => ana.client.put(skip(locked!.id)),
    );
    await seatsAdd();
  });

  it('is taken again by someone who says no to a date in the same moment', async () => {
    const ana = await make.member('Ana', group);
    await take(ana);
    const dates = await datesOf();
    for (let round = 0; round < 8; round++) {
      for (const date of dates) await make.reply(ana, date, 'maybe');
      const both = await Promise.all([
        ...dates.map(({ id }) => ana.client.put(`/api/v1/occurrences/${id}/rsvp`, { answer: 'declined' })),
        ana.client.put(standing(), {}),
      ]);
      expect(both.map(({ status }) => status)).toEqual(both.map(() => 200));
    }
    await seatsAdd();
  });

  it('is given up altogether, and taken again', async () => {
    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    series = await weekly({ capacity: 1 });
    const [first, second] = await datesOf();
    await take(ana);
    await ana.client.put(skip(first!.id));
    await make.reply(bo, second!);
    expect((await ana.client.delete(standing())).status).toBe(204);
    expect((await ana.client.delete(standing())).status).toBe(204);
    expect(await answersOf(ana)).toEqual(['declined', null, null, null, null]);
    expect((await answersOf(bo))[1]).toBe('going');
    expect((await ana.client.get(standing())).json).toMatchObject({
      standingPlace: null,
      held: 0,
      skipped: 0,
    });
    await take(ana);
    expect(await answersOf(ana)).toEqual(['declined', 'waitlisted', 'going', 'going', 'going']);
    await seatsAdd();
  });

  it('stays given up when what was written for all dates comes a moment later', async () => {
    const ana = await make.member('Ana', group);
    const [first] = await datesOf();
    await take(ana);
    const page = `/series/${seriesId()}/standing-place`;
    const [, said] = await inTurn(
      world,
      seatsOf({ occurrenceId: first!.id }),
      () => ana.client.delete(standing()),
      () => ana.client.submit(page, { wish: 'say', needs: 'A seat near the door' }),
    );
    expect([said!.status, said!.text.includes('was given up')]).toEqual([422, true]);
    expect(await answersOf(ana)).toEqual([null, null, null, null, null]);
  });

  it('takes over what someone said before, and keeps to the places for regulars and for others', async () => {
    const [ana, bo, cem] = [
      await make.member('Ana', group),
      await make.member('Bo', group),
      await make.member('Cem', group),
    ];
    const [first, second] = await datesOf();
    await make.reply(ana, first!);
    await world.database.query(
      'UPDATE occurrences SET capacity = 3, regular_places = 1, drop_in_places = 1 WHERE event_id = $1',
      [seriesId()],
    );
    await make.reply(bo, first!);
    expect((await answersOf(bo))[0]).toBe('waitlisted');
    await take(ana);
    await until(
      'the place that was a drop-in’s is given on',
      async () => (await answersOf(bo))[0] === 'going',
    );
    await take(bo);
    expect((await answersOf(bo)).slice(0, 2)).toEqual(['going', 'waitlisted']);
    await make.reply(cem, second!);
    expect((await answersOf(cem))[1]).toBe('going');
    await seatsAdd();
  });

  it('is for members, of series that take place', async () => {
    const visitor = await world.person('Vi');
    const refused = await visitor.client.put(standing());
    expect([refused.status, refused.json.type]).toEqual([
      403,
      expect.stringContaining('standing-places-are-for-members'),
    ]);
    const page = (await visitor.client.page(`/series/${seriesId()}/standing-place`)).text;
    expect(page).toContain('You are welcome to join the group first');
    expect(page).not.toContain('Yes, I come every time');
    const ana = await make.member('Ana', group);
    const once = await make.event(olu, group);
    expect((await ana.client.put(`/api/v1/events/${once.id}/standing-place`)).json.type).toContain(
      'does-not-repeat',
    );
    expect((await ana.client.put(standing(), { companions: 1 })).status).toBe(422);
    await olu.client.put(`/api/v1/series/${seriesId()}/cancellation`, { reason: 'No room' });
    expect((await ana.client.put(standing())).json.type).toContain('event-is-cancelled');
    const quiet = await make.group(olu, { visibility: 'private' });
    const hidden = await make.event(olu, quiet, { repeats: { every: 'week', count: 2 } });
    expect((await ana.client.put(`/api/v1/events/${hidden.id}/standing-place`)).status).toBe(404);
  });

  it('ends with the membership', async () => {
    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    series = await weekly({ capacity: 1 });
    await take(ana);
    const [first] = await datesOf();
    await make.reply(bo, first!);
    await ana.client.delete(`/api/v1/groups/${group.id}/membership`);
    await until('the place is given on', async () => (await answersOf(bo))[0] === 'going');
    expect(
      (await world.database.query('SELECT FROM standing_places WHERE person_id = $1', [ana.id])).length,
    ).toBe(0);
    expect((await world.database.query('SELECT FROM rsvps WHERE person_id = $1', [ana.id])).length).toBe(0);

    const { items } = (await olu.client.get(`/api/v1/groups/${group.id}/members?limit=100`)).json;
    const { id } = items.findLast((it: { calledName: string }) => it.calledName === 'Bo');
    await take(bo);
    await olu.client.delete(`/api/v1/groups/${group.id}/members/${id}`);
    await until('all is given back', async () => {
      const kept = await world.database.query(
        `SELECT person_id FROM rsvps WHERE person_id = $1 UNION ALL SELECT person_id FROM standing_places WHERE person_id = $1`,
        [bo.id],
      );
      return kept.length === 0;
    });
    await seatsAdd();
  });

  it('can still be given up in an archived group, and not taken any more', async () => {
    const closing = await make.group(olu);
    const [ana, bo] = [await make.member('Ana', closing), await make.member('Bo', closing)];
    series = await make.event(olu, closing, { repeats: { every: 'week', count: 2 } });
    await take(ana);
    expect((await olu.client.delete(`/api/v1/groups/${closing.id}`)).status).toBe(204);
    expect((await bo.client.put(standing())).json.type).toContain('group-is-archived');
    expect((await ana.client.delete(standing())).status).toBe(204);
    expect(await answersOf(ana)).toEqual([null, null]);
  });

  it('has the dates that are laid out later, before anybody sees them, also while letters are stopped', async () => {
    const along = await make.group(olu, { mostCompanions: 1 });
    series = await make.event(olu, along, { capacity: 3, regularPlaces: 2, repeats: { every: 'week' } });
    const [eve, dan, ana, bo] = [
      await make.member('Eve', along),
      await make.member('Dan', along),
      await make.member('Ana', along),
      await make.member('Bo', along),
    ];
    await take(eve);
    // Two do not fit into the place for regulars that is left; whoever fits comes before them.
    await take(dan, { companions: 1 });
    await take(ana);
    await take(bo);
    await world.database.query('INSERT INTO mutes (person_id, event_id) VALUES ($1, $2)', [
      ana.id,
      seriesId(),
    ]);
    await world.database.query(`
      CREATE TABLE seen (regulars integer);
      CREATE FUNCTION look() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO seen SELECT regulars_taken FROM occurrences WHERE id = NEW.id; RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON occurrences DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION look()`);
    await world.database.transaction(async (tx) => {
      const [{ from }] = await tx.query(
        `SELECT min(starts_local) AS from FROM occurrences WHERE event_id = $1 AND starts_at > now() + interval '20 days'`,
        [seriesId()],
      );
      await tx.query('DELETE FROM occurrences WHERE event_id = $1 AND starts_local >= $2', [
        seriesId(),
        from,
      ]);
      await tx.query('UPDATE events SET dates_until = $2 WHERE id = $1', [seriesId(), from]);
    });
    const seen = () => world.database.query('SELECT DISTINCT regulars FROM seen');
    await world.sweep();
    expect(await seen()).toEqual([{ regulars: 2 }]);
    await world.database.query('DROP TRIGGER at_commit ON occurrences; DROP FUNCTION look; DROP TABLE seen');
    const answers = await answersOf(ana);
    expect(answers.length).toBeGreaterThan(10);
    expect(new Set(answers)).toEqual(new Set(['going']));
    for (const person of [dan, bo]) {
      expect(new Set(await answersOf(person))).toEqual(new Set(['waitlisted']));
    }
    await seatsAdd();
    const [{ stopped }] = await world.database.query(
      'SELECT count(*)::int AS stopped FROM mutes WHERE person_id = $1',
      [ana.id],
    );
    expect(stopped).toBe(1);
  });

  it('stays with a date that is moved, called off and put back, and comes to one that was skipped', async () => {
    const ana = await make.member('Ana', group);
    const [first, second, third] = await datesOf();
    await olu.client.post(`/api/v1/series/${seriesId()}/skips`, { dates: [third!.startsLocal.slice(0, 10)] });
    await take(ana);
    const startsLocal = `${wallTimeIn(9).slice(0, 10)}T11:00`;
    await olu.client.patch(`/api/v1/events/${first!.id}/date`, { startsLocal });
    await olu.client.put(`/api/v1/events/${second!.id}/cancellation`, { reason: 'No heating' });
    await olu.client.delete(`/api/v1/events/${second!.id}/cancellation`);
    expect((await olu.client.delete(`/api/v1/events/${third!.id}/skip`)).status).toBeLessThan(300);
    const answers = () =>
      Promise.all(
        [first, second, third].map(
          async (date) => (await ana.client.get(`/api/v1/occurrences/${date!.id}/rsvp`)).json.answer,
        ),
      );
    await until('she has all', async () => isDeepStrictEqual(await answers(), ['going', 'going', 'going']));
    await seatsAdd();
  });

  it('has the dates that its series gets, also where it goes on as another, and where that is undone', async () => {
    const ana = await make.member('Ana', group);
    series = await weekly({}, { count: 3 });
    const dates = await datesOf();
    await take(ana);
    await ana.client.put(skip(dates[2]!.id));

    const all = await olu.client.patch(`/api/v1/events/${dates[0]!.id}/series`, {
      repeats: { every: 'week', count: 5 },
    });
    expect(all.status).toBe(200);
    const whole = ['going', 'going', 'declined', 'going', 'going'];
    await until('the new dates are hers', async () => isDeepStrictEqual(await answersOf(ana), whole));

    const changed = await olu.client.patch(`/api/v1/events/${dates[1]!.id}/following`, {
      title: 'Breathing, a little longer',
      repeats: { every: 'week', count: 6 },
    });
    expect(changed.status).toBe(200);
    const [{ id: newId }] = await world.database.query('SELECT id FROM events WHERE continues_id = $1', [
      seriesId(),
    ]);
    const later = ['going', 'declined', 'going', 'going', 'going', 'going'];
    await until('those of the new series too', async () =>
      isDeepStrictEqual(await answersOf(ana, newId), later),
    );
    const pause = { from: wallTimeIn(28).slice(0, 10), until: wallTimeIn(28).slice(0, 10) };
    await ana.client.put(`/api/v1/events/${newId}/standing-place`, { pause });
    expect((await answersOf(ana, newId))[2]).toBeNull();
    await seatsAdd();

    const undone = await olu.client.delete(`/api/v1/edits/${changed.json.undo.editId}`);
    expect([undone.status, undone.text]).toEqual([
      expect.any(Number),
      expect.not.stringContaining('answered'),
    ]);
    expect(undone.status).toBeLessThan(300);
    expect(await answersOf(ana)).toEqual(['going', 'going', 'declined', null, 'going']);
    expect((await ana.client.get(standing())).json.standingPlace.pausedFrom).toBe(pause.from);
    await seatsAdd();
  });

  it('keeps to the places that hosts give to regulars and to others', async () => {
    series = await weekly({ capacity: 5, regularPlaces: 1, dropInPlaces: 1 });
    const [ana, bo, cem] = [
      await make.member('Ana', group),
      await make.member('Bo', group),
      await make.member('Cem', group),
    ];
    const [first] = await datesOf();
    for (const person of [ana, bo]) await take(person);
    for (const person of [cem, olu]) await make.reply(person, first!);
    expect((await answersOf(bo))[0]).toBe('waitlisted');
    expect((await answersOf(olu))[0]).toBe('waitlisted');
    expect((await olu.client.patch(`/api/v1/events/${first!.id}/series`, { regularPlaces: -1 })).status).toBe(
      422,
    );
    const more = await olu.client.patch(`/api/v1/events/${first!.id}/series`, {
      regularPlaces: 2,
      dropInPlaces: null,
    });
    expect(more.status).toBe(200);
    expect(await answersOf(bo)).toEqual(['going', 'going', 'going', 'going', 'going']);
    expect((await answersOf(olu))[0]).toBe('going');
    const { hosting } = (await olu.client.get(`/api/v1/events/${first!.id}`)).json;
    expect(hosting).toMatchObject({ regularPlaces: 2, dropInPlaces: null });
    await seatsAdd();
  });

  it('leaves places to many who wait with as many statements as to one, also where regulars have theirs', async () => {
    const looks = async (names: string[]) => {
      series = await weekly({ capacity: 2, regularPlaces: 1 }, { count: 1 });
      const [date] = await datesOf();
      const people: TestPerson[] = [];
      for (const name of ['Ana', 'Bo', ...names]) people.push(await make.member(name, group));
      for (const person of people) await make.reply(person, date!);
      const more = { capacity: people.length };
      const asked = await statementsDuring(() => olu.client.patch(`/api/v1/events/${date!.id}/date`, more));
      for (const person of people) expect(await answersOf(person)).toEqual(['going']);
      return asked.filter((text) => text.includes('WITH fitting')).length;
    };
    expect(await looks(['Cem', 'Dee', 'Eva', 'Fin'])).toBe(await looks(['Cem']));
  });

  it('is left for one date with one press in the reminder, without a sign-in', async () => {
    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    series = await weekly({ ...startIn({ days: 7 }), capacity: 1 });
    await take(ana);
    const dates = await datesOf();
    await atRest(world);
    await world.timePasses('6 days 2 hours');
    const letter = await world.mail.letterTo(ana.email, (it) => it.text.includes('Not this week'));
    const paths = letter.links
      .filter((link) => link.includes('/letters/'))
      .map((link) => link.slice(new URL(link).origin.length));
    expect(paths.filter((path) => path.includes('answer='))).toEqual([
      expect.stringContaining('answer=declined'),
    ]);
    const { client, press } = await opened(paths.find((path) => path.endsWith('answer=declined'))!);
    expect((await client.page('/letters/answer')).text).toContain('You come every time.');
    await press('/letters/answer', { answer: 'declined' });
    expect((await answersOf(ana)).slice(0, 2)).toEqual(['declined', 'going']);
    await press('/letters/answer', { answer: 'going' });
    expect((await answersOf(ana))[0]).toBe('going');

    await press('/letters/standing', { wish: 'give-up' });
    expect((await client.page('/letters/standing')).text).toMatch(
      /Your standing place ends on <time[^>]*>[^<]+<\/time>.*\. Until then you can keep it\.\s+Then your places go to those/s,
    );
    const beneath = (await client.page('/letters/answer')).text;
    expect(beneath).toMatch(
      /Your standing place ends on <time[^>]*>[^<]+<\/time>.*\. Until then you can keep it\..*>Keep it</s,
    );
    expect(beneath).not.toMatch(/You come every time\.|Pause or change that/);
    expect(beneath).toContain('I’m coming to this and the next ones');
    expect((await answersOf(ana))[1]).toBe('going');
    await press('/letters/standing', { wish: 'keep' });
    await press('/letters/standing', { wish: 'give-up' });
    await world.timePasses('11 minutes');
    await until('it has ended', async () => (await answersOf(ana))[1] === null);
    await seatsAdd();

    await press('/letters/standing', { wish: 'following-going' });
    expect(await answersOf(ana)).toEqual(dates.map(() => 'going'));
    await make.reply(bo, dates[1]!);
    await press('/letters/standing', { wish: 'following-declined' });
    expect(await answersOf(ana)).toEqual(dates.map(() => 'declined'));
    // A link may have been pressed by a program: what it gave up can be taken back for a while.
    expect((await answersOf(bo))[1]).toBe('waitlisted');
    await seatsAdd();
    await press('/letters/standing', { wish: 'following-going' });
    expect(await answersOf(ana)).toEqual(dates.map(() => 'going'));
    await seatsAdd();
  });

  it('asks what everyone has to answer before someone comes to this date and the next ones', async () => {
    const ana = await make.member('Ana', group);
    series = await weekly({
      ...startIn({ days: 1, hours: 3 }),
      questions: [{ kind: 'short text', text: 'Any allergies?', required: true }],
    });
    const dates = await datesOf();
    const following = `/api/v1/occurrences/${dates[0]!.id}/following-rsvps`;
    const [{ id }] = (await ana.client.get(`/api/v1/events/${dates[0]!.id}`)).json.questions;
    const refused = await ana.client.put(following, { answer: 'going' });
    expect([refused.status, refused.json.errors[0].pointer]).toEqual([422, `/answers/${id}`]);
    expect(await answersOf(ana)).toEqual(dates.map(() => null));

    const heard = () =>
      Promise.all(
        dates.map(async (date) => {
          const { items } = (await olu.client.get(`/api/v1/occurrences/${date.id}/rsvps`)).json;
          const own = items.find((it: { calledName: string }) => it.calledName === 'Ana');
          return own?.said.answers[0]?.answer as string | undefined;
        }),
      );
    await make.reply(ana, dates[0]!, 'maybe');
    await atRest(world);
    const letter = await world.mail.letterTo(ana.email, (it) =>
      it.links.some((link) => link.includes('answer=')),
    );
    const link = letter.links.find((it) => it.includes('answer='))!;
    const { client, press } = await opened(link.slice(new URL(link).origin.length));
    const path = '/letters/standing?standing=following-going';
    expect((await client.page('/letters/answer')).text).toContain(`href="${path}"`);
    const mark = /name="mark" value="([^"]+)"/.exec((await client.page(path)).text)![1]!;
    const asks = `short text ${id}`;
    const again = await client.submit('/letters/standing', { mark, wish: 'following-going', asks }, path);
    expect([again.status, again.text]).toEqual([
      422,
      expect.stringContaining('Please answer this question.'),
    ]);
    expect(again.text).toContain('This and the next ones');

    await make.reply(ana, dates[1]!, 'going', { answers: { [id]: 'Nuts' } });
    await press(path, { wish: 'following-going', asks, [`answers/${id}`]: 'Milk' });
    expect(await heard()).toEqual(['Milk', 'Nuts', 'Milk', 'Milk', 'Milk']);
    await ana.client.put(following, { answer: 'declined' });
    await seatsAdd();
    expect((await client.page('/letters/answer')).text).not.toContain(`href="${path}"`);
    expect((await ana.client.put(following, { answer: 'going' })).json).toEqual({
      changed: 5,
      waiting: 0,
      without: 0,
    });
    expect(await heard()).toEqual(['Milk', 'Nuts', 'Milk', 'Milk', 'Milk']);
  });

  /** A letter's link in a browser of its own, and what can be pressed there. */
  async function opened(path: string) {
    const client = world.client();
    await client.page(path);
    const press = async (to: string, fields: Record<string, string>) => {
      const mark = /name="mark" value="([^"]+)"/.exec((await client.page(to)).text)?.[1] ?? '';
      const pressed = await client.submit(to, { mark, ...fields }, to);
      if (pressed.status !== 303) throw new Error(`Pressed in vain: ${pressed.status} ${pressed.text}`);
    };
    return { client, press };
  }

  it('is taken, paused and left out on the pages', async () => {
    const ana = await make.member('Ana', group);
    const [first, second] = await datesOf();
    const page = `/series/${seriesId()}/standing-place`;
    expect((await ana.client.page(`/series/${seriesId()}`)).text).toContain('I come every time');
    await ana.client.submit(page, { wish: 'take' }, page);
    expect((await ana.client.page(page)).text).toContain('A place is kept for you on 5 coming dates');
    expect((await ana.client.page(page)).text).toContain('Tell the hosts something');
    const wrong = await ana.client.submit(page, { wish: 'pause', from: '', until: '' }, page);
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Please give a day')]);
    await ana.client.submit(
      page,
      { wish: 'pause', from: wallTimeIn(14).slice(0, 10), until: wallTimeIn(14).slice(0, 10) },
      page,
    );
    expect(await answersOf(ana)).toEqual(['going', null, 'going', 'going', 'going']);
    const paused = (await ana.client.page(`/events/${second!.id}`)).text;
    expect(paused).toMatch(
      /You come every time, and pause until \w+day \d+ \w+ \d{4}\. <a href="\/series\/[\w-]+\/standing-place">/,
    );
    expect((await ana.client.page(`/events/${first!.id}`)).text).not.toContain('pause until');
    await ana.client.submit(page, { wish: 'resume' }, page);
    for (const path of ['/me/meetings', `/series/${seriesId()}`, `/events/${first!.id}`]) {
      expect([path, (await ana.client.page(path)).text]).toEqual([
        path,
        expect.stringContaining('Not this week'),
      ]);
    }
    await ana.client.submit(`/events/${first!.id}/reply`, { answer: 'declined' }, '/me/meetings');
    expect(await answersOf(ana)).toEqual(['declined', 'going', 'going', 'going', 'going']);
    expect((await olu.client.page(`/series/${seriesId()}/standing-places`)).text).toContain('Ana');
    expect((await olu.client.page(`/events/${first!.id}/roster`)).text).toContain('Every time');
    // Another window does not know yet that it was given up.
    await ana.client.submit(page, { wish: 'give-up' }, page);
    const stale = await ana.client.submit(page, { wish: 'pause', from: '', until: '' }, '/me');
    expect([stale.status, stale.text]).toEqual([
      422,
      expect.stringContaining('Your standing place was given up, so this is not saved.'),
    ]);
    expect(stale.text).not.toContain('Please give a day');
  });

  it('is found once among one’s meetings, with its next dates, beside single answers', async () => {
    const ana = await make.member('Ana', group);
    const dates = await datesOf();
    const daily = await make.event(olu, group, {
      title: 'Morning call',
      startsLocal: wallTimeIn(5),
      repeats: { every: 'day', count: 8 },
    });
    await ana.client.put(`/api/v1/events/${daily.view.series.id}/standing-place`);
    await take(ana);
    const single = await make.event(olu, group, { title: 'Picnic', startsLocal: wallTimeIn(30) });
    await make.reply(ana, single, 'declined');
    await ana.client.put(skip(dates[1]!.id));

    const { text } = await ana.client.page('/me/meetings');
    const cards = text.split('<article').slice(1);
    expect(cards.map((card) => /<h2>.*?>(.*?)<\/a>/.exec(card)![1])).toEqual([
      'Morning call',
      'Breathing when it is loud',
      'Picnic',
    ]);
    const [calls, evenings, picnic] = cards;
    const pressed = (card: string) => [...card.matchAll(/\/events\/([\w-]+)\/reply/g)].map(([, id]) => id);
    expect([calls!.match(/Not this time/g)?.length, pressed(calls!).length]).toEqual([3, 3]);
    expect(calls).toContain('And 5 later dates.');
    expect(pressed(evenings!)).toEqual([dates[0]!.id, dates[2]!.id]);
    expect(evenings).toMatch(
      /You come every time: every \w+day(?:.|\n)*I can’t come(?:.|\n)*And 2 later dates\./,
    );
    expect(evenings).toContain(`href="/series/${seriesId()}"`);
    expect(picnic).toContain('I can’t come');
    expect(text).not.toMatch(/tag[^>]*>Not this/);

    const list = async (query = '') => (await ana.client.get(`/api/v1/me/rsvps${query}`)).json.items;
    const ids = (await list()).map((it: { seriesId: string | null }) => it.seriesId);
    expect(ids.filter((id: string | null) => id === seriesId())).toHaveLength(5);
    expect(ids.filter((id: string | null) => id === null)).toHaveLength(1);
  });

  it('is asked about after as many dates without a word as the group has chosen, once, and kindly', async () => {
    const asking = await make.group(olu);
    await olu.client.patch(`/api/v1/groups/${asking.id}`, { questionAfter: 2 });
    expect((await olu.client.patch(`/api/v1/groups/${asking.id}`, { questionAfter: 1 })).status).toBe(422);
    expect((await olu.client.get(`/api/v1/groups/${asking.id}`)).json.questionAfter).toBe(2);
    series = await make.event(olu, asking, {
      repeats: { every: 'day', count: 12 },
      // At no hour of the clock: only one date may be over when Bo says a word.
      ...startIn({ hours: 36 }),
    });
    const [ana, bo] = [await make.member('Ana', asking), await make.member('Bo', asking)];
    for (const person of [ana, bo]) await take(person);
    const questions = async (person: TestPerson) =>
      (await lettersAbout(world, person)).filter((name) => name === 'standing-question').length;
    await world.timePasses('2 days 6 hours');
    // A later one: it counts as a word, and not as a date without one.
    const later = (await datesOf())[2]!;
    expect((await bo.client.put(skip(later.id))).status).toBe(200);
    await world.timePasses('1 day');
    const letter = await world.mail.letterTo(ana.email, (it) =>
      it.subject.startsWith('Is your standing place'),
    );
    expect(letter.text).toContain('If you do nothing, everything stays as it is.');
    await atRest(world);
    expect([await questions(ana), await questions(bo)]).toEqual([1, 0]);
    const keep = letter.links.find((link) => link.endsWith('standing=keep'))!;
    const { client, press } = await opened(keep.slice(new URL(keep).origin.length));
    expect((await client.page('/letters/standing?standing=keep')).text).toContain('Yes, keep my place');
    await press('/letters/standing', { wish: 'keep' });
    await world.timePasses('1 day');
    await atRest(world);
    expect(await questions(ana)).toBe(1);
    expect((await take(ana)).held).toBeGreaterThan(4);

    await world.timePasses('2 days');
    await until('it is asked again after as many', async () => (await questions(ana)) === 2);
    const giveUp = letter.links.find((link) => link.endsWith('standing=give-up'))!;
    const another = await opened(giveUp.slice(new URL(giveUp).origin.length));
    await another.press('/letters/standing', { wish: 'give-up' });
    await world.timePasses('11 minutes');
    await until('it has ended', async () => (await ana.client.get(standing())).json.standingPlace === null);
    expect(await questions(ana)).toBe(2);
  });

  it('says once for all dates who comes along and what the hosts ask, and for one date something else', async () => {
    const along = await make.group(olu, { mostCompanions: 1, attendance: 'names' });
    const [ana, bo] = [await make.member('Ana', along), await make.member('Bo', along)];
    series = await make.event(olu, along, {
      repeats: { every: 'week', count: 4 },
      capacity: 3,
      questions: [{ kind: 'short text', text: 'Any allergies?', required: true }],
    });
    const [first, second, third] = await datesOf();
    const [{ id: asked }] = (await ana.client.get(`/api/v1/events/${first!.id}`)).json.questions;
    const unanswered = await ana.client.put(standing());
    expect([unanswered.status, unanswered.json.errors[0].pointer]).toEqual([422, `/answers/${asked}`]);
    expect((await ana.client.put(standing(), { companions: 2 })).status).toBe(422);
    const page = `/series/${seriesId()}/standing-place`;
    const asks = (await ana.client.page(page)).text;
    expect(asks).not.toMatch(/It is my first time|What I told the hosts/);
    const fields = {
      asks: `short text ${asked}`,
      [`answers/${asked}`]: 'Nuts',
      needs: 'A seat near the door',
    };
    const alone = await ana.client.submit(page, { wish: 'take', asks: fields.asks }, page);
    expect([alone.status, alone.text]).toEqual([422, expect.stringContaining('Please answer this question')]);
    await ana.client.submit(page, { wish: 'take', countMeOnly: 'on', ...fields }, page);
    expect((await ana.client.page(page)).text).toContain('What I told the hosts');

    const heard = (calledName: string, date: Date) =>
      olu.client
        .get(`/api/v1/occurrences/${date.id}/rsvps`)
        .then(
          ({ json }) => json.items.find((it: { calledName: string }) => it.calledName === calledName)?.said,
        );
    expect(await heard('Ana', second!)).toMatchObject({
      answers: [{ question: 'Any allergies?', answer: 'Nuts' }],
      needs: 'A seat near the door',
      countMeOnly: true,
      companions: 0,
    });
    const [{ kept }] = await world.database.query(
      'SELECT (answers_box || needs_box) AS kept FROM standing_places WHERE person_id = $1',
      [ana.id],
    );
    expect(kept).not.toMatch(/Nuts|door/);

    const own = `/api/v1/occurrences/${first!.id}/rsvp`;
    await ana.client.put(own, { answer: 'going', needs: '', answers: { [asked]: 'None this week' } });
    expect(await heard('Ana', first!)).toMatchObject({
      answers: [{ answer: 'None this week' }],
      needs: null,
    });
    await ana.client.put(own, { answer: 'declined' });
    await world.database.query(
      `UPDATE rsvps SET replied_at = replied_at - interval '2 hours' WHERE occurrence_id = $1`,
      [first!.id],
    );
    await world.app.get(ForgetWords).run();
    expect((await ana.client.put(own, { answer: 'going' })).status).toBe(200);
    expect(await heard('Ana', first!)).toMatchObject({ answers: [{ answer: 'None this week' }] });
    await make.reply(ana, second!, 'declined');
    await make.reply(ana, second!, 'going');

    await make.reply(bo, third!, 'going', { answers: { [asked]: 'No' }, companions: 1 });
    const more = await take(ana, { companions: 1, countMeOnly: false });
    expect(more).toMatchObject({
      held: 4,
      otherwise: 1,
      standingPlace: { companions: 1, needs: fields.needs },
    });
    expect(await Promise.all([second!, third!].map((date) => heard('Ana', date)))).toMatchObject([
      { companions: 1, countMeOnly: false },
      { companions: 0 },
    ]);
    expect((await ana.client.page(page)).text).toContain('On 1 date another number of people comes with you');
    await seatsAdd();

    const changed = await olu.client.patch(`/api/v1/events/${third!.id}/following`, {
      title: 'Breathing, later',
    });
    expect(changed.status).toBe(200);
    expect(await heard('Ana', third!)).toMatchObject({ answers: [{ answer: 'Nuts' }], companions: 0 });
    expect((await bo.client.page(page)).text).not.toContain('Nuts');
    await ana.client.delete(standing());
    expect(await heard('Ana', second!)).toBeUndefined();

    await world.database.query(
      `UPDATE events SET questions = questions || '[{"id":"new","kind":"short text","text":"And drinks?","choices":[],"required":true}]'
       WHERE id = $1`,
      [seriesId()],
    );
    await make.reply(ana, third!, 'declined');
    expect((await make.reply(ana, third!, 'going')).answer).toBe('going');

    await take(ana, { answers: { [asked]: 'Nuts', new: 'Tea' } });
    await ana.client.put(`/api/v1/occurrences/${second!.id}/rsvp`, {
      answer: 'going',
      answers: { [asked]: 'None this week' },
    });
    expect(await heard('Ana', second!)).toMatchObject({
      answers: [{ answer: 'None this week' }, { answer: 'Tea' }],
    });
  });

  it('waits where a date is full, also when its list is closed to others, and comes in before them', async () => {
    const [ana, bo, cem] = [
      await make.member('Ana', group),
      await make.member('Bo', group),
      await make.member('Cem', group),
    ];
    series = await weekly({ capacity: 1 });
    const [first, second] = await datesOf();
    await make.reply(bo, second!);
    await closeList(world, { occurrenceId: second!.id });
    const taken = await take(ana);
    expect(taken).toMatchObject({ held: 4, waiting: 1, full: [{ dateId: second!.id }] });
    const show = async () => (await ana.client.page(`/series/${seriesId()}/standing-place`)).text;
    const page = await show();
    expect(page).toContain('Full on these dates');
    expect(page).toContain(`/events/${second!.id}`);
    expect(page).toContain('When a place becomes free for you, we write to you at once.');
    await ana.client.put(`/api/v1/me/mutes/events/${seriesId()}`);
    expect(await show()).toContain('When a place becomes free for you, it is yours. No letter tells you');
    await ana.client.delete(`/api/v1/me/mutes/events/${seriesId()}`);
    expect((await cem.client.put(`/api/v1/occurrences/${second!.id}/rsvp`, { answer: 'going' })).status).toBe(
      409,
    );
    await ana.client.put(skip(second!.id));
    expect((await ana.client.delete(skip(second!.id))).status).toBe(204);
    expect((await answersOf(ana))[1]).toBe('waitlisted');
    await make.reply(bo, second!, 'declined');
    expect((await answersOf(ana)).slice(0, 2)).toEqual(['going', 'going']);
    expect((await ana.client.get(standing())).json.full).toEqual([]);
    expect(
      (await bo.client.put(`/api/v1/occurrences/${first!.id}/rsvp`, { answer: 'going' })).json.answer,
    ).toBe('waitlisted');
    await seatsAdd();
  });

  it('takes with it what is offered just then, and counts as held only what is', async () => {
    const offering = await make.group(olu, { waitingRule: 'offer' });
    const [ana, bo] = [await make.member('Ana', offering), await make.member('Bo', offering)];
    series = await make.event(olu, offering, { repeats: { every: 'week', count: 3 }, capacity: 1 });
    const [first, second] = await datesOf();
    for (const date of [first!, second!]) {
      await make.reply(bo, date);
      await make.reply(ana, date);
    }
    const lapse = async () => {
      await world.database.query('UPDATE offers SET closes_at = now() WHERE ended_at IS NULL');
      await world.app.get(PassPlacesOn).run();
    };
    const leave = async (date: Date) => {
      await make.reply(bo, date, 'declined');
      await world.database.query('UPDATE rsvps SET kept_until = now() WHERE kept_until IS NOT NULL');
      await world.app.get(PassPlacesOn).run();
    };
    await leave(first!);
    expect(await answersOf(ana)).toEqual(['offered', 'waitlisted', null]);
    expect(await take(ana)).toMatchObject({ held: 2, waiting: 1, offered: [] });
    await lapse();
    expect(await answersOf(ana)).toEqual(['going', 'waitlisted', 'going']);

    // What is offered to her later is hers to take, and not counted before.
    await leave(second!);
    const own = (await ana.client.get(standing())).json;
    expect(own).toMatchObject({ held: 2, waiting: 0, offered: [{ dateId: second!.id }] });
    const page = (await ana.client.page(`/series/${seriesId()}/standing-place`)).text;
    expect(page).toContain('A place is kept for you on 2 coming dates.');
    expect(page).toContain('On these dates a place is free for you.');
    expect(page).toContain(`/events/${second!.id}`);
    await take(ana, { needs: 'No stairs' });
    expect((await answersOf(ana))[1]).toBe('offered');
    await seatsAdd();
  });

  it('accepts what is offered with a yes to this date and the next ones, and says on how many one waits', async () => {
    const ivo = await world.person('Ivo');
    const offering = await make.group(ivo, { waitingRule: 'offer' });
    const [ana, bo] = [await make.member('Ana', offering), await make.member('Bo', offering)];
    series = await make.event(ivo, offering, { repeats: { every: 'week', count: 5 }, capacity: 1 });
    const [first, second, third, , closed] = await datesOf();
    for (const date of [first!, second!, third!, closed!]) await make.reply(bo, date);
    await closeList(world, { occurrenceId: closed!.id });
    for (const date of [first!, second!]) await make.reply(ana, date);
    await ivo.client.patch(`/api/v1/events/${first!.id}/date`, { capacity: 2 });
    expect(await answersOf(ana)).toEqual(['offered', 'waitlisted', null, null, null]);
    await atRest(world);
    const [link] = lettersTo(world, ana)
      .filter(({ subject }) => subject.startsWith('A place is free'))
      .flatMap(({ links }) => links.filter((it) => it.endsWith('answer=going')));
    const { client, press } = await opened(link!.slice(new URL(link!).origin.length));
    await press('/letters/standing?standing=following-going', { wish: 'following-going' });
    expect((await client.page('/letters/answer')).text).toContain(
      'You are coming to this date and the next ones, where there is room. 2 of these dates are full: you are on the waiting list there. On 1 of these dates there is no room for you just now.',
    );
    expect(await answersOf(ana)).toEqual(['going', 'waitlisted', 'waitlisted', 'going', null]);
    expect(
      await world.database.query(
        `SELECT f.outcome FROM offers f JOIN rsvps r ON r.id = f.rsvp_id WHERE r.person_id = $1`,
        [ana.id],
      ),
    ).toEqual([{ outcome: 'accepted' }]);
    const again = await ana.client.put(`/api/v1/occurrences/${first!.id}/following-rsvps`, {
      answer: 'going',
    });
    expect(again.json).toEqual({ changed: 0, waiting: 2, without: 1 });
    await seatsAdd();
  });

  it('has a date again whose no is taken back, or becomes a yes', async () => {
    const ana = await make.member('Ana', group);
    const [first, second, third, fourth, fifth] = await datesOf();
    for (const date of [first!, second!, third!]) await make.reply(ana, date, 'declined');
    const bo = await make.member('Bo', group);
    for (const person of [bo, olu]) await make.reply(person, third!);
    await take(ana);
    const own = (date: { id: string }) => `/api/v1/occurrences/${date.id}/rsvp`;
    expect((await ana.client.delete(own(first!))).status).toBe(204);
    expect((await answersOf(ana))[0]).toBe('declined');
    expect((await ana.client.delete(`${own(first!)}?answer=yes`)).status).toBe(422);
    await ana.client.delete(`${own(first!)}?answer=declined`);
    await make.reply(ana, second!);
    await ana.client.delete(`${own(third!)}?answer=declined`);
    await make.reply(ana, fourth!, 'maybe');
    await ana.client.put(skip(fifth!.id));
    expect((await answersOf(ana)).slice(3)).toEqual(['maybe', 'declined']);
    await ana.client.delete(`${own(fourth!)}?answer=maybe`);
    const back = { answer: 'withdraw', takenBack: 'declined' };
    await ana.client.submit(`/events/${fifth!.id}/reply`, back, `/events/${fifth!.id}`);
    expect(await answersOf(ana)).toEqual(['going', 'going', 'waitlisted', 'going', 'going']);
    const { items } = (await ana.client.get('/api/v1/me/rsvps')).json;
    expect(items.map(({ isRegular }: { isRegular: boolean }) => isRegular)).toEqual(
      Array.from({ length: 5 }, () => true),
    );
    await seatsAdd();
  });

  /** A group that offers places, and a series of its. */
  const offered = async (fields: Record<string, unknown>, ...names: string[]) => {
    const ivo = await world.person('Ivo');
    const offering = await make.group(ivo, { waitingRule: 'offer' });
    const people: TestPerson[] = [];
    for (const name of names) people.push(await make.member(name, offering));
    series = await make.event(ivo, offering, { repeats: { every: 'week', count: 5 }, ...fields });
    return people;
  };
  const endAllDue = async () => {
    await world.database.query('UPDATE standing_places SET ends_at = now() WHERE ends_at IS NOT NULL');
    await world.app.get(GiveUpStandingPlace).endAllDue();
  };

  it('leaves a yes that was said to single dates in the ten minutes after it was given up', async () => {
    const places = { capacity: 4, regularPlaces: 2, dropInPlaces: 2 };
    const [ana, bo, cem] = await offered(places, 'Ana', 'Bo', 'Cem');
    const [first, second, third, fourth] = await datesOf();
    await make.reply(ana!, third!, 'declined');
    for (const person of [ana!, bo!]) await take(person);
    await ana!.client.put(skip(second!.id));
    await take(cem!);
    await bo!.client.put(skip(fourth!.id));
    for (const person of [ana!, bo!]) expect((await person.client.delete(standing())).status).toBe(204);
    expect((await ana!.client.put(skip(first!.id))).json.answer).toBe('declined');
    for (const date of [second!, third!, fourth!]) await make.reply(ana!, date);
    const following = `/api/v1/occurrences/${second!.id}/following-rsvps`;
    // Three that his standing place held, one that he had left out, and none twice.
    expect((await bo!.client.put(following, { answer: 'going' })).json).toEqual({
      changed: 4,
      waiting: 0,
      without: 0,
    });
    await cem!.client.delete(standing());
    const more = { answer: 'going', carers: 1 };
    const refused = await cem!.client.put(`/api/v1/occurrences/${third!.id}/rsvp`, more);
    expect([refused.status, refused.json.detail]).toEqual([
      409,
      expect.stringContaining('Say yes for those you named before, and this date stays yours.'),
    ]);
    await make.reply(cem!, third!);
    keptBeyondDropIns.push(third!.id);
    await seatsAdd();
    await endAllDue();
    expect(await answersOf(cem!)).toEqual([null, null, 'going', null, null]);
    expect(await answersOf(ana!)).toEqual(['declined', 'going', 'going', 'going', null]);
    expect(await answersOf(bo!)).toEqual([null, 'going', 'going', 'going', 'going']);
    await seatsAdd();
  });

  it('leaves with such a yes what its person told the hosts, and the yes itself, whatever hosts change meanwhile', async () => {
    const offering = await make.group(olu, { waitingRule: 'offer' });
    const ana = await make.member('Ana', offering);
    series = await make.event(olu, offering, {
      repeats: { every: 'week', count: 5 },
      capacity: 2,
      questions: [{ kind: 'short text', text: 'Any allergies?', required: true }],
    });
    const [first, second, third, fourth] = await datesOf();
    const [{ id: asked }] = (await ana.client.get(`/api/v1/events/${first!.id}`)).json.questions;
    await make.reply(ana, fourth!, 'declined');
    await take(ana, { answers: { [asked]: 'Nuts' }, needs: 'A ramp' });
    await ana.client.put(skip(third!.id));
    await ana.client.delete(standing());
    const page = `/events/${first!.id}`;
    const allTheSame = '>I’m coming to this one all the same<';
    expect((await ana.client.page(page)).text).toContain(allTheSame);
    await ana.client.submit(`${page}/reply`, { answer: 'going' }, page);
    expect((await ana.client.page(page)).text).not.toContain(allTheSame);
    await make.reply(ana, second!, 'going', { needs: 'A chair' });
    const following = `/api/v1/occurrences/${third!.id}/following-rsvps`;
    expect((await ana.client.put(following, { answer: 'going' })).json).toMatchObject({ changed: 3 });
    const added = await olu.client.post(`/api/v1/series/${seriesId()}/dates`, {
      startsLocal: wallTimeIn(60),
    });
    expect(added.status).toBe(201);
    await atRest(world);
    await endAllDue();
    const said = await Promise.all(
      [first!, second!, third!, fourth!].map(async (date) => {
        const { items } = (await olu.client.get(`/api/v1/occurrences/${date.id}/rsvps`)).json;
        const [{ answer, isRegular, said }] = items;
        return [answer, isRegular, said.answers[0]?.answer, said.needs];
      }),
    );
    expect(said).toEqual([
      ['going', false, 'Nuts', 'A ramp'],
      ['going', false, 'Nuts', 'A chair'],
      ['going', false, 'Nuts', 'A ramp'],
      ['going', false, 'Nuts', 'A ramp'],
    ]);
    expect((await answersOf(ana)).at(-1)).toBeNull();
    await seatsAdd();
  });

  it('takes what outlasts it along when it is taken back, so that it can be taken back as well', async () => {
    const offering = await make.group(olu, { waitingRule: 'offer' });
    const ana = await make.member('Ana', offering);
    series = await make.event(olu, offering, { repeats: { every: 'week', count: 2 }, capacity: 2 });
    const [first, second] = await datesOf();
    await take(ana, { needs: 'A ramp' });
    await ana.client.delete(standing());
    await make.reply(ana, first!);
    await make.reply(ana, second!, 'going', { needs: 'A chair' });
    const needs = async () =>
      Promise.all(
        [first!, second!].map(
          async (date) =>
            (await olu.client.get(`/api/v1/occurrences/${date.id}/rsvps`)).json.items[0].said.needs,
        ),
      );
    expect(await needs()).toEqual(['A ramp', 'A chair']);
    await take(ana, { needs: '' });
    expect(await needs()).toEqual([null, 'A chair']);
    await seatsAdd();
  });

  /** What the hosts see of someone who answered alone. */
  const toldOn = async (date: Date, calledName = 'Ana') => {
    const { items } = (await olu.client.get(`/api/v1/occurrences/${date.id}/rsvps`)).json;
    const row = items.find((it: { calledName: string }) => it.calledName === calledName);
    return row && [row.answer, row.isRegular, row.said.needs];
  };
  /** A series of Olu's, in a group that offers places. */
  const offering = async (fields: Record<string, unknown>, ...names: string[]) => {
    const its = await make.group(olu, { waitingRule: 'offer' });
    const people: TestPerson[] = [];
    for (const name of names) people.push(await make.member(name, its));
    series = await make.event(olu, its, { repeats: { every: 'week', count: 3 }, ...fields });
    return people;
  };

  it('takes words along when it is taken back only where it holds the date again', async () => {
    const places = { capacity: 4, regularPlaces: 1, dropInPlaces: 3, repeats: { every: 'week', count: 4 } };
    const [ana, bo] = await offering(places, 'Ana', 'Bo');
    const [first, second, third, fourth] = await datesOf();
    await make.reply(ana!, fourth!, 'going', { needs: 'A chair' });
    await make.reply(ana!, fourth!, 'declined');
    await make.reply(ana!, third!, 'maybe', { needs: 'A ramp' });
    await take(ana!, { needs: 'A ramp' });
    await take(bo!);
    await ana!.client.delete(standing());
    await make.reply(ana!, first!);
    await make.reply(ana!, second!);
    await world.database.query(
      'UPDATE occurrences SET rsvps_close_at = now(), regular_places = 2 WHERE id = $1',
      [second!.id],
    );
    await take(ana!);
    expect(await Promise.all([first!, second!, third!].map((date) => toldOn(date)))).toEqual([
      ['going', false, 'A ramp'],
      ['going', false, 'A ramp'],
      ['maybe', false, 'A ramp'],
    ]);
    // A no of before is no regular's, and what was told with it goes.
    expect((await ana!.client.page(`/events/${fourth!.id}`)).text).toContain(
      'It is erased within a few hours.',
    );
    await seatsAdd();
  });

  it('leaves a place that was offered to someone who comes every time, once all dates that follow are said yes to', async () => {
    const [bo, ana] = await offering({ capacity: 1 }, 'Bo', 'Ana');
    const [first] = await datesOf();
    await make.reply(bo!, first!);
    await take(ana!, { needs: 'A ramp' });
    await bo!.client.delete(`/api/v1/occurrences/${first!.id}/rsvp`);
    expect((await answersOf(ana!))[0]).toBe('offered');
    await ana!.client.delete(standing());
    const following = `/api/v1/occurrences/${first!.id}/following-rsvps`;
    expect((await ana!.client.put(following, { answer: 'going' })).json).toMatchObject({
      waiting: 0,
      without: 0,
    });
    await endAllDue();
    expect(await answersOf(ana!)).toEqual(['going', 'going', 'going']);
    expect(await toldOn(first!)).toEqual(['going', false, 'A ramp']);
    await seatsAdd();
  });

  it('is not waited for by who leaves out a date that it has just got back from a pause', async () => {
    const [ana] = await offering({ capacity: 4 }, 'Ana');
    const [first, , third] = await datesOf();
    const pause = { from: first!.startsLocal.slice(0, 10), until: third!.startsLocal.slice(0, 10) };
    await take(ana!, { pause });
    const [{ id }] = await world.database.query('SELECT id FROM standing_places WHERE person_id = $1', [
      ana!.id,
    ]);
    const both = await inTurn<{ status: number }>(
      world,
      { table: 'standing_places', id },
      () => ana!.client.put(standing(), { pause: null }),
      () => ana!.client.put(skip(first!.id)),
    );
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await answersOf(ana!)).toEqual(['declined', 'going', 'going']);
    await seatsAdd();
  });

  it('leaves the place of who is there already when it ends, as a drop-in’s, with their words', async () => {
    const people = await offering({ capacity: 4, ...soon() }, 'Ana', 'Bo', 'Cem');
    const [ana, bo] = people as [TestPerson, TestPerson];
    const [first, second] = await datesOf();
    for (const person of people) await take(person, { needs: 'A ramp' });
    await bo.client.put(skip(first!.id));
    const room = `/api/v1/occurrences/${first!.id}/check-in-code`;
    const { code } = (await olu.client.get(room)).json;
    await olu.client.put(`${room}/walk-ins`, { allowed: true });
    expect((await ana.client.put(`/api/v1/occurrences/${first!.id}/check-in`, { code })).status).toBe(200);
    expect((await bo.client.post(`/api/v1/occurrences/${first!.id}/check-ins`, { code })).status).toBe(201);
    const { items } = (await olu.client.get(`/api/v1/occurrences/${first!.id}/rsvps`)).json;
    const { id } = items.find((it: { calledName: string }) => it.calledName === 'Cem');
    expect((await olu.client.put(`/api/v1/occurrences/${first!.id}/attendance/${id}`)).status).toBe(204);
    for (const person of people) await person.client.delete(standing());
    await endAllDue();
    for (const [at, name] of ['Ana', 'Bo', 'Cem'].entries()) {
      expect(await toldOn(first!, name)).toEqual(['going', false, 'A ramp']);
      expect(await answersOf(people[at]!)).toEqual(['going', null, null]);
    }
    expect(await toldOn(second!)).toBeUndefined();
    await seatsAdd();

    // Where it ends at once, too.
    series = await weekly({ capacity: 4, regularPlaces: 1, dropInPlaces: 3, ...soon() });
    const [eva, fay] = [await make.member('Eva', group), await make.member('Fay', group)];
    const [today] = await datesOf();
    await take(eva);
    await take(fay);
    expect((await answersOf(fay))[0]).toBe('waitlisted');
    const { code: shown } = (await olu.client.get(`/api/v1/occurrences/${today!.id}/check-in-code`)).json;
    await eva.client.put(`/api/v1/occurrences/${today!.id}/check-in`, { code: shown });
    await eva.client.delete(standing());
    expect([(await answersOf(eva))[0], (await answersOf(fay))[0]]).toEqual(['going', 'going']);
    await seatsAdd();

    // Where only quotas are set, those are all places.
    series = await weekly({ capacity: null, regularPlaces: 1, dropInPlaces: 1, ...soon() });
    const gus = await make.member('Gus', group);
    const [tonight] = await datesOf();
    await make.reply(gus, tonight!);
    for (const person of [eva, fay]) await take(person);
    const door = `/api/v1/occurrences/${tonight!.id}/check-in-code`;
    const { code: itsCode } = (await olu.client.get(door)).json;
    await eva.client.put(`/api/v1/occurrences/${tonight!.id}/check-in`, { code: itsCode });
    await eva.client.delete(standing());
    keptBeyondDropIns.push(tonight!.id);
    expect([(await answersOf(eva))[0], (await answersOf(fay))[0]]).toEqual(['going', 'waitlisted']);
    await seatsAdd();

    // Also of who leaves the group while they are there.
    series = await weekly({ ...soon() });
    await take(eva, { needs: 'A ramp' });
    const [now, later] = await datesOf();
    const { code: latest } = (await olu.client.get(`/api/v1/occurrences/${now!.id}/check-in-code`)).json;
    await eva.client.put(`/api/v1/occurrences/${now!.id}/check-in`, { code: latest });
    await eva.client.delete(`/api/v1/groups/${group.id}/membership`);
    await until('the others are free', async () => (await toldOn(later!, 'Eva')) === undefined);
    const { items: there } = (await olu.client.get(`/api/v1/occurrences/${now!.id}/rsvps`)).json;
    expect(there).toMatchObject([{ answer: 'going', came: true, said: { needs: 'A ramp' } }]);
    await seatsAdd();
  });

  const WHOLE_DAY = { allDay: true, startsLocal: wallTimeIn(2).slice(0, 10), durationMinutes: 1440 };
  const begin = ({ id }: Date) =>
    world.database.query(
      `UPDATE occurrences SET starts_at = now() - interval '5 minutes', ends_at = now() + interval '8 hours',
         rsvps_close_at = now() + interval '8 hours' WHERE id = $1`,
      [id],
    );

  it('leaves a number on a day under way to who is a drop-in from then on, and so comes in', async () => {
    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    series = await weekly({ ...WHOLE_DAY, capacity: 3, regularPlaces: 1, dropInPlaces: 2 });
    for (const person of [ana, bo]) await take(person);
    const [first] = await datesOf();
    await begin(first!);
    expect((await answersOf(bo))[0]).toBe('waitlisted');
    await bo.client.delete(standing());
    expect((await answersOf(bo))[0]).toBe('going');
    await seatsAdd();
  });

  it('is kept on a date that a link leaves while it ends, where its person could only wait as a drop-in', async () => {
    const [ana, bo] = await offering({ capacity: 3, regularPlaces: 2, dropInPlaces: 1 }, 'Ana', 'Bo');
    const [first] = await datesOf();
    await take(ana!);
    await make.reply(bo!, first!);
    await ana!.client.delete(standing());
    await world.app
      .get(ReplyToEvent)
      .run({ eventId: first!.id, personId: ana!.id, answer: 'declined', byLink: true });
    expect((await make.reply(ana!, first!)).answer).toBe('going');
    keptBeyondDropIns.push(first!.id);
  });

  it('leaves the words of who is at a meeting that is under way when it ends, and they go with a no', async () => {
    const ana = await make.member('Ana', group);
    series = await weekly(WHOLE_DAY);
    const [first] = await datesOf();
    await take(ana, { needs: 'A ramp' });
    await begin(first!);
    // An answer that is given in the same moment is the one that stands, and waits for nobody who waits for it.
    const declines = () => ana.client.put(`/api/v1/occurrences/${first!.id}/rsvp`, { answer: 'declined' });
    const both = await inTurn<Answer>(
      world,
      { table: 'occurrences', id: first!.id },
      () => ana.client.delete(standing()),
      declines,
    );
    expect(both.map(({ status }) => status)).toEqual([204, 200]);
    const words = () =>
      world.database.query('SELECT needs_box IS NOT NULL AS stand FROM rsvps WHERE occurrence_id = $1', [
        first!.id,
      ]);
    expect(await words()).toEqual([{ stand: true }]);
    await world.timePasses('2 hours');
    await world.app.get(ForgetWords).run();
    expect(await words()).toEqual([{ stand: false }]);
    await seatsAdd();
  });

  it('is left by a link for ten minutes where all places of regulars are taken, with what was told', async () => {
    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    series = await weekly({ capacity: 4, regularPlaces: 1, dropInPlaces: 3 });
    const [first] = await datesOf();
    await take(ana, { needs: 'A ramp' });
    const who = { eventId: first!.id, personId: ana.id };
    await world.app.get(ReplyToEvent).run({ ...who, answer: 'declined', byLink: true });
    await take(bo);
    expect((await answersOf(bo))[0]).toBe('waitlisted');
    await ana.client.delete(standing());
    expect((await make.reply(ana, first!)).answer).toBe('going');
    expect(await toldOn(first!, 'Ana')).toEqual(['going', false, 'A ramp']);
    await seatsAdd();
  });

  it('shows who left a date whether their own place there is free, and others theirs', async () => {
    const [ana, bo, cem] = [
      await make.member('Ana', group),
      await make.member('Bo', group),
      await make.member('Cem', group),
    ];
    series = await weekly({ capacity: 3, regularPlaces: 1, dropInPlaces: 2 });
    const [first] = await datesOf();
    await take(ana);
    for (const person of [bo, cem]) await make.reply(person, first!);
    const page = `/events/${first!.id}`;
    await ana.client.submit(`${page}/reply`, { answer: 'declined' }, page);
    const left = (await ana.client.page(page)).text;
    expect(left).toContain('>I’m coming<');
    expect(left).toMatch(/>\s*Undo\s*</);
    expect(left).not.toMatch(/All places are taken|Join the waiting list/);

    // Whoever has become a regular since finds no place where drop-ins do.
    series = await weekly({ capacity: 3, regularPlaces: 1, dropInPlaces: 2 });
    const [next] = await datesOf();
    await take(ana);
    await make.reply(bo, next!, 'declined');
    await take(bo);
    const theirs = (await bo.client.page(`/events/${next!.id}`)).text;
    expect(theirs).toContain('>Join the waiting list<');
    expect((await make.reply(bo, next!)).answer).toBe('waitlisted');
  });

  it('shows a date as full where more come every time than its new quotas are for', async () => {
    const people = [];
    for (const name of ['Ana', 'Bo', 'Cem', 'Dee']) people.push(await make.member(name, group));
    series = await weekly({ capacity: null });
    const [first] = await datesOf();
    for (const person of people.slice(0, 3)) await take(person);
    await olu.client.patch(`/api/v1/events/${first!.id}/series`, { regularPlaces: 1, dropInPlaces: 2 });
    const dee = people[3]!;
    expect((await dee.client.get(`/api/v1/events/${first!.id}`)).json.room).toBe('full');
    expect((await make.reply(dee, first!)).answer).toBe('waitlisted');
    await olu.client.patch(`/api/v1/events/${first!.id}/series`, { regularPlaces: 3 });
  });

  it('takes the number along that its person gave up for one date', async () => {
    const [ana, bo, cem] = [
      await make.member('Ana', group),
      await make.member('Bo', group),
      await make.member('Cem', group),
    ];
    series = await weekly({ capacity: 1 });
    const [first] = await datesOf();
    await make.reply(ana, first!);
    await take(bo);
    await make.reply(cem, first!);
    await bo.client.put(skip(first!.id));
    const page = `/events/${first!.id}`;
    expect((await bo.client.page(page)).text).toContain('>Wait again, where I was<');
    await bo.client.delete(standing());
    expect((await bo.client.page(page)).text).not.toContain('where I was');
    await make.reply(bo, first!);
    const ahead = async ({ client }: TestPerson) =>
      (await client.get(`/api/v1/occurrences/${first!.id}/rsvp`)).json.ahead;
    expect([await ahead(cem), await ahead(bo)]).toEqual(['next', 'one']);
  });

  it('is not kept any more by who presses in the moment in which it ends, and what they said elsewhere stays', async () => {
    const [ana] = await offering({ capacity: 4 }, 'Ana');
    const [first] = await datesOf();
    await take(ana!, { needs: 'A ramp', companions: 0 });
    await ana!.client.delete(standing());
    await make.reply(ana!, first!);
    const page = `/series/${seriesId()}/standing-place`;
    const [, pressed] = await inTurn<unknown>(world, { table: 'occurrences', id: first!.id }, endAllDue, () =>
      ana!.client.submit(page, { wish: 'keep' }, page),
    );
    expect(pressed).toMatchObject({
      status: 422,
      text: expect.stringContaining('Your standing place was given up, so this is not saved.'),
    });
    expect(await toldOn(first!)).toEqual(['going', false, 'A ramp']);
    expect(await answersOf(ana!)).toEqual(['going', null, null]);
    await seatsAdd();
  });

  it('leaves a yes to all dates to someone who gives it up, in another window, while that yes waits for its turn', async () => {
    const [ana, bo] = await offered({ capacity: 3 }, 'Ana', 'Bo');
    await take(ana!);
    const [first] = await datesOf();
    await make.reply(bo!, first!);
    const [said] = await inTurn<{ status: number }>(
      world,
      { table: 'occurrences', id: first!.id },
      () => ana!.client.put(`/api/v1/occurrences/${first!.id}/following-rsvps`, { answer: 'going' }),
      async () => {
        await ana!.client.delete(standing());
        return bo!.client.put(`/api/v1/occurrences/${first!.id}/rsvp`, { answer: 'declined' });
      },
    );
    expect(said!.status).toBe(200);
    await endAllDue();
    expect(new Set(await answersOf(ana!))).toEqual(new Set(['going']));
    await seatsAdd();
  });

  it('is open to who comes every time, on the pages too, where the list is closed to others', async () => {
    series = await weekly({ capacity: 1 });
    const [ana, bo, cem] = [
      await make.member('Ana', group),
      await make.member('Bo', group),
      await make.member('Cem', group),
    ];
    const [first] = await datesOf();
    await make.reply(ana, first!);
    await take(bo);
    await make.reply(bo, first!, 'declined');
    await world.timePasses('11 minutes');
    await closeList(world, { occurrenceId: first!.id });
    const page = `/events/${first!.id}`;
    expect((await cem.client.page(page)).text).toContain('the waiting list is closed');
    const shown = (await bo.client.page(page)).text;
    expect(shown).toContain('>Join the waiting list<');
    expect(shown).not.toContain('the waiting list is closed');
    await bo.client.submit(`${page}/reply`, { answer: 'going' }, page);
    expect((await answersOf(bo))[0]).toBe('waitlisted');
    await seatsAdd();
  });

  it('becomes places at once, with a yes to all that follow, where one waited as a regular and there is room for others', async () => {
    const [bea, petra] = await offered({ capacity: 3, regularPlaces: 1, dropInPlaces: 2 }, 'Bea', 'Petra');
    await take(bea!);
    await take(petra!);
    expect(new Set(await answersOf(petra!))).toEqual(new Set(['waitlisted']));
    await petra!.client.delete(standing());
    const [first] = await datesOf();
    const following = `/api/v1/occurrences/${first!.id}/following-rsvps`;
    expect((await petra!.client.put(following, { answer: 'going' })).json).toMatchObject({
      waiting: 0,
      without: 0,
    });
    expect(new Set(await answersOf(petra!))).toEqual(new Set(['going']));
    await atRest(world);
    expect(lettersTo(world, petra!).map(({ subject }) => subject)).not.toContainEqual(
      expect.stringContaining('A place is free'),
    );
    await seatsAdd();
  });

  it('lets someone hear of a series again with a yes to this date and the next ones', async () => {
    const ana = await make.member('Ana', group);
    await ana.client.put(`/api/v1/me/mutes/events/${seriesId()}`);
    const [first] = await datesOf();
    await ana.client.put(`/api/v1/occurrences/${first!.id}/following-rsvps`, { answer: 'declined' });
    const muted = async () => (await ana.client.get('/api/v1/me/mutes')).json.items.length;
    expect(await muted()).toBe(1);
    await ana.client.put(`/api/v1/occurrences/${first!.id}/following-rsvps`, { answer: 'going' });
    expect(await muted()).toBe(0);
  });

  it('makes a yes to this date and the next ones a regular’s, as a yes to one date is', async () => {
    series = await weekly({ capacity: 4, regularPlaces: 3, dropInPlaces: 1 });
    const [petra, bea] = [await make.member('Petra', group), await make.member('Bea', group)];
    const [, second] = await datesOf();
    await make.reply(bea, second!);
    await make.reply(petra, second!, 'declined');
    await take(petra);
    const following = `/api/v1/occurrences/${second!.id}/following-rsvps`;
    expect((await petra.client.put(following, { answer: 'going' })).json).toEqual({
      changed: 1,
      waiting: 0,
      without: 0,
    });
    expect((await answersOf(petra))[1]).toBe('going');
    await seatsAdd();
  });

  it('takes back the place of a date that was skipped as what it was', async () => {
    const places = { capacity: 3, regularPlaces: 1, dropInPlaces: 2 };
    const [ada, petra, bea, cem] = await offered(places, 'Ada', 'Petra', 'Bea', 'Cem');
    const [first] = await datesOf();
    await take(ada!);
    await make.reply(petra!, first!);
    await take(petra!);
    for (const person of [bea!, cem!]) await make.reply(person, first!);
    const kept = await petra!.client.put(skip(first!.id));
    expect(kept.json).toMatchObject({ answer: 'declined' });
    expect((await answersOf(cem!))[0]).toBe('waitlisted');
    expect((await petra!.client.delete(skip(first!.id))).status).toBe(204);
    expect((await answersOf(petra!))[0]).toBe('going');
    await petra!.client.put(skip(first!.id));
    await petra!.client.delete(`/api/v1/occurrences/${first!.id}/rsvp?answer=declined`);
    expect((await answersOf(petra!))[0]).toBe('going');
    await seatsAdd();
  });

  it('keeps a date, and leaves it, however often the form that takes an answer back is sent', async () => {
    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    series = await weekly({ capacity: 1 }, { count: 2 });
    const [first, second] = await datesOf();
    await make.reply(ana, first!, 'declined');
    await make.reply(ana, second!, 'maybe');
    await take(ana);
    const page = `/events/${first!.id}`;
    const pressTwice = async (from: string) => {
      const { text } = await ana.client.page(page);
      const [, takenBack] = /name="takenBack" value="(\w+)"/.exec(text)!;
      expect(takenBack).toBe(from);
      for (let time = 0; time < 2; time++)
        await ana.client.submit(`${page}/reply`, { answer: 'withdraw', takenBack: takenBack! }, '/me');
    };
    await pressTwice('declined');
    expect(await answersOf(ana)).toEqual(['going', 'maybe']);
    await make.reply(bo, first!);
    const stale = { answer: 'withdraw', takenBack: 'declined' };
    expect((await ana.client.submit(`${page}/reply`, stale, '/me')).status).toBe(303);
    await bo.client.delete(`/api/v1/occurrences/${first!.id}/rsvp`);
    await pressTwice('going');
    expect(await answersOf(ana)).toEqual(['declined', 'maybe']);
    for (let time = 0; time < 2; time++) await ana.client.delete(`/api/v1/occurrences/${first!.id}/rsvp`);
    expect(await answersOf(ana)).toEqual(['declined', 'maybe']);

    await atRest(world);
    const { links } = await world.mail.letterTo(ana.email, (it) =>
      it.links.some((link) => link.includes('answer=')),
    );
    const link = links.find((it) => it.includes('answer='))!;
    const { client, press } = await opened(link.slice(new URL(link).origin.length));
    const form = (await client.page('/letters/answer')).text;
    expect(form).not.toContain('Take my answer back');
    await press('/letters/answer', { answer: 'declined' });
    expect((await client.page('/letters/answer')).text).not.toMatch(/Take my answer back|is still kept/);
    for (let time = 0; time < 2; time++) await press('/letters/answer', { answer: 'going' });
    expect(await answersOf(ana)).toEqual(['declined', 'going']);
    await seatsAdd();
  });

  it('is for as many people as at least one date has places for', async () => {
    await olu.client.patch(`/api/v1/groups/${group.id}`, { mostCompanions: 3 });
    const ana = await make.member('Ana', group);
    const refused = await ana.client.put(standing(), { companions: 2 });
    expect([refused.status, refused.json.type]).toEqual([409, '/problems/party-is-too-large']);
    await take(ana);
    expect((await ana.client.put(standing(), { companions: 2 })).status).toBe(409);
    const [first] = await datesOf();
    await olu.client.patch(`/api/v1/events/${first!.id}/date`, { capacity: 3 });
    await take(ana, { companions: 2 });
  });

  it('is for as many people as there are places for regulars, and a single answer for as many as for others', async () => {
    await olu.client.patch(`/api/v1/groups/${group.id}`, { mostCompanions: 3 });
    series = await weekly({ capacity: 4, regularPlaces: 2, dropInPlaces: 1 });
    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    const [first] = await datesOf();
    const tooLarge = '/problems/party-is-too-large';
    const single = (companions: number) =>
      bo.client.put(`/api/v1/occurrences/${first!.id}/rsvp`, { answer: 'going', companions });
    expect((await ana.client.put(standing(), { companions: 2 })).json.type).toBe(tooLarge);
    expect((await single(1)).json.type).toBe(tooLarge);
    await take(ana, { companions: 1 });
    expect((await single(0)).json.answer).toBe('going');
    await seatsAdd();
  });

  it('names what is offered, where nothing is held yet', async () => {
    const ivo = await world.person('Ivo');
    const offering = await make.group(ivo, { waitingRule: 'offer' });
    const [ana, bo] = [await make.member('Ana', offering), await make.member('Bo', offering)];
    series = await make.event(ivo, offering, { repeats: { every: 'week', count: 2 }, capacity: 1 });
    for (const date of await datesOf()) await make.reply(bo, date);
    await take(ana);
    const page = async () => (await ana.client.page(`/series/${seriesId()}/standing-place`)).text;
    expect(await page()).toContain('Just now no date has a place for you.');
    const [first] = await datesOf();
    await ivo.client.patch(`/api/v1/events/${first!.id}/date`, { capacity: 2 });
    expect(await page()).toContain('On 1 coming date a place is offered to you.');
    expect(await page()).not.toContain('Just now no date has a place for you.');
    await world.database.query(
      'UPDATE offers f SET closes_at = now() FROM rsvps r WHERE r.id = f.rsvp_id AND r.person_id = $1',
      [ana.id],
    );
    expect(await page()).not.toContain('a place is offered to you.');
    expect((await ana.client.get(standing())).json).toMatchObject({ offers: 0, offered: [] });
  });

  it('is seen by hosts, by called name, and by nobody else', async () => {
    const ana = await make.member('Ana', group);
    await take(ana);
    const list = `/api/v1/events/${seriesId()}/standing-places`;
    expect((await olu.client.get(list)).json.items).toMatchObject([{ calledName: 'Ana', pausedFrom: null }]);
    expect((await olu.client.get(list)).text).not.toContain(ana.email);
    expect((await ana.client.get(list)).status).toBe(403);
    expect((await ana.client.page(`/series/${seriesId()}/standing-places`)).status).toBe(403);

    const path = `/api/v1/series/${seriesId()}`;
    expect((await olu.client.get(path)).json.hosting.regulars).toBe(1);
    expect((await olu.client.page(`/series/${seriesId()}`)).text).toContain('1 person comes every time');
    const bo = await make.member('Bo', group);
    expect((await bo.client.get(path)).json.hosting).toBeNull();
    expect((await bo.client.page(`/series/${seriesId()}`)).text).not.toMatch(/person comes|Who comes|Ana/);
  });

  it('is told to hosts once, for the series and not for each date, and without a name', async () => {
    const host = await world.person('Hanna');
    const told = await make.group(host, {
      ...atNoon(),
      name: 'Evenings',
      sensitive: false,
      mostCompanions: 1,
    });
    series = await make.event(host, told, {
      repeats: { every: 'week', count: 4 },
      startsLocal: wallTimeIn(9),
    });
    const ana = await make.member('Ana', told);
    await take(ana);
    await take(ana, { companions: 1 });
    await untilTheEvening(world, told);
    const note = await world.mail.letterTo(host.email, ({ subject }) => subject === 'New answers: Evenings');
    expect(note.text.match(/1 person comes every time now/g)).toHaveLength(1);
    expect(note.text).not.toMatch(/Ana|new answer\b/);
  });

  it('is left for one date from one’s calendar, whose link leads to the one press', async () => {
    const ana = await make.member('Ana', group);
    await take(ana);
    const [first] = await datesOf();
    const feed = new URL((await ana.client.post('/api/v1/me/feeds', { name: 'My phone' })).json.url).pathname;
    const entry = async () =>
      (await world.client().get(feed)).text.replace(/\r\n[ \t]/g, '').includes(`/events/${first!.id}`);
    await until('it is in her calendar', entry);
    expect((await ana.client.page(`/events/${first!.id}`)).text).toContain('Not this week');
    await ana.client.submit(`/events/${first!.id}/reply`, { answer: 'declined' }, `/events/${first!.id}`);
    expect((await answersOf(ana))[0]).toBe('declined');
    await until('it is out of her calendar', async () => !(await entry()));
  });

  it('never lets more in than there is room for, whoever answers at once', async () => {
    series = await weekly({ capacity: 4 });
    await world.database.query(
      'UPDATE occurrences SET regular_places = 3, drop_in_places = 2 WHERE event_id = $1',
      [seriesId()],
    );
    const dates = await datesOf();
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, at) => make.member(`Member${at}`, group)),
    );
    const guests = await Promise.all(Array.from({ length: 4 }, () => world.person('Guest')));
    const [lockedDate] = [...dates].sort((one, other) => (one.id < other.id ? -1 : 1));
    const calls = [
      ...people.slice(0, 6).map(
        ({ client }) =>
          () =>
            client.put(standing()),
      ),
      ...people
        .slice(6)
        .flatMap(({ client }) => [
          () => client.put(`/api/v1/occurrences/${lockedDate!.id}/rsvp`, { answer: 'going' }),
        ]),
      ...guests.map(
        ({ client }) =>
          () =>
            client.put(`/api/v1/occurrences/${lockedDate!.id}/rsvp`, { answer: 'going', calledName: 'Gil' }),
      ),
    ];
    const answers = await atOnce(world, seatsOf({ occurrenceId: lockedDate!.id }), ...calls);
    expect(answers.map(({ status }) => status)).toEqual(calls.map(() => 200));
    await seatsAdd();
    const taken = await Promise.all(dates.map(({ id }) => seatsTaken(world, { occurrenceId: id })));
    expect(taken).toEqual(dates.map(({ id }) => (id === lockedDate!.id ? 4 : 3)));

    await Promise.all([
      ...people.slice(0, 3).map(({ client }) => client.put(skip(lockedDate!.id))),
      ...people.slice(3, 5).map(({ client }) => client.delete(standing())),
      ...people.slice(6, 9).map(({ client }) => client.put(standing())),
    ]);
    await seatsAdd();
    const [{ waiting }] = await world.database.query(
      `SELECT count(*)::int AS waiting FROM rsvps r JOIN occurrences o ON o.id = r.occurrence_id
       WHERE o.event_id = $1 AND r.is_regular AND r.place_in_line IS NOT NULL AND o.regulars_taken < 3 AND o.seats_taken < 4`,
      [seriesId()],
    );
    expect(waiting).toBe(0);
  });
});
