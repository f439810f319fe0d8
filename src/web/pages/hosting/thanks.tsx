import type { EventView } from '../../../events/event.view.js';
import type { ThanksView } from '../../../rsvps/thanks/thanks.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { ConfirmForm } from '../../components/confirm-form.js';
import { TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Markdown, MarkdownOfLetter } from '../../components/markdown.js';
import { Moment } from '../../components/when.js';
import type { FormState } from '../../forms.js';
import { useWords } from '../../layout.js';
import { hostingWords } from './words/words.js';

type ThanksWords = ReturnType<typeof hostingWords>['thanks'];

interface ThanksPageProps {
  event: EventView;
  thanks: ThanksView;
  /** What was typed, to look at first; `null` while it is typed. */
  preview: string | null;
  form: FormState;
}

/** What the hosts say after a meeting: for its readers, and to be written by hosts. */
export function ThanksPage({ event, thanks, preview, form }: ThanksPageProps) {
  const { thanks: say } = useWords(hostingWords);
  const isHost = thanks.readers !== null;
  return (
    <div class="reading stack-large">
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>{isHost ? say.titleForHosts : say.title}</h1>
        <p class="lead">{event.title}</p>
      </div>
      {thanks.words !== null ? (
        <Said {...{ event, thanks }} />
      ) : preview !== null ? (
        <Preview {...{ event, thanks }} words={preview} />
      ) : event.state === 'finished' ? (
        <Write {...{ event, thanks, form }} />
      ) : (
        <p>{say.later}</p>
      )}
    </div>
  );
}

function Said({ event, thanks }: Pick<ThanksPageProps, 'event' | 'thanks'>) {
  const { thanks: say } = useWords(hostingWords);
  return (
    <>
      <Card>
        <Markdown text={thanks.words!} />
      </Card>
      {thanks.undoUntil && (
        <Form action={`/events/${event.id}/thanks/take-back`} class="stack-small">
          <p>
            {say.leave({
              moment: () => <Moment at={new Date(thanks.undoUntil!)} zone={event.timeZone} />,
            })}
          </p>
          <Button look="quiet">{say.takeBack}</Button>
        </Form>
      )}
      {thanks.readers !== null && !thanks.undoUntil && <p class="muted">{say.haveLeft}</p>}
    </>
  );
}

function Preview({ event, thanks, words }: Pick<ThanksPageProps, 'event' | 'thanks'> & { words: string }) {
  const { thanks: say } = useWords(hostingWords);
  return (
    <section class="stack" aria-labelledby="preview">
      <h2 id="preview">{say.reads}</h2>
      <Card>
        <MarkdownOfLetter text={words} />
      </Card>
      <p>
        {readersWords(thanks, say)} {say.linksInLetter}
      </p>
      <ConfirmForm action={`/events/${event.id}/thanks`} typed={{ words }} does={say.send} />
    </section>
  );
}

function Write({ event, thanks, form }: Omit<ThanksPageProps, 'preview'>) {
  const { thanks: say } = useWords(hostingWords);
  return (
    <Form action={`/events/${event.id}/thanks`} state={form}>
      <TextArea
        name="words"
        label={say.words}
        help={thanks.onlyThoseThere ? say.helpThere : say.helpAll}
        rows={9}
      />
      <p>{readersWords(thanks, say)}</p>
      <Button>{say.see}</Button>
    </Form>
  );
}

function readersWords({ readers, onlyThoseThere }: ThanksView, say: ThanksWords): string {
  if (!readers) return say.nobody;
  return (onlyThoseThere ? say.there : say.all)({ n: readers });
}
