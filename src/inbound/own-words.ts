import EmailReplyParser from 'email-reply-parser';
import { tidy } from '../common/tidy.js';
import { MOST_NOTE } from './reply-notes.js';

/** Enough for what someone writes above a quoted letter; the parser's patterns are slow on endless text. */
const MOST_READ = 6_000;
const MOST_LINE = 1_000;
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

/** What someone wrote themselves: without the letter they answer, and without a signature. */
export function ownWords(text: string): string {
  const lines = tidy(text).slice(0, MOST_READ).split('\n');
  const short = lines.map((line) => line.slice(0, MOST_LINE)).join('\n');
  const own = new EmailReplyParser().parseReply(short);
  const unquoted = own.replace(UNSEEN, '').replace(/^>.*$/gm, '');
  return cut(tidy(unquoted.replace(/\n{3,}/g, '\n\n')), MOST_NOTE);
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
