import { type Language, localeOf } from '../common/languages.js';
import { webWords } from './words/words.js';

export function knownAs(calledName: string, language: Language): string {
  return webWords(language).knownAs({ name: calledName, stop: stopAfter(calledName) });
}

/** The end of a sentence after a name: one like “Rosa B.” brings its full stop along. */
export function stopAfter(name: string): string {
  return /[.!?…]$/.test(name) ? '' : '.';
}

/** A table of names is made for each new formatter, so each name is looked up once. */
const names = new Map<string, string>();

/** A language by its own name: "Deutsch". */
export function languageWord(tag: string): string {
  return nameOf(tag, 'language', tag);
}

/** A country by its name in a language: "Portugal". */
export function countryName(code: string, language: Language): string {
  return nameOf(code, 'region', localeOf(language));
}

function nameOf(code: string, type: Intl.DisplayNamesType, locale: string): string {
  const key = `${type} ${locale} ${code}`;
  const known = names.get(key);
  if (known) return known;
  const name = new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  names.set(key, name);
  return name;
}
