import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, type TestEvent, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type World } from '../support/world.js';
import { type Cast, castOf, type Part } from '../support/cast.js';

type Statuses = Record<Part, number>;

const everyone = (status: number): Statuses => ({
  stranger: status,
  'non-member': status,
  member: status,
  facilitator: status,
  organiser: status,
  administrator: status,
});
const nobody = everyone(404);

const words = {
  kind: 'workshop',
  format: 'in person',
  title: 'Breathing when it is loud',
  startsLocal: wallTimeIn(7),
  durationMinutes: 90,
};

describe.each(['public', 'unlisted', 'private'] as const)('in a %s group', (visibility) => {
  const isPrivate = visibility === 'private';
  let world: World;
  let group: TestGroup;
  let cast: Cast;
  let published: TestEvent;
  let draftId: string;

  beforeAll(async () => {
    world = await openWorld({ workers: false });
    const olu = await world.person('Olu');
    group = await given(world).group(olu, { visibility });
    cast = await castOf(world, group);
    published = await given(world).event(olu, group, {
      format: 'hybrid',
      address: 'Rua do Salvador 12, second floor',
      meetingLink: 'https://meet.example.org/secret-room',
      capacity: 43,
    });
    draftId = (await olu.client.post(`/api/v1/groups/${group.id}/events`, words)).json.id;
  });
  afterAll(() => world.close());

  const statusesOf = async (path: string, method = 'GET', json?: unknown): Promise<Statuses> => {
    const statuses: Partial<Statuses> = {};
    for (const [part, client] of Object.entries(cast) as [Part, Cast[Part]][]) {
      statuses[part] = (await client.send(method, path, { json })).status;
    }
    return statuses as Statuses;
  };

  it('a published event is there for whoever may know of the group', async () => {
    const outsiders = isPrivate ? 404 : 200;
    expect(await statusesOf(`/api/v1/events/${published.id}`)).toEqual({
      ...everyone(200),
      stranger: outsiders,
      'non-member': outsiders,
      administrator: outsiders,
    });
    expect(await statusesOf(`/api/v1/groups/${group.id}/events`)).toEqual({
      ...everyone(200),
      stranger: outsiders,
      'non-member': outsiders,
      administrator: outsiders,
    });
  });

  it('the exact address, the link and the counts are for hosts', async () => {
    const secrets = ['Salvador', 'secret-room', ':43,'];
    for (const [part, client] of Object.entries(cast)) {
      const { text } = await client.get(`/api/v1/events/${published.id}`);
      const sees = secrets.filter((secret) => text.includes(secret));
      expect([part, sees]).toEqual([part, part === 'facilitator' || part === 'organiser' ? secrets : []]);
      const list = await client.get(`/api/v1/groups/${group.id}/events`);
      expect(secrets.filter((secret) => list.text.includes(secret))).toEqual([]);
    }
  });

  it('a draft is there for its hosts alone', async () => {
    const hosts = { facilitator: 200, organiser: 200 };
    expect(await statusesOf(`/api/v1/events/${draftId}`)).toEqual({ ...nobody, ...hosts });
    for (const [part, client] of Object.entries(cast)) {
      const { text } = await client.get(`/api/v1/groups/${group.id}/events`);
      expect([part, text.includes(draftId)]).toEqual([part, part in hosts]);
    }
  });

  it('a draft is changed, published and thrown away by organisers alone', async () => {
    const refused = { ...nobody, stranger: 401, facilitator: 403 };
    const path = `/api/v1/events/${draftId}`;
    expect(await statusesOf(path, 'PATCH', { description: 'Bring a cushion.' })).toEqual({
      ...refused,
      organiser: 200,
    });
    const { organiser: _, ...others } = cast;
    const area = { area: 'Alfama' };
    await cast.organiser.patch(path, area);
    for (const [part, client] of Object.entries(others)) {
      expect([part, (await client.delete(path)).status]).toEqual([part, refused[part as Part]]);
    }
    expect(await statusesOf(`${path}/publication`, 'PUT')).toEqual({ ...refused, organiser: 200 });
  });

  it('an event is made, changed and cancelled by organisers alone', async () => {
    const outsiders = isPrivate ? 404 : 403;
    const refused = {
      ...everyone(403),
      stranger: 401,
      'non-member': outsiders,
      administrator: outsiders,
    };
    expect(await statusesOf(`/api/v1/groups/${group.id}/events`, 'POST', words)).toEqual({
      ...refused,
      organiser: 201,
    });
    const path = `/api/v1/events/${published.id}`;
    const change = { title: 'Breathing when it is quiet' };
    expect(await statusesOf(path, 'PATCH', change)).toEqual({ ...refused, organiser: 200 });
    expect(await statusesOf(path, 'DELETE')).toEqual({ ...refused, organiser: 409 });
    expect(await statusesOf(`${path}/cancellation`, 'PUT', {})).toEqual({ ...refused, organiser: 200 });
  });
});

describe('someone who was removed', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
  });
  afterAll(() => world.close());

  it('no longer finds what a private group has on', async () => {
    const olu = await world.person('Olu');
    const group = await given(world).group(olu, { visibility: 'private' });
    const { member } = await castOf(world, group);
    const event = await given(world).event(olu, group);
    expect((await member.get(`/api/v1/events/${event.id}`)).status).toBe(200);

    const membership = (await member.get(`/api/v1/groups/${group.id}`)).json.membership;
    await olu.client.delete(`/api/v1/groups/${group.id}/members/${membership.id}`);
    expect((await member.get(`/api/v1/events/${event.id}`)).status).toBe(404);
  });

  it('was only invited: does not find it either', async () => {
    const olu = await world.person('Olu');
    const group = await given(world).group(olu, { visibility: 'private' });
    const event = await given(world).event(olu, group);
    const ivo = await world.person('Ivo');
    await olu.client.post(`/api/v1/groups/${group.id}/invitations`, { email: ivo.email });
    expect((await ivo.client.get(`/api/v1/events/${event.id}`)).status).toBe(404);
    expect((await ivo.client.get(`/api/v1/groups/${group.id}/events`)).status).toBe(404);
  });
});
