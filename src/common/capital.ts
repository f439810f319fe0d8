/** The same words as they begin a sentence. */
export function capital(words: string, language = 'en'): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}
