import { Installation } from '../../src/installation/installation.js';
import type { TestPerson, World } from './world.js';

export interface TestGroup {
  id: string;
  organiser: TestPerson;
}

/** What a test needs to stand on, made through the real doors. */
export function given(world: World) {
  return {
    /** A public group that anyone may join, unless the fields say otherwise. */
    async group(organiser: TestPerson, fields: Record<string, unknown> = {}): Promise<TestGroup> {
      await letAnyoneStartGroups(world);
      const made = await organiser.client.post('/api/v1/groups', {
        name: 'Tuesday circle',
        discreetName: 'Tuesday meeting',
        visibility: 'public',
        joining: 'open',
        country: 'PT',
        language: 'en',
        timeZone: 'Europe/Lisbon',
        calledName: 'Olu',
        ...fields,
      });
      if (made.status !== 201) throw new Error(`The group was not made: ${made.text}`);
      return { id: made.json.id, organiser };
    },
  };
}

async function letAnyoneStartGroups({ app, database }: World): Promise<void> {
  const installation = app.get(Installation);
  const state = await installation.state();
  if (state.groupStarters === 'anyone') return;
  await database.transaction((tx) => installation.change(tx, { ...state, groupStarters: 'anyone' }));
}
