/** The languages our letters are written in (BCP 47). The first is the fallback. */
export const languages = ['en', 'de', 'es', 'fr', 'ar'] as const;
export type Language = (typeof languages)[number];

/** English writes the day before the month; Arabic the digits that codes, clocks and telephones have everywhere. */
const LOCALES: Record<Language, string> = {
  en: 'en-GB',
  de: 'de',
  es: 'es',
  fr: 'fr',
  ar: 'ar-u-ca-gregory-nu-latn',
};

/** How days, times, numbers and lists are written in a language. */
export function localeOf(language: Language): string {
  return LOCALES[language];
}

/** Which way a language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** What stands between the parts of a sentence: "In person, Alfama". */
export function withCommas(parts: string[], language: Language): string {
  return parts.join(language === 'ar' ? '، ' : ', ');
}

export function isLanguage(tag: string): tag is Language {
  return (languages as readonly string[]).includes(tag);
}

/** The language itself where it is one of ours, else the first of ours. */
export function oneOfOurs(tag: string): Language {
  return isLanguage(tag) ? tag : languages[0];
}

/** The first of ours that a browser asks for (RFC 9110 §12.5.4), by its primary subtag. */
export function languageFrom(acceptLanguage: string | undefined, fallback: string = languages[0]): string {
  const asked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((it) => /^\s*q=([\d.]+)/.exec(it)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase().split('-')[0]!, quality: quality ? Number(quality) : 1 };
    })
    .filter((it) => it.quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return asked.find((it) => isLanguage(it.tag))?.tag ?? fallback;
}
