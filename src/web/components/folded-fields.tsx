import type { ComponentChildren } from 'preact';
import { fieldOf, text } from '../forms.js';
import { useForm } from './form.js';

/** Fields that most people need not see. They stand open where something was typed in them, or has to be put right. */
export function FoldedFields({
  summary,
  names,
  open = false,
  children,
}: {
  summary: string;
  /** What the fields are called, or how the names of several begin, as in `questions/`. */
  names: string[];
  /** Whether something stands in them already. */
  open?: boolean;
  children: ComponentChildren;
}) {
  const { typed, problems } = useForm();
  const isOurs = (field: string) =>
    names.some((name) => (name.endsWith('/') ? field.startsWith(name) : field === name));
  const isWrong = problems.some(({ pointer }) => isOurs(fieldOf(pointer)));
  const isTyped = names.some((name) => typed && text(typed, name) !== '');
  return (
    <details open={open || isTyped || isWrong}>
      <summary>{summary}</summary>
      <div class="form">{children}</div>
    </details>
  );
}
