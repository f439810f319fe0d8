import { isLanguage, type Language, languageFrom, languages } from '../common/languages.js';

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
 * The first wish that pages can follow: the person's own, what was chosen here, that of the letter's reader, the browser's, the
 * installation's.
 */
export function pageLanguage({ own, chosen, ofReader, acceptLanguage, ofInstallation }: Wishes): Language {
  const wishes = [own, chosen, ofReader, languageFrom(acceptLanguage, ofInstallation)];
  return wishes.find(isOffered) ?? languages[0];
}

export function isOffered(language: string | null | undefined): language is Language {
  return typeof language === 'string' && isLanguage(language) && PAGE_LANGUAGES.includes(language);
}
