import type { Language } from '../../common/languages.js';
import { de } from './de.js';
import { en, type Words } from './en.js';

export type { Words };

const catalogue: Record<Language, Words> = { en, de };

export function wordsIn(language: Language): Words {
  return catalogue[language];
}
