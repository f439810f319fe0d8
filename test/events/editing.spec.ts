import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer } from '../support/client.js';
import { atOnce } from '../support/at-once.js';
import { given, type TestEvent, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { choresAbout, changesOf } from './consequences.js';

describe('editing a published event', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  let event: TestEvent;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    olu = await world.person('Olu');
    group = await given(world).group(olu);
  });
  beforeEach(async () => {
    event = await given(world).event(olu, group, {
      format: 'hybrid',
      address: 'Rua do Salvador 12',
      meetingLink: 'https://meet.example.org/room',
      capacity: 10,
    });
  });
  afterAll(() => world.close());

  const edit = (changes: Record<string, unknown>): Promise<Answer> =>
    olu.client.patch(`/api/v1/events/${event.id}`, changes);
  const takeSeats = (seats: number) =>
    world.database.query('UPDATE occurrences SET seats_taken = $2 WHERE id = $1', [
      event.occurrenceId,
      seats,
    ]);

  it('moves it, and plans what calendars and people must know', async () => {
    const { status, json } = await edit({ startsLocal: wallTimeIn(8, '18:30') });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      startsLocal: wallTimeIn(8, '18:30'),
      endsLocal: wallTimeIn(8, '20:00'),
      sequence: 1,
    });
    expect(json.rsvpsCloseAt).toBe(json.startsAt);

    const changes = await changesOf(world, event);
    expect(changes).toEqual([
      {
        editId: expect.any(String),
        kind: 'changed',
        before: expect.objectContaining({ startsLocal: wallTimeIn(7), timeZone: 'Europe/Lisbon' }),
        after: expect.objectContaining({
          startsLocal: wallTimeIn(8, '18:30'),
          addressChanged: false,
        }),
      },
    ]);
    expect(await choresAbout(world, event)).toEqual([
      `event-calendar ${event.id}`,
      `event-calendar ${event.id}`,
      `announce-change ${changes[0]!.editId}`,
    ]);
  });

  it('never forgets which date it was first', async () => {
    await edit({ startsLocal: wallTimeIn(9) });
    const [row] = await world.database.query(
      `SELECT original_local AS "originalLocal", starts_local AS "startsLocal" FROM occurrences WHERE id = $1`,
      [event.occurrenceId],
    );
    expect(row).toEqual({ originalLocal: wallTimeIn(7), startsLocal: wallTimeIn(9) });
  });

  it.each([
    ['the zone', { timeZone: 'Europe/Berlin' }],
    ['the length', { durationMinutes: 60 }],
    ['the end', { endsLocal: wallTimeIn(7, '21:00') }],
    ['the area', { area: 'Graça' }],
    ['the address', { address: 'Rua da Graça 3' }],
    ['the format', { format: 'in person' }],
    ['the title', { title: 'Breathing in company' }],
  ])('tells people when %s changes', async (_, changes) => {
    expect((await edit(changes)).json.sequence).toBe(1);
    expect(await changesOf(world, event)).toHaveLength(1);
  });

  it('tells that the address changed, and never what it is; a new link needs no word, for all join from the page', async () => {
    await edit({ address: 'Rua da Graça 3', meetingLink: 'https://meet.example.org/other' });
    const [change] = await changesOf(world, event);
    expect(change!.after).toMatchObject({ addressChanged: true });
    expect(JSON.stringify(change)).not.toMatch(/Salvador|Rua|meet\.example|[lL]ink/);
    const { json } = await edit({ meetingLink: 'https://meet.example.org/third' });
    expect(json.sequence).toBe(1);
    expect(await changesOf(world, event)).toHaveLength(1);
  });

  it('changes small words quietly, for calendars alone', async () => {
    const { json } = await edit({
      description: 'Bring a cushion.',
      accessFacts: ['quiet space'],
      capacity: 12,
    });
    expect(json).toMatchObject({
      description: 'Bring a cushion.',
      accessFacts: ['quiet space'],
      sequence: 0,
    });
    expect(Date.parse(json.modifiedAt)).toBeGreaterThan(Date.parse(event.view.modifiedAt));
    expect(await changesOf(world, event)).toEqual([]);
    expect(await choresAbout(world, event)).toHaveLength(2);
  });

  it('fills in a link that was still open without a letter to anyone', async () => {
    event = await given(world).event(olu, group, { format: 'online', area: 'Video call' });
    const { json } = await edit({ meetingLink: 'https://meet.example.org/room' });
    expect(json).toMatchObject({ hasMeetingLink: true, sequence: 0 });
    expect(await changesOf(world, event)).toEqual([]);
  });

  it('changes nothing when everything is so already', async () => {
    const { json } = await edit({ title: event.view.title, startsLocal: event.view.startsLocal });
    expect(json).toEqual(event.view);
    expect(await choresAbout(world, event)).toHaveLength(1);
  });

  it('keeps the draft of a change out of the way of another that was saved first', async () => {
    const { sequence, modifiedAt } = event.view;
    expect((await edit({ description: 'Bring a cushion.', sequence, modifiedAt })).status).toBe(200);
    const refused = await edit({ description: 'Bring a blanket.', modifiedAt });
    expect(refused.status).toBe(409);
    expect(refused.json).toMatchObject({
      type: '/problems/changed-meanwhile',
      detail: expect.stringMatching(/Someone else changed this event/),
    });
    await edit({ title: 'Breathing in company' });
    expect((await edit({ title: 'Breathing alone', sequence })).status).toBe(409);
    expect((await olu.client.get(`/api/v1/events/${event.id}`)).json.title).toBe('Breathing in company');
  });

  it('lets one of two who save at once hear of the other', async () => {
    const { modifiedAt } = event.view;
    const answers = await atOnce(
      world,
      { table: 'events', id: event.id },
      () => edit({ title: 'Breathing in company', modifiedAt }),
      () => edit({ title: 'Breathing alone', modifiedAt }),
    );
    expect(answers.map((answer) => answer.status).sort((one, other) => one - other)).toEqual([200, 409]);
    expect(await changesOf(world, event)).toHaveLength(1);
  });

  it('never gives away fewer places than are taken', async () => {
    await takeSeats(8);
    const refused = await edit({ capacity: 7, startsLocal: '2020-01-01T10:00' });
    expect(refused.status).toBe(422);
    expect(refused.json.errors).toEqual([
      { pointer: '/startsLocal', detail: expect.stringMatching(/has passed/) },
      { pointer: '/capacity', detail: '8 places are taken already, so there must be at least 8.' },
    ]);
    expect((await edit({ capacity: 8 })).json).toMatchObject({ room: 'full', hosting: { capacity: 8 } });
    expect((await edit({ capacity: 30 })).json).toMatchObject({ room: 'places', hosting: { capacity: 30 } });
    expect((await edit({ capacity: null })).json).toMatchObject({ room: 'unlimited' });
  });

  it('counts the seat that someone takes while the capacity is being cut', async () => {
    await takeSeats(6);
    const takeOne = async () => {
      const [, taken] = await world.database.query(
        'UPDATE occurrences SET seats_taken = seats_taken + 1 WHERE id = $1 AND seats_taken < capacity',
        [event.occurrenceId],
      );
      return taken as number;
    };
    const cutToSix = async () => {
      await new Promise((later) => setTimeout(later, 100));
      return (await edit({ capacity: 6 })).status;
    };
    const row = { table: 'occurrences', id: event.occurrenceId };
    expect(await atOnce(world, row, takeOne, cutToSix)).toEqual([1, 422]);
  });

  it('keeps the place that its format needs', async () => {
    const refused = await edit({ area: '' });
    expect(refused.status).toBe(422);
    expect(refused.json.errors[0].pointer).toBe('/area');
  });

  it('moves while it is on, and only in words once it is over', async () => {
    await world.timePasses('8 days');
    expect((await olu.client.get(`/api/v1/events/${event.id}`)).json.state).toBe('finished');
    for (const wish of [{ startsLocal: wallTimeIn(3) }, { repeats: { every: 'week', count: 3 } }]) {
      const refused = await edit(wish);
      expect([refused.status, refused.json.type]).toEqual([409, '/problems/event-is-over']);
    }
    expect((await edit({ title: 'Breathing when it was loud' })).status).toBe(200);
    expect(await changesOf(world, event)).toEqual([]);
  });
});

describe('editing a draft', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
  });
  afterAll(() => world.close());

  it('is nobody else’s business', async () => {
    const olu = await world.person('Olu');
    const group = await given(world).group(olu);
    const { json: draft } = await olu.client.post(`/api/v1/groups/${group.id}/events`, {
      kind: 'talk',
      format: 'online',
      title: 'Sleep',
      startsLocal: wallTimeIn(5),
      durationMinutes: 45,
    });
    const { json } = await olu.client.patch(`/api/v1/events/${draft.id}`, {
      startsLocal: wallTimeIn(6),
      discreetTitle: '',
    });
    expect(json).toMatchObject({ startsLocal: wallTimeIn(6), sequence: 0, durationMinutes: 45 });
    const event = { id: draft.id, occurrenceId: draft.occurrenceId };
    expect(await changesOf(world, event)).toEqual([]);
    expect(await choresAbout(world, event)).toEqual([]);
  });
});
