import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import { fieldOf, type FormState, freshForm } from '../forms.js';
import { PageContext, usePage, useWords } from '../layout.js';
import { useRefusals } from './refused.js';
import { componentWords } from './words/words.js';

type FormWords = ReturnType<typeof componentWords>['form'];

interface FormContextValue {
  id: string;
  state: FormState;
  /** Takes down what the fields are called, for the summary above them. */
  labels?: Map<string, string>;
}

const FormContext = createContext<FormContextValue>({ id: 'form', state: freshForm });

/** What a field needs to know from the form around it. */
export function useField(name: string, label?: ComponentChildren) {
  const { id, state, labels } = useContext(FormContext);
  if (typeof label === 'string') labels?.set(name, label);
  const say = useRefusals();
  const problems = state.problems.filter((it) => fieldOf(it.pointer) === name).map((it) => say(it.detail));
  return {
    id: `${id}-${name}`,
    /** `null` while the form is fresh; then what was typed, which may be nothing. */
    typed: state.typed && [state.typed[name] ?? []].flat(),
    error: problems.length > 0 ? [...new Set(problems)].join(' ') : null,
  };
}

/** The form as it stands, for fields that there are more or fewer of. */
export function useForm(): FormState {
  return useContext(FormContext).state;
}

interface FormProps {
  action: string;
  children: ComponentChildren;
  state?: FormState;
  /** Begins the ids of its fields: needed where two forms of a page share a field's name. */
  id?: string;
  /** Adds to the spaced column that a form usually is. */
  class?: string;
  /** With `multipart/form-data` files go along. */
  encType?: 'multipart/form-data';
}

/** A form that changes something: brings its proof, and says what to put right before anything else. */
export function Form({
  action,
  children,
  state = freshForm,
  id = 'form',
  class: className = 'form',
  encType,
}: FormProps) {
  const { proof } = usePage();
  return (
    <FormContext.Provider value={{ id, state }}>
      <form method="post" action={action} class={className} encType={encType} noValidate>
        <input type="hidden" name="proof" value={proof} />
        <ErrorSummary id={id} state={state} fields={children} />
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
  inUse,
}: Omit<FormProps, 'id' | 'class' | 'encType'> & {
  label: string;
  /** Whether something is looked for. If nothing is, a narrow screen shows what was found first. */
  inUse: boolean;
}) {
  return (
    <FormContext.Provider value={{ id: 'search', state }}>
      <form method="get" action={action} role="search" aria-label={label} class="stack" noValidate>
        <ErrorSummary id="search" state={state} fields={children} />
        <details class="fold" open={inUse || state.problems.length > 0}>
          <summary>{label}</summary>
          <div class="filters">{children}</div>
        </details>
      </form>
    </FormContext.Provider>
  );
}

function ErrorSummary({ id, state, fields }: { id: string; state: FormState; fields: ComponentChildren }) {
  const page = usePage();
  const { form: say } = useWords(componentWords);
  const whyRefused = useRefusals();
  const { problems } = state;
  if (problems.length === 0) return null;
  const labels = new Map<string, string>();
  // The summary comes before the fields it speaks of, so they are asked for their names first.
  renderToString(
    <PageContext.Provider value={page}>
      <FormContext.Provider value={{ id, state, labels }}>{fields}</FormContext.Provider>
    </PageContext.Provider>,
  );
  return (
    <div class="notice notice-alarm" role="alert" tabIndex={-1} autoFocus aria-labelledby={`${id}-problems`}>
      <h2 id={`${id}-problems`}>{say.again}</h2>
      <ul>
        {problems.map(({ pointer, detail }) => {
          const field = fieldOf(pointer);
          const said = called(labels.get(field), whyRefused(detail), say);
          return <li key={pointer}>{field ? <a href={`#${id}-${field}`}>{said}</a> : said}</li>;
        })}
      </ul>
    </div>
  );
}

function called(field: string | undefined, problem: string, say: FormWords): string {
  if (!field) return problem;
  return /[?؟]$/.test(field) ? say.problemOfQuestion({ field, problem }) : say.problem({ field, problem });
}
