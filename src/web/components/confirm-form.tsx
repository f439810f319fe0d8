import type { Posted } from '../forms.js';
import { useWords } from '../layout.js';
import { Button } from './button.js';
import { HiddenFields } from './fields.js';
import { Form } from './form.js';
import { componentWords } from './words/words.js';

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
  const say = useWords(componentWords).confirm;
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
          {say.again}
        </Button>
      </div>
    </Form>
  );
}
