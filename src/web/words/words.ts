import { wordsOf } from '../page-words.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';

/** What many pages say: what stands around each of them, and what things are called. */
export const webWords = wordsOf({ en, de, es, fr, ar });
export type WebWords = ReturnType<typeof webWords>;
