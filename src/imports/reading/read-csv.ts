import { CsvError, type Info, parse } from 'csv-parse/sync';
import { Temporal } from 'temporal-polyfill';
import type { EventWords } from '../../events/events.bodies.js';
import { settleRule } from '../../events/series/settle-rule.js';
import { readWallTime, wallTimeAt } from '../../events/wall-time.js';
import { comingPart } from './coming-part.js';
import { columnCalled, type ColumnName, columns, NO_REMINDERS, PLAIN_FACTS } from './csv-columns.js';
import { unguarded } from './csv-cells.js';
import { readWrittenTime } from './csv-times.js';
import {
  type FoundEvent,
  type FoundFile,
  keyOf,
  namedBy,
  MOST_IN_FILE,
  type ReadingContext,
  UnreadableFile,
} from './found-event.js';
import { zoneCalled } from './ics-zones.js';
import { placeOf } from './place-words.js';
import { atMostLong, cleanLine, cleanText, withoutHtml } from './plain-words.js';
import { repeatsInWords } from './repeats-in-words.js';

const DELIMITERS = [',', ';', '\t'];
const MOST_RECORD = 60_000;
const DAY_MINUTES = 24 * 60;
const MOST_TITLE = 120;
const MOST_DESCRIPTION = 10_000;

interface Row {
  line: number;
  cells: Partial<Record<ColumnName, string>>;
}

interface Moment {
  day: string;
  time: string | null;
}

/** What stands in the way of a row: a sentence for its writer. */
class BadCell extends Error {}

/** @throws UnreadableFile */
export function readCsv(text: string, context: ReadingContext): FoundFile {
  const { rows, notes } = rowsOf(text);
  const events: FoundEvent[] = [];
  let past = 0;
  for (const row of rows) {
    const found = csvEvent(row, context);
    const coming = found.words ? comingOf(found, found.words, context) : found;
    if (coming) events.push(coming);
    else past++;
  }
  return { events, past, notes };
}

function rowsOf(text: string): { rows: Row[]; notes: string[] } {
  const records = recordsOf(text);
  const [head, ...rest] = records;
  const names = (head?.record ?? []).map(columnCalled);
  if (!head || !names.includes('title') || !names.includes('starts')) {
    throw new UnreadableFile(
      'We found no table of events here. The first line has to name the columns, among them “Title” and “Starts”. Our sample shows how.',
    );
  }
  if (rest.length > MOST_IN_FILE) {
    throw new UnreadableFile(
      `This table has more than ${MOST_IN_FILE.toLocaleString('en')} rows. Please split it.`,
    );
  }
  const strange = head.record.filter((heading, at) => names[at] === null && heading.trim() !== '');
  const notes =
    strange.length > 0
      ? [
          `We do not know ${strange.length === 1 ? 'the column' : 'the columns'} ${strange
            .slice(0, 5)
            .map((it) => `“${atMostLong(cleanLine(it), 40).text}”`)
            .join(', ')}, so nothing is taken from there.`,
        ]
      : [];
  const rows = rest.map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(
      names.flatMap((name, at) => (name && record[at] ? [[name, unguarded(record[at]).trim()]] : [])),
    ),
  }));
  return { rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')), notes };
}

function recordsOf(text: string): { record: string[]; info: Info }[] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MOST_RECORD,
      to: MOST_IN_FILE + 2,
    }) as unknown as { record: string[]; info: Info }[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 0);
    throw new UnreadableFile(
      `We cannot read this table${line > 0 ? ` from line ${line} on` : ''}. Is a quotation mark missing there, or is a text very long?`,
    );
  }
}

/** What separates most of the first line. */
function delimiterOf(text: string): string {
  const head =
    text
      .slice(0, 5_000)
      .split(/[\r\n]/)
      .find((line) => line.trim() !== '') ?? '';
  const bare = head.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return DELIMITERS.toSorted((one, other) => count(other) - count(one))[0]!;
}

function csvEvent({ line, cells }: Row, context: ReadingContext): FoundEvent {
  const messages: string[] = [];
  const title = atMostLong(cleanLine(cells.title ?? ''), MOST_TITLE);
  const named = cells.id
    ? namedBy(cells.id)
    : {
        key: keyOf('row', title.text, cells.starts ?? '', cells.startTime ?? '', cells.timeZone ?? ''),
        ownId: null,
      };
  const found = { line, ...named, content: keyOf(JSON.stringify(cells)), title: title.text };
  try {
    if (title.text === '') throw new BadCell('It has no title. Please write one.');
    if (title.cut) messages.push(`We keep ${MOST_TITLE} characters of the title.`);
    const words = { title: title.text, ...timesOf(cells, context, messages), ...factsOf(cells, messages) };
    return { ...found, words: words as EventWords, messages };
  } catch (error) {
    if (!(error instanceof BadCell)) throw error;
    return { ...found, words: null, messages: [error.message] };
  }
}

type Cells = Row['cells'];

function timesOf(cells: Cells, { groupZone }: ReadingContext, messages: string[]) {
  const timeZone = cells.timeZone ? zoneCalled(cells.timeZone) : groupZone;
  if (!timeZone) {
    throw new BadCell(
      `We do not know the time zone “${cut(cells.timeZone!)}”. Please write one like Europe/Lisbon.`,
    );
  }
  const start = momentOf(cells.starts, cells.startTime, 'Starts');
  if (!start)
    throw new BadCell(
      'It does not say when it starts. Please write a day and a time, like 2027-03-05 19:00.',
    );
  const end = momentOf(cells.ends, cells.endTime, 'Ends', start.day);
  const minutes = cells.minutes ? wholeNumber(cells.minutes, 'Minutes') : null;
  const repeats = repeatsOf(cells.repeats);
  const zoned = { timeZone, ...(repeats && { repeats }) };
  if (isAllDay(cells.allDay, start, end, minutes)) {
    if (!cells.allDay && !end && minutes === null)
      messages.push('It has a day and no time, so it takes the whole day.');
    const durationMinutes = minutes ?? daysFrom(start, end) * DAY_MINUTES;
    return { startsLocal: `${start.day}T00:00`, allDay: true, ...zoned, durationMinutes };
  }
  const times = { startsLocal: `${start.day}T${start.time}`, ...zoned };
  if (minutes !== null) return { ...times, durationMinutes: minutes };
  if (end?.time) return { ...times, endsLocal: `${end.day}T${end.time}` };
  messages.push('It does not say how long it lasts. We put one hour.');
  return { ...times, durationMinutes: 60 };
}

/** A column may say so, and else days without times do. */
function isAllDay(
  said: string | undefined,
  start: Moment,
  end: Moment | null,
  minutes: number | null,
): boolean {
  if (/^(?:true|yes|ja|wahr|x|1)$/i.test(said ?? '')) return true;
  if (start.time) return false;
  if (said || end?.time || (minutes ?? 0) % DAY_MINUTES !== 0) {
    throw new BadCell('It says a day and no time. Please write both, like 2027-03-05 19:00.');
  }
  return true;
}

/** To the last day. Outlook names the midnight after it. */
function daysFrom(start: Moment, end: Moment | null): number {
  const last = Temporal.PlainDate.from(end?.day ?? start.day);
  const days = Temporal.PlainDate.from(start.day).until(last).days;
  if (days < 0) throw new BadCell('“Ends”: The last day cannot come before the first.');
  return end?.time === '00:00' && days > 0 ? days : days + 1;
}

/** From one cell with both, or from two. @param sameDay is meant where a time stands alone */
function momentOf(
  written: string | undefined,
  writtenTime: string | undefined,
  heading: string,
  sameDay?: string,
): Moment | null {
  if (!written && !writtenTime) return null;
  const first = written ? read(written) : { day: null, time: null };
  const second = writtenTime ? read(writtenTime) : { day: null, time: null };
  const day = first.day ?? second.day ?? sameDay;
  if (!day) throw new BadCell(`“${heading}” says no day. Please write it like 2027-03-05 19:00.`);
  return { day, time: second.time ?? first.time };
}

function read(written: string) {
  const time = readWrittenTime(written);
  if (typeof time === 'string') throw new BadCell(time);
  return time;
}

function repeatsOf(written: string | undefined) {
  if (!written || /^(?:no|never|once|-)$/i.test(written)) return null;
  const repeats = repeatsInWords(written);
  if (!repeats) {
    throw new BadCell(
      `We do not understand how “${cut(written)}” repeats. Please write it like “every week”, “every second Tuesday” or “on the last Friday of every month”.`,
    );
  }
  return repeats;
}

function factsOf(cells: Cells, messages: string[]): Partial<EventWords> {
  const { place, messages: about } = placeOf(cells.location ?? '', []);
  messages.push(...about);
  const area = cells.area ?? place.area;
  const meetingLink = cells.link ?? place.meetingLink;
  const address = cells.address ?? place.address;
  const description = atMostLong(cleanText(withoutHtml(cells.description ?? '')), MOST_DESCRIPTION);
  if (description.cut)
    messages.push(`We keep ${MOST_DESCRIPTION.toLocaleString('en')} characters of the description.`);
  const format = meetingLink && address + area !== '' ? 'hybrid' : meetingLink ? 'online' : place.format;
  const plain = Object.entries(PLAIN_FACTS).flatMap(([column, field]) => {
    const cell = cells[column as ColumnName];
    return cell ? [[field, column === 'discreetTitle' ? cell : cell.toLowerCase()]] : [];
  });
  const local = (column: 'opens' | 'closes') => {
    const moment = momentOf(cells[column], undefined, columns[column].heading);
    return moment && `${moment.day}T${moment.time ?? '00:00'}`;
  };
  return {
    kind: 'support meeting',
    format: cells.location === undefined || meetingLink !== place.meetingLink ? format : place.format,
    description: description.text,
    area,
    address,
    meetingLink,
    ...(cells.places && { capacity: wholeNumber(cells.places, 'Places') }),
    ...(cells.access && { accessFacts: list(cells.access) as EventWords['accessFacts'] }),
    ...(cells.opens && { rsvpsOpenLocal: local('opens') }),
    ...(cells.closes && { rsvpsCloseLocal: local('closes') }),
    ...(cells.addressShown && { addressShownMinutes: wholeNumber(cells.addressShown, 'Address shown') }),
    ...(cells.linkShown && { linkShownMinutes: wholeNumber(cells.linkShown, 'Link shown') }),
    ...(cells.reminders && { reminderMinutes: remindersOf(cells.reminders) }),
    ...Object.fromEntries(plain),
  };
}

function remindersOf(cell: string): number[] {
  return cell.toLowerCase() === NO_REMINDERS ? [] : list(cell).map((it) => wholeNumber(it, 'Reminders'));
}

function wholeNumber(cell: string, heading: string): number {
  const plain = cell.replace(/ ?(?:min|minutes|minuten)\.?$/i, '').trim();
  if (!/^\d{1,7}$/.test(plain))
    throw new BadCell(`“${heading}” holds “${cut(cell)}”. Please write a whole number.`);
  return Number(plain);
}

function list(cell: string): string[] {
  return cell
    .split(/[,;]/)
    .map((it) => it.trim().toLowerCase())
    .filter(Boolean);
}

function cut(cell: string): string {
  return atMostLong(cleanLine(cell), 40).text;
}

/** The row with its next date as the first; `null` where all is over. A time that its zone does not have is told later. */
function comingOf(found: FoundEvent, words: EventWords, { now }: ReadingContext): FoundEvent | null {
  const { startsLocal, timeZone, repeats } = words;
  const isBegun = readWallTime(startsLocal, timeZone!).at.epochMilliseconds <= now;
  if (!isBegun) return found;
  if (!repeats) return null;
  const nowThere = wallTimeAt(Temporal.Instant.fromEpochMilliseconds(now), timeZone!);
  const coming = comingPart(repeats, startsLocal, nowThere);
  if (!coming) return settleRule(repeats, startsLocal).rule ? null : found;
  const { endsLocal, ...rest } = words;
  const length = endsLocal === undefined ? {} : { durationMinutes: minutesBetween(startsLocal, endsLocal) };
  return {
    ...found,
    words: { ...rest, ...length, startsLocal: coming.first, repeats: coming.repeats },
    messages: [
      ...found.messages,
      'Its earlier dates are over. It begins with the next one.',
      ...coming.messages,
    ],
  };
}

function minutesBetween(startsLocal: string, endsLocal: string): number {
  return Temporal.PlainDateTime.from(startsLocal).until(endsLocal).total('minutes');
}
