import { wordsOf } from '../../../page-words.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';

/** What the pages say where hosts look after a meeting and write to people. */
export const hostingWords = wordsOf({ en, de, es, fr, ar });
