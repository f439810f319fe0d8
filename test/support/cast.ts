import { given, type TestGroup } from './given.js';
import type { Client } from './client.js';
import type { TestPerson, World } from './world.js';

export type Part = 'stranger' | 'non-member' | 'member' | 'facilitator' | 'organiser' | 'administrator';
export type Cast = Record<Part, Client>;

/** Everyone who could stand before a group's door. The non-member organises another group, the administrator none. */
export async function castOf(world: World, group: TestGroup): Promise<Cast> {
  const facilitator = await letIn(world, group, 'Fay');
  const role = { role: 'facilitator' };
  await group.organiser.client.patch(`/api/v1/groups/${group.id}/members/${facilitator.membershipId}`, role);
  const nonMember = await world.person('Nia');
  await given(world).group(nonMember, { name: 'Another circle' });
  return {
    stranger: world.client(),
    'non-member': nonMember.client,
    member: (await letIn(world, group, 'Mo')).person.client,
    facilitator: facilitator.person.client,
    administrator: (await world.person('Ada', { administrator: true })).client,
    organiser: group.organiser.client,
  };
}

async function letIn(
  world: World,
  group: TestGroup,
  name: string,
): Promise<{ person: TestPerson; membershipId: string }> {
  const person = await world.person(name);
  await group.organiser.client.post(`/api/v1/groups/${group.id}/invitations`, { email: person.email });
  const path = `/api/v1/groups/${group.id}/membership`;
  const joined = await person.client.put(path, { calledName: name });
  if (joined.json.membership?.state !== 'active') throw new Error(`${name} was not let in: ${joined.text}`);
  return { person, membershipId: joined.json.membership.id };
}
