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
import { countWords } from '../../count-words.js';
import type { FormState } from '../../forms.js';

interface ThanksPageProps {
  event: EventView;
  thanks: ThanksView;
  /** What was typed, to look at first; `null` while it is typed. */
  preview: string | null;
  form: FormState;
}

/** What the hosts say after a meeting: for its readers, and to be written by hosts. */
export function ThanksPage({ event, thanks, preview, form }: ThanksPageProps) {
  const isHost = thanks.readers !== null;
  return (
    <div class="reading stack-large">
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>{isHost ? 'A word of thanks' : 'The hosts say thank you'}</h1>
        <p class="lead">{event.title}</p>
      </div>
      {thanks.words !== null ? (
        <Said {...{ event, thanks }} />
      ) : preview !== null ? (
        <Preview {...{ event, thanks }} words={preview} />
      ) : event.state === 'finished' ? (
        <Write {...{ event, thanks, form }} />
      ) : (
        <p>Once the meeting is over, you can write a few words here for those who came, or had meant to.</p>
      )}
    </div>
  );
}

function Said({ event, thanks }: Pick<ThanksPageProps, 'event' | 'thanks'>) {
  return (
    <>
      <Card>
        <Markdown text={thanks.words!} />
      </Card>
      {thanks.undoUntil && (
        <Form action={`/events/${event.id}/thanks/take-back`} class="stack-small">
          <p>
            The letters leave on <Moment at={new Date(thanks.undoUntil)} zone={event.timeZone} />. Until then
            you can take them back.
          </p>
          <Button look="quiet">Take it back</Button>
        </Form>
      )}
      {thanks.readers !== null && !thanks.undoUntil && <p class="muted">The letters have left.</p>}
    </>
  );
}

function Preview({ event, thanks, words }: Pick<ThanksPageProps, 'event' | 'thanks'> & { words: string }) {
  return (
    <section class="stack" aria-labelledby="preview">
      <h2 id="preview">This is how it reads</h2>
      <Card>
        <MarkdownOfLetter text={words} />
      </Card>
      <p>
        {readersWords(thanks)} In the letter links are words only; it leads to this page, where they can be
        pressed. You can take it back for five minutes.
      </p>
      <ConfirmForm action={`/events/${event.id}/thanks`} typed={{ words }} does="Send it" />
    </section>
  );
}

function Write({ event, thanks, form }: Omit<ThanksPageProps, 'preview'>) {
  return (
    <Form action={`/events/${event.id}/thanks`} state={form}>
      <TextArea
        name="words"
        label="A few words, and what may help"
        help={`Links can be pressed on this page, and an empty line begins a new paragraph. ${whoReads(thanks)} Please name nobody.`}
        rows={9}
      />
      <p>{readersWords(thanks)}</p>
      <Button>See how it reads</Button>
    </Form>
  );
}

function whoReads({ onlyThoseThere }: ThanksView): string {
  return onlyThoseThere
    ? 'It is for people who were there, as far as that is known.'
    : 'It is for everyone who had said that they would come. Some of them may not have been there, so please write nothing that asks why.';
}

function readersWords({ readers, onlyThoseThere }: ThanksView): string {
  if (!readers) return 'Nobody with an address had said that they would come, so no letter goes out.';
  const people = countWords(readers, 'person', 'people');
  return onlyThoseThere
    ? `It goes to ${people}, in one letter each: to those marked as there, and to those who were coming and asked to be counted only.`
    : `It goes to ${people}, in one letter each.`;
}
