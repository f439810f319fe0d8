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
import type { FormState } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { letterName, partName } from '../../letter-words.js';
import { languageWord } from '../../words.js';
import { type AdministrationWords, administrationWords } from './words/words.js';

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
  const words = useWords(administrationWords);
  const say = words.words;
  return (
    <div class="stack-large">
      <div class="stack">
        <p>
          <a href="/settings">{say.back}</a>
        </p>
        <h1>{say.heading}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      <nav class="nav" aria-label={say.languages}>
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
        <h2 id="telltales">{say.telltales}</h2>
        {namesWith > 0 && (
          <Notice>
            <p>{say.namesWith({ n: namesWith })}</p>
          </Notice>
        )}
        <Form action={`/admin/words/${language}`} state={form}>
          <TextArea
            name="words"
            label={say.besideOurs}
            help={say.besideOursHelp}
            value={telltaleWords.join('\n')}
            required={false}
          />
          <Button look="quiet">{words.save}</Button>
        </Form>
      </section>
    </div>
  );
}

function Changed({ sentences }: { sentences: SaidSentence[] }) {
  const say = useWords(administrationWords).words;
  const changed = sentences.filter((it) => it.isChanged).length;
  return changed > 0 ? <Tag tone="plain">{say.changed({ n: changed })}</Tag> : null;
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
  const words = useWords(administrationWords);
  const say = words.words;
  const path = `/admin/words/${language}`;
  return (
    <div class="stack-large">
      <div class="stack">
        <p>
          <a href={path}>{say.backToAll}</a>
        </p>
        <h1>{partName(part, page.language)}</h1>
        <p class="lead">{say.leadOne({ language: languageWord(language), braces: '{ }' })}</p>
      </div>
      {!isSaved && (
        <Notice>
          <p>{say.notSaved({ reading: (it) => <a href={look ? '#letter' : '#reads'}>{it}</a> })}</p>
        </Notice>
      )}
      <Form action={`${path}/${part}`} state={form}>
        {sentences.map((it, at) => (
          <div key={it.name} class="stack-small" lang={language} dir={directionOf(language)}>
            <TextArea
              name={it.name}
              label={labelOf(it.name, at + 1, say)}
              help={it.isChanged ? say.ours({ sentence: it.ours }) : undefined}
              value={it.message}
              rows={2}
              required={false}
            />
          </div>
        ))}
        <p>{say.empty}</p>
        {look && look.examples.length > 1 && (
          <Select
            name="example"
            label={say.which}
            choices={look.examples.map((it) => ({
              value: it.name,
              label: exampleWords(it, look, page.language),
            }))}
            value={look.example.name}
          />
        )}
        <p class="row">
          <Button name="afterwards" value="save">
            {words.save}
          </Button>
          <Button name="afterwards" value="look" look="quiet">
            {say.look}
          </Button>
          <Button name="afterwards" value="ours" look="text">
            {say.fillIn}
          </Button>
        </p>
      </Form>
      {look && <WholeLetter {...{ look, language, isSaved }} />}
      <section class="reading stack" aria-labelledby="reads">
        <h2 id="reads">{look ? say.bySentence : say.reads}</h2>
        <p class="muted">{say.readsHow}</p>
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
  const say = useWords(administrationWords).words;
  const { meeting, group, discreetMeeting, discreetGroup } = EXAMPLE_NAMES;
  return (
    <section class="reading stack" aria-labelledby="letter">
      <h2 id="letter">{say.whole}</h2>
      <p>
        {look.examples.length > 1 && (
          <>{say.shown({ example: exampleWords(look.example, look, page.language) })} </>
        )}
        {isSaved ? say.saved : say.unsaved}
      </p>
      <p class="muted">{say.invented({ meeting, group })}</p>
      <LetterLooks letter={look.letter} language={language} />
      {look.discreet ? (
        <details>
          <summary>{say.forDiscreet}</summary>
          <div class="stack">
            <p class="muted">{say.discreetNames({ meeting: discreetMeeting, group: discreetGroup })}</p>
            <LetterLooks letter={look.discreet} language={language} what={say.discreetLetter} />
          </div>
        </details>
      ) : (
        <p class="muted">{say.sameForDiscreet}</p>
      )}
    </section>
  );
}

/** Of several letters, which one. */
function exampleWords({ letter, what }: NamedExample, { examples }: LookedAt, language: Language): string {
  const isOneOfMany = examples.some((other) => other.letter !== letter);
  if (!isOneOfMany) return what;
  return administrationWords(language).words.example({ letter: letterName(letter, language), what });
}

function labelOf(name: string, nth: number, say: AdministrationWords['words']): string {
  const [, what] = WHAT_IT_IS.find(([ending]) => ending.test(name)) ?? [];
  return say[what ?? 'sentence']({ n: String(nth) });
}

const WHAT_IT_IS: [ending: RegExp, what: 'subject' | 'press' | 'reason'][] = [
  [/\.subject\w*$/, 'subject'],
  [/\.press$/, 'press'],
  [/\.reason$/, 'reason'],
];
