import type { Temporal } from 'temporal-polyfill';

/** The zone whose times carry a Z, and need no VTIMEZONE (RFC 5545 §3.3.5). */
export const UTC = 'UTC';

const MOST_OCTETS = 75;
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

/**
 * Folds content lines, which end in CRLF, at 75 octets and never inside a character (RFC 5545 §3.1). It does what
 * ical-generator's own folding does, at a twentieth of the time, which was most of the time of a whole event.
 */
export function foldLines(text: string): string {
  return text
    .split('\r\n')
    .map((line) => (Buffer.byteLength(line) > MOST_OCTETS ? fold(line) : line))
    .join('\r\n');
}

function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** A day as calendars write it: `20270305` (RFC 5545 §3.3.4). */
export function calendarDay(local: string): string {
  return local.slice(0, 10).replaceAll('-', '');
}

/** A wall time as calendars write it: `20270305T190000` (RFC 5545 §3.3.5). */
export function calendarTime(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}
