import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock.js';
import { InvalidInput } from '../../common/domain-error.js';
import type { Language } from '../../common/languages.js';
import { Vault } from '../../common/vault.js';
import { Installation, type InstallationState } from '../../installation/installation.js';
import type { Discretion } from '../../people/discretion.js';
import type { LetterName } from '../../queue/jobs.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { LetterWriters } from '../letters/letter-writers.js';
import { ComposeLetters, type ShownLetter } from '../sending/compose-letters.js';
import { ChangeWords } from '../words/change-words.js';
import { ChangedWords } from '../words/changed-words.js';
import type { Part } from '../words/sentences.js';
import type { Words } from '../words/words.js';
import type { Example } from './example.js';
import { exampleLetters, FIRST_OF, LETTERS_OF } from './example-letters.js';
import { ExampleRows } from './example-rows.js';
import { NoWholeLetter } from './look-at-letter.errors.js';
import { refusals } from '../../common/refusals/refusals.js';

/** One way in which one of the letters can read that show a part. */
export interface NamedExample {
  /** Like `rsvp-confirmation/going`. */
  name: string;
  letter: LetterName;
  /** For people who choose one. */
  what: string;
}

/** A whole letter with examples in place of names, places and times. */
export interface LookedAt {
  /** Which one can be asked for. */
  examples: NamedExample[];
  /** Which of them this is. */
  example: NamedExample;
  letter: ShownLetter;
  /** As those read it to whom names are discreet; `null`: in the very same words. */
  discreet: ShownLetter | null;
}

interface Asked {
  language: Language;
  part: Part;
  /** Left out, the one that shows the part best. */
  example?: string;
  /** Sentences that are tried out, by their names; all others read as they do now. */
  messages?: ReadonlyMap<string, string>;
}

type Found = NamedExample & Pick<Example, 'about' | 'loaded'>;

/** A country without help lines of its own. */
const NOWHERE = '';

/** An administrator looks at the whole letter that sentences stand in. It is written as every other is, and nothing is kept. */
@Injectable()
export class LookAtLetter {
  constructor(
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly installation: Installation,
    private readonly changeWords: ChangeWords,
    private readonly changedWords: ChangedWords,
    private readonly writers: LetterWriters,
    private readonly composeLetters: ComposeLetters,
  ) {}

  /** @throws NoWholeLetter, NoSuchSentence, InvalidInput */
  async run({ language, part, example, messages = new Map() }: Asked): Promise<LookedAt> {
    if (LETTERS_OF[part].length === 0) throw new NoWholeLetter();
    await this.changeWords.check(language, messages);
    const settings = await this.installation.state();
    const { timeZone, country, wordsVersion } = settings;
    const words = await this.changedWords.trying(wordsVersion, language, messages);
    const now = this.clock.now();
    const examplesFor = (discreet: Discretion) => {
      const reader = { language, discreet, timeZone, country: country ?? NOWHERE };
      return examplesOf(part, new ExampleRows(this.vault, now, reader));
    };
    const examples = examplesFor('nowhere');
    const at = indexOf(example ?? FIRST_OF[part], examples);
    const [letter, discreet] = await Promise.all([
      this.show(examples[at]!, words, settings),
      this.show(examplesFor('where-sensitive')[at]!, words, settings),
    ]);
    return {
      examples: examples.map(named),
      example: named(examples[at]!),
      letter,
      discreet: JSON.stringify(discreet) === JSON.stringify(letter) ? null : discreet,
    };
  }

  private show(
    { letter: name, about, loaded }: Found,
    words: Words,
    settings: InstallationState,
  ): Promise<ShownLetter> {
    const writer = this.writers.of(name);
    const sheet = writer.sheet({ id: 0, name, about, personId: null } as ClaimedRow<LetterName>, loaded);
    if (!('reader' in sheet)) throw new Error(`The example of ${name} would not be written`);
    return this.composeLetters.show(writer, sheet, settings, () => words);
  }
}

function examplesOf(part: Part, rows: ExampleRows): Found[] {
  const all = exampleLetters(rows);
  return LETTERS_OF[part].flatMap((letter) =>
    all[letter].map((example) => ({ ...example, letter, name: `${letter}/${example.name}` })),
  );
}

/** @throws InvalidInput */
function indexOf(name: string | undefined, examples: Found[]): number {
  if (name === undefined) return 0;
  const at = examples.findIndex((example) => example.name === name);
  if (at === -1) throw new InvalidInput([{ pointer: '/example', detail: refusals.common.oneOfThese }]);
  return at;
}

function named({ name, letter, what }: Found): NamedExample {
  return { name, letter, what };
}
