import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { given, soon, type TestGroup } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

/** What someone says for all dates, and what comes of it on one. */
const SAID = { companions: 1, countMeOnly: true, recordingOk: false };
const HELD = { answer: 'going', regular: true, seats: 2, countMeOnly: true, recordingOk: false };

describe('what someone says who comes every time', () => {
  let world: World;
  let make: ReturnType<typeof given>;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    make = given(world);
    olu = await world.person('Olu');
    group = await make.group(olu, { attendance: 'names', mostCompanions: 2 });
  });
  afterAll(() => world.close());

  let ana: TestPerson;
  let standing: string;
  let dates: { id: string }[];
  const weekly = async (fields: Record<string, unknown> = {}) => {
    const { view } = await make.event(olu, group, {
      repeats: { every: 'week', count: 3 },
      capacity: 6,
      ...fields,
    });
    standing = `/api/v1/events/${view.series.id}/standing-place`;
    dates = (await olu.client.get(`/api/v1/series/${view.series.id}/dates`)).json.items;
  };
  beforeEach(async () => {
    ana = await make.member('Ana', group);
    await weekly();
  });
  const keptOf = async ({ id }: { id: string }) =>
    (
      await world.database.query(
        `SELECT answer, is_regular AS regular, seats, count_me_only AS "countMeOnly", recording_ok AS "recordingOk"
         FROM rsvps WHERE person_id = $1 AND occurrence_id = $2`,
        [ana.id, id],
      )
    )[0];
  const say = (path: string, wish: object = {}) => ana.client.put(`/api/v1/occurrences/${path}`, wish);

  const waysBack = {
    'a yes to it': (id: string) => say(`${id}/rsvp`, { answer: 'going' }),
    'the end of a skip': (id: string) => ana.client.delete(`/api/v1/occurrences/${id}/skip`),
    'a yes to it and the next ones': (id: string) => say(`${id}/following-rsvps`, { answer: 'going' }),
    'its page': (id: string) =>
      ana.client.submit(`/events/${id}/reply`, { answer: 'going' }, `/events/${id}`),
  };
  it.each(Object.keys(waysBack) as (keyof typeof waysBack)[])(
    'counts on a date that was said no to before, with %s',
    async (way) => {
      await make.reply(ana, dates[0]!, 'declined');
      await ana.client.put(standing, SAID);
      expect((await waysBack[way](dates[0]!.id)).status).toBeLessThan(400);
      expect(await keptOf(dates[0]!)).toEqual(HELD);
    },
  );

  it('leaves what was said of one date, and takes back nothing that protects there', async () => {
    const [first, second, third] = dates;
    await say(`${first!.id}/rsvp`, { answer: 'maybe', companions: 2, recordingOk: true });
    await say(`${second!.id}/rsvp`, { answer: 'declined', countMeOnly: true, recordingOk: false });
    await say(`${third!.id}/rsvp`, { answer: 'declined', recordingOk: true });
    await ana.client.put(standing, { companions: 1, countMeOnly: false });
    await say(`${first!.id}/following-rsvps`, { answer: 'going' });
    expect(await keptOf(first!)).toEqual({ ...HELD, seats: 3, countMeOnly: false, recordingOk: true });
    expect(await keptOf(second!)).toEqual(HELD);
    expect(await keptOf(third!)).toEqual({ ...HELD, countMeOnly: false, recordingOk: true });
    await say(`${second!.id}/rsvp`, { answer: 'declined' });
    await say(`${second!.id}/rsvp`, { answer: 'going', countMeOnly: false, companions: 0 });
    expect(await keptOf(second!)).toEqual({ ...HELD, seats: 1, countMeOnly: false });
  });

  it('protects on dates that were said yes to before, with whom it was said for them', async () => {
    const [first, second] = dates;
    await say(`${first!.id}/rsvp`, { answer: 'going' });
    await say(`${second!.id}/rsvp`, { answer: 'going', recordingOk: true });
    await ana.client.put(standing, SAID);
    expect(await keptOf(first!)).toEqual({ ...HELD, seats: 1 });
    expect(await keptOf(second!)).toEqual({ ...HELD, seats: 1 });
  });

  it('finds a place for all of them, or lets them wait, as the page says', async () => {
    await weekly({ capacity: 2 });
    const [first] = dates;
    await make.reply(ana, first!, 'declined');
    await ana.client.put(standing, SAID);
    const page = async () => (await ana.client.page(`/events/${first!.id}`)).text;
    expect(await page()).toContain('I’m coming');
    await make.reply(olu, first!);
    expect(await page()).toContain('Join the waiting list');
    expect((await say(`${first!.id}/rsvp`, { answer: 'going' })).json).toMatchObject({
      answer: 'waitlisted',
    });
    expect(await keptOf(first!)).toEqual({ ...HELD, answer: 'waitlisted' });
  });

  it('writes no name for who comes to the door after all', async () => {
    await weekly(soon());
    const [first] = dates;
    await make.reply(ana, first!, 'declined');
    await ana.client.put(standing, SAID);
    const code = `/api/v1/occurrences/${first!.id}/check-in-code`;
    await olu.client.put(`${code}/walk-ins`, { allowed: true });
    const here = await ana.client.post(`/api/v1/occurrences/${first!.id}/check-ins`, {
      code: (await olu.client.get(code)).json.code,
    });
    expect(here.json.type).toBe('/problems/you-are-counted-only');
    expect((await keptOf(first!)).answer).toBe('declined');
  });
});
