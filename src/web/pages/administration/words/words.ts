import { wordsOf } from '../../../page-words.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';

/** What the pages of administrators say. */
export const administrationWords = wordsOf({ en, de, es, fr, ar });
export type AdministrationWords = ReturnType<typeof administrationWords>;
