import { given, type TestGroup } from './given.js';
import { openWorld, type TestPerson, type World, type WorldWishes } from './world.js';

/** What an administrator says about a community, in a form or to the API. */
export const harbour = {
  communityName: 'Harbour Minds',
  baseUrl: 'https://meet.example.org',
  country: 'PT',
  timeZone: 'Europe/Lisbon',
  language: 'en',
  groupStarters: 'anyone',
  senderName: 'Harbour',
  senderAddress: 'letters@example.org',
};

/** A community that has a name, without workers, and who looks after it. */
export async function openCommunity(): Promise<{ world: World; ada: TestPerson }> {
  const world = await openWorld({ workers: false });
  await world.setUp();
  return { world, ada: await world.person('Ada', { administrator: true }) };
}

/** A community that has a name and one group, and who organises it. */
export async function openCircle(
  fields: Record<string, unknown>,
  wishes?: WorldWishes,
): Promise<{ world: World; olu: TestPerson; group: TestGroup }> {
  const world = await openWorld(wishes);
  await world.setUp();
  const olu = await world.person('Olu');
  return { world, olu, group: await given(world).group(olu, fields) };
}
