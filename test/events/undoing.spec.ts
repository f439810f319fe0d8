import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { given, startIn, type TestGroup, wallTimeIn } from '../support/given.js';
import type { Answer } from '../support/client.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('undoing an edit of a series', () => {
  let world: World;
  let olu: TestPerson;
  let ola: TestPerson;
  let ana: TestPerson;
  let group: TestGroup;
  let dates: any[];
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    olu = await world.person('Olu');
    ola = await world.person('Ola');
  });
  afterAll(() => world.close());

  /** Five dates a week apart; Ana comes to the second and the fifth. */
  beforeEach(async () => {
    group = await given(world).group(olu);
    await given(world).membership(ola, group, 'organiser');
    await given(world).event(olu, group, {
      timeZone: 'UTC',
      capacity: 9,
      repeats: { every: 'week', count: 5 },
    });
    dates = (await olu.client.get(`/api/v1/groups/${group.id}/events`)).json.items;
    ana = await given(world).member('Ana', group);
    for (const at of [1, 4]) await given(world).reply(ana, dates[at]);
  });

  const change = (at: number, scope: string, changes: object) =>
    olu.client.patch(`/api/v1/events/${dates[at].id}/${scope}`, changes);
  const cancel = (at: number) =>
    olu.client.put(`/api/v1/events/${dates[at].id}/cancellation`, { reason: 'A holiday.' });
  const lastEdit = async (at = 0) =>
    (await olu.client.get(`/api/v1/events/${dates[at].id}`)).json.hosting.undo?.editId as string;
  const undo = async (editId?: string, by = ola) =>
    by.client.delete(`/api/v1/edits/${editId ?? (await lastEdit())}`);
  const codeOf = ({ status, json }: Answer) => [status, json.type];
  /** All that makes the series, apart from what tells versions apart. */
  const stand = (): Promise<unknown[]> =>
    world.database.query(
      `SELECT o.id, to_jsonb(o) - '{sequence,modified_at}'::text[] AS date,
              to_jsonb(e) - '{sequence,modified_at,dates_until}'::text[] AS event
       FROM occurrences o JOIN events e ON e.id = o.event_id WHERE e.group_id = $1 ORDER BY o.id`,
      [group.id],
    );
  const sequences = async () => {
    const found: { id: string; sequence: number }[] = await world.database.query(
      `SELECT o.id, e.sequence + o.sequence AS sequence FROM occurrences o JOIN events e ON e.id = o.event_id
       WHERE e.group_id = $1`,
      [group.id],
    );
    return new Map(found.map(({ id, sequence }) => [id, sequence]));
  };
  const answered = async () =>
    (await ana.client.get('/api/v1/me/rsvps')).json.items.map((it: any) => [
      it.eventId,
      it.startsLocal,
      it.state,
    ]);

  it.each([
    [
      'one date',
      () => change(1, 'date', { startsLocal: wallTimeIn(15), area: 'Graça', note: 'By the river.' }),
    ],
    ['a cancelled date', () => cancel(1)],
    ['the following', () => change(1, 'following', { startsLocal: wallTimeIn(14, '20:00'), capacity: 5 })],
    ['another rule', () => change(0, 'series', { repeats: { every: 'week', interval: 2, count: 3 } })],
    ['more dates', () => change(0, 'series', { repeats: { every: 'day', count: 30 } })],
    ['other words', () => change(0, 'series', { title: 'Evening circle', description: 'With tea.' })],
  ])('brings everything back, by any organiser: %s', async (_, edit) => {
    const [before, answers, versions] = [await stand(), await answered(), await sequences()];
    expect((await edit()).status).toBe(200);
    const edited = await sequences();
    expect(await stand()).not.toEqual(before);

    expect((await undo()).status).toBe(204);
    expect(await stand()).toEqual(before);
    expect(await answered()).toEqual(answers);
    for (const [id, sequence] of await sequences()) {
      expect(sequence).toBeGreaterThanOrEqual(Math.max(versions.get(id)!, edited.get(id) ?? 0));
    }
    expect(await lastEdit()).toBeUndefined();
  });

  it('leaves the answers that were given meanwhile, and the seats they take', async () => {
    await change(1, 'following', { startsLocal: wallTimeIn(14, '20:00') });
    await given(world).reply(ana, dates[2]);
    await given(world).reply(ana, dates[1], 'declined');
    expect((await undo()).status).toBe(204);
    expect(new Set((await answered()).map(([id]: any) => id))).toEqual(
      new Set([1, 2, 4].map((at) => dates[at].id)),
    );
    const seats = await Promise.all(
      dates.map(async ({ id }) => (await olu.client.get(`/api/v1/events/${id}`)).json.hosting.seatsTaken),
    );
    expect(seats).toEqual([0, 0, 1, 0, 1]);
  });

  it('keeps letters about it stopped, or coming, as people wished meanwhile', async () => {
    const bo = await given(world).member('Bo', group);
    await ana.client.put(`/api/v1/me/mutes/events/${dates[0].id}`);
    await change(2, 'following', { startsLocal: wallTimeIn(21, '20:00') });
    await ana.client.delete(`/api/v1/me/mutes/events/${dates[2].id}`);
    await bo.client.put(`/api/v1/me/mutes/events/${dates[2].id}`);
    await undo();
    const stopped = async ({ client }: TestPerson) =>
      (await client.get('/api/v1/me/mutes')).json.items.length;
    expect([await stopped(ana), await stopped(bo)]).toEqual([0, 1]);
  });

  it('is for organisers, once, and for five minutes', async () => {
    await change(1, 'date', { note: 'By the river.' });
    const editId = await lastEdit();
    expect(codeOf(await undo(editId, ana))).toEqual([403, '/problems/organisers-only']);
    expect((await ana.client.get(`/api/v1/events/${dates[1].id}`)).json.hosting).toBeNull();
    await world.database.query(
      `UPDATE event_edits SET made_at = made_at - interval '5 minutes' WHERE id = $1`,
      [editId],
    );
    expect(codeOf(await undo(editId))).toEqual([409, '/problems/undo-is-over']);
    expect(await lastEdit()).toBeUndefined();

    await change(1, 'date', { note: 'By the lake.' });
    const next = await lastEdit();
    expect((await undo(next)).status).toBe(204);
    expect(codeOf(await undo(next))).toEqual([409, '/problems/undo-is-over']);
    expect(codeOf(await undo(crypto.randomUUID()))).toEqual([404, '/problems/not-found']);
  });

  it('is refused where the same was changed again, until that is undone', async () => {
    await change(1, 'date', { note: 'By the river.' });
    const first = await lastEdit();
    await change(0, 'series', { startsLocal: wallTimeIn(7, '20:00') });
    const second = await lastEdit();
    await change(3, 'date', { note: 'Another date.' });
    expect(codeOf(await undo(second))).toEqual([409, '/problems/changed-since']);
    expect((await undo()).status).toBe(204);
    expect((await undo(second)).status).toBe(204);
    expect((await undo(first)).status).toBe(204);
    expect((await olu.client.get(`/api/v1/events/${dates[1].id}`)).json.note).toBe('');
  });

  it('is refused once the group is archived', async () => {
    await cancel(1);
    const editId = await lastEdit();
    await olu.client.delete(`/api/v1/groups/${group.id}`);
    expect(codeOf(await undo(editId))).toEqual([409, '/problems/group-is-archived']);
    expect(await lastEdit()).toBeUndefined();
    expect((await olu.client.get(`/api/v1/events/${dates[1].id}`)).json.state).toBe('cancelled');
  });

  it('makes one event again of what has just begun to repeat', async () => {
    const single = await given(world).event(olu, group, { title: 'A walk' });
    await given(world).reply(ana, single);
    const read = async () => (await olu.client.get(`/api/v1/events/${single.id}`)).json;
    const before = await read();
    const repeated = await olu.client.patch(`/api/v1/events/${single.id}`, {
      area: 'Graça',
      repeats: { every: 'week', count: 4 },
    });
    expect(repeated.status).toBe(200);
    const { series, hosting } = await read();
    expect(series.says).toContain('4 times');
    const announced = await world.database.query(
      `SELECT FROM outbox JOIN event_changes c ON c.edit_id = (about ->> 'changeId')::uuid
       WHERE name = 'announce-change' AND due_at <= now() AND c.occurrence_id = $1`,
      [single.occurrenceId],
    );
    expect(announced).toEqual([]);
    const press = `/series/${series.id}/edits/${hosting.undo.editId}/undo`;
    const undone = await olu.client.submit(press, {}, `/series/${series.id}`);
    expect([undone.status, undone.headers.get('location')]).toEqual([303, `/events/${single.id}`]);
    const after = await read();
    expect([after.series, after.area, after.hosting.seatsTaken]).toEqual([null, before.area, 1]);
    expect((await olu.client.get(`/api/v1/groups/${group.id}/events`)).json.items).toHaveLength(6);
  });

  it('is refused where someone answered a date that is new, or took a place that is', async () => {
    await change(0, 'series', { repeats: { every: 'day', count: 10 } });
    const { items } = (await olu.client.get(`/api/v1/groups/${group.id}/events`)).json;
    const fresh = items.find(({ id }: any) => !dates.some((date) => date.id === id));
    await given(world).reply(ana, fresh);
    expect(codeOf(await undo())).toEqual([409, '/problems/answered-meanwhile']);

    await change(0, 'date', { capacity: 1 });
    await change(0, 'date', { capacity: 2 });
    const wider = await lastEdit();
    for (const name of ['Bo', 'Cy']) {
      await given(world).reply(await given(world).member(name, group), dates[0]);
    }
    expect(codeOf(await undo(wider))).toEqual([409, '/problems/answered-meanwhile']);
  });

  it('withdraws the letters that were planned', async () => {
    await change(1, 'date', { startsLocal: wallTimeIn(15) });
    await undo();
    const waiting: { about: { changeId: string }; state: string }[] = await world.database.query(
      `SELECT state FROM outbox WHERE name = 'announce-change' AND (about ->> 'changeId')::uuid NOT IN
         (SELECT edit_id FROM event_changes)`,
    );
    expect(waiting.map(({ state }) => state)).toContain('suppressed');
  });

  it('keeps those who come tonight first in line when another edit follows at once', async () => {
    const { view } = await given(world).event(olu, group, {
      ...startIn({ hours: 5 }),
      repeats: { every: 'week', count: 3 },
    });
    dates = (await olu.client.get(`/api/v1/series/${view.series.id}/dates`)).json.items;
    await cancel(0);
    await cancel(2);
    const atOnce = await world.database.query(
      `SELECT FROM outbox JOIN event_changes c ON c.edit_id = (about ->> 'changeId')::uuid
       WHERE name = 'announce-change' AND state = 'pending' AND due_at <= now() AND c.occurrence_id = $1`,
      [dates[0].id],
    );
    expect(atOnce).toHaveLength(1);
  });

  it('is one press on the page of the date or the series, with the time until when', async () => {
    const moved = await olu.client.submit(`/events/${dates[1].id}/cancel`, { reason: '' });
    expect(moved.headers.get('location')).toBe(`/events/${dates[1].id}`);
    const editId = await lastEdit();
    const { text } = await ola.client.page(`/events/${dates[1].id}`);
    expect(text).toMatch(
      /You can undo this change until <time[^>]*>\d+ \w+ \d{4}, \d\d:\d\d<\/time>, UTC time/,
    );
    expect(text).toMatch(/Changed at \d\d:\d\d: 1 date\. You can/);
    expect((await ana.client.page(`/events/${dates[1].id}`)).text).not.toContain('You can undo');
    const { series } = (await olu.client.get(`/api/v1/events/${dates[1].id}`)).json;
    const press = `/series/${series.id}/edits/${editId}/undo`;
    const undone = await ola.client.submit(press, {}, `/series/${series.id}`);
    expect([undone.status, undone.headers.get('location')]).toEqual([303, `/series/${series.id}`]);
    expect((await ola.client.page(`/series/${series.id}`)).text).toContain('That change is undone.');
    expect((await olu.client.get(`/api/v1/events/${dates[1].id}`)).json.state).toBe('published');
    const late = await ola.client.submit(press, {}, `/series/${series.id}`);
    expect(late.status).toBe(409);
    expect((await ola.client.page(press)).headers.get('location')).toBe(`/series/${series.id}`);
  });
});
