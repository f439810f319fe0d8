import type { Wording } from '../../../calendar/calendar-event.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import type { ShownLetter } from '../../../notifications/sending/compose-letters.js';
import { FEWEST_TO_COUNT, type LetterRead } from '../../../rsvps/host-letters/host-letters.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Radios } from '../../components/choices.js';
import { Field } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { LetterFrame, LetterLooks } from '../../components/letter-looks.js';
import { Moment } from '../../components/when.js';
import { countWords } from '../../count-words.js';
import { type FormState, freshForm } from '../../forms.js';
import { zoneName } from '../../../common/zone-names.js';
import type { Look } from '../../letter-frames.js';
import { usePage, useWords } from '../../layout.js';
import { webWords } from '../../words/words.js';

interface HostLetterPageProps {
  group: GroupView;
  letter: LetterRead;
  /** How most people of the group get it, in this wording; `null` unless it is a draft. */
  shown: ShownLetter | null;
  wording: Wording;
  form: FormState;
}

type Hosting = NonNullable<LetterRead['hosting']>;

/** A letter of hosts to many: for those it is for, and for hosts to look at, to send, and to take back. */
export function HostLetterPage({ group, letter, shown, wording, form }: HostLetterPageProps) {
  const { audiences } = useWords(webWords).letters;
  const { hosting, date } = letter;
  return (
    <div class="reading stack-large">
      <div class="stack">
        {hosting ? (
          <p>
            <a href={`/groups/${group.id}/letters`}>All letters of this group</a>
          </p>
        ) : date ? (
          <BackTo the="meeting" id={date.dateId} />
        ) : (
          <BackTo the="group" id={group.id} />
        )}
        <h1>{letter.subject}</h1>
        <p class="lead">
          {hosting
            ? `${audiences[hosting.audience]}: ${date?.title ?? group.name}`
            : `The hosts of “${date?.title ?? group.name}” wrote this.`}
        </p>
      </div>
      <Card>
        <Words text={letter.words} />
      </Card>
      {hosting?.state === 'draft' && shown && <Draft {...{ group, letter, hosting, shown, wording, form }} />}
      {hosting?.state === 'waiting' && <Waiting {...{ group, letter, hosting }} />}
      {hosting?.state === 'left' && <Reached {...{ hosting }} />}
    </div>
  );
}

/** Plain text: an empty line begins a paragraph. */
function Words({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n\s*\n/).map((paragraph, at) => (
        <p key={at} dir="auto">
          {paragraph.split('\n').map((line, nth) => [nth > 0 && <br />, line])}
        </p>
      ))}
    </>
  );
}

function Draft({
  group,
  letter,
  hosting,
  shown,
  wording,
  form,
}: Omit<HostLetterPageProps, 'shown'> & { shown: ShownLetter; hosting: Hosting }) {
  const { language } = usePage();
  const path = `/groups/${group.id}/letters/${letter.id}`;
  const from = (as: Wording) => (look: Look) => ({
    src: `${path}/letter.html?look=${look}&wording=${as}`,
  });
  return (
    <>
      <section class="stack" aria-labelledby="preview">
        <h2 id="preview">This is how it arrives</h2>
        {group.sensitive && (
          <p>
            This group is discreet, so this is what most people get. Whoever chose full names for their
            letters gets your words in it.
          </p>
        )}
        <LetterLooks letter={shown} from={from(wording)}>
          {group.sensitive ? (
            <details>
              <summary>With full names, for those who chose them</summary>
              <LetterFrame title="The letter with full names" {...from('full')('light')} />
            </details>
          ) : (
            <details>
              <summary>In discreet words, for those who chose them for all their groups</summary>
              <LetterFrame title="The letter in discreet words" {...from('discreet')('light')} />
            </details>
          )}
        </LetterLooks>
        <div class="row">
          <ButtonLink href={`${path}/edit`} look="quiet">
            Change the words
          </ButtonLink>
          <Form action={`${path}/test`} id="test" class="">
            <Button look="quiet">Send a test to myself</Button>
          </Form>
        </div>
      </section>
      <section class="stack" aria-labelledby="send">
        <h2 id="send">Send it</h2>
        <p>{readersWords(hosting.readers)}</p>
        <Form action={`${path}/send`} state={form}>
          <Radios
            name="when"
            label="When shall it leave?"
            chosen="now"
            choices={[
              { value: 'now', label: 'In five minutes', help: 'Until then you can take it back.' },
              { value: 'later', label: 'At a time that I choose' },
            ]}
          />
          <Field
            name="leavesLocal"
            type="datetime-local"
            label="The time"
            help={`Only if you choose one; ${zoneName(hosting.timeZone, language)} time. Until then you can take it back.`}
            required={false}
          />
          <p class="muted">
            A group can send five letters within a day, so that letters stay welcome. At night they wait until
            people’s quiet hours are over, unless the meeting is near.
          </p>
          <Button>Send it</Button>
        </Form>
      </section>
      <Form action={`${path}/discard`} state={freshForm} id="discard" class="">
        <Button look="text">Throw this draft away</Button>
      </Form>
    </>
  );
}

function Waiting({ group, letter, hosting }: { group: GroupView; letter: LetterRead; hosting: Hosting }) {
  return (
    <Form action={`/groups/${group.id}/letters/${letter.id}/take-back`} class="stack-small">
      <p>
        It leaves on <Moment at={new Date(hosting.leavesAt!)} zone={hosting.timeZone} />. Until then you can
        take it back, and nobody gets it. {readersWords(hosting.readers)}
      </p>
      <Button look="quiet">Take it back</Button>
    </Form>
  );
}

function Reached({ hosting: { reach, readers } }: { hosting: Hosting }) {
  return (
    <section class="stack" aria-labelledby="reach">
      <h2 id="reach">How far it has got</h2>
      <p>It was for {countWords(readers, 'person', 'people')}.</p>
      {reach ? (
        <ReachCounts {...reach} />
      ) : (
        <p class="muted">
          Whom it reached is counted from {FEWEST_TO_COUNT} people on. With fewer, you could tell what one of
          them wishes. All of them can read it here.
        </p>
      )}
    </section>
  );
}

function ReachCounts({ sent, waiting, notReached }: NonNullable<Hosting['reach']>) {
  return (
    <>
      <ul class="numbers">
        <li>
          <strong>{sent}</strong> sent
        </li>
        <li>
          <strong>{waiting}</strong> still to come
        </li>
        <li>
          <strong>{notReached}</strong> not reached
        </li>
      </ul>
      <p class="muted">
        Who is not reached wants no such letters, is not coming any more, or has an address that takes none.
        They can read it here all the same. Nobody can see who has opened a letter.
      </p>
    </>
  );
}

function readersWords(readers: number): string {
  return readers === 0
    ? 'There is nobody to send it to just now.'
    : `It goes to ${countWords(readers, 'person', 'people')}, in one letter each. Nobody sees who else gets it.`;
}
