import { describe, it } from '@jest/globals';
import { node24 } from '../support/node24.js';
import { walkTheStory } from './story.js';

describe('the main job, on Node 24', () => {
  it('goes from an empty installation to a person in the room', async () => {
    await walkTheStory({ node: { program: await node24(), major: '24' } });
  }, 300_000);
});
