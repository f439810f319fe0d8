import { type FormatXMLElementFn, IntlMessageFormat } from 'intl-messageformat';
import { isolated } from '../isolated.js';
import { type Language, localeOf } from '../languages.js';
import type { Messages } from './message.js';

/** What stands for placeholders and tags. */
export type Values = Record<string, unknown>;

export interface Speech {
  language: Language;
  /** Whether `<name>…</name>` stands for something around words; else it is what it is. */
  hasTags: boolean;
  /** A text that goes in as it is, though it may be written the other way. */
  isBare?: (value: string) => boolean;
}

/** A sentence as it is used: one with placeholders or tags is told what they stand for. */
type Sentence = string | ((values: Values) => unknown);

/** Sentences by their names, in groups, as a catalogue has them; each is read once, when it is first said: that takes longest. */
export function spokenAll(
  messages: Messages,
  speech: Speech,
  instead: (name: string, message: string) => string = (_, message) => message,
  group = '',
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => {
      const name = group + key;
      if (typeof message !== 'string') return [key, spokenAll(message, speech, instead, `${name}.`)];
      return [key, sentence(message, instead(name, message), speech)];
    }),
  );
}

/** Ours decides whether it is told something: what is said in its place may leave that out. */
function sentence(ours: string, message: string, speech: Speech): Sentence {
  if (!ours.includes('{') && !(speech.hasTags && ours.includes('<'))) return message;
  let say: ((values: Values) => unknown) | undefined;
  return (values) => {
    say ??= spoken(message, speech);
    return say(values);
  };
}

/**
 * How a message is said. Names, titles and numbers in it keep their own direction.
 * @returns text, or a list of texts and of what the tags made of them
 * @throws SyntaxError where it is no ICU message
 */
export function spoken(message: string, speech: Speech): (values: Values) => unknown {
  const { language, isBare = () => false } = speech;
  const format = formatOf(message, speech);
  const choices = new Set(format.getAst().flatMap((it) => ('options' in it ? [it.value] : [])));
  return (values) => {
    const kept = Object.entries(values).map(([name, value]) => {
      const isText = typeof value === 'string' && !choices.has(name) && !isBare(value);
      return [name, isText ? isolated(value, language) : value];
    });
    return format.format(Object.fromEntries(kept) as Record<string, string | FormatXMLElementFn<string>>);
  };
}

/** @throws SyntaxError where it is no ICU message */
export function formatOf(message: string, { language, hasTags }: Speech): IntlMessageFormat {
  return new IntlMessageFormat(message, localeOf(language), undefined, { ignoreTag: !hasTags });
}
