import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeepNumbersOnly } from '../../src/rsvps/keep-numbers-only.js';
import { given, soon, type TestEvent, type TestGroup } from '../support/given.js';
import { statementsDuring } from '../support/statements.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('on the day', () => {
  let world: World;
  let make: ReturnType<typeof given>;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
    make = given(world);
    olu = await world.person('Olu');
    group = await make.group(olu);
  });
  afterAll(() => world.close());

  const meeting = (fields: Record<string, unknown> = {}, in_: TestGroup = group) =>
    make.event(olu, in_, { ...soon(), ...fields });
  const path = (event: TestEvent, rsvpId: string) => `/api/v1/occurrences/${event.id}/attendance/${rsvpId}`;
  const roster = async (event: TestEvent) =>
    (await olu.client.get(`/api/v1/occurrences/${event.id}/rsvps`)).json;
  const reply = async (event: TestEvent, calledName: string) =>
    (await make.reply(await world.person(calledName), event, 'going', { calledName })).rsvpId;
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();

  describe('a mark at the door', () => {
    it('may be sent twice and taken back twice', async () => {
      const event = await meeting();
      const ana = await reply(event, 'Ana');
      for (const [method, came] of [
        ['PUT', true],
        ['DELETE', null],
      ] as const) {
        for (let time = 0; time < 2; time++) {
          expect((await olu.client.send(method, path(event, ana), {})).status).toBe(204);
          expect((await roster(event)).items[0].came).toBe(came);
        }
      }
    });

    it('counts by when it was pressed, not by when it arrived, and not by a clock that runs ahead', async () => {
      const event = await meeting();
      const ana = await reply(event, 'Ana');
      const at = (moment: string) => `${path(event, ana)}?pressedAt=${moment}`;
      await olu.client.delete(at(ago(10)));
      await olu.client.put(at(ago(20)));
      expect((await roster(event)).items[0].came).toBeNull();
      await olu.client.put(at(ago(-3600)));
      expect((await roster(event)).items[0].came).toBe(true);
      await olu.client.delete(path(event, ana));
      expect((await roster(event)).items[0].came).toBeNull();
      expect((await olu.client.put(at('yesterday'))).json.errors[0].pointer).toBe('/pressedAt');
    });

    it('is the hosts’ to make, on people of this very date, and not before there is anyone to see', async () => {
      const event = await meeting();
      const ana = await make.member('Ana', group);
      const { rsvpId } = await make.reply(ana, event);
      expect((await ana.client.put(path(event, rsvpId))).status).toBe(403);
      const elsewhere = await reply(await meeting(), 'Bo');
      expect((await olu.client.put(path(event, elsewhere))).status).toBe(404);
      const early = await make.event(olu, group);
      expect((await olu.client.put(path(early, await reply(early, 'Cy')))).json.type).toBe(
        '/problems/too-early-for-hosts',
      );
    });

    it('is never made where the group writes nothing down', async () => {
      const event = await meeting({}, await make.group(olu, { attendance: 'none' }));
      const refused = await olu.client.put(path(event, await reply(event, 'Ana')));
      expect(refused.json.type).toBe('/problems/attendance-is-not-kept');
    });
  });

  it('keeps only how many came, a while after the end, where the group counts', async () => {
    const event = await meeting();
    const [ana] = [await reply(event, 'Ana'), await reply(event, 'Bo')];
    await olu.client.put(path(event, ana));
    await olu.client.post(`/api/v1/occurrences/${event.id}/walk-ins`, { calledName: 'Robin' });
    const named = await meeting({}, await make.group(olu, { attendance: 'names' }));
    const cy = await reply(named, 'Cy');
    await olu.client.put(path(named, cy));
    expect((await roster(event)).attendanceCount).toBe(2);

    await world.timePasses('12 hours');
    await world.app.get(KeepNumbersOnly).run();
    expect((await roster(event)).items.filter((it: any) => it.came)).toHaveLength(2);
    await world.timePasses('3 hours');
    await world.app.get(KeepNumbersOnly).run();
    const after = await roster(event);
    expect(after.attendanceCount).toBe(2);
    expect(after.items.map((it: any) => [it.calledName, it.came])).toEqual([
      ['Ana', null],
      ['Bo', null],
      [null, null],
    ]);
    expect((await olu.client.put(path(event, ana))).json.type).toBe('/problems/only-the-number-is-kept');
    expect((await roster(named)).items[0].came).toBe(true);
    expect((await olu.client.delete(path(named, cy))).status).toBe(204);
    const kept = await world.database.query('SELECT FROM rsvps WHERE came = false');
    expect(kept).toEqual([]);
  });

  it('shows a thousand people at the door in order, in pages, with the same few questions as for one', async () => {
    const event = await meeting();
    await reply(event, 'Zoë');
    const page = async (query = '') => {
      let text = '';
      const statements = await statementsDuring(async () => {
        text = (await olu.client.page(`/events/${event.id}/door${query}`)).text;
      });
      return { names: [...text.matchAll(/data-name="true">([^<]+)</g)].map((it) => it[1]!), statements };
    };
    const one = await page();
    expect(one.names).toEqual(['Zoë']);
    await crowd(world, event, 999);
    const many = await page();
    expect(many.statements.length).toBe(one.statements.length);
    expect(many.names).toHaveLength(100);
    expect(many.names.slice(0, 3)).toEqual(['Person 1', 'Person 2', 'Person 3']);
    expect((await page('?page=10')).names.at(-1)).toBe('Zoë');
    const door = `/events/${event.id}/door`;
    expect((await olu.client.submit(door, { name: 'zoe' })).text).toContain('Zoë');
  });
});

/** Guests with a code, each with a name of their own. */
async function crowd(world: World, event: TestEvent, size: number): Promise<void> {
  const rows: { id: string }[] = await world.database.query(
    `INSERT INTO rsvps (id, occurrence_id, source, code_hash, answer, replied_at, created_at)
     SELECT gen_random_uuid(), $1, 'code', sha256(n::text::bytea), 'going', now(), now()
     FROM generate_series(1, $2) n RETURNING id`,
    [event.occurrenceId, size],
  );
  await world.database.query(
    `UPDATE rsvps SET called_name_box = box FROM unnest($1::uuid[], $2::text[]) AS named (row_id, box) WHERE id = row_id`,
    [
      rows.map(({ id }) => id),
      rows.map(({ id }, at) => world.vault.seal(`Person ${at + 1}`, `rsvps.called_name:${id}`)),
    ],
  );
}
