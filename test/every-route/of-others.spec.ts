import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../support/client.js';
import { given, soon, type TestGroup } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { knock } from './knock.js';
import { elsewhere, inGroups } from './tables.js';

/** What an id in a path names besides a group or an event, and where it is kept. */
const tables = {
  sessionId: 'sessions',
  tokenId: 'api_tokens',
  feedId: 'feeds',
  memberId: 'memberships',
  requestId: 'memberships',
  rsvpId: 'rsvps',
  offerId: 'offers',
  addressId: 'channel_addresses',
} as const;
type Name = keyof typeof tables;
type Things = Record<Name | 'groupId' | 'eventId' | 'occurrenceId', string>;

const routes = [
  ...Object.entries(inGroups).map(([route, [, , sent]]) => ({ route, sent })),
  ...Object.entries(elsewhere).map(([route, [, sent]]) => ({ route, sent })),
].flatMap((it) => {
  const name = (Object.keys(tables) as Name[]).find((known) => it.route.includes(`:${known}`));
  return name ? [{ ...it, name }] : [];
});

describe('a thing of somebody else', () => {
  let world: World;
  let ana: TestPerson;
  let own: Things;
  let theirs: Things;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    ana = await world.person('Ana');
    own = await thingsOf(world, ana);
    theirs = await thingsOf(world, await world.person('Bo'));
  });
  afterAll(() => world.close());

  const rowOf = async (name: Name): Promise<unknown> => {
    const rows = await world.database.query(
      `SELECT to_jsonb(it) AS row FROM ${tables[name]} it WHERE id = $1`,
      [theirs[name]],
    );
    return rows[0].row;
  };

  it.each(routes)('is to $route as if it were not there, and stays', async ({ route, sent, name }) => {
    // What an earlier door said last would stand on the page of this one.
    ana.client.cookies.delete('notice');
    const before = await rowOf(name);
    const answer = await knock(ana.client, route, { ...own, [name]: theirs[name] }, sent);
    expect(await rowOf(name)).toEqual(before);
    const nothing = await knock(ana.client, route, { ...own, [name]: crypto.randomUUID() }, sent);
    expect(told(answer)).toEqual(told(nothing));
  });

  it('cannot be marked as having come to a meeting of one’s own', async () => {
    const before = await rowOf('rsvpId');
    const path = `/api/v1/occurrences/${own.occurrenceId}/attendance`;
    expect((await ana.client.put(path, { came: [theirs.rsvpId] })).status).toBe(422);
    expect(await rowOf('rsvpId')).toEqual(before);
  });

  it('keeps its letters coming, or stopped, as its person has it', async () => {
    const bo = await world.person('Bo');
    const path = `/api/v1/me/mutes/groups/${theirs.groupId}`;
    await bo.client.put(path);
    expect((await ana.client.delete(path)).status).toBe(204);
    expect(
      (await ana.client.submit('/me/letters', { kind: 'group', id: theirs.groupId }, '/me')).status,
    ).toBe(303);
    expect((await bo.client.get('/api/v1/me/mutes')).json.items).toHaveLength(1);
    await bo.client.delete(path);
    expect((await ana.client.put(path)).status).toBe(204);
    expect((await bo.client.get('/api/v1/me/mutes')).json.items).toEqual([]);
  });
});

function told({ status, headers, text }: Answer) {
  return { status, location: headers.get('location'), text };
}

/** Makes someone the next on the waiting list of a date where a place is added. @returns the id of what they are offered */
async function offered(world: World, person: TestPerson, group: TestGroup): Promise<string> {
  await world.database.query(`UPDATE groups SET waiting_rule = 'offer' WHERE id = $1`, [group.id]);
  const full = await given(world).event(person, group, { capacity: 1 });
  const first = await world.person('Fay');
  await given(world).reply(first, full, 'going', { calledName: 'Fay' });
  await given(world).reply(person, full, 'going');
  await person.client.patch(`/api/v1/events/${full.id}`, { capacity: 2 });
  return (await person.client.get(`/api/v1/occurrences/${full.id}/rsvp`)).json.offer.id;
}

/** What a browser gives out. */
function subscription() {
  const endpoint = `https://push.example.org/${crypto.randomUUID()}`;
  return { endpoint, keys: { p256dh: `B${'x'.repeat(86)}`, auth: 'x'.repeat(22) } };
}

/** Someone's session, token and feed, and a group of theirs with a member, a request to join, and a walk-in. */
async function thingsOf(world: World, person: TestPerson): Promise<Things> {
  const { client } = person;
  const group = await given(world).group(person, { joining: 'approval', attendance: 'names' });
  const path = `/api/v1/groups/${group.id}`;
  const memberId = await given(world).membership(await world.person('Mo'), group);
  await given(world).member('Rae', group);
  const event = await given(world).event(person, group, soon());
  const made = async (of: string, what: object) => (await client.post(of, what)).json;
  return {
    groupId: group.id,
    eventId: event.id,
    occurrenceId: event.id,
    memberId,
    requestId: (await client.get(`${path}/members?state=requested`)).json.items[0].id,
    rsvpId: (await made(`/api/v1/occurrences/${event.id}/walk-ins`, { calledName: 'Wim' })).rsvpId,
    sessionId: (await client.get('/api/v1/me/sessions')).json.items[0].id,
    tokenId: (await made('/api/v1/me/tokens', { name: 'Sync', scope: 'read' })).id,
    feedId: (await made('/api/v1/me/feeds', { name: 'My phone' })).id,
    offerId: await offered(world, person, group),
    addressId: (await made('/api/v1/me/channels/web-push', subscription())).id,
  };
}
