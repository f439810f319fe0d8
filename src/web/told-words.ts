import type { Language } from '../common/languages.js';
import { webWords } from './words/words.js';

/** How many people hear of some dates. Nobody gets two letters about them. */
export function toldWords(told: number, language: Language): string {
  return webWords(language).told({ n: told });
}
