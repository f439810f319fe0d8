import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '../../src/common/page.js';
import { type ComingUp, ComingUpQueries } from '../../src/events/coming-up.queries.js';
import { EventsQuery } from '../../src/events/lists.bodies.js';
import { given, type TestEvent, type TestGroup, wallTimeIn } from '../support/given.js';
import { seedEvents, seedGroup } from '../support/seed.js';
import { rowsReadDuring, statementsDuring } from '../support/statements.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

/** As ours are made. */
const cursor = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');

describe('what is on', () => {
  let world: World;
  let olu: TestPerson;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    olu = await world.person('Olu');
  });
  afterAll(() => world.close());

  const titlesOf = async (path: string, person = world.client()): Promise<string[]> => {
    const { status, json } = await person.get(path);
    expect(status).toBe(200);
    return json.items.map((item: { title: string }) => item.title);
  };

  describe('in public', () => {
    let group: TestGroup;
    beforeAll(async () => {
      group = await given(world).group(olu, { name: 'Quiet minds', topics: ['sleep'] });
      const other = await given(world).group(olu, { name: 'Young carers', topics: ['caring'] });
      const hidden = await given(world).group(olu, { visibility: 'private' });
      const unlisted = await given(world).group(olu, { visibility: 'unlisted' });
      const on = (where: TestGroup, title: string, fields: Record<string, unknown>) =>
        given(world).event(olu, where, { title, ...fields });
      await on(group, 'Third', { startsLocal: wallTimeIn(30), kind: 'talk', format: 'online' });
      await on(group, 'First', { startsLocal: wallTimeIn(10), language: 'de' });
      await on(other, 'Second 100% real', { startsLocal: wallTimeIn(20), format: 'hybrid' });
      await on(other, 'Fourth', {
        startsLocal: wallTimeIn(40),
        durationMinutes: 3 * 24 * 60,
        kind: 'campaign',
        audience: 'members',
      });
      await on(hidden, 'Hidden', { startsLocal: wallTimeIn(11) });
      await on(unlisted, 'Unlisted', { startsLocal: wallTimeIn(12) });
      const cancelled = await on(group, 'Cancelled', { startsLocal: wallTimeIn(13) });
      await olu.client.put(`/api/v1/events/${cancelled.id}/cancellation`, {});
      await olu.client.post(`/api/v1/groups/${group.id}/events`, {
        kind: 'talk',
        format: 'online',
        title: 'Draft',
        startsLocal: wallTimeIn(14),
        durationMinutes: 45,
      });
    });

    it('is what public groups have published, the next first', async () => {
      expect(await titlesOf('/api/v1/events')).toEqual(['First', 'Second 100% real', 'Third', 'Fourth']);
    });

    it.each([
      [`from=${wallTimeIn(20).slice(0, 10)}`, ['Second 100% real', 'Third', 'Fourth']],
      [`from=${wallTimeIn(42).slice(0, 10)}`, ['Fourth']],
      [`to=${wallTimeIn(20).slice(0, 10)}`, ['First', 'Second 100% real']],
      [`from=${wallTimeIn(11).slice(0, 10)}&to=${wallTimeIn(29).slice(0, 10)}`, ['Second 100% real']],
      ['topic=Sleep', ['First', 'Third']],
      ['kind=campaign', ['Fourth']],
      ['format=hybrid', ['Second 100% real']],
      ['format=online', ['Second 100% real', 'Third']],
      ['language=de', ['First']],
      ['text=third', ['Third']],
      ['text=quiet+minds', ['First', 'Third']],
      ['text=slee', ['First', 'Third']],
      ['text=100%25', ['Second 100% real']],
      ['text=_', []],
      ['text=%5C', []],
      ['topic=caring&format=in+person', ['Second 100% real', 'Fourth']],
    ])('%s finds %j', async (query, titles) => {
      expect(await titlesOf(`/api/v1/events?${query}`)).toEqual(titles);
    });

    it('is cut into pages that miss nothing and repeat nothing', async () => {
      const titles: string[] = [];
      let next: string | null = '';
      for (let page = 0; next !== null && page < 10; page++) {
        const { json } = await world.client().get(`/api/v1/events?limit=1${next && `&after=${next}`}`);
        expect(json.items.length).toBeLessThanOrEqual(1);
        titles.push(...json.items.map((item: { title: string }) => item.title));
        next = json.next;
      }
      expect(titles).toEqual(['First', 'Second 100% real', 'Third', 'Fourth']);
    });

    it.each([
      ['no cursor at all', 'after=x'],
      ['the id of a row', `after=${randomUUID()}`],
      ['a cursor of another list', `after=${cursor(['Tuesday circle', randomUUID()])}`],
      ['a moment that never was', `after=${cursor(['2027-02-30T10:00:00+00:00', randomUUID()])}`],
      ['a moment before all time', `after=${cursor(['0000-01-01T10:00:00+00:00', randomUUID()])}`],
      ['no id', `after=${cursor(['2027-02-03T10:00:00+00:00', 'x'])}`],
    ])('refuses to go on from %s', async (_, query) => {
      const { status, json } = await world.client().get(`/api/v1/events?${query}`);
      expect(status).toBe(422);
      expect(json.errors).toEqual([
        { pointer: '/after', detail: 'Please use the "next" of the page before.' },
      ]);
    });

    it.each([
      'from=tomorrow',
      'to=2027-02-30',
      'kind=party',
      'format=fax',
      'limit=1000',
      'after=x',
      'colour=red',
    ])('refuses %s at its field', async (query) => {
      const { status, json } = await world.client().get(`/api/v1/events?${query}`);
      expect(status).toBe(422);
      expect(json.errors.map((it: { pointer: string }) => it.pointer)).toEqual([`/${query.split('=')[0]}`]);
    });

    it('shows the longest event until its last hour', async () => {
      const topic = 'retreat';
      const long = await given(world).group(olu, { topics: [topic] });
      const days = { startsLocal: wallTimeIn(1), durationMinutes: 14 * 24 * 60 };
      await given(world).event(olu, long, { title: 'Two weeks away', ...days });
      const path = `/api/v1/events?topic=${topic}`;
      await world.database.query(
        `UPDATE occurrences SET starts_at = starts_at - by, ends_at = ends_at - by
         FROM (SELECT ends_at - now() - interval '1 hour' AS by FROM occurrences o JOIN events e ON e.id = o.event_id
               WHERE e.group_id = $1) AS shift
         WHERE event_id IN (SELECT id FROM events WHERE group_id = $1)`,
        [long.id],
      );
      expect(await titlesOf(path)).toEqual(['Two weeks away']);
      await world.database.query(
        `UPDATE occurrences SET starts_at = starts_at - interval '61 minutes', ends_at = ends_at - interval '61 minutes'
         WHERE event_id IN (SELECT id FROM events WHERE group_id = $1)`,
        [long.id],
      );
      expect(await titlesOf(path)).toEqual([]);
    });

    it('asks the database once, however long it is', async () => {
      const short = await statementsDuring(() => world.client().get('/api/v1/events?limit=1'));
      const long = await statementsDuring(() => world.client().get('/api/v1/events?limit=100'));
      expect([short.length, long.length]).toEqual([1, 1]);
    });

    it.each(['/api/v1/events', '/'])('is found at %s without a look at all that ever was', async (path) => {
      const group = await seedGroup(world.database as never);
      await seedEvents(world.database as never, group, 2_000);
      await world.database.query(
        `UPDATE occurrences o SET starts_at = starts_at - interval '60 days', ends_at = ends_at - interval '60 days'
         FROM events e WHERE e.id = o.event_id AND e.group_id = $1`,
        [group],
      );
      await world.database.query('ANALYZE occurrences, events, groups');
      const read = await rowsReadDuring(world, 'occurrences', () => world.client().page(path));
      expect(read).toBeGreaterThan(0);
      expect(read).toBeLessThan(100);
    });
  });

  describe('in one group', () => {
    let group: TestGroup;
    let past: TestEvent[];
    let next: TestEvent;
    beforeAll(async () => {
      group = await given(world).group(olu);
      past = [
        await given(world).event(olu, group, { title: 'Long ago', startsLocal: wallTimeIn(2) }),
        await given(world).event(olu, group, { title: 'Just now', startsLocal: wallTimeIn(3) }),
      ];
      await world.timePasses('5 days');
      next = await given(world).event(olu, group, { title: 'Next', startsLocal: wallTimeIn(3) });
      const off = await given(world).event(olu, group, { title: 'Off', startsLocal: wallTimeIn(4) });
      await olu.client.put(`/api/v1/events/${off.id}/cancellation`, {});
      await olu.client.post(`/api/v1/groups/${group.id}/events`, {
        kind: 'talk',
        format: 'online',
        title: 'Draft',
        startsLocal: wallTimeIn(5),
        durationMinutes: 45,
      });
    });

    it('is what comes, with what was cancelled still to be seen', async () => {
      expect(await titlesOf(`/api/v1/groups/${group.id}/events`)).toEqual(['Next', 'Off']);
    });

    it('shows drafts to hosts', async () => {
      expect(await titlesOf(`/api/v1/groups/${group.id}/events`, olu.client)).toEqual([
        'Next',
        'Off',
        'Draft',
      ]);
    });

    it('is what was, the latest first, page by page', async () => {
      const path = `/api/v1/groups/${group.id}/events?when=past`;
      expect(await titlesOf(path)).toEqual(['Just now', 'Long ago']);
      const first = await world.client().get(`${path}&limit=1`);
      expect(first.json.items[0]).toMatchObject({ id: past[1]!.id, state: 'finished' });
      expect(await titlesOf(`${path}&limit=1&after=${first.json.next}`)).toEqual(['Long ago']);
    });

    it('says in a word how much room there is, and never a number', async () => {
      const roomWith = async (capacity: number | null, seatsTaken: number) => {
        await olu.client.patch(`/api/v1/events/${next.id}`, { capacity });
        await world.database.query('UPDATE occurrences SET seats_taken = $2 WHERE event_id = $1', [
          next.id,
          seatsTaken,
        ]);
        const { json } = await world.client().get(`/api/v1/groups/${group.id}/events`);
        expect(json.items[0]).not.toHaveProperty('capacity');
        expect(json.items[0]).not.toHaveProperty('seatsTaken');
        await world.database.query('UPDATE occurrences SET seats_taken = 0 WHERE event_id = $1', [next.id]);
        return json.items[0].room;
      };
      expect([
        await roomWith(null, 500),
        await roomWith(10, 6),
        await roomWith(10, 7),
        await roomWith(100, 89),
        await roomWith(100, 90),
        await roomWith(10, 10),
      ]).toEqual(['unlimited', 'places', 'few', 'places', 'few', 'full']);
      expect([
        await roomWith(5, 0),
        await roomWith(5, 2),
        await roomWith(4, 0),
        await roomWith(4, 3),
      ]).toEqual(['places', 'few', 'places', 'places']);
    });
  });

  describe('to people who look around', () => {
    let group: TestGroup;
    let series: TestEvent;
    beforeAll(async () => {
      group = await given(world).group(olu, { name: 'Once a week' });
      const on = (title: string, fields: Record<string, unknown>) =>
        given(world).event(olu, group, { title: `Lantern ${title}`, ...fields });
      await on('soon', { startsLocal: wallTimeIn(3) });
      await on('later', { startsLocal: wallTimeIn(8) });
      series = await on('weekly', { startsLocal: wallTimeIn(5), repeats: { every: 'week', count: 6 } });
    });

    const titlesOn = async (path: string) => {
      const { status, text } = await world.client().page(path);
      expect(status).toBe(200);
      return [...text.matchAll(/<h3><a href="[^"]+">Lantern (\w+)<\/a>/g)].map(([, title]) => title);
    };

    it.each([
      ['home', () => '/?text=lantern'],
      ['the group', () => `/groups/${group.id}`],
    ])(
      '%s shows a series once, at its next date, with its rule and the next three dates',
      async (_, path) => {
        expect(await titlesOn(path())).toEqual(['soon', 'weekly', 'later']);
        const { text } = await world.client().page(path());
        const [, card] = /(<article class="card card-series">.*?<\/article>)/s.exec(text)!;
        const { json } = await world.client().get(`/api/v1/series/${series.view.series.id}/dates?limit=3`);
        expect([...card!.matchAll(/href="(\/events\/[^"]+)"/g)].map(([, href]) => href)).toEqual(
          json.items.map(({ id }: { id: string }) => `/events/${id}`),
        );
        expect(card).toMatch(/>Every \w+day, 6 times</);
        expect(card).toContain(`href="/series/${series.view.series.id}"`);
      },
    );

    it('shows every date where days are asked for, as the lists for programs do', async () => {
      const [from, to] = [wallTimeIn(4).slice(0, 10), wallTimeIn(12).slice(0, 10)];
      expect(await titlesOn(`/?text=lantern&from=${from}&to=${to}`)).toEqual(['weekly', 'later', 'weekly']);
      expect(await titlesOf('/api/v1/events?text=lantern')).toHaveLength(8);
    });

    it('goes on where the page before ended, with one statement for each page', async () => {
      const comingUp = world.app.get(ComingUpQueries);
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const query = Object.assign(new EventsQuery(), { text: 'lantern', limit: 1, after });
        let page: Page<ComingUp> = { items: [], next: null };
        const statements = await statementsDuring(async () => {
          page = await comingUp.inPublic(query);
        });
        expect(statements).toHaveLength(1);
        seen.push(...page.items.map(({ title }) => title));
        after = page.next ?? undefined;
      } while (after);
      expect(seen).toEqual(['Lantern soon', 'Lantern weekly', 'Lantern later']);
    });

    it('shows a series where its next date went to, and says which date is off', async () => {
      const { items } = (await world.client().get(`/api/v1/series/${series.view.series.id}/dates`)).json;
      const off = await olu.client.put(`/api/v1/events/${items[1].id}/cancellation`, { reason: 'Rain' });
      expect(off.status).toBeLessThan(300);
      const moved = await olu.client.patch(`/api/v1/events/${items[0].id}/date`, {
        startsLocal: wallTimeIn(9),
      });
      expect(moved.status).toBe(200);
      expect(await titlesOn(`/groups/${group.id}`)).toEqual(['soon', 'later', 'weekly']);
      const { text } = await world.client().page(`/groups/${group.id}`);
      expect(text.match(/tag-alarm">Cancelled/g)).toHaveLength(1);
    });
  });
});
