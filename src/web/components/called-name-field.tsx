import type { OwnMembership } from '../../groups/groups.queries.js';
import { useWords } from '../layout.js';
import { Field } from './fields.js';
import { componentWords } from './words/words.js';

/** What the hosts of a group call someone. */
export function CalledNameField({ membership }: { membership: OwnMembership | null }) {
  const say = useWords(componentWords).calledName;
  return <Field name="calledName" label={say.label} help={say.help} value={membership?.calledName} />;
}
