import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.js';
import { given } from '../support/given.js';
import { openWorld, type World } from '../support/world.js';

const viewers = ['stranger', 'outsider', 'member', 'facilitator', 'organiser', 'administrator'] as const;
type Viewers = Record<(typeof viewers)[number], Client>;

/** Sends one request about a group that has a member and someone who has asked to join. */
type Route = (
  client: Client,
  group: string,
  ids: { member: string; request: string },
) => Promise<{ status: number }>;

const routes: Record<string, Route> = {
  'GET group': (client, group) => client.get(group),
  'PATCH group': (client, group) => client.patch(group, { purpose: 'To listen' }),
  'DELETE group': (client, group) => client.delete(group),
  'PUT membership': (client, group) => client.put(`${group}/membership`, { calledName: 'X' }),
  'DELETE membership': (client, group) => client.delete(`${group}/membership`),
  'PUT agreement': (client, group) => client.put(`${group}/agreement`, { version: 1 }),
  'GET members': (client, group) => client.get(`${group}/members`),
  'GET requests': (client, group) => client.get(`${group}/members?state=requested`),
  'GET invited': (client, group) => client.get(`${group}/members?state=invited`),
  'PATCH member': (client, group, { member }) =>
    client.patch(`${group}/members/${member}`, { role: 'member' }),
  'DELETE member': (client, group, { member }) => client.delete(`${group}/members/${member}`),
  'PUT approval': (client, group, { request }) => client.put(`${group}/members/${request}/approval`),
  'PUT refusal': (client, group, { request }) => client.put(`${group}/members/${request}/refusal`),
  'POST invitations': (client, group) => client.post(`${group}/invitations`, { email: 'new@example.org' }),
};

/** In the order of `viewers`. */
const answers: Record<'public' | 'private', Record<string, number[]>> = {
  public: {
    'GET group': [200, 200, 200, 200, 200, 200],
    'PATCH group': [401, 403, 403, 403, 200, 403],
    'DELETE group': [401, 403, 403, 403, 204, 204],
    'PUT membership': [401, 200, 200, 200, 200, 200],
    'DELETE membership': [401, 204, 204, 204, 204, 204],
    'PUT agreement': [401, 403, 204, 204, 204, 403],
    'GET members': [401, 403, 403, 200, 200, 403],
    'GET requests': [401, 403, 403, 403, 200, 403],
    'GET invited': [401, 403, 403, 403, 200, 403],
    'PATCH member': [401, 403, 403, 403, 204, 403],
    'DELETE member': [401, 403, 403, 403, 204, 403],
    'PUT approval': [401, 403, 403, 403, 204, 403],
    'PUT refusal': [401, 403, 403, 403, 204, 403],
    'POST invitations': [401, 403, 403, 403, 202, 403],
  },
  private: {
    'GET group': [404, 404, 200, 200, 200, 404],
    'PATCH group': [401, 404, 403, 403, 200, 404],
    'DELETE group': [401, 404, 403, 403, 204, 204],
    'PUT membership': [401, 404, 200, 200, 200, 404],
    'DELETE membership': [401, 404, 204, 204, 204, 404],
    'PUT agreement': [401, 404, 204, 204, 204, 404],
    'GET members': [401, 404, 403, 200, 200, 404],
    'GET requests': [401, 404, 403, 403, 200, 404],
    'GET invited': [401, 404, 403, 403, 200, 404],
    'PATCH member': [401, 404, 403, 403, 204, 404],
    'DELETE member': [401, 404, 403, 403, 204, 404],
    'PUT approval': [401, 404, 403, 403, 204, 404],
    'PUT refusal': [401, 404, 403, 403, 204, 404],
    'POST invitations': [401, 404, 403, 403, 202, 404],
  },
};

describe.each(['public', 'private'] as const)('in a %s group', (visibility) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
  });
  afterAll(() => world.close());

  it.each(Object.keys(routes))('%s is answered by what someone is to the group', async (route) => {
    const { group, ids, clients } = await groupWithPeople();
    const statuses = [];
    for (const viewer of viewers) {
      const { status } = await routes[route]!(clients[viewer], group, ids);
      statuses.push(status);
    }
    expect(statuses).toEqual(answers[visibility][route]);
  });

  async function groupWithPeople() {
    const [olu, mo, fay] = [await world.person('Olu'), await world.person('Mo'), await world.person('Fay')];
    const asking = await world.person('Ash');
    const made = await given(world).group(olu, { agreement: 'Be kind.' });
    const group = `/api/v1/groups/${made.id}`;
    await given(world).membership(mo, made);
    await given(world).membership(fay, made, 'facilitator');
    await given(world).membership(await world.person('Pat'), made, 'organiser');
    const member = await given(world).membership(await world.person('Tam'), made);
    await olu.client.patch(group, { joining: 'approval' });
    const asked = await asking.client.put(`${group}/membership`, { calledName: 'Ash' });
    await olu.client.patch(group, { visibility });
    const clients: Viewers = {
      stranger: world.client(),
      outsider: (await world.person('Out')).client,
      member: mo.client,
      facilitator: fay.client,
      organiser: olu.client,
      administrator: (await world.person('Ada', { administrator: true })).client,
    };
    return { group, ids: { member, request: asked.json.membership.id as string }, clients };
  }
});
