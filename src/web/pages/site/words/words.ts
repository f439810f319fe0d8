import { wordsOf } from '../../../page-words.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';

/** What the pages of the site itself say, and the page where something was refused. */
export const siteWords = wordsOf({ en, de, es, fr, ar });
