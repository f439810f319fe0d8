import { describe, it } from '@jest/globals';
import { walkTheStory } from './story.js';

describe('the main job, with its queue in PostgreSQL', () => {
  it('goes from an empty installation to a person in the room', () => walkTheStory({}), 240_000);
});
