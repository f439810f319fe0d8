import { wordsOf } from '../../../page-words.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';

/** What answers are called, and what is asked beside them. */
export const sayingWords = wordsOf({ en, de, es, fr, ar });
