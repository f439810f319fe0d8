import EmailReplyParser from 'email-reply-parser';
import { tidy } from '../common/tidy.js';
import { type OurMarks, quotedFrom } from './quoted-letter.js';
import type { ReceivedLetter } from './read-letter.js';
import { MOST_NOTE } from './reply-notes.js';

/** Enough for what someone writes above a quoted letter; the parser's patterns are slow on endless text. */
const MOST_READ = 6_000;
const MOST_LINE = 1_000;
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

/** The same letter, with what its sender wrote alone, in its text and beside answers from a calendar. */
export function inOwnWords(letter: ReceivedLetter, ours: OurMarks): ReceivedLetter {
  const { text, answers } = letter;
  const own = answers?.answers.map((it) => ({ ...it, comment: ownWords(it.comment, ours) }));
  return { ...letter, text: ownWords(text, ours), answers: answers && { ...answers, answers: own! } };
}

/**
 * What someone wrote themselves: without the letter they answer, and without a signature. The parser knows the headers of
 * some programs and languages; whatever it leaves, nothing stays from the first line on that only our letters hold.
 */
export function ownWords(text: string, ours: OurMarks): string {
  const lines = tidy(text).slice(0, MOST_READ).split('\n');
  const short = lines.map((line) => line.slice(0, MOST_LINE)).join('\n');
  const own = new EmailReplyParser().parseReply(short.slice(0, quotedFrom(short, ours)));
  const unquoted = own.replace(UNSEEN, '').replace(/^>.*$/gm, '');
  const certain = unquoted.slice(0, quotedFrom(unquoted, ours));
  return cut(tidy(certain.replace(/\n{3,}/g, '\n\n')), MOST_NOTE);
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
