import { type FoundFile, type ReadingContext, UnreadableFile } from './found-event.js';
import { readCsv } from './read-csv.js';
import { readIcs } from './read-ics.js';

/**
 * What a calendar file or a table of events says, whichever it is.
 * @throws UnreadableFile
 */
export function readFile(text: string, context: ReadingContext): FoundFile {
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '') throw new UnreadableFile('This file is empty.');
  return /^\s*BEGIN:VCALENDAR/i.test(plain) || /^BEGIN:VEVENT\s*$/im.test(plain.slice(0, 100_000))
    ? readIcs(plain, context)
    : readCsv(plain, context);
}
