import { directionOf, type Language } from './languages.js';

/** First strong isolate, and its end: what is between them goes its own way (UAX #9 §2.4.3). */
export const [ISOLATE, ISOLATE_END] = ['\u2068', '\u2069'];

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u;
/** A clock or a count stays in order by itself. */
const PLAIN_NUMBER = /^\d+([:.,]\d+)*$/;

/**
 * A name, a title or a number, for a sentence in a language that may be written the other way: it keeps its own order and
 * leaves that of the sentence alone. Where nothing could go wrong it stays as it is.
 */
export function isolated(text: string, language: Language): string {
  return goesAstray(text, language) ? `${ISOLATE}${text}${ISOLATE_END}` : text;
}

function goesAstray(text: string, language: Language): boolean {
  if (directionOf(language) === 'ltr') return RIGHT_TO_LEFT.test(text);
  return LEFT_TO_RIGHT.test(text) || !(RIGHT_TO_LEFT.test(text) || PLAIN_NUMBER.test(text));
}

/** Isolates as HTML has them. */
export function isolatedInHtml(html: string): string {
  return html.replaceAll(ISOLATE, '<bdi>').replaceAll(ISOLATE_END, '</bdi>');
}

/** Without isolates: for what is only read out, or kept where there can be no markup. */
export function unisolated(text: string): string {
  return text.replaceAll(ISOLATE, '').replaceAll(ISOLATE_END, '');
}

/** Digits as they were copied from a letter, or typed on an Arabic or a Persian keyboard, as our own. */
export function plainDigits(text: string): string {
  const zeros: [RegExp, number][] = [
    [/[\u0660-\u0669]/g, 0x660],
    [/[\u06f0-\u06f9]/g, 0x6f0],
  ];
  return zeros.reduce(
    (digits, [own, zero]) => digits.replace(own, (digit) => String(digit.charCodeAt(0) - zero)),
    unisolated(text),
  );
}
