import type { ComponentChildren } from 'preact';
import type { FormState } from '../../forms.js';
import type { StandingWishName } from '../../standing-posted.js';
import { Form } from '../form.js';

/** Where what is pressed about a standing place goes. */
export interface PressedAt {
  action: string;
  /** Says which letter the forms belong to. */
  mark?: string;
}

/** A form for one press. */
export function StandingPress({
  action,
  mark,
  wish,
  state,
  children,
}: PressedAt & {
  wish: StandingWishName;
  state?: FormState;
  children: ComponentChildren;
}) {
  return (
    <Form action={action} id={wish} state={state}>
      {mark && <input type="hidden" name="mark" value={mark} />}
      <input type="hidden" name="wish" value={wish} />
      {children}
    </Form>
  );
}
