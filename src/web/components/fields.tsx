import { newSecret } from '../../common/secrets.js';
import type { Posted } from '../forms.js';
import type { Choice } from './choices.js';
import { useField } from './form.js';
import { type FieldProps, Labelled, useFieldParts } from './labelled.js';

type InputType = 'text' | 'email' | 'date' | 'time' | 'datetime-local' | 'number' | 'url' | 'search';

/** One line of text, or a date, a time or a number. */
export function Field({
  type = 'text',
  narrow,
  autocomplete = 'off',
  inputMode,
  guess,
  min,
  max,
  ...field
}: FieldProps & {
  type?: InputType;
  narrow?: boolean;
  autocomplete?: 'off' | 'email' | 'one-time-code' | 'organization' | 'tel';
  inputMode?: 'numeric' | 'email' | 'url' | 'tel';
  guess?: 'time-zone';
  min?: string | number;
  max?: string | number;
}) {
  const it = useFieldParts(field);
  return (
    <Labelled {...field}>
      <input
        {...it.attributes}
        // Preact types every kind of input apart from the others; these differ in nothing we set.
        {...({ type } as object)}
        class={narrow ? 'narrow' : undefined}
        value={it.text}
        dir={directionIn(type)}
        autoComplete={autocomplete}
        inputMode={inputMode}
        data-guess={guess}
        min={min}
        max={max}
      />
    </Labelled>
  );
}

/** Addresses are written from the left in every language; what people say goes its own way. */
function directionIn(type: InputType): 'ltr' | 'auto' | undefined {
  if (type === 'email' || type === 'url') return 'ltr';
  return type === 'text' || type === 'search' ? 'auto' : undefined;
}

/** Several lines of text. */
export function TextArea({ rows = 5, ...field }: FieldProps & { rows?: number }) {
  const it = useFieldParts(field);
  return (
    <Labelled {...field}>
      <textarea {...it.attributes} rows={rows} dir="auto">
        {it.text}
      </textarea>
    </Labelled>
  );
}

/** A file of theirs. Its form needs `multipart/form-data`. */
export function FileField({ accept, ...field }: Omit<FieldProps, 'value'> & { accept: string }) {
  const it = useFieldParts(field);
  return (
    <Labelled {...field}>
      <input {...it.attributes} type="file" accept={accept} />
    </Labelled>
  );
}

/** One of many. */
export function Select({
  choices,
  guess,
  narrow,
  ...field
}: FieldProps & { choices: Choice[]; guess?: 'time-zone'; narrow?: boolean }) {
  const it = useFieldParts(field);
  return (
    <Labelled {...field}>
      <select {...it.attributes} data-guess={guess} class={narrow ? 'narrow' : undefined}>
        {choices.map(({ value, label }) => (
          <option key={value} value={value} selected={value === it.text}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** All that a form held, to be sent once more. */
export function HiddenFields({ posted }: { posted: Posted }) {
  return (
    <>
      {Object.entries(posted).flatMap(([name, value]) =>
        [value ?? []].flat().map((it, at) => <Hidden key={`${name} ${at}`} name={name} value={it} />),
      )}
    </>
  );
}

/** Made with the page, so that a form that is sent twice does its work once; see `SentOnce`. */
export function OnceKey() {
  return <Hidden name="once" value={newSecret()} />;
}

/** A value that goes along unseen. */
export function Hidden({ name, value, guess }: { name: string; value?: string; guess?: 'time-zone' }) {
  const { typed } = useField(name);
  return <input type="hidden" name={name} value={typed?.[0] ?? value ?? ''} data-guess={guess} />;
}
