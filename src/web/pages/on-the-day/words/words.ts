import { wordsOf } from '../../../page-words.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';

/** What the pages for the day of a meeting say. */
export const onTheDayWords = wordsOf({ en, de, es, fr, ar });
