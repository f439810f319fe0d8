import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { CalendarDocuments } from '../../src/calendar/calendar-documents.js';
import { Outbox } from '../../src/queue/outbox.js';
import { callsDuring } from '../support/statements.js';
import { openWorld, type World } from '../support/world.js';
import { aGroup, anEvent, aReply, calendarsAtRest, eventually, readCalendar } from './rows.js';

const EDITS = 500;

describe.each(['postgres', 'redis'] as const)('a calendar, with the queue in %s', (queue) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ queue, env: { CALENDAR_PAUSE_SECONDS: '120' } });
    await world.setUp();
  });
  afterAll(() => world.close());

  it('is made once or twice in a burst of edits, and another group’s not at all', async () => {
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

  it('is made by workers before its day is over, if somebody asked for it lately', async () => {
    const [quiet, forgotten] = [await aGroup(world), await aGroup(world)];
    for (const groupId of [quiet, forgotten]) await world.client().get(`/feeds/groups/${groupId}.ics`);
    await world.database.query(
      `UPDATE calendar_documents SET made_at = now() - interval '21 hours',
         asked_at = now() - CASE subject_id WHEN $1 THEN interval '3 days' ELSE interval '1 hour' END
       WHERE subject_id = ANY($2)`,
      [forgotten, [quiet, forgotten]],
    );
    const was = (await documents()).get(`group:${quiet}`)!;
    await eventually(async () => (await documents()).get(`group:${quiet}`)!.renders === 2);
    expect((await documents()).get(`group:${quiet}`)).toEqual({ ...was, renders: 2 });
    expect((await documents()).get(`group:${forgotten}`)!.renders).toBe(1);
  });

  it('holds the bytes of one calendar at a time, however many filters visitors have asked for', async () => {
    const event = await anEvent(world, await aGroup(world));
    for (let at = 0; at < 12; at++) await world.client().get(`/feeds/site.ics?topic=${at}`);
    await world.database.query('UPDATE groups SET topics = ARRAY(SELECT generate_series(0, 11)::text)');
    await edit(event.id, 'For all of them');
    const rows: { id: string }[] = await world.database.query(
      "UPDATE calendar_documents SET wanted = wanted + 1 WHERE key LIKE 'site:%topic%' RETURNING id",
    );
    const ids = rows
      .flat()
      .map(({ id }) => id)
      .filter(Boolean);
    expect(ids).toHaveLength(12);
    const calls = await callsDuring(() => world.app.get(CalendarDocuments).renew(ids));
    const bodies = calls.map(([, values]) => [values].flat(3).filter((it) => Buffer.isBuffer(it)));
    expect(bodies.flat()).toHaveLength(24);
    expect(Math.max(...bodies.map(({ length }) => length))).toBe(2);
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
