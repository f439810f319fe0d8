import type { Posted } from '../forms.js';
import { Button } from './button.js';
import { HiddenFields } from './fields.js';
import { Form } from './form.js';

/** Sends what was typed once more: this time it counts, or it stands in the fields again. */
export function ConfirmForm({
  action,
  typed,
  does,
}: {
  action: string;
  typed: Posted;
  /** What the button says that lets it count; `null`: there is nothing to do. */
  does: string | null;
}) {
  return (
    <Form action={action} class="">
      <HiddenFields posted={typed} />
      <div class="row">
        {does !== null && (
          <Button name="confirmed" value="yes">
            {does}
          </Button>
        )}
        <Button name="again" value="yes" look="quiet">
          Change something
        </Button>
      </div>
    </Form>
  );
}
