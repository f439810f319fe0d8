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
  const tell = (value: unknown) =>
    typeof value === 'string' && !isBare(value) ? isolated(value, language) : value;
  const choices = choicesIn(format.getAst());
  return (values) => {
    const told = Object.entries(values).map(([name, it]) => [name, choices.has(name) ? it : tell(it)]);
    return format.format(Object.fromEntries(told) as Record<string, string | FormatXMLElementFn<string>>);
  };
}

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** The names of those that choose between forms, wherever they stand. */
function choicesIn(ast: Ast): Set<string> {
  const names = ast.flatMap((it) => {
    if ('children' in it) return [...choicesIn(it.children)];
    if (!('options' in it)) return [];
    return [it.value, ...Object.values(it.options).flatMap((form) => [...choicesIn(form.value)])];
  });
  return new Set(names);
}

/** @throws SyntaxError where it is no ICU message */
export function formatOf(message: string, { language, hasTags }: Speech): IntlMessageFormat {
  return new IntlMessageFormat(message, localeOf(language), undefined, { ignoreTag: !hasTags });
}
