import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, type TestGroup } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('the agreement of a group', () => {
  let world: World;
  let olu: TestPerson;
  let bo: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    [olu, bo] = [await world.person('Olu'), await world.person('Bo')];
    group = await given(world).group(olu, { agreement: 'What is said here stays here.' });
    await given(world).membership(bo, group);
  });
  afterAll(() => world.close());

  const seenBy = async (person: TestPerson) => (await person.client.get(`/api/v1/groups/${group.id}`)).json;
  const agree = (person: TestPerson, version: unknown) =>
    person.client.put(`/api/v1/groups/${group.id}/agreement`, { version });

  it('counts as accepted by the one who wrote it, and by nobody else', async () => {
    expect(await seenBy(olu)).toMatchObject({ agreementVersion: 1, membership: { agreedVersion: 1 } });
    expect(await seenBy(bo)).toMatchObject({ agreementVersion: 1, membership: { agreedVersion: 0 } });
  });

  it('is accepted once, in the version that was read', async () => {
    expect((await agree(bo, 1)).status).toBe(204);
    expect((await agree(bo, 1)).status).toBe(204);
    expect((await seenBy(bo)).membership.agreedVersion).toBe(1);
    for (const version of [0, -1, 1.5, '1', null]) expect((await agree(bo, version)).status).toBe(422);
  });

  it('is accepted anew when its text changes, and not when anything else does', async () => {
    const edit = (changes: object) => olu.client.patch(`/api/v1/groups/${group.id}`, changes);
    await edit({ purpose: 'To listen', agreement: 'What is said here stays here.' });
    expect((await seenBy(bo)).agreementVersion).toBe(1);

    await edit({ agreement: 'What is said here stays here. No advice unless asked for.' });
    expect(await seenBy(bo)).toMatchObject({ agreementVersion: 2, membership: { agreedVersion: 1 } });
    expect((await seenBy(olu)).membership.agreedVersion).toBe(2);
    const stale = await agree(bo, 1);
    expect(stale.json).toMatchObject({ type: '/problems/agreement-has-changed', agreementVersion: 2 });
    expect((await agree(bo, 2)).status).toBe(204);
    expect((await agree(bo, 3)).status).toBe(409);
  });

  it('tells hosts who has not accepted it yet', async () => {
    const { json } = await olu.client.get(`/api/v1/groups/${group.id}/members`);
    expect(json.items).toMatchObject([{ hasAgreed: true }, { calledName: 'bo', hasAgreed: true }]);
    await olu.client.patch(`/api/v1/groups/${group.id}`, { agreement: 'New words.' });
    const later = await olu.client.get(`/api/v1/groups/${group.id}/members`);
    expect(later.json.items).toMatchObject([{ hasAgreed: true }, { hasAgreed: false }]);
  });

  it('is for members', async () => {
    const cy = await world.person('Cy');
    const refused = await agree(cy, 3);
    expect([refused.status, refused.json.type]).toEqual([403, '/problems/members-only']);
  });
});
