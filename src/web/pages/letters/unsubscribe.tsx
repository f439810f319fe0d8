import type { MuteScope } from '../../../notifications/wishes/mute-letters.js';
import type { Me } from '../../../people/preferences.js';
import { LetterWishFields } from '../../components/letter-wish-fields.js';
import type { FormState } from '../../forms.js';
import { Button } from '../../components/button.js';
import { Form } from '../../components/form.js';
import { usePage, useWords } from '../../layout.js';
import { meWords } from '../me/words/words.js';
import { letterPageWords } from './words/words.js';
import { Heading } from '../../components/heading.js';

export interface StoppableLetters {
  /** Goes back in the form. */
  scope: MuteScope['kind'];
  /** Of the meeting or the group, where they are about one. */
  name: string;
  isStopped: boolean;
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
  const { settings } = useWords(meWords);
  const { unsubscribe: say } = useWords(letterPageWords);
  return (
    <div class="reading stack-large">
      <Heading title={say.title} lead={say.lead} />
      <ul class="list">
        {letters.map((kind) => (
          <li key={kind.scope} class="card stack-small">
            <Kind kind={kind} mark={mark} />
          </li>
        ))}
      </ul>
      <Form action="/letters/unsubscribe/wishes" state={form}>
        <input type="hidden" name="mark" value={mark} />
        <LetterWishFields me={me} />
        <Button>{settings.save}</Button>
      </Form>
      <p>
        {say.asked} <a href={viewer ? '/me' : '/sign-in?from=/me'}>{say.allSettings}</a>
      </p>
    </div>
  );
}

function Kind({ kind: { scope, name, isStopped }, mark }: { kind: StoppableLetters; mark: string }) {
  const { stopped } = useWords(meWords);
  const { unsubscribe: say } = useWords(letterPageWords);
  const title =
    scope === 'event'
      ? stopped.event({ name })
      : scope === 'group'
        ? say.groupTitle({ name })
        : say.titles[scope];
  const press = isStopped ? stopped.again : say.stop;
  return (
    <>
      <h2>{title}</h2>
      <p>{say.about[scope]}</p>
      <p>
        <strong>{isStopped ? say.areStopped : say.come}</strong>
      </p>
      <Form action="/letters/unsubscribe" id={scope} class="">
        <input type="hidden" name="mark" value={mark} />
        <input type="hidden" name="scope" value={scope} />
        <Button name="wish" value={isStopped ? 'come' : 'stop'} look="quiet">
          {press({ name: title, hush: (it) => <span class="hush">{it}</span> })}
        </Button>
      </Form>
    </>
  );
}
