const LINE_BREAKS = /\r\n|[\r\u0085\u2028\u2029]/g;
/** Everything a calendar program could take for the end of a line, and halves of characters (RFC 5545 §3.1). */
const UNSPEAKABLE = /(?!\n)[\p{Cc}\p{Cs}]/gu;

/** Text as a calendar may carry it: line ends as `\n`, without other control characters. Not escaped yet. */
export function calendarText(text: string): string {
  return text.replace(LINE_BREAKS, '\n').replaceAll('\t', ' ').replace(UNSPEAKABLE, '');
}

/** The same on one line. */
export function calendarLine(text: string): string {
  return calendarText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
