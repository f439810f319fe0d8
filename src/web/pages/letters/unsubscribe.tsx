import type { ComponentChildren } from 'preact';
import type { Me } from '../../../people/preferences.js';
import { LetterWishFields } from '../../components/letter-wish-fields.js';
import type { FormState } from '../../forms.js';
import { Button } from '../../components/button.js';
import { Form } from '../../components/form.js';
import { usePage } from '../../layout.js';

export interface StoppableLetters {
  /** Goes back in the form: a kind of `MuteScope`. */
  scope: string;
  title: string;
  isStopped: boolean;
  about: string;
}

/** Behind "Choose which letters you get" at the foot of a letter. */
export function UnsubscribePage({
  letters,
  me,
  mark,
  form,
}: {
  letters: StoppableLetters[];
  me: Me;
  mark: string;
  form: FormState;
}) {
  const { viewer } = usePage();
  return (
    <div class="reading stack-large">
      <div class="stack">
        <h1>Which letters shall come?</h1>
        <p class="lead">One press stops them, and one press lets them come again.</p>
      </div>
      <ul class="list">
        {letters.map((kind) => (
          <li key={kind.scope} class="card stack-small">
            <h2>{kind.title}</h2>
            <p>{kind.about}</p>
            <p>
              <strong>{kind.isStopped ? 'These are stopped.' : 'These come to you.'}</strong>
            </p>
            <Press kind={kind} mark={mark}>
              {kind.isStopped ? 'Let them come again' : 'Stop them'}
            </Press>
          </li>
        ))}
      </ul>
      <Form action="/letters/unsubscribe/wishes" state={form}>
        <input type="hidden" name="mark" value={mark} />
        <LetterWishFields me={me} />
        <Button>Save</Button>
      </Form>
      <p>
        Letters you ask for yourself, such as the one to sign in, always come.{' '}
        <a href={viewer ? '/me' : '/sign-in?from=/me'}>All my settings</a>
      </p>
    </div>
  );
}

function Press({
  kind,
  mark,
  children,
}: {
  kind: StoppableLetters;
  mark: string;
  children: ComponentChildren;
}) {
  return (
    <Form action="/letters/unsubscribe" id={kind.scope} class="">
      <input type="hidden" name="mark" value={mark} />
      <input type="hidden" name="scope" value={kind.scope} />
      <Button name="wish" value={kind.isStopped ? 'come' : 'stop'} look="quiet">
        {children}
        <span class="hush">: {kind.title}</span>
      </Button>
    </Form>
  );
}
