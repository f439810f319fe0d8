import { Agent, get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { calendarsAtRest } from './rows.js';

const TIMES = 1_000;
const AT_ONCE = 25;

/** A group with a series, and someone who comes to most of its first dates and has a calendar. */
interface Side {
  group: TestGroup;
  seriesId: string;
  dates: any[];
  paths: { group: string; event: string; person: string };
}

type Feed = keyof Side['paths'];
type Change = (side: Side) => Promise<{ status: number; text: string }>;

describe('the version of a calendar', () => {
  let world: World;
  let olu: TestPerson;
  let a: Side;
  let b: Side;
  /** As both were when somebody last looked. */
  let known: [Record<Feed, string>, Record<Feed, string>];
  const clock = performance.now.bind(performance);
  let ahead = 0;
  beforeAll(async () => {
    jest.spyOn(performance, 'now').mockImplementation(() => clock() + ahead);
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    a = await aSide('Ana');
    b = await aSide('Ben');
    known = await Promise.all([versions(a), versions(b)]);
  });
  afterAll(async () => {
    await world.close();
    jest.restoreAllMocks();
  });

  async function aSide(name: string): Promise<Side> {
    const group = await given(world).group(olu, { sensitive: false });
    const { view } = await given(world).event(olu, group, { repeats: { every: 'week', count: 40 } });
    const seriesId = view.series.id;
    const dates = (await olu.client.get(`/api/v1/series/${seriesId}/dates?limit=100`)).json.items;
    const person = await given(world).member(name, group);
    for (const date of [dates[1], dates[2], dates[20]]) await given(world).reply(person, date);
    const { url } = (await person.client.post('/api/v1/me/feeds', { name: 'My phone' })).json;
    const paths = {
      group: `/feeds/groups/${group.id}.ics`,
      event: `/feeds/events/${seriesId}.ics`,
      person: new URL(url).pathname,
    };
    return { group, seriesId, dates, paths };
  }

  /** Feeds are trusted for a second before anyone looks whether they changed. */
  const aSecondPasses = () => (ahead += 1_001);

  async function ask(path: string): Promise<string> {
    const { status, headers } = await world.client().get(path);
    expect(status).toBe(200);
    return headers.get('etag')!;
  }

  /** As little as a request can be, since there are many. @returns its version and its bytes */
  const askBarely = (path: string, agent: Agent) =>
    new Promise<string>((done, failed) => {
      get(new URL(path, world.url), { agent }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.on('end', () => done(`${response.statusCode} ${response.headers.etag}\n${body}`));
      }).on('error', failed);
    });

  async function versions({ paths }: Side): Promise<Record<Feed, string>> {
    await calendarsAtRest(world);
    aSecondPasses();
    const [group, event, person] = await Promise.all([paths.group, paths.event, paths.person].map(ask));
    return { group: group!, event: event!, person: person! };
  }

  it('is one, with the same bytes, however often it is asked while nothing changes', async () => {
    const agent = new Agent({ keepAlive: true });
    const found = new Set<string>();
    for (let asked = 0; asked < TIMES; asked += AT_ONCE) {
      if (asked % 100 === 0) aSecondPasses();
      const answers = await Promise.all(
        Array.from({ length: AT_ONCE }, () => askBarely(a.paths.group, agent)),
      );
      for (const answer of answers) found.add(answer);
    }
    agent.destroy();
    expect([...found]).toEqual([expect.stringMatching(/^200 "/)]);
  });

  const api = (method: 'patch' | 'put' | 'post' | 'delete', path: string, body?: unknown) =>
    olu.client[method](`/api/v1${path}`, body);
  const ofDate =
    (fields: object): Change =>
    ({ dates }) =>
      api('patch', `/events/${dates[2].id}/date`, fields);
  const ofSeries =
    (fields: object): Change =>
    ({ dates }) =>
      api('patch', `/events/${dates[0].id}/series`, fields);
  const ofGroup =
    (fields: object): Change =>
    ({ group }) =>
      api('patch', `/groups/${group.id}`, fields);

  // In this order, each on what the one before left. What is skipped or put back is a version of the whole series.
  it.each<[string, Feed[], Change]>([
    ['the title of a date', ['group', 'event', 'person'], ofDate({ title: 'With a guest' })],
    ['the place of a date', ['group', 'event', 'person'], ofDate({ area: 'Graça' })],
    ['the note of a date', ['group', 'event', 'person'], ofDate({ note: 'By the river.' })],
    ['the time of a date', ['group', 'event', 'person'], ofDate({ startsLocal: wallTimeIn(21, '20:00') })],
    ['the day of a date', ['group', 'event', 'person'], ofDate({ startsLocal: wallTimeIn(22, '20:00') })],
    [
      'a skipped date',
      ['group', 'event', 'person'],
      ({ dates, seriesId }) => api('post', `/series/${seriesId}/skips`, { dateIds: [dates[5].id] }),
    ],
    [
      'a date put back',
      ['group', 'event', 'person'],
      ({ dates }) => olu.client.delete(`/api/v1/events/${dates[5].id}/skip`),
    ],
    [
      'an added date',
      ['group', 'event'],
      ({ seriesId }) => api('post', `/series/${seriesId}/dates`, { startsLocal: wallTimeIn(10, '11:00') }),
    ],
    [
      'a cancelled date',
      ['group', 'event', 'person'],
      ({ dates }) => api('put', `/events/${dates[1].id}/cancellation`, { reason: 'A holiday.' }),
    ],
    ['the words of all', ['group', 'event', 'person'], ofSeries({ description: 'With tea.' })],
    ['the place of all', ['group', 'event', 'person'], ofSeries({ area: 'Estrela' })],
    ['another end', ['group', 'event', 'person'], ofSeries({ repeats: { every: 'week', count: 30 } })],
    [
      'a split',
      ['group', 'event', 'person'],
      ({ dates }) =>
        api('patch', `/events/${dates[15].id}/following`, {
          startsLocal: dates[15].startsLocal.replace('19:00', '18:00'),
        }),
    ],
    [
      'an undone split',
      ['group', 'event', 'person'],
      async ({ dates }) => {
        const { json } = await olu.client.get(`/api/v1/events/${dates[15].id}`);
        return olu.client.delete(`/api/v1/edits/${json.hosting.undo.editId}`);
      },
    ],
    ['the name of the group', ['group'], ofGroup({ name: 'Another name' })],
    ['its discretion', ['group', 'event', 'person'], ofGroup({ sensitive: true, discreetName: 'Northside' })],
  ])('moves with %s, and leaves another group’s alone', async (_, moves, change) => {
    const { status, text } = await change(a);
    expect([status < 300, text]).toEqual([true, text]);
    const before = known;
    known = await Promise.all([versions(a), versions(b)]);
    const [after, others] = known;
    expect(Object.keys(after).filter((feed) => after[feed as Feed] !== before[0][feed as Feed])).toEqual(
      moves,
    );
    expect(others).toEqual(before[1]);
  });
});
