import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LayOutAhead } from '../../src/events/series/lay-out-ahead.js';
import { inTurn } from '../support/at-once.js';
import { openCircle } from '../support/community.js';
import { given, type TestGroup } from '../support/given.js';
import { until } from '../support/until.js';
import type { TestPerson, World } from '../support/world.js';

describe('a standing place in the very moment', () => {
  let world: World;
  let make: ReturnType<typeof given>;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    ({ world, olu, group } = await openCircle({ attendance: 'names' }));
    make = given(world);
    await world.database.query(
      `CREATE TABLE gate (id int);
       INSERT INTO gate VALUES (1);
       CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS
         'BEGIN PERFORM FROM gate FOR UPDATE; RETURN NULL; END';
       CREATE TRIGGER gate AFTER INSERT OR UPDATE ON rsvps FOR EACH ROW WHEN (NEW.answer = 'declined') EXECUTE FUNCTION wait_at_gate()`,
    );
  });
  afterAll(() => world.close());

  let ana: TestPerson;
  let standing: string;
  let seriesId: string;
  let dates: { id: string; startsLocal: string }[];
  const begin = async (repeats: Record<string, unknown>) => {
    const { view } = await make.event(olu, group, { repeats, capacity: 6 });
    seriesId = view.series.id;
    standing = `/api/v1/events/${seriesId}/standing-place`;
    dates = (await olu.client.get(`/api/v1/series/${seriesId}/dates`)).json.items;
  };
  beforeEach(async () => {
    ana = await make.member('Ana', group);
    await begin({ every: 'week', count: 3 });
  });

  const say = (answer: string) => ana.client.put(`/api/v1/occurrences/${dates[0]!.id}/rsvp`, { answer });
  const pause = () => ({ from: '2020-01-01', until: dates.at(-1)!.startsLocal.slice(0, 10) });
  const kept = () =>
    world.database.query<{ answer: string; countMeOnly: boolean; recordingOk: boolean | null }[]>(
      `SELECT r.answer, r.count_me_only AS "countMeOnly", r.recording_ok AS "recordingOk"
       FROM rsvps r JOIN occurrences o ON o.id = r.occurrence_id
       WHERE r.person_id = $1 ORDER BY o.starts_at`,
      [ana.id],
    );
  const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status);
  /** Where a no waits once it is written, and not committed. */
  const gate = { table: 'gate', id: '1' };
  /** Whoever writes an answer of hers waits for her row. */
  const herAnswers = () => ({ table: 'people', id: ana.id });

  it.each([
    ['of a first no', {}],
    ['of a first no within a pause', { isPaused: true }],
  ])('%s protects its person there too', async (_, { isPaused = false }: { isPaused?: boolean }) => {
    if (isPaused) await ana.client.put(standing, { pause: pause() });
    const both = await inTurn(
      world,
      gate,
      () => say('declined'),
      () => ana.client.put(standing, { countMeOnly: true }),
    );
    expect(statuses(both)).toEqual([200, 200]);
    await say('going');
    expect((await kept())[0]).toMatchObject({ answer: 'going', countMeOnly: true });
  });

  it.each(['going', 'maybe'])(
    'of a first %s protects its person also where it pauses at once',
    async (answer) => {
      const both = await inTurn(
        world,
        { table: 'occurrences', id: dates[0]!.id },
        () => ana.client.put(standing, { countMeOnly: true, recordingOk: false, pause: pause() }),
        () => say(answer),
      );
      expect(statuses(both)).toEqual([200, 200]);
      expect((await kept())[0]).toEqual({ answer, countMeOnly: true, recordingOk: false });
    },
  );

  /** A series whose last months are not laid out yet. */
  const beginLaidOutShort = async () => {
    await begin({ every: 'month' });
    await ana.client.put(standing, {});
    const laidOut = await world.database.query<{ at: string }[]>(
      'SELECT original_local AS at FROM occurrences WHERE event_id = $1 ORDER BY 1 DESC LIMIT 3',
      [seriesId],
    );
    const from = laidOut.at(-1)!.at;
    await world.database.query('DELETE FROM occurrences WHERE event_id = $1 AND original_local >= $2', [
      seriesId,
      from,
    ]);
    await world.database.query('UPDATE events SET dates_until = $2 WHERE id = $1', [seriesId, from]);
    return (await kept()).length;
  };
  const whileLaidOut = (call: () => Promise<{ status: number }>) =>
    inTurn<{ status: number }>(
      world,
      herAnswers(),
      async () => {
        await world.app.get(LayOutAhead).run();
        return { status: 200 };
      },
      call,
    );

  it('of new dates being laid out protects its person on them too', async () => {
    const before = await beginLaidOutShort();
    const both = await whileLaidOut(() =>
      ana.client.put(standing, { countMeOnly: true, recordingOk: false }),
    );
    expect(statuses(both)).toEqual([200, 200]);
    const all = await kept();
    expect(all.length).toBeGreaterThan(before);
    expect(all).toEqual(all.map(() => ({ answer: 'going', countMeOnly: true, recordingOk: false })));
  });

  it('of new dates being laid out is given up on them too', async () => {
    expect(await beginLaidOutShort()).toBeGreaterThan(0);
    expect(statuses(await whileLaidOut(() => ana.client.delete(standing)))).toEqual([200, 204]);
    expect(await kept()).toEqual([]);
  });

  it('of new dates being laid out ends on them too, where its person leaves the group', async () => {
    expect(await beginLaidOutShort()).toBeGreaterThan(0);
    const leave = () => ana.client.delete(`/api/v1/groups/${group.id}/membership`);
    expect(statuses(await whileLaidOut(leave))).toEqual([200, 204]);
    await until('nothing of hers is left', async () => (await kept()).length === 0);
  });

  /** Named by a date that goes over to the series that the split makes. */
  const ofSecond = () => `/api/v1/events/${dates[1]!.id}/standing-place`;
  const whileSplit = (call: () => Promise<{ status: number }>) =>
    inTurn<{ status: number }>(
      world,
      { table: 'occurrences', id: lastOf(dates) },
      () => olu.client.patch(`/api/v1/events/${dates[1]!.id}/following`, { title: 'Other' }),
      call,
    );

  it.each([true, false])(
    'of a split is taken, and protects, on the dates that it names: held before %s',
    async (before) => {
      if (before) await ana.client.put(standing, {});
      const wish = { countMeOnly: true, recordingOk: false };
      const both = await whileSplit(() => ana.client.put(ofSecond(), wish));
      expect(statuses(both)).toEqual([200, 200]);
      expect((await kept()).slice(-2)).toEqual([1, 2].map(() => ({ answer: 'going', ...wish })));
    },
  );

  it('of a split is given up on the dates that are named', async () => {
    await ana.client.put(standing, {});
    expect(statuses(await whileSplit(() => ana.client.delete(ofSecond())))).toEqual([200, 204]);
    expect(await kept()).toHaveLength(1);
  });

  it('of a split, an answer to the dates that follow counts on them', async () => {
    const path = `/api/v1/occurrences/${dates[1]!.id}/following-rsvps`;
    const both = await whileSplit(() => ana.client.put(path, { answer: 'going' }));
    expect(statuses(both)).toEqual([200, 200]);
    expect(await kept()).toHaveLength(2);
  });

  it.each([
    ['a split of its series being undone', 'following'],
    ['an edit of its series being undone', 'series'],
  ])('of %s is taken, and nothing waits for ever', async (_, reach) => {
    const edit = await olu.client.patch(`/api/v1/events/${dates[1]!.id}/${reach}`, { title: 'Other' });
    const last = lastOf(dates.slice(1));
    const its = `/api/v1/events/${dates[1]!.id}/standing-place`;
    const both = await inTurn(
      world,
      { table: 'occurrences', id: last },
      () => ana.client.put(its, {}),
      () => olu.client.delete(`/api/v1/edits/${edit.json.undo.editId}`),
    );
    expect(statuses(both)).toEqual([200, expect.any(Number)]);
    expect(both[1]!.status).toBeLessThan(500);
  });
});

/** The one that is locked last. */
function lastOf(dates: { id: string }[]): string {
  return dates
    .map(({ id }) => id)
    .toSorted()
    .at(-1)!;
}
