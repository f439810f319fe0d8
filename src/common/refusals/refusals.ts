import { unisolated } from '../isolated.js';
import type { Language } from '../languages.js';
import type { Messages, Values } from '../words/message.js';
import { spoken } from '../words/spoken.js';
import { ar as arOfMeetings } from './meeting-words/ar.js';
import { de as deOfMeetings } from './meeting-words/de.js';
import { en as enOfMeetings } from './meeting-words/en.js';
import { es as esOfMeetings } from './meeting-words/es.js';
import { fr as frOfMeetings } from './meeting-words/fr.js';
import { ar as arOfOthers } from './other-words/ar.js';
import { de as deOfOthers } from './other-words/de.js';
import { en as enOfOthers } from './other-words/en.js';
import { es as esOfOthers } from './other-words/es.js';
import { fr as frOfOthers } from './other-words/fr.js';
import { ar as arOfPeople } from './people-words/ar.js';
import { de as deOfPeople } from './people-words/de.js';
import { en as enOfPeople } from './people-words/en.js';
import { es as esOfPeople } from './people-words/es.js';
import { fr as frOfPeople } from './people-words/fr.js';

const en = { ...enOfPeople, ...enOfMeetings, ...enOfOthers };

const catalogues: Record<Language, Messages> = {
  en,
  de: { ...deOfPeople, ...deOfMeetings, ...deOfOthers },
  es: { ...esOfPeople, ...esOfMeetings, ...esOfOthers },
  fr: { ...frOfPeople, ...frOfMeetings, ...frOfOthers },
  ar: { ...arOfPeople, ...arOfMeetings, ...arOfOthers },
};

/** What stands for a placeholder. What is called otherwise in each language, as days and zones are, is a function of it. */
export type Filling = string | number | ((language: Language) => string);

/**
 * What we say to somebody as data, so that a page can say it in its own language. Wherever it becomes a text or JSON, as in
 * answers to programs, it is its English.
 */
export class Sentence {
  constructor(
    /** `groups.isArchived` */
    readonly name: string,
    readonly fillings: Readonly<Record<string, Filling>> = {},
  ) {}

  toString(): string {
    return unisolated(refusalIn('en', this));
  }

  toJSON(): string {
    return this.toString();
  }
}

/** One with placeholders is made by what stands for them. */
type Sentences<Catalogue> = {
  readonly [Name in keyof Catalogue]: Catalogue[Name] extends string
    ? keyof Values<Catalogue[Name]> extends never
      ? Sentence
      : (fillings: FillingsOf<Values<Catalogue[Name]>>) => Sentence
    : Sentences<Catalogue[Name]>;
};

type FillingsOf<Wanted> = { [Name in keyof Wanted]: Wanted[Name] extends number ? number : Filling };

/** Everything that is refused, in groups: `refusals.groups.isArchived`, `refusals.common.tooLong({ length, max })`. */
export const refusals = sentencesOf(en) as Sentences<typeof en>;

function sentencesOf(messages: Messages, group = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => {
      const name = group + key;
      if (typeof message !== 'string') return [key, sentencesOf(message, `${name}.`)];
      const hasFillings = message.includes('{');
      return [
        key,
        hasFillings ? (fillings: Sentence['fillings']) => new Sentence(name, fillings) : new Sentence(name),
      ];
    }),
  );
}

/** What a page in this language says. */
export function refusalIn(language: Language, { name, fillings }: Sentence): string {
  const filled = Object.entries(fillings).map(([placeholder, filling]) => [
    placeholder,
    typeof filling === 'function' ? filling(language) : filling,
  ]);
  return sayingOf(language, name)(Object.fromEntries(filled) as Record<string, string | number>);
}

type Saying = (values: Record<string, string | number>) => string;

/** Each is read once, when it is first said. */
const sayings = new Map<string, Saying>();

function sayingOf(language: Language, name: string): Saying {
  const key = `${language} ${name}`;
  const known = sayings.get(key);
  if (known) return known;
  const saying = spoken(messageOf(catalogues[language], name), { language, hasTags: false }) as Saying;
  sayings.set(key, saying);
  return saying;
}

function messageOf(messages: Messages, name: string): string {
  const [key = '', ...inside] = name.split('.');
  const found = messages[key]!;
  return typeof found === 'string' ? found : messageOf(found, inside.join('.'));
}
