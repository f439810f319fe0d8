import { IntlMessageFormat } from 'intl-messageformat';
import { isolated } from '../../common/isolated.js';
import { type Language, localeOf } from '../../common/languages.js';
import { isSlot } from '../../mail/stationery.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import type { Messages, Said } from './message.js';

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

/** Our sentences as functions; each message is read once for its language, when it is first said: that takes longest. */
export function wordsIn(language: Language): Words {
  const words = known.get(language) ?? changedWordsIn(language, NONE);
  known.set(language, words);
  return words;
}

/** Our sentences, and in their place those that are said otherwise here. */
export function changedWordsIn(language: Language, changes: Changes): Words {
  return said(catalogues[language], { language, changes }) as Words;
}

interface Saying {
  language: Language;
  changes: Changes;
}

function said(messages: Messages, saying: Saying, group = ''): unknown {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => {
      const name = group + key;
      const says =
        typeof message === 'string' ? sentence(name, message, saying) : said(message, saying, `${name}.`);
      return [key, says];
    }),
  );
}

/** Ours decides whether it is told something: what is said in its place may leave that out. */
function sentence(
  name: string,
  ours: string,
  { language, changes }: Saying,
): string | ((values: Values) => string) {
  const message = changes.get(name) ?? ours;
  if (!ours.includes('{')) return message;
  let say: ((values: Values) => string) | undefined;
  return (values) => {
    say ??= spoken(message, language);
    return say(values);
  };
}

/**
 * How a message is said.
 * @throws SyntaxError where it is no ICU message
 */
export function spoken(message: string, language: Language): (values: Values) => string {
  const format = formatOf(message, language);
  const choices = new Set(format.getAst().flatMap((it) => ('options' in it ? [it.value] : [])));
  return (values) => {
    const kept = Object.entries(values).map(([name, value]) => {
      const isText = typeof value === 'string' && !choices.has(name) && !isSlot(value);
      return [name, isText ? isolated(value, language) : value];
    });
    return format.format(Object.fromEntries(kept)) as string;
  };
}

/** @throws SyntaxError where it is no ICU message */
export function formatOf(message: string, language: Language): IntlMessageFormat {
  return new IntlMessageFormat(message, localeOf(language), undefined, { ignoreTag: true });
}

export type Values = Record<string, string | number>;
