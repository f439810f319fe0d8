import { type Language, languageFrom, languages } from '../common/languages.js';

/** What pages are offered in. Until all of them speak all languages, that is English alone. */
export const PAGE_LANGUAGES: Language[] = ['en'];

/** What is known of the languages of someone who asks for a page. */
interface Wishes {
  /** The person's own, where someone is signed in. */
  own: string | undefined;
  /** Chosen at this browser. */
  chosen: string | null;
  /** Of whom the letter was for that led here. */
  ofReader: string | null;
  acceptLanguage: string | undefined;
  ofInstallation: string;
}

/**
 * The first wish that can be followed: the person's own, what was chosen here, that of the letter's reader, the browser's, the
 * installation's.
 * @param among which languages
 */
export function pageLanguage(
  { own, chosen, ofReader, acceptLanguage, ofInstallation }: Wishes,
  among: readonly Language[],
): Language {
  const wishes = [own, chosen, ofReader, languageFrom(acceptLanguage, ofInstallation)];
  const known = wishes.flatMap((wish) => among.filter((it) => it === wish));
  return known[0] ?? languages[0];
}

export function isOffered(language: string): language is Language {
  return PAGE_LANGUAGES.some((it) => it === language);
}
