import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { given, type TestGroup } from '../support/given.js';
import { plannedLetters } from '../support/planned-letters.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

let world: World;
let olu: TestPerson;
let bo: TestPerson;
beforeAll(async () => {
  world = await openWorld({ workers: false });
});
beforeEach(async () => {
  [olu, bo] = [await world.person('Olu'), await world.person('Bo')];
});
afterAll(() => world.close());

const join = (person: TestPerson, group: TestGroup, body: Record<string, unknown> = { calledName: 'Bo' }) =>
  person.client.put(`/api/v1/groups/${group.id}/membership`, body);
const leave = (person: TestPerson, group: TestGroup) =>
  person.client.delete(`/api/v1/groups/${group.id}/membership`);
const stateOf = async (person: TestPerson, group: TestGroup) =>
  (await person.client.get(`/api/v1/groups/${group.id}`)).json.membership?.state;
const requestsTo = async (group: TestGroup) =>
  (await olu.client.get(`/api/v1/groups/${group.id}/members?state=requested`)).json.items;
const answer = async (kind: 'approval' | 'refusal', group: TestGroup) => {
  const [request] = await requestsTo(group);
  return olu.client.put(`/api/v1/groups/${group.id}/members/${request.id}/${kind}`);
};

describe('joining an open group', () => {
  it('makes a member at once, by the name they chose for this group', async () => {
    const group = await given(world).group(olu);
    const joined = await join(bo, group, { calledName: '  Bo the  quiet ' });
    expect(joined.status).toBe(200);
    expect(joined.json.membership).toMatchObject({
      role: 'member',
      state: 'active',
      calledName: 'Bo the  quiet',
    });
    const another = await given(world).group(olu);
    expect((await join(bo, another, {})).json.errors).toMatchObject([{ pointer: '/calledName' }]);
  });

  it('again changes the name and nothing else', async () => {
    const group = await given(world).group(olu);
    const first = await join(bo, group);
    const again = await join(bo, group, { calledName: 'B.' });
    expect(again.json.membership).toEqual({ ...first.json.membership, calledName: 'B.' });
    expect((await join(bo, group, {})).json.membership.calledName).toBe('B.');
    const roleOfOlu = (await join(olu, group, { calledName: 'O' })).json.membership.role;
    expect(roleOfOlu).toBe('organiser');
  });

  it('after leaving finds the same membership, without the role it had', async () => {
    const group = await given(world).group(olu);
    const membershipId = await given(world).membership(bo, group, 'facilitator');
    expect((await leave(bo, group)).status).toBe(204);
    expect((await leave(bo, group)).status).toBe(204);
    expect(await stateOf(bo, group)).toBe('left');
    expect((await join(bo, group, {})).json.membership).toMatchObject({
      id: membershipId,
      state: 'active',
      role: 'member',
    });
  });

  it('keeps names readable to nobody who reads the database', async () => {
    const group = await given(world).group(olu, { joining: 'approval' });
    await join(bo, group, { calledName: 'Bo the quiet', note: 'My sister died' });
    const rows = await world.database.query('SELECT * FROM memberships WHERE group_id = $1', [group.id]);
    expect(JSON.stringify(rows)).not.toMatch(/quiet|sister/);
  });

  it('after a removal means asking', async () => {
    const group = await given(world).group(olu);
    const membershipId = await given(world).membership(bo, group);
    await olu.client.delete(`/api/v1/groups/${group.id}/members/${membershipId}`);
    expect((await join(bo, group)).json.membership.state).toBe('requested');

    await leave(bo, group);
    expect(await stateOf(bo, group)).toBe('removed');
    expect((await join(bo, group)).json.membership.state).toBe('requested');

    expect((await answer('approval', group)).status).toBe(204);
    await leave(bo, group);
    expect((await join(bo, group)).json.membership.state).toBe('active');
  });
});

describe('asking to join', () => {
  it('waits for a yes, with a note that organisers read', async () => {
    const group = await given(world).group(olu, { joining: 'approval' });
    const asked = await join(bo, group, { calledName: 'Bo', note: 'I have been\nhere before.' });
    expect(asked.json.membership.state).toBe('requested');
    expect(await requestsTo(group)).toMatchObject([{ calledName: 'Bo', note: 'I have been\nhere before.' }]);

    expect((await answer('approval', group)).status).toBe(204);
    expect(await stateOf(bo, group)).toBe('active');
    const { json } = await olu.client.get(`/api/v1/groups/${group.id}/members`);
    expect(json.items).toMatchObject([{ calledName: 'Olu' }, { calledName: 'Bo', note: null }]);
  });

  it('writes to every organiser, once a day, and tells the one who asked what was decided', async () => {
    const group = await given(world).group(olu, { joining: 'approval' });
    const pat = await world.person('Pat');
    await given(world).membership(pat, group, 'organiser');
    await given(world).membership(await world.person('Fay'), group, 'facilitator');
    await join(bo, group);
    await leave(bo, group);
    await join(bo, group);
    const membershipId = (await requestsTo(group))[0].id;

    const asked = await plannedLetters(world, 'join-request', membershipId);
    expect(asked.sort()).toEqual([olu.id, pat.id].sort());
    await answer('approval', group);
    expect(await plannedLetters(world, 'membership-approved', membershipId)).toEqual([bo.id]);
  });

  it('can be taken back, after which there is nothing to answer', async () => {
    const group = await given(world).group(olu, { joining: 'approval' });
    await join(bo, group);
    const [request] = await requestsTo(group);
    await leave(bo, group);
    const path = `/api/v1/groups/${group.id}/members/${request.id}`;
    expect((await olu.client.put(`${path}/approval`)).json.type).toBe('/problems/request-is-over');
    expect(await stateOf(bo, group)).toBe('left');
  });

  it('is declined kindly, and possible again after a month', async () => {
    const group = await given(world).group(olu, { joining: 'approval' });
    await join(bo, group);
    const [request] = await requestsTo(group);
    expect((await answer('refusal', group)).status).toBe(204);
    expect(await plannedLetters(world, 'membership-declined', request.id)).toEqual([bo.id]);

    const tooSoon = await join(bo, group);
    expect(tooSoon.status).toBe(409);
    expect(tooSoon.json).toMatchObject({
      type: '/problems/too-soon-to-ask-again',
      askAgainAt: expect.any(String),
    });
    await world.timePasses('29 days');
    expect((await join(bo, group)).status).toBe(409);
    await world.timePasses('1 day');
    expect((await join(bo, group)).json.membership.state).toBe('requested');
  });

  it('declined, stays declined when the group opens its doors the day after', async () => {
    const group = await given(world).group(olu, { joining: 'approval' });
    await join(bo, group);
    await answer('refusal', group);
    await olu.client.patch(`/api/v1/groups/${group.id}`, { joining: 'open' });
    expect((await join(bo, group)).status).toBe(409);
  });

  it('is not possible where people join by invitation', async () => {
    const group = await given(world).group(olu, { joining: 'invitation' });
    const refused = await join(bo, group);
    expect([refused.status, refused.json.type]).toEqual([403, '/problems/by-invitation-only']);
  });

  it('tells nothing of a private group', async () => {
    const group = await given(world).group(olu, { joining: 'open', visibility: 'private' });
    expect((await join(bo, group)).status).toBe(404);
    expect((await leave(bo, group)).status).toBe(404);
  });
});
