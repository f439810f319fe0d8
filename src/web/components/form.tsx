import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type FormState, freshForm } from '../forms.js';
import { usePage } from '../layout.js';

interface FormContextValue {
  id: string;
  state: FormState;
}

const FormContext = createContext<FormContextValue>({ id: 'form', state: freshForm });

/** What a field needs to know from the form around it. */
export function useField(name: string) {
  const { id, state } = useContext(FormContext);
  const problems = state.problems.filter((it) => fieldOf(it.pointer) === name).map((it) => it.detail);
  return {
    id: `${id}-${name}`,
    /** `null` while the form is fresh; then what was typed, which may be nothing. */
    typed: state.typed && [state.typed[name] ?? []].flat(),
    error: problems.length > 0 ? [...new Set(problems)].join(' ') : null,
  };
}

export interface FormProps {
  action: string;
  children: ComponentChildren;
  state?: FormState;
  /** Begins the ids of its fields: needed where two forms of a page share a field's name. */
  id?: string;
  /** Adds to the spaced column that a form usually is. */
  class?: string;
}

/** A form that changes something: brings its proof, and says what to put right before anything else. */
export function Form({
  action,
  children,
  state = freshForm,
  id = 'form',
  class: className = 'form',
}: FormProps) {
  const { proof } = usePage();
  return (
    <FormContext.Provider value={{ id, state }}>
      <form method="post" action={action} class={className} noValidate>
        <input type="hidden" name="proof" value={proof} />
        <ErrorSummary id={id} state={state} />
        {children}
      </form>
    </FormContext.Provider>
  );
}

/** A form that only looks for something: its fields stand in the address. */
export function SearchForm({
  action,
  children,
  state = freshForm,
  label,
}: Omit<FormProps, 'id' | 'class'> & { label: string }) {
  return (
    <FormContext.Provider value={{ id: 'search', state }}>
      <form method="get" action={action} role="search" aria-label={label} class="stack" noValidate>
        <ErrorSummary id="search" state={state} />
        <div class="filters">{children}</div>
      </form>
    </FormContext.Provider>
  );
}

function ErrorSummary({ id, state: { problems } }: { id: string; state: FormState }) {
  if (problems.length === 0) return null;
  return (
    <div class="notice notice-alarm" role="alert" tabIndex={-1} autoFocus aria-labelledby={`${id}-problems`}>
      <h2 id={`${id}-problems`}>Please look again</h2>
      <ul>
        {problems.map(({ pointer, detail }) => {
          const field = fieldOf(pointer);
          return <li key={pointer}>{field ? <a href={`#${id}-${field}`}>{detail}</a> : detail}</li>;
        })}
      </ul>
    </div>
  );
}

/** A list's third entry (`/topics/2`) is told at the list. */
function fieldOf(pointer: string): string {
  return pointer.split('/')[1] ?? '';
}
