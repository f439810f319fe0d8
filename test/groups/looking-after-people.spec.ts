import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { atOnce } from '../support/at-once.js';
import { given, type TestGroup } from '../support/given.js';
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

const memberPath = (group: TestGroup, membershipId: string) =>
  `/api/v1/groups/${group.id}/members/${membershipId}`;
const ownMembership = async (person: TestPerson, group: TestGroup) =>
  (await person.client.get(`/api/v1/groups/${group.id}`)).json.membership;
const organisersOf = async (group: TestGroup) => {
  const [{ count }] = await world.database.query(
    `SELECT count(*)::int AS count FROM memberships WHERE group_id = $1 AND role = 'organiser' AND state = 'active'`,
    [group.id],
  );
  return count;
};

describe('the people of a group', () => {
  it('are listed for its hosts by called name, page by page, and never by address', async () => {
    const group = await given(world).group(olu);
    await given(world).membership(bo, group, 'facilitator');
    await given(world).membership(await world.person('Cy'), group);

    const first = await bo.client.get(`/api/v1/groups/${group.id}/members?limit=2`);
    const second = await bo.client.get(`/api/v1/groups/${group.id}/members?limit=2&after=${first.json.next}`);
    const names = [...first.json.items, ...second.json.items].map((it) => [it.calledName, it.role]);
    expect(names).toEqual([
      ['Olu', 'organiser'],
      ['bo', 'facilitator'],
      ['cy', 'member'],
    ]);
    expect(second.json.next).toBeNull();
    expect(first.json.items.map((it: { isYou: boolean }) => it.isYou)).toEqual([false, true]);
    expect(first.text + second.text).not.toContain('@');
    expect(first.text + second.text).not.toContain(bo.id);
  });

  it('are listed with one more query for any number of them', async () => {
    const group = await given(world).group(olu);
    const queriesFor = async (path: string) => {
      const before = await statementsSoFar();
      await olu.client.get(path);
      return (await statementsSoFar()) - before;
    };
    const few = await queriesFor(`/api/v1/groups/${group.id}/members`);
    for (const name of ['Ana', 'Ben', 'Cem', 'Dee'])
      await given(world).membership(await world.person(name), group);
    expect(await queriesFor(`/api/v1/groups/${group.id}/members`)).toBe(few);
  });

  it('do not see each other', async () => {
    const group = await given(world).group(olu);
    await given(world).membership(bo, group);
    await given(world).membership(await world.person('Cynthia'), group);
    expect((await bo.client.get(`/api/v1/groups/${group.id}/members`)).status).toBe(403);
    const seen = await bo.client.get(`/api/v1/groups/${group.id}`);
    expect(seen.text).not.toMatch(/cynthia|Olu/);
  });

  let statements = 0;
  const statementsSoFar = async () => statements;
  beforeAll(() => {
    const driver = world.database.driver as unknown as { master: { on: Function } };
    driver.master.on('acquire', () => statements++);
  });
});

describe('a role', () => {
  it('is given and taken by organisers', async () => {
    const group = await given(world).group(olu);
    const membershipId = await given(world).membership(bo, group);
    await olu.client.patch(memberPath(group, membershipId), { role: 'facilitator' });
    expect((await ownMembership(bo, group)).role).toBe('facilitator');
    expect((await olu.client.patch(memberPath(group, membershipId), { role: 'queen' })).status).toBe(422);
    await olu.client.patch(memberPath(group, membershipId), { role: 'member' });
    expect((await bo.client.get(`/api/v1/groups/${group.id}/members`)).status).toBe(403);
  });

  it('is for members only', async () => {
    const group = await given(world).group(olu, { joining: 'approval' });
    const asked = await bo.client.put(`/api/v1/groups/${group.id}/membership`, { calledName: 'Bo' });
    const path = memberPath(group, asked.json.membership.id);
    const refused = await olu.client.patch(path, { role: 'organiser' });
    expect([refused.status, refused.json.type]).toEqual([409, '/problems/not-a-member-now']);
  });

  it('cannot be given through another group', async () => {
    const [group, other] = [await given(world).group(olu), await given(world).group(bo)];
    const membershipId = await given(world).membership(await world.person('Cy'), group);
    expect((await bo.client.patch(memberPath(other, membershipId), { role: 'member' })).status).toBe(404);
    expect((await bo.client.delete(memberPath(other, membershipId))).status).toBe(404);
  });
});

describe('removing someone', () => {
  it('takes effect on their next request', async () => {
    const group = await given(world).group(olu, { visibility: 'private', agreement: 'Be kind.' });
    const membershipId = await given(world).membership(bo, group, 'facilitator');
    expect((await bo.client.get(`/api/v1/groups/${group.id}/members`)).status).toBe(200);

    expect((await olu.client.delete(memberPath(group, membershipId))).status).toBe(204);
    expect((await olu.client.delete(memberPath(group, membershipId))).status).toBe(204);
    const answers = [
      await bo.client.get(`/api/v1/groups/${group.id}`),
      await bo.client.get(`/api/v1/groups/${group.id}/members`),
      await bo.client.put(`/api/v1/groups/${group.id}/agreement`, { version: 1 }),
      await bo.client.put(`/api/v1/groups/${group.id}/membership`, { calledName: 'Bo' }),
      await bo.client.delete(`/api/v1/groups/${group.id}/membership`),
    ];
    expect(answers.map((it) => it.status)).toEqual([404, 404, 404, 404, 404]);
    expect((await bo.client.get('/api/v1/me/groups')).json.items).toEqual([]);
  });
});

describe('the last organiser', () => {
  it('stays, until there is another', async () => {
    const group = await given(world).group(olu);
    const { id } = await ownMembership(olu, group);
    await given(world).membership(bo, group, 'facilitator');
    const refusals = [
      await olu.client.delete(`/api/v1/groups/${group.id}/membership`),
      await olu.client.delete(memberPath(group, id)),
      await olu.client.patch(memberPath(group, id), { role: 'member' }),
    ];
    expect(refusals.map((it) => it.json.type)).toEqual(Array(3).fill('/problems/last-organiser'));

    const membershipId = (await ownMembership(bo, group)).id;
    await olu.client.patch(memberPath(group, membershipId), { role: 'organiser' });
    expect((await olu.client.delete(`/api/v1/groups/${group.id}/membership`)).status).toBe(204);
  });

  it('is one of two who leave at once', async () => {
    const group = await given(world).group(olu);
    await given(world).membership(bo, group, 'organiser');
    const leaving = await atOnce(
      world,
      { table: 'memberships', column: 'group_id', id: group.id },
      () => olu.client.delete(`/api/v1/groups/${group.id}/membership`),
      () => bo.client.delete(`/api/v1/groups/${group.id}/membership`),
    );
    expect(new Set(leaving.map((it) => it.status))).toEqual(new Set([204, 409]));
    expect(await organisersOf(group)).toBe(1);
  });

  it('is one of two who demote each other at once', async () => {
    const group = await given(world).group(olu);
    const boId = await given(world).membership(bo, group, 'organiser');
    const oluId = (await ownMembership(olu, group)).id;
    const demoting = await atOnce(
      world,
      { table: 'memberships', column: 'group_id', id: group.id },
      () => olu.client.patch(memberPath(group, boId), { role: 'member' }),
      () => bo.client.patch(memberPath(group, oluId), { role: 'member' }),
    );
    expect(new Set(demoting.map((it) => it.status))).toEqual(new Set([204, 403]));
    expect(await organisersOf(group)).toBe(1);
  });
});

describe('joining twice at once', () => {
  it('makes one membership', async () => {
    const group = await given(world).group(olu);
    const join = () => bo.client.put(`/api/v1/groups/${group.id}/membership`, { calledName: 'Bo' });
    const joined = await atOnce(world, { table: 'groups', id: group.id }, join, join);
    expect(joined.map((it) => it.status)).toEqual([200, 200]);
    expect(joined[0]!.json.membership.id).toBe(joined[1]!.json.membership.id);
  });
});
