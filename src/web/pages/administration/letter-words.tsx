import { directionOf, type Language, languages } from '../../../common/languages.js';
import { EXAMPLE_NAMES } from '../../../notifications/examples/example-rows.js';
import type { LookedAt, NamedExample } from '../../../notifications/examples/look-at-letter.js';
import type { Part } from '../../../notifications/words/sentences.js';
import type { LetterPart, SaidSentence } from '../../../notifications/words/words.queries.js';
import { Button } from '../../components/button.js';
import { Tag } from '../../components/card.js';
import { Select, TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { LetterLooks } from '../../components/letter-looks.js';
import { Notice } from '../../components/notice.js';
import { countWords } from '../../count-words.js';
import type { FormState } from '../../forms.js';
import { usePage } from '../../layout.js';
import { letterName, partName } from '../../letter-words.js';
import { languageWord } from '../../words.js';

interface LetterWordsPageProps {
  language: Language;
  parts: LetterPart[];
  telltaleWords: string[];
  /** How many discreet names hold one of them. */
  namesWith: number;
  form: FormState;
}

/** All letters, with how much of each is said in other words here. */
export function LetterWordsPage({ language, parts, telltaleWords, namesWith, form }: LetterWordsPageProps) {
  const page = usePage();
  return (
    <div class="stack-large">
      <div class="stack">
        <p>
          <a href="/settings">Back to the administration</a>
        </p>
        <h1>What letters say</h1>
        <p class="lead">Choose a letter to read its sentences, and to say them in words of your own.</p>
      </div>
      <nav class="nav" aria-label="Language of the letters">
        <ul>
          {languages.map((it) => (
            <li key={it}>
              <a href={`/admin/words/${it}`} lang={it} aria-current={it === language ? 'page' : undefined}>
                {languageWord(it)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ul class="list reading">
        {parts.map(({ part, sentences }) => (
          <li key={part} class="row">
            <a href={`/admin/words/${language}/${part}`}>{partName(part, page.language)}</a>
            <Changed sentences={sentences} />
          </li>
        ))}
      </ul>
      <section class="reading stack" aria-labelledby="telltales">
        <h2 id="telltales">Words that letters must not say</h2>
        {namesWith > 0 && (
          <Notice>
            <p>
              {countWords(namesWith, 'discreet name')} of groups or meetings{' '}
              {namesWith === 1 ? 'holds' : 'hold'} one of these words, and{' '}
              {namesWith === 1 ? 'stands' : 'stand'} in letters until the organisers choose another.
            </p>
          </Notice>
        )}
        <Form action={`/admin/words/${language}`} state={form}>
          <TextArea
            name="words"
            label="Words beside ours"
            help="One on each line, in any language; the beginning of a word is enough. Sentences that you write for letters cannot hold them, nor can new discreet names of groups and meetings."
            value={telltaleWords.join('\n')}
            required={false}
          />
          <Button look="quiet">Save</Button>
        </Form>
      </section>
    </div>
  );
}

function Changed({ sentences }: { sentences: SaidSentence[] }) {
  const changed = sentences.filter((it) => it.isChanged).length;
  return changed > 0 ? <Tag tone="plain">{countWords(changed, 'sentence')} of your own</Tag> : null;
}

interface LetterPartPageProps {
  language: Language;
  part: Part;
  sentences: SaidSentence[];
  /** How each sentence reads, by its name. */
  readings: ReadonlyMap<string, string[]>;
  /** The letter around them; `null`: there is none. */
  look: LookedAt | null;
  isSaved: boolean;
  form: FormState;
}

/** The sentences of one letter, to be said in other words. */
export function LetterPartPage({
  language,
  part,
  sentences,
  readings,
  look,
  isSaved,
  form,
}: LetterPartPageProps) {
  const page = usePage();
  const path = `/admin/words/${language}`;
  return (
    <div class="stack-large">
      <div class="stack">
        <p>
          <a href={path}>Back to all letters</a>
        </p>
        <h1>{partName(part, page.language)}</h1>
        <p class="lead">
          What letters say in {languageWord(language)}. What stands in braces {'{ }'} is filled in: keep it as
          it is, or leave it out.
        </p>
      </div>
      {!isSaved && (
        <Notice>
          <p>
            Nothing is saved yet. Look at <a href={look ? '#letter' : '#reads'}>how it reads</a>, then press
            “Save”.
          </p>
        </Notice>
      )}
      <Form action={`${path}/${part}`} state={form}>
        {sentences.map((it, at) => (
          <div key={it.name} class="stack-small" lang={language} dir={directionOf(language)}>
            <TextArea
              name={it.name}
              label={labelOf(it.name, at + 1)}
              help={it.isChanged ? `Ours: ${it.ours}` : undefined}
              value={it.message}
              rows={2}
              required={false}
            />
          </div>
        ))}
        <p>A sentence that you leave empty is ours again.</p>
        {look && look.examples.length > 1 && (
          <Select
            name="example"
            label="The letter to look at"
            choices={look.examples.map((it) => ({
              value: it.name,
              label: exampleWords(it, look, page.language),
            }))}
            value={look.example.name}
          />
        )}
        <p class="row">
          <Button name="afterwards" value="save">
            Save
          </Button>
          <Button name="afterwards" value="look" look="quiet">
            Look at it
          </Button>
          <Button name="afterwards" value="ours" look="text">
            Fill in our words
          </Button>
        </p>
      </Form>
      {look && <WholeLetter {...{ look, language, isSaved }} />}
      <section class="reading stack" aria-labelledby="reads">
        <h2 id="reads">{look ? 'Sentence by sentence' : 'How it reads'}</h2>
        <p class="muted">
          With examples in place of names and times; once for each form that a number needs.
        </p>
        <div class="card stack-small" lang={language} dir={directionOf(language)}>
          {sentences.flatMap((it) =>
            (readings.get(it.name) ?? []).map((reading) => <p key={`${it.name} ${reading}`}>{reading}</p>),
          )}
        </div>
      </section>
    </div>
  );
}

function WholeLetter({
  look,
  language,
  isSaved,
}: Pick<LetterPartPageProps, 'language' | 'isSaved'> & { look: LookedAt }) {
  const page = usePage();
  const { meeting, group, discreetMeeting, discreetGroup } = EXAMPLE_NAMES;
  return (
    <section class="reading stack" aria-labelledby="letter">
      <h2 id="letter">The whole letter</h2>
      <p>
        {look.examples.length > 1 && `${exampleWords(look.example, look, page.language)}. `}
        {isSaved ? 'With the words that are saved.' : 'With the words above, which are not saved yet.'}
      </p>
      <p class="muted">
        Names, places and times are examples: a meeting “{meeting}” of a group “{group}”.
      </p>
      <LetterLooks letter={look.letter} language={language} />
      {look.discreet ? (
        <details>
          <summary>As most people of a discreet group get it</summary>
          <div class="stack">
            <p class="muted">
              The same meeting is called “{discreetMeeting}” there, and the group “{discreetGroup}”.
            </p>
            <LetterLooks letter={look.discreet} language={language} what="The discreet letter" />
          </div>
        </details>
      ) : (
        <p class="muted">It is the same for discreet groups: it names none.</p>
      )}
    </section>
  );
}

/** Of several letters, which one. */
function exampleWords({ letter, what }: NamedExample, { examples }: LookedAt, language: Language): string {
  const isOneOfMany = examples.some((other) => other.letter !== letter);
  return isOneOfMany ? `${letterName(letter, language)}: ${what}` : what;
}

function labelOf(name: string, nth: number): string {
  const [, what] = WHAT_IT_IS.find(([ending]) => ending.test(name)) ?? [];
  return what ? `Sentence ${nth}, ${what}` : `Sentence ${nth}`;
}

const WHAT_IT_IS: [ending: RegExp, what: string][] = [
  [/\.subject\w*$/, 'the subject'],
  [/\.press$/, 'on a button'],
  [/\.reason$/, 'why it came'],
];
