import type { ComponentChildren } from 'preact';
import { useWords } from '../layout.js';
import { useField } from './form.js';
import { componentWords } from './words/words.js';

export interface FieldProps {
  name: string;
  label: ComponentChildren;
  /** Said before anyone types, in one short sentence. */
  help?: ComponentChildren;
  /** What stands there while the form is fresh. */
  value?: string | number | null;
  required?: boolean;
}

/** What every kind of field sets on its element. */
export function useFieldParts({ name, value, help, required }: FieldProps) {
  const { id, typed, error } = useField(name);
  return {
    text: typed ? (typed[0] ?? '') : String(value ?? ''),
    attributes: {
      id,
      name,
      required,
      'aria-describedby': describedBy(id, help, error),
      'aria-invalid': error ? ('true' as const) : undefined,
    },
  };
}

/** A field with its label, help and problem around it. */
export function Labelled({
  name,
  label,
  help,
  required,
  children,
}: FieldProps & { children: ComponentChildren }) {
  const { id, error } = useField(name, label);
  const { form: say } = useWords(componentWords);
  return (
    <div class="field">
      <label for={id}>
        {label}
        {required === false && <span class="muted"> {say.ifYouLike}</span>}
      </label>
      <Help id={id} help={help} />
      {error && <FieldError id={id} error={error} />}
      {children}
    </div>
  );
}

export function Help({ id, help }: { id: string; help?: ComponentChildren }) {
  return help ? (
    <p class="help" id={`${id}-help`}>
      {help}
    </p>
  ) : null;
}

export function FieldError({ id, error }: { id: string; error: string }) {
  return (
    <p class="error" id={`${id}-error`}>
      {error}
    </p>
  );
}

export function describedBy(id: string, help: ComponentChildren, error: string | null): string | undefined {
  return [help ? `${id}-help` : null, error ? `${id}-error` : null].filter(Boolean).join(' ') || undefined;
}
