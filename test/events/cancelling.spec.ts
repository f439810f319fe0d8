import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { changesOf, choresAbout } from './consequences.js';

describe('cancelling an event', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    olu = await world.person('Olu');
    group = await given(world).group(olu);
  });
  afterAll(() => world.close());

  const cancel = (id: string, reason?: string) =>
    olu.client.put(`/api/v1/events/${id}/cancellation`, reason === undefined ? undefined : { reason });

  it('keeps the reason, and plans what calendars and people must know', async () => {
    const event = await given(world).event(olu, group);
    const { status, json } = await cancel(event.id, 'The room is flooded. We meet again next week.');
    expect(status).toBe(200);
    expect(json).toMatchObject({
      state: 'cancelled',
      cancellationReason: 'The room is flooded. We meet again next week.',
      sequence: 1,
    });
    const changes = await changesOf(world, event);
    expect(changes).toMatchObject([{ kind: 'cancelled' }]);
    expect((await choresAbout(world, event)).slice(1)).toEqual([
      `event-calendar ${event.id}`,
      `announce-change ${changes[0]!.editId}`,
    ]);
    const [row] = await world.database.query('SELECT state FROM occurrences WHERE event_id = $1', [event.id]);
    expect(row.state).toBe('cancelled');
  });

  it('again changes nothing', async () => {
    const event = await given(world).event(olu, group);
    const first = await cancel(event.id);
    const again = await cancel(event.id, 'Another reason.');
    expect(again.status).toBe(200);
    expect(again.json).toEqual(first.json);
    expect(await changesOf(world, event)).toHaveLength(1);
  });

  it('is for good: no edit and no publication brings it back', async () => {
    const event = await given(world).event(olu, group);
    await cancel(event.id);
    const answers = [
      await olu.client.patch(`/api/v1/events/${event.id}`, { startsLocal: wallTimeIn(9) }),
      await olu.client.put(`/api/v1/events/${event.id}/publication`),
      await olu.client.delete(`/api/v1/events/${event.id}`),
    ];
    expect(answers.map((answer) => answer.json.type)).toEqual(Array(3).fill('/problems/event-is-cancelled'));
  });

  it('is not needed for a draft, and too late for what is over', async () => {
    const words = {
      kind: 'talk',
      format: 'online',
      title: 'Sleep',
      startsLocal: wallTimeIn(5),
      durationMinutes: 45,
    };
    const { json: draft } = await olu.client.post(`/api/v1/groups/${group.id}/events`, words);
    expect((await cancel(draft.id)).json.type).toBe('/problems/event-is-draft');

    const over = await given(world).event(olu, group, { startsLocal: wallTimeIn(1) });
    await world.database.query(
      `UPDATE occurrences SET starts_at = now() - interval '2 hours', ends_at = now() - interval '1 minute'
       WHERE event_id = $1`,
      [over.id],
    );
    expect((await cancel(over.id)).json.type).toBe('/problems/event-is-over');
  });

  it('stays possible in an archived group, so that nobody stands before a closed door', async () => {
    const closing = await given(world).group(olu);
    const event = await given(world).event(olu, closing);
    await olu.client.delete(`/api/v1/groups/${closing.id}`);
    expect((await cancel(event.id)).json.state).toBe('cancelled');
  });
});
