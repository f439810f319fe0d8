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

const catalogues: Record<Language, Messages> = { en, de, es, fr, ar };

export function messagesIn(language: Language): Messages {
  return catalogues[language];
}

const known = new Map<Language, Words>();

/** Sentences as functions; each message is read once for its language, when it is first said: that takes longest. */
export function wordsIn(language: Language): Words {
  const words = known.get(language) ?? (said(catalogues[language], language) as Words);
  known.set(language, words);
  return words;
}

function said(messages: Messages, language: Language): unknown {
  return Object.fromEntries(
    Object.entries(messages).map(([name, message]) => [
      name,
      typeof message === 'string' ? sentence(message, language) : said(message, language),
    ]),
  );
}

function sentence(message: string, language: Language): string | ((values: Values) => string) {
  if (!message.includes('{')) return message;
  let say: ((values: Values) => string) | undefined;
  return (values) => {
    say ??= spoken(message, language);
    return say(values);
  };
}

function spoken(message: string, language: Language): (values: Values) => string {
  const format = new IntlMessageFormat(message, localeOf(language), undefined, { ignoreTag: true });
  const choices = new Set(format.getAst().flatMap((it) => ('options' in it ? [it.value] : [])));
  return (values) => {
    const kept = Object.entries(values).map(([name, value]) => {
      const isText = typeof value === 'string' && !choices.has(name) && !isSlot(value);
      return [name, isText ? isolated(value, language) : value];
    });
    return format.format(Object.fromEntries(kept)) as string;
  };
}

type Values = Record<string, string | number>;
