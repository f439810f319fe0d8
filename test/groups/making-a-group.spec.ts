import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given } from '../support/given.js';
import { openWorld, type World } from '../support/world.js';

describe('making a group', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
  });
  afterAll(() => world.close());

  it('makes the one who made it its organiser', async () => {
    const olu = await world.person('Olu');
    const group = await given(world).group(olu, { topics: [' Grief', 'grief', 'Night  shifts'] });

    const seen = await olu.client.get(`/api/v1/groups/${group.id}`);
    expect(seen.json).toMatchObject({
      name: 'Tuesday circle',
      topics: ['grief', 'night shifts'],
      membership: { role: 'organiser', state: 'active', calledName: 'Olu' },
    });
  });
});
