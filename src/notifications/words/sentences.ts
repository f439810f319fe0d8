import { isLanguage, type Language } from '../../common/languages.js';
import type { en } from './en.js';
import type { Messages } from '../../common/words/message.js';
import { messagesIn } from './words.js';
import { NoSuchSentence } from './words.errors.js';

/** A sentence of letters, as it stands in our catalogue. */
export interface Sentence {
  /** Like `confirmation.going.intro`. */
  name: string;
  ours: string;
}

/** How times are written is the language's, and pages write them in the same way. */
type NotTheirs = 'time';
const NOT_THEIRS: string = 'time' satisfies NotTheirs;

/** A letter, or what several letters share; `around`: what stands by itself. */
export type Part =
  | 'around'
  | {
      [Key in keyof typeof en]: (typeof en)[Key] extends string ? never : Exclude<Key, NotTheirs>;
    }[keyof typeof en];

/** What can be said otherwise in one language: by letter, or by what several letters share, in the order of letters. */
export function sentencesIn(language: Language): Map<Part, Sentence[]> {
  const parts = Object.entries(messagesIn(language)).filter(([part]) => part !== NOT_THEIRS);
  const alone = parts.filter(([, it]) => typeof it === 'string');
  const groups = parts.filter(([, it]) => typeof it !== 'string') as [Part, Messages][];
  return new Map([
    ['around' as const, alone.map(([name, ours]) => ({ name, ours: ours as string }))],
    ...groups.map(([part, messages]) => [part, flat(messages, `${part}.`)] as const),
  ]);
}

/** The same without parts: our words by the name of each sentence. */
export function oursByName(language: Language): Map<string, string> {
  return new Map([...sentencesIn(language).values()].flat().map(({ name, ours }) => [name, ours]));
}

/** @throws NoSuchSentence */
export function languageNamed(language: string): Language {
  if (!isLanguage(language)) throw new NoSuchSentence();
  return language;
}

/** @throws NoSuchSentence */
export function partNamed(part: string): Part {
  const found = [...sentencesIn('en').keys()].find((it) => it === part);
  if (!found) throw new NoSuchSentence();
  return found;
}

function flat(messages: Messages, group: string): Sentence[] {
  return Object.entries(messages).flatMap(([key, it]) =>
    typeof it === 'string' ? [{ name: group + key, ours: it }] : flat(it, `${group}${key}.`),
  );
}
