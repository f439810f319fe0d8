import { wordsOf } from '../../../page-words.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';

/** What the pages say that links in letters lead to, and those about letters. */
export const letterPageWords = wordsOf({ en, de, es, fr, ar });
