import type { ComponentChildren } from 'preact';
import { useField } from './form.js';
import { describedBy, FieldError, type FieldProps, Help } from './labelled.js';

export interface Choice {
  value: string;
  label: string;
  help?: ComponentChildren;
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
