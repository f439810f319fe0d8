import type { ComponentChildren } from 'preact';
import { type FormState, freshForm } from '../forms.js';
import { usePage } from '../layout.js';
import { Form } from './form.js';

/** A form that few people need. It stands open where it was just sent and something is to be put right. */
export function FoldedForm({
  summary,
  action,
  form,
  id,
  open = false,
  children,
}: {
  summary: string;
  action: string;
  /** As the page has it, which may be of another of its forms. */
  form: FormState;
  id: string;
  open?: boolean;
  children: ComponentChildren;
}) {
  const state = usePage().path === action ? form : freshForm;
  return (
    <details open={open || state.problems.length > 0}>
      <summary>{summary}</summary>
      <Form {...{ action, state, id }}>{children}</Form>
    </details>
  );
}
