import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { inTurn } from '../support/at-once.js';
import { openCircle } from '../support/community.js';
import { given, soon, type TestGroup } from '../support/given.js';
import { until } from '../support/until.js';
import type { TestPerson, World } from '../support/world.js';

/** What someone says for all dates, and what comes of it on one. */
const SAID = { companions: 1, countMeOnly: true, recordingOk: false };
const dayAfter = (local: string) =>
  Temporal.PlainDateTime.from(local).toPlainDate().add({ days: 1 }).toString();
const HELD = { answer: 'going', regular: true, seats: 2, countMeOnly: true, recordingOk: false };

describe('what someone says who comes every time', () => {
  let world: World;
  let make: ReturnType<typeof given>;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    ({ world, olu, group } = await openCircle({ attendance: 'names', mostCompanions: 2 }));
    make = given(world);
  });
  afterAll(() => world.close());

  let ana: TestPerson;
  let standing: string;
  let dates: { id: string; startsLocal: string }[];
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

  const codeOf = async ({ id }: { id: string }) => {
    const code = `/api/v1/occurrences/${id}/check-in-code`;
    await olu.client.put(`${code}/walk-ins`, { allowed: true });
    return (await olu.client.get(code)).json.code as string;
  };
  const checkInWith = ({ id }: { id: string }, code: string) =>
    ana.client.post(`/api/v1/occurrences/${id}/check-ins`, { code });
  const checkIn = async (date: { id: string }) => checkInWith(date, await codeOf(date));

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

  it('protects on every date that is not over, whatever was answered, and who was there already', async () => {
    await weekly({ ...soon(), regularPlaces: 1, dropInPlaces: 5 });
    const bo = await make.member('Bo', group);
    await bo.client.put(standing, {});
    const [first, second, third] = dates;
    await say(`${first!.id}/rsvp`, { answer: 'going' });
    await say(`${second!.id}/rsvp`, { answer: 'maybe' });
    await say(`${third!.id}/rsvp`, { answer: 'declined', recordingOk: true });
    const code = `/api/v1/occurrences/${first!.id}/check-in-code`;
    const here = { code: (await olu.client.get(code)).json.code };
    expect((await say(`${first!.id}/check-in`, here)).status).toBe(200);
    const put = await ana.client.put(standing, { countMeOnly: true });
    expect(put.status).toBe(200);
    expect(await keptOf(first!)).toMatchObject({ regular: false, countMeOnly: true });
    expect(await keptOf(second!)).toMatchObject({ answer: 'maybe', countMeOnly: true });
    const came = await world.database.query('SELECT came FROM rsvps WHERE person_id = $1 AND came', [ana.id]);
    expect(came).toEqual([]);
    await ana.client.put(standing, { recordingOk: false });
    for (const date of dates)
      expect(await keptOf(date)).toMatchObject({ countMeOnly: true, recordingOk: false });
    await ana.client.put(standing, { countMeOnly: false });
    expect(await keptOf(third!)).toMatchObject({ countMeOnly: true, recordingOk: false });
  });

  it('protects on a date within a pause, with each way to say yes', async () => {
    const [first, second] = dates;
    await ana.client.put(standing, {
      ...SAID,
      pause: { from: '2020-01-01', until: dayAfter(dates[2]!.startsLocal) },
    });
    await say(`${first!.id}/rsvp`, { answer: 'going' });
    await say(`${second!.id}/following-rsvps`, { answer: 'going' });
    for (const date of dates) expect(await keptOf(date)).toEqual({ ...HELD, regular: false, seats: 1 });
  });

  it.each(['the yes', 'what is said for all dates'])(
    'holds where %s comes first of two presses',
    async (one) => {
      const [first, second] = dates;
      await say(`${first!.id}/rsvp`, { answer: 'declined' });
      await ana.client.put(standing, {});
      const yes = () => say(`${first!.id}/rsvp`, { answer: 'going' });
      const forAll = () => ana.client.put(standing, SAID);
      const inOrder = one === 'the yes' ? [yes, forAll] : [forAll, yes];
      const both = await inTurn(world, { table: 'occurrences', id: first!.id }, ...inOrder);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      expect(await keptOf(first!)).toEqual(HELD);
      expect(await keptOf(second!)).toEqual(HELD);
    },
  );

  it('changes with what is said later for all dates, also on one that is left out', async () => {
    const [first] = dates;
    await ana.client.put(standing, {});
    await say(`${first!.id}/skip`);
    await ana.client.put(standing, SAID);
    await say(`${first!.id}/rsvp`, { answer: 'going' });
    expect(await keptOf(first!)).toEqual(HELD);
    await say(`${first!.id}/skip`);
    await ana.client.put(standing, { companions: 0 });
    await ana.client.delete(`/api/v1/occurrences/${first!.id}/skip`);
    expect(await keptOf(first!)).toEqual({ ...HELD, seats: 1 });
  });

  it('is said where a date is too small for all of them, and takes a number back after replies closed', async () => {
    await weekly({ capacity: 2 });
    const [first, second] = dates;
    await say(`${first!.id}/rsvp`, { answer: 'declined' });
    await olu.client.patch(`/api/v1/events/${first!.id}/date`, { capacity: 1 });
    for (const person of [olu, await make.member('Bo', group)]) await make.reply(person, second!);
    await say(`${second!.id}/rsvp`, { answer: 'going' });
    await say(`${second!.id}/rsvp`, { answer: 'declined' });
    await ana.client.put(standing, SAID);
    const all = await say(`${first!.id}/rsvp`, { answer: 'going' });
    expect(all.json.type).toBe('/problems/party-is-too-large');
    const alone = await say(`${first!.id}/rsvp`, { answer: 'going', companions: 0 });
    expect(alone.json).toMatchObject({ answer: 'going' });
    await world.database.query('UPDATE occurrences SET rsvps_close_at = now() WHERE id = $1', [second!.id]);
    expect((await say(`${second!.id}/rsvp`, { answer: 'going' })).json).toMatchObject({
      answer: 'waitlisted',
    });
  });

  it('needs no answer once more that was given for all dates', async () => {
    await weekly({ questions: [{ kind: 'short text', text: 'Any allergies?', required: true }] });
    const [first] = dates;
    const [{ id }] = (await ana.client.get(`/api/v1/events/${first!.id}`)).json.questions;
    await say(`${first!.id}/rsvp`, { answer: 'declined' });
    await ana.client.put(standing, { answers: { [id]: 'Nuts' } });
    expect((await say(`${first!.id}/rsvp`, { answer: 'going' })).status).toBe(200);
  });

  it('is told where there is room for some of them and not for all', async () => {
    await weekly({ capacity: 2 });
    const [first] = dates;
    await make.reply(ana, first!, 'maybe');
    const letter = await world.mail.letterTo(ana.email, ({ links }) =>
      links.some((it) => it.endsWith('answer=going')),
    );
    await make.reply(olu, first!);
    const page = async () => (await ana.client.page(`/events/${first!.id}`)).text;
    const forFewer = 'There is no room for all of you just now. You can wait, or come with fewer people.';
    expect(await page()).not.toContain(forFewer);
    await ana.client.put(standing, SAID);
    expect(await page()).toContain(forFewer);
    expect(await page()).toMatch(/name="held" value="companions"[^]*name="companions"[^>]* value="1"/);
    const link = letter.links.find((it) => it.endsWith('answer=going'))!;
    const phone = world.client();
    await phone.page(new URL(link).pathname);
    const landing = (await phone.page('/letters/answer?answer=going')).text;
    expect(landing).toContain(forFewer);
    expect(landing).toContain('Join the waiting list');
    expect(landing).not.toContain('I’m coming');
    const alone = await say(`${first!.id}/rsvp`, { answer: 'going', companions: 0 });
    expect(alone.json).toMatchObject({ answer: 'going' });
  });

  it.each(['the dates before', 'the dates after'])(
    'said to %s a split holds on all where it is undone',
    async (part) => {
      await ana.client.put(standing, {});
      const split = await olu.client.patch(`/api/v1/events/${dates[1]!.id}/following`, {
        title: 'Something else',
      });
      const later = (await olu.client.get(`/api/v1/events/${dates[1]!.id}`)).json.series.id;
      const its = part === 'the dates before' ? standing : `/api/v1/events/${later}/standing-place`;
      expect((await ana.client.put(its, { countMeOnly: true, recordingOk: false })).status).toBe(200);
      const undone = await olu.client.delete(`/api/v1/edits/${split.json.undo.editId}`);
      expect(undone.status).toBeLessThan(300);
      const protects = { countMeOnly: true, recordingOk: false };
      expect((await ana.client.get(standing)).json.standingPlace).toMatchObject(protects);
      for (const date of dates) expect(await keptOf(date)).toMatchObject(protects);
    },
  );

  it('is told that a date is too small, and of fewer people only where fewer find a place', async () => {
    await weekly({ capacity: 1 });
    await olu.client.patch(`/api/v1/events/${dates[2]!.id}/date`, { capacity: 2 });
    await make.reply(ana, dates[0]!, 'declined');
    await ana.client.put(standing, { companions: 1 });
    const page = async () => (await ana.client.page(`/events/${dates[0]!.id}`)).text;
    expect(await page()).toContain('There is no room for all of you. You can come with fewer people.');
    expect(await page()).toContain('I’m coming');
    await world.database.query('UPDATE occurrences SET rsvps_close_at = now() WHERE id = $1', [dates[0]!.id]);
    expect(await page()).not.toContain('with fewer people');

    await weekly({ capacity: 6, regularPlaces: 1, dropInPlaces: 5 });
    await make.reply(ana, dates[0]!, 'declined');
    await (await make.member('Bo', group)).client.put(standing, {});
    await ana.client.put(standing, { carers: 1, helpersSeated: false });
    expect(await page()).not.toContain('with fewer people');
    expect(await page()).toContain('Join the waiting list');
  });

  it('gives no leave for photos on dates of which nothing was said, and says both of two words of one moment', async () => {
    const [first, second, third] = dates;
    await say(`${first!.id}/rsvp`, { answer: 'maybe' });
    await ana.client.put(standing, { recordingOk: true });
    expect([(await keptOf(first!)).recordingOk, (await keptOf(second!)).recordingOk]).toEqual([null, true]);
    await ana.client.put(standing, { recordingOk: null });
    expect([(await keptOf(first!)).recordingOk, (await keptOf(second!)).recordingOk]).toEqual([null, null]);

    const { rsvpId } = (await ana.client.get(`/api/v1/occurrences/${third!.id}/rsvp`)).json;
    const both = await inTurn(
      world,
      { table: 'rsvps', id: rsvpId },
      () => say(`${third!.id}/rsvp`, { answer: 'going', countMeOnly: true }),
      () => ana.client.put(standing, { recordingOk: false }),
    );
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await keptOf(third!)).toMatchObject({ countMeOnly: true, recordingOk: false });
  });

  it('changes with more people for all, said a moment before a yes to a date that was left out', async () => {
    const [first] = dates;
    await ana.client.put(standing, {});
    await say(`${first!.id}/skip`);
    const both = await inTurn(
      world,
      { table: 'occurrences', id: first!.id },
      () => ana.client.put(standing, SAID),
      () => say(`${first!.id}/rsvp`, { answer: 'going' }),
    );
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await keptOf(first!)).toEqual(HELD);
  });

  it('finds a place that is for regulars, and reads nowhere that the date is full', async () => {
    await weekly({ capacity: 2 });
    const [first] = dates;
    await make.reply(ana, first!, 'declined');
    await ana.client.put(standing, {});
    await world.database.query(
      'UPDATE occurrences SET regular_places = 1, drop_in_places = 1 WHERE id = $1',
      [first!.id],
    );
    await make.reply(olu, first!);
    const pageOf = async ({ client }: TestPerson) => (await client.page(`/events/${first!.id}`)).text;
    expect(await pageOf(await make.member('Bo', group))).toContain('>Full<');
    expect(await pageOf(ana)).toContain('I’m coming');
    expect(await pageOf(ana)).not.toContain('>Full<');
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
    expect(await page()).not.toContain('I’m coming');
  });

  it('writes no name for who comes to the door after all', async () => {
    await weekly(soon());
    const [first] = dates;
    await make.reply(ana, first!, 'declined');
    await ana.client.put(standing, SAID);
    expect((await checkIn(first!)).json.type).toBe('/problems/you-are-counted-only');
    expect((await keptOf(first!)).answer).toBe('declined');
  });

  it('writes no name for who comes late, and asks at that moment to be counted only on all dates', async () => {
    await weekly(soon());
    const [first] = dates;
    await ana.client.put(standing, {});
    await world.timePasses('45 minutes');
    const code = await codeOf(first!);
    const both = await inTurn(
      world,
      { table: 'occurrences', id: first!.id },
      () => checkInWith(first!, code),
      () => ana.client.put(standing, { countMeOnly: true }),
    );
    expect(both.map(({ status }) => status)).toEqual([201, 200]);
    expect(await keptOf(first!)).toMatchObject({ countMeOnly: true });
    expect((await olu.client.get(`/api/v1/occurrences/${first!.id}/rsvps`)).text).not.toContain(
      '"came":true',
    );
  });

  it('lets a check-in be undone of which nothing is written down any more', async () => {
    await weekly(soon());
    const [first] = dates;
    await ana.client.put(standing, {});
    const code = await codeOf(first!);
    expect((await checkInWith(first!, code)).status).toBe(201);
    await ana.client.put(standing, { countMeOnly: true });
    const undone = await ana.client.send('DELETE', `/api/v1/occurrences/${first!.id}/check-in`, {
      json: { code },
    });
    expect(undone.status).toBe(204);
  });

  it('lets who came without an answer have none again, also where they are counted only since', async () => {
    await weekly(soon());
    const [first] = dates;
    const until = dayAfter(first!.startsLocal);
    await ana.client.put(standing, { pause: { from: '2020-01-01', until } });
    const here = `/events/${first!.id}/here`;
    await ana.client.page(`/here/${first!.id}/${await codeOf(first!)}`);
    await ana.client.submit(here, { calledName: '' }, here);
    expect(await keptOf(first!)).toMatchObject({ answer: 'going' });
    await ana.client.put(standing, { countMeOnly: true });
    await ana.client.submit(`${here}/undo`, {}, here);
    expect((await ana.client.page(here)).text).toContain('That is taken back.');
    expect(await keptOf(first!)).toBeUndefined();
  });

  it('lets a host take back the mark of who is counted only since', async () => {
    await weekly(soon());
    const { rsvpId } = (await say(`${dates[0]!.id}/rsvp`, { answer: 'going' })).json;
    const mark = `/api/v1/occurrences/${dates[0]!.id}/attendance/${rsvpId}`;
    expect((await olu.client.put(mark)).status).toBe(204);
    await ana.client.put(standing, { countMeOnly: true });
    expect((await olu.client.put(mark)).json.type).toBe('/problems/asked-to-be-counted-only');
    expect((await olu.client.delete(mark)).status).toBe(204);
  });

  describe('and a split of the series that is undone', () => {
    const split = () => olu.client.patch(`/api/v1/events/${dates[1]!.id}/following`, { title: 'Other' });
    const undo = async ({ json }: { json: { undo: { editId: string } } }) =>
      expect((await olu.client.delete(`/api/v1/edits/${json.undo.editId}`)).status).toBe(204);

    it('leaves what was said of one date alone, and the mark of who is there', async () => {
      await weekly(soon());
      await ana.client.put(standing, { countMeOnly: true, recordingOk: false });
      const wish = { answer: 'going', countMeOnly: false, recordingOk: true };
      const { rsvpId } = (await say(`${dates[0]!.id}/rsvp`, wish)).json;
      const mark = await olu.client.put(`/api/v1/occurrences/${dates[0]!.id}/attendance/${rsvpId}`);
      expect(mark.status).toBe(204);
      await undo(await split());
      expect(await keptOf(dates[0]!)).toMatchObject({ countMeOnly: false, recordingOk: true });
      const roster = (await olu.client.get(`/api/v1/occurrences/${dates[0]!.id}/rsvps`)).json.items;
      expect(roster).toMatchObject([{ came: true }]);
    });

    it('leaves a no to photos that was said for one date alone', async () => {
      await ana.client.put(standing, { recordingOk: true });
      await say(`${dates[1]!.id}/rsvp`, { answer: 'going', recordingOk: false });
      const edit = await split();
      await ana.client.put(standing, { recordingOk: null });
      await undo(edit);
      expect(await keptOf(dates[1]!)).toMatchObject({ recordingOk: false });
    });

    it('protects on all dates also where the later part was given up meanwhile', async () => {
      await ana.client.put(standing, {});
      const edit = await split();
      await ana.client.delete(`/api/v1/events/${dates[1]!.id}/standing-place`);
      await say(`${dates[1]!.id}/rsvp`, { answer: 'going' });
      await ana.client.put(standing, { countMeOnly: true, recordingOk: false });
      await undo(edit);
      expect(await keptOf(dates[1]!)).toMatchObject({ countMeOnly: true, recordingOk: false });
    });

    it('brings back no leave for photos that was withdrawn for one part', async () => {
      await ana.client.put(standing, { recordingOk: true });
      const edit = await split();
      await ana.client.put(standing, { recordingOk: null });
      await undo(edit);
      expect((await ana.client.get(standing)).json.standingPlace.recordingOk).toBeNull();
      for (const date of dates) expect(await keptOf(date)).toMatchObject({ recordingOk: null });
    });
  });

  it('is of use also where the group lets bring fewer since: the page takes whom it shows itself', async () => {
    await make.reply(ana, dates[0]!, 'declined');
    await ana.client.put(standing, { companions: 2 });
    await olu.client.patch(`/api/v1/groups/${group.id}`, { mostCompanions: 1 });
    try {
      const path = `/events/${dates[0]!.id}`;
      expect((await ana.client.page(path)).text).toMatch(/name="companions"[^>]* value="2"/);
      const fields = { answer: 'going', held: 'companions', companions: '2' };
      expect((await ana.client.submit(`${path}/reply`, fields, path)).status).toBe(303);
      expect(await keptOf(dates[0]!)).toMatchObject({ answer: 'going', seats: 3 });
    } finally {
      await olu.client.patch(`/api/v1/groups/${group.id}`, { mostCompanions: 2 });
    }
  });

  it('brings whom it says from the page behind a letter too, which does not ask as if nobody came along', async () => {
    await make.reply(ana, dates[0]!, 'maybe');
    const letter = await world.mail.letterTo(ana.email, ({ links }) =>
      links.some((it) => it.endsWith('answer=going')),
    );
    await ana.client.put(standing, { companions: 1 });
    const link = letter.links.find((it) => it.endsWith('answer=going'))!;
    const phone = world.client();
    await phone.page(new URL(link).pathname);
    const landing = (await phone.page('/letters/answer?answer=going')).text;
    expect(landing).not.toContain('How many people come with you?');
    const mark = /name="mark" value="([^"]+)"/.exec(landing)![1]!;
    await phone.submit('/letters/answer', { mark, answer: 'going' }, '/letters/answer?answer=going');
    expect(await keptOf(dates[0]!)).toMatchObject({ answer: 'going', seats: 2 });
  });

  it('loses no letter about an answer that it leaves as it is', async () => {
    await ana.client.put(standing, {});
    await world.mail.letterTo(ana.email, () => true);
    world.mail.refuse = () => ({ code: 451, message: 'Later' });
    const { rsvpId } = (await say(`${dates[0]!.id}/rsvp`, { answer: 'maybe' })).json;
    const ended = async (): Promise<string[]> => {
      const rows: { outcome: string }[] = await world.database.query(
        `SELECT concat_ws(' ', state, outcome) AS outcome FROM outbox
         WHERE name = 'rsvp-confirmation' AND about ->> 'rsvpId' = $1`,
        [rsvpId],
      );
      return rows.map(({ outcome }) => outcome);
    };
    await until('it was refused', async () => /pending smtp-451/.test((await ended())[0]!));
    await ana.client.put(standing, { companions: 1 });
    world.mail.refuse = () => null;
    await world.database.query(
      `UPDATE outbox SET due_at = now(), rang_at = NULL WHERE about ->> 'rsvpId' = $1 AND ended_at IS NULL`,
      [rsvpId],
    );
    await world.database.query('DELETE FROM domain_pauses');
    await world.sweep();
    await until(
      'it ended',
      async () => !(await ended())[0]!.startsWith('pending') && !(await ended())[0]!.startsWith('claimed'),
    );
    expect(await ended()).toEqual(['done sent']);
  });

  it('writes no name for who comes to the door while they pause', async () => {
    await weekly(soon());
    const [first] = dates;
    const until = dayAfter(first!.startsLocal);
    await ana.client.put(standing, { ...SAID, pause: { from: '2020-01-01', until } });
    expect((await checkIn(first!)).json.type).toBe('/problems/you-are-counted-only');
  });
});
