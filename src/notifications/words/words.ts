import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, localeOf } from '../../common/languages.js';
import { de } from './de.js';
import { en } from './en.js';
import type { Messages, Said } from './message.js';

/** What letters say, in one language. */
export type Words = Said<typeof en>;

const catalogues: Record<Language, Messages> = { en, de };

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
  let format: IntlMessageFormat | undefined;
  return (values) => {
    format ??= new IntlMessageFormat(message, localeOf(language), undefined, { ignoreTag: true });
    return format.format(values) as string;
  };
}

type Values = Record<string, string | number>;
