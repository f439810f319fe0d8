import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { Outbox } from '../../src/queue/outbox.js';
import { openWorld, type World } from '../support/world.js';
import { aGroup, anEvent, aReply, calendarsAtRest, eventually, readCalendar } from './rows.js';

const EDITS = 100;

describe('a burst of edits', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ env: { CALENDAR_PAUSE_SECONDS: '120' } });
    await world.setUp();
  });
  afterAll(() => world.close());

  it('makes each calendar it is in once or twice, and leaves another group’s alone', async () => {
    const [groupId, otherId] = [await aGroup(world), await aGroup(world)];
    const event = await anEvent(world, groupId);
    await anEvent(world, otherId);
    const ana = await world.person('Ana');
    await aReply(world, event.occurrenceId, ana.id, 'going');
    const { url } = (await ana.client.post('/api/v1/me/feeds', { name: 'My phone' })).json;
    const paths = [
      '/feeds/site.ics',
      `/feeds/groups/${groupId}.ics`,
      `/feeds/events/${event.id}.ics`,
      new URL(url).pathname,
    ];
    for (const path of [...paths, `/feeds/groups/${otherId}.ics`]) await world.client().get(path);
    // As if that was a while ago.
    await world.database.query(`UPDATE calendar_documents SET made_at = made_at - interval '1 minute'`);
    const before = await documents();

    for (let at = 1; at <= EDITS; at++) await edit(event.id, `Title ${at}`);
    await eventually(async () => {
      const open = await world.database.query(
        `SELECT FROM outbox WHERE name = 'event-calendar' AND ended_at IS NULL`,
      );
      return open.length === 0;
    });
    // The pause is over.
    await world.database.query(
      `UPDATE outbox SET due_at = now() WHERE name = 'calendar-document' AND ended_at IS NULL`,
    );
    await calendarsAtRest(world);

    const after = await documents();
    for (const [key, { renders, etag }] of after) {
      const made = renders - before.get(key)!.renders;
      if (key === `group:${otherId}`) expect([made, etag]).toEqual([0, before.get(key)!.etag]);
      else {
        expect([key, made === 1 || made === 2]).toEqual([key, true]);
        expect(etag).not.toBe(before.get(key)!.etag);
      }
    }
    expect(after.size).toBe(5);
    for (const path of paths) {
      await eventually(async () => {
        const { events } = readCalendar((await world.client().get(path)).text);
        return events.some(({ summary }) => summary === `Title ${EDITS}`);
      });
    }
    // Nobody's asking made one anew.
    expect(await documents()).toEqual(after);
  });

  const edit = (eventId: string, title: string) =>
    world.database.transaction(async (tx) => {
      await tx.query(
        'UPDATE events SET sequence = sequence + 1, modified_at = now(), title = $2 WHERE id = $1',
        [eventId, title],
      );
      const useBy = Temporal.Now.instant().add({ hours: 1 });
      const plan = { key: `edit:${title}`, useBy };
      await world.app.get(Outbox).add(tx, 'event-calendar', { eventId }, plan);
    });

  const documents = async () => {
    const rows: { key: string; renders: number; etag: string }[] = await world.database.query(
      'SELECT key, renders, etag FROM calendar_documents ORDER BY key',
    );
    return new Map(rows.map(({ key, ...row }) => [key, row]));
  };
});
