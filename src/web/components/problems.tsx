import type { FormState } from '../forms.js';
import { Notice } from './notice.js';
import { useRefusals } from './refused.js';

/** Says why something was not done, where the form that asked for it has no field for it. */
export function Problems({ form }: { form: FormState }) {
  const say = useRefusals();
  if (form.problems.length === 0) return null;
  return (
    <div role="alert">
      <Notice tone="alarm">
        {form.problems.map(({ detail }) => (
          <p key={say(detail)}>{say(detail)}</p>
        ))}
      </Notice>
    </div>
  );
}
