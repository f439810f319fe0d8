import type { ComponentChildren } from 'preact';
import { useField } from './form.js';

export interface FieldProps {
  name: string;
  label: ComponentChildren;
  /** Said before anyone types, in one short sentence. */
  help?: ComponentChildren;
  /** What stands there while the form is fresh. */
  value?: string | number | null;
  required?: boolean;
}

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
  autocomplete?: 'off' | 'email' | 'one-time-code' | 'organization';
  inputMode?: 'numeric' | 'email' | 'url';
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
        autoComplete={autocomplete}
        inputMode={inputMode}
        data-guess={guess}
        min={min}
        max={max}
      />
    </Labelled>
  );
}

/** Several lines of text. */
export function TextArea({ rows = 5, ...field }: FieldProps & { rows?: number }) {
  const it = useFieldParts(field);
  return (
    <Labelled {...field}>
      <textarea {...it.attributes} rows={rows}>
        {it.text}
      </textarea>
    </Labelled>
  );
}

interface Choice {
  value: string;
  label: string;
  help?: ComponentChildren;
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

/** One thing to tick. */
export function Checkbox({
  name,
  label,
  help,
  checked = false,
  value = 'yes',
}: Omit<FieldProps, 'value'> & { checked?: boolean; value?: string }) {
  const { id, typed, error } = useField(name);
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      {error && <FieldError id={id} error={error} />}
      <Tick
        type="checkbox"
        id={id}
        name={name}
        choice={{ value, label: '', help }}
        label={label}
        checked={typed ? typed.includes(value) : checked}
        describedBy={error ? `${id}-error` : undefined}
        invalid={Boolean(error)}
      />
    </div>
  );
}

/** Any number of things to tick, under one question. */
export function Checkboxes({
  chosen = [],
  ...props
}: ChoicesProps & {
  chosen?: readonly string[];
}) {
  return <Choices {...props} type="checkbox" chosen={chosen} />;
}

/** One of a few, all of them in sight. */
export function Radios({ chosen, ...props }: ChoicesProps & { chosen?: string | null }) {
  return <Choices {...props} type="radio" chosen={chosen ? [chosen] : []} />;
}

interface ChoicesProps {
  name: string;
  label: ComponentChildren;
  help?: ComponentChildren;
  choices: readonly Choice[];
  inline?: boolean;
}

function Choices({
  name,
  label,
  help,
  choices,
  chosen,
  inline,
  type,
}: ChoicesProps & { type: 'checkbox' | 'radio'; chosen: readonly string[] }) {
  const { id, typed, error } = useField(name, label);
  const ticked = typed ?? chosen;
  return (
    <fieldset class={error ? 'field field-wrong' : 'field'} aria-describedby={describedBy(id, help, error)}>
      <legend>{label}</legend>
      <Help id={id} help={help} />
      {error && <FieldError id={id} error={error} />}
      <div class={inline ? 'choices-inline' : undefined}>
        {choices.map((choice, at) => (
          <Tick
            key={choice.value}
            type={type}
            id={at === 0 ? id : `${id}-${at}`}
            name={name}
            choice={choice}
            label={choice.label}
            checked={ticked.includes(choice.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Tick(tick: {
  type: 'checkbox' | 'radio';
  id: string;
  name: string;
  choice: Choice;
  label: ComponentChildren;
  checked: boolean;
  describedBy?: string;
  invalid?: boolean;
}) {
  const { id, choice } = tick;
  const helpId = choice.help ? `${id}-help` : undefined;
  return (
    <div class="choice">
      <input
        type={tick.type}
        id={id}
        name={tick.name}
        value={choice.value}
        checked={tick.checked}
        aria-describedby={[tick.describedBy, helpId].filter(Boolean).join(' ') || undefined}
        aria-invalid={tick.invalid ? 'true' : undefined}
      />
      <div>
        <label for={id}>{tick.label}</label>
        {choice.help && (
          <p class="help" id={helpId}>
            {choice.help}
          </p>
        )}
      </div>
    </div>
  );
}

/** A value that goes along unseen. */
export function Hidden({ name, value, guess }: { name: string; value?: string; guess?: 'time-zone' }) {
  const { typed } = useField(name);
  return <input type="hidden" name={name} value={typed?.[0] ?? value ?? ''} data-guess={guess} />;
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
  return (
    <div class="field">
      <label for={id}>
        {label}
        {required === false && <span class="muted"> (if you like)</span>}
      </label>
      <Help id={id} help={help} />
      {error && <FieldError id={id} error={error} />}
      {children}
    </div>
  );
}

function Help({ id, help }: { id: string; help?: ComponentChildren }) {
  return help ? (
    <p class="help" id={`${id}-help`}>
      {help}
    </p>
  ) : null;
}

function FieldError({ id, error }: { id: string; error: string }) {
  return (
    <p class="error" id={`${id}-error`}>
      {error}
    </p>
  );
}

function describedBy(id: string, help: ComponentChildren, error: string | null): string | undefined {
  return [help ? `${id}-help` : null, error ? `${id}-error` : null].filter(Boolean).join(' ') || undefined;
}
