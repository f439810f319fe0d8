import type { ComponentChildren } from 'preact';
import type { Language } from '../common/languages.js';
import type { Messages, TagsOf, Values } from '../common/words/message.js';
import { spokenAll } from '../common/words/spoken.js';

/** How a page uses a catalogue: sentences to be read, or to be told what their placeholders and tags stand for. */
export type PageWords<Catalogue> = {
  readonly [Name in keyof Catalogue]: Catalogue[Name] extends string
    ? Said<Catalogue[Name]>
    : PageWords<Catalogue[Name]>;
};

type Said<Message extends string> = [TagsOf<Message>] extends [never]
  ? keyof Values<Message> extends never
    ? string
    : (values: Values<Message>) => string
  : (values: Values<Message> & { [Tag in TagsOf<Message>]: Around }) => ComponentChildren;

/** What a tag puts around words: `(it) => <a href="/groups">{it}</a>`. */
type Around = (words: ComponentChildren) => ComponentChildren;

/**
 * What some pages say, by language. The catalogues stand beside the pages, each in a file; what one of them lacks does
 * not compile.
 */
export function wordsOf<const English extends Messages>(
  catalogues: { en: English } & Record<Exclude<Language, 'en'>, Messages>,
): (language: Language) => PageWords<English> {
  const known = new Map<Language, PageWords<English>>();
  return (language) => {
    const words =
      known.get(language) ??
      (spokenAll(catalogues[language], { language, hasTags: true }) as PageWords<English>);
    known.set(language, words);
    return words;
  };
}
