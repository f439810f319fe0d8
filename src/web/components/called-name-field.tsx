import type { OwnMembership } from '../../groups/groups.queries.js';
import { Field } from './fields.js';

/** What the hosts of a group call someone. */
export function CalledNameField({ membership }: { membership: OwnMembership | null }) {
  return (
    <Field
      name="calledName"
      label="What shall we call you?"
      help="A first name or any other name. Only the hosts of this group see it."
      value={membership?.calledName}
    />
  );
}
