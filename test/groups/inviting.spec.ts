import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { Addresses } from '../../src/people/addresses.js';
import { LinkTokens } from '../../src/people/link-tokens.js';
import { given, type TestGroup } from '../support/given.js';
import { plannedLetters } from '../support/planned-letters.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

let world: World;
let olu: TestPerson;
let group: TestGroup;
beforeAll(async () => {
  world = await openWorld({ workers: false });
});
beforeEach(async () => {
  olu = await world.person('Olu');
  group = await given(world).group(olu, { visibility: 'private', joining: 'invitation' });
});
afterAll(() => world.close());

const invite = (email: string, to = group) =>
  olu.client.post(`/api/v1/groups/${to.id}/invitations`, { email });
const invitedTo = async () =>
  (await olu.client.get(`/api/v1/groups/${group.id}/members?state=invited`)).json.items;
const membershipOf = async (email: string) => {
  const personId = await world.app.get(Addresses).findPersonId(world.database, email);
  const [row] = await world.database.query(
    'SELECT id, state, changed_at FROM memberships WHERE group_id = $1 AND person_id = $2',
    [group.id, personId],
  );
  return row;
};
/** The secret that the letter's link carries. */
const linkFor = async (email: string) => {
  const [secret] = await world.app.get(LinkTokens).mint([
    {
      purpose: 'invitation',
      about: { membershipId: (await membershipOf(email)).id },
      personId: null,
      expiresAt: Temporal.Now.instant().add({ hours: 1 }),
    },
  ]);
  return secret;
};
const accept = (body: Record<string, unknown>) => world.client().put('/api/v1/invitations/acceptance', body);
const decline = (secret?: string) => world.client().put('/api/v1/invitations/refusal', { secret });

describe('inviting someone', () => {
  it('is answered alike for an address that is new, known, invited or a member already', async () => {
    const [bo, cy] = [await world.person('Bo'), await world.person('Cy')];
    await given(world).membership(cy, group);
    const answers = [];
    for (const email of ['new@example.org', bo.email, bo.email.toUpperCase(), cy.email]) {
      const { status, text } = await invite(email);
      answers.push([status, text]);
    }
    expect(new Set(answers.map(String))).toEqual(new Set(['202,']));
    expect((await cy.client.get(`/api/v1/groups/${group.id}`)).json.membership.state).toBe('active');
  });

  it('keeps a place for someone we do not know yet, who has confirmed nothing', async () => {
    await invite('new-here@example.org');
    const { id, state } = await membershipOf('new-here@example.org');
    expect(state).toBe('invited');
    expect(await plannedLetters(world, 'invitation', id)).toHaveLength(1);
    const [{ confirmed_at: confirmedAt }] = await world.database.query(
      'SELECT p.confirmed_at FROM people p JOIN memberships m ON m.person_id = p.id WHERE m.id = $1',
      [id],
    );
    expect(confirmedAt).toBeNull();
  });

  it('sends one letter a day to one address, however often it is pressed', async () => {
    await invite('often@example.org');
    await invite('often@example.org');
    const { id } = await membershipOf('often@example.org');
    expect(await plannedLetters(world, 'invitation', id)).toHaveLength(1);
    // Its key names the day, which `timePasses` cannot move.
    await world.database.query(
      String.raw`UPDATE outbox SET key = regexp_replace(key, '\d{4}-\d\d-\d\d$', 'yesterday')`,
    );
    await invite('often@example.org');
    expect(await plannedLetters(world, 'invitation', id)).toHaveLength(2);
  });

  it('shows the address to nobody afterwards, nor the name it belongs to', async () => {
    const shy = await world.person('Shy');
    const membershipId = await given(world).membership(shy, group);
    await olu.client.delete(`/api/v1/groups/${group.id}/members/${membershipId}`);
    await invite(shy.email);
    const listed = await olu.client.get(`/api/v1/groups/${group.id}/members?state=invited`);
    expect(listed.json.items).toHaveLength(1);
    expect(listed.text).not.toContain('shy');
  });

  it('lets someone in who had asked to join', async () => {
    const open = await given(world).group(olu, { joining: 'approval' });
    const bo = await world.person('Bo');
    await bo.client.put(`/api/v1/groups/${open.id}/membership`, { calledName: 'Bo' });
    await invite(bo.email, open);
    expect((await bo.client.get(`/api/v1/groups/${open.id}`)).json.membership.state).toBe('active');
  });

  it('brings back someone who was removed, when they want to', async () => {
    const bo = await world.person('Bo');
    const membershipId = await given(world).membership(bo, group);
    await olu.client.delete(`/api/v1/groups/${group.id}/members/${membershipId}`);
    await invite(bo.email);
    expect((await bo.client.put(`/api/v1/groups/${group.id}/membership`, {})).json.membership.state).toBe(
      'active',
    );
  });

  it('sends another letter the same day to someone who was removed by mistake', async () => {
    await invite('twice@example.org');
    const { id } = await membershipOf('twice@example.org');
    await olu.client.delete(`/api/v1/groups/${group.id}/members/${id}`);
    await invite('twice@example.org');
    expect(await plannedLetters(world, 'invitation', id)).toHaveLength(2);
  });

  it('takes one plain address', async () => {
    for (const email of [
      '',
      'a@example.org, b@example.org',
      'Bo <bo@example.org>',
      'bo@example.org\nBcc: c@d.e',
    ])
      expect((await invite(email)).status).toBe(422);
  });

  it('stops after thirty in an hour', async () => {
    for (let sent = 0; sent < 30; sent++) await invite(`many-${sent}@example.org`);
    const refused = await invite('one-more@example.org');
    expect([refused.status, refused.json.type]).toEqual([429, '/problems/too-many-invitations']);
    const page = await olu.client.submit(
      `/groups/${group.id}/invitations`,
      { email: 'one-more@example.org' },
      `/groups/${group.id}/members`,
    );
    expect([page.status, page.text.includes('a lot of invitations for one hour')]).toEqual([422, true]);
    await world.timePasses('61 minutes');
    expect((await invite('one-more@example.org')).status).toBe(202);
  });

  it('leaves an address alone that many groups write to, and does not say so', async () => {
    const answers = [];
    for (let sent = 0; sent < 6; sent++) {
      group = await given(world).group(olu);
      answers.push((await invite('popular@example.org')).status);
    }
    expect(new Set(answers)).toEqual(new Set([202]));
    expect(await membershipOf('popular@example.org')).toBeUndefined();
  });
});

describe('an invitation', () => {
  it('is accepted by someone who is signed in', async () => {
    const bo = await world.person('Bo');
    await invite(bo.email);
    const joined = await bo.client.put(`/api/v1/groups/${group.id}/membership`, { calledName: 'Bo' });
    expect(joined.json.membership).toMatchObject({ state: 'active', calledName: 'Bo' });
  });

  it('is accepted from the letter without signing in, which proves the address', async () => {
    await invite('mel@example.org');
    const secret = await linkFor('mel@example.org');
    expect((await accept({ secret })).json.errors).toMatchObject([{ pointer: '/calledName' }]);
    const accepted = await accept({ secret, calledName: 'Mel' });
    expect([accepted.status, accepted.json]).toEqual([200, { groupId: group.id }]);
    expect((await accept({ secret })).status).toBe(200);
    expect((await membershipOf('mel@example.org')).state).toBe('active');

    const [{ confirmed }] = await world.database.query(
      `SELECT p.confirmed_at IS NOT NULL AS confirmed FROM people p JOIN memberships m ON m.person_id = p.id
       WHERE m.id = $1`,
      [(await membershipOf('mel@example.org')).id],
    );
    expect(confirmed).toBe(true);
  });

  it('may be declined from the letter, and taken up after all', async () => {
    await invite('noa@example.org');
    const secret = await linkFor('noa@example.org');
    expect((await decline(secret)).status).toBe(204);
    const declined = await membershipOf('noa@example.org');
    expect(declined.state).toBe('left');
    expect((await decline(secret)).status).toBe(204);
    expect(await membershipOf('noa@example.org')).toEqual(declined);
    await accept({ secret, calledName: 'Noa' });
    expect((await membershipOf('noa@example.org')).state).toBe('active');
    expect((await decline(secret)).status).toBe(204);
    expect((await membershipOf('noa@example.org')).state).toBe('left');
  });

  it('is over once an organiser takes it back', async () => {
    await invite('pia@example.org');
    const secret = await linkFor('pia@example.org');
    const [{ id }] = await invitedTo();
    expect((await olu.client.delete(`/api/v1/groups/${group.id}/members/${id}`)).status).toBe(204);
    const refused = await accept({ secret, calledName: 'Pia' });
    expect([refused.status, refused.json.type]).toEqual([409, '/problems/invitation-is-over']);
    expect((await membershipOf('pia@example.org')).state).toBe('removed');
  });

  it('opens with the secret of an invitation only', async () => {
    const [other] = await world.app.get(LinkTokens).mint([
      {
        purpose: 'unsubscribe',
        about: { groupId: group.id, eventId: null },
        personId: olu.id,
        expiresAt: Temporal.Now.instant().add({ hours: 1 }),
      },
    ]);
    expect((await accept({ secret: other, calledName: 'X' })).json.type).toBe('/problems/link-is-over');
    expect((await accept({ secret: 'short', calledName: 'X' })).status).toBe(422);
    expect((await decline(other)).status).toBe(409);
  });
});
