import { plainText } from '../../common/plain-text.js';
import { tidy } from '../../common/tidy.js';

/** As the rules of our texts have it: no control or format characters beside the joiners that writing needs. */
const UNWANTED = /(?![\n\t\u200c-\u200f])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;
const HTML =
  /<\/?(?:html|body|div|span|p|br|a|b|i|u|em|strong|ul|ol|li|table|font|h[1-6])(?:\s[^>]{0,2000})?\/?>/i;
/** With one of these, the breaks of the text are those of its tags. */
const LAID_OUT = /<(?:html|body|div|p|ul|ol|li|table|h[1-6])(?:\s[^>]{0,2000})?>/i;
/** What is looked at for tags; a longer text is cut anyway. */
const MOST_HTML = 60_000;

export function cleanText(text: string): string {
  return tidy(text.replace(/\r\n?/g, '\n').replace(UNWANTED, ''));
}

export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/**
 * Calendars write HTML where text belongs, and Outlook beside it. Google puts single tags, such as links, into plain text:
 * there the lines stay lines.
 */
export function withoutHtml(text: string): string {
  if (!HTML.test(text)) return text;
  const html = text.slice(0, MOST_HTML);
  const laidOut = LAID_OUT.test(html) ? html : html.replace(/(?:<br ?\/?>)?\r?\n/gi, '<br>');
  return plainText(laidOut, 'beside');
}

/** In code points. @returns `cut`: whether some of it is left out */
export function atMostLong(text: string, most: number): { text: string; cut: boolean } {
  if (text.length <= most) return { text, cut: false };
  const letters = [...text];
  return letters.length <= most
    ? { text, cut: false }
    : { text: letters.slice(0, most).join('').trimEnd(), cut: true };
}
