import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('the letters about belonging to a group', () => {
  let world: World;
  let olu: TestPerson;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
  });
  afterAll(() => world.close());

  it('bring someone new an invitation that works, without a word the organiser typed', async () => {
    const group = await given(world).group(olu, {
      name: 'Buy cheap pills',
      discreetName: 'Pill market',
      visibility: 'private',
      joining: 'invitation',
    });
    await olu.client.post(`/api/v1/groups/${group.id}/invitations`, { email: 'mel@example.org' });
    const letter = await world.mail.letterTo('mel@example.org');
    expect(letter.source).not.toMatch(/pill/i);

    const link = letter.links.find((it) => it.includes('/letters/'))!;
    const secret = new URL(link).pathname.split('/').at(-1);
    const accepted = await world
      .client()
      .put('/api/v1/invitations/acceptance', { secret, calledName: 'Mel' });
    expect(accepted.json).toEqual({ groupId: group.id });
    const { json } = await olu.client.get(`/api/v1/groups/${group.id}/members`);
    expect(json.items).toMatchObject([{ calledName: 'Olu' }, { calledName: 'Mel' }]);
  });

  it('tell organisers of a request, and the one who asked of the answer, keeping the note to our pages', async () => {
    const group = await given(world).group(olu, { joining: 'approval' });
    const [bo, cy] = [await world.person('Bo'), await world.person('Cy')];
    const ask = { calledName: 'Bo', note: 'My sister died in May.' };
    const asked = await bo.client.put(`/api/v1/groups/${group.id}/membership`, ask);
    const declined = await cy.client.put(`/api/v1/groups/${group.id}/membership`, { calledName: 'Cy' });
    const toOrganiser = await world.mail.letterTo(olu.email);
    expect(toOrganiser.source).not.toMatch(/sister|Tuesday circle/);

    const members = `/api/v1/groups/${group.id}/members`;
    await olu.client.put(`${members}/${asked.json.membership.id}/approval`);
    await olu.client.put(`${members}/${declined.json.membership.id}/refusal`);
    await world.mail.letterTo(bo.email);
    await world.mail.letterTo(cy.email);
  });
});
