import type { Language } from '../../common/languages.js';
import type { Messages, Said } from '../../common/words/message.js';
import {
  formatOf as formatIn,
  type Speech,
  spoken as spokenIn,
  spokenAll,
} from '../../common/words/spoken.js';
import { isSlot } from '../../mail/stationery.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';

/** What letters say, in one language. */
export type Words = Said<typeof en>;

/** Sentences that are said otherwise here, by their names. */
export type Changes = ReadonlyMap<string, string>;

const catalogues: Record<Language, Messages> = { en, de, es, fr, ar };
const NONE: Changes = new Map();

export function messagesIn(language: Language): Messages {
  return catalogues[language];
}

const known = new Map<Language, Words>();

export function wordsIn(language: Language): Words {
  const words = known.get(language) ?? changedWordsIn(language, NONE);
  known.set(language, words);
  return words;
}

/** Our sentences, and in their place those that are said otherwise here. */
export function changedWordsIn(language: Language, changes: Changes): Words {
  const said = spokenAll(catalogues[language], speechIn(language), (name, ours) => changes.get(name) ?? ours);
  return said as Words;
}

/**
 * How a message is said.
 * @throws SyntaxError where it is no ICU message
 */
export function spoken(message: string, language: Language): (values: Values) => string {
  return spokenIn(message, speechIn(language)) as (values: Values) => string;
}

/** @throws SyntaxError where it is no ICU message */
export function formatOf(message: string, language: Language): ReturnType<typeof formatIn> {
  return formatIn(message, speechIn(language));
}

function speechIn(language: Language): Speech {
  return { language, hasTags: false, isBare: isSlot };
}

export type Values = Record<string, string | number>;
