import { Temporal } from 'temporal-polyfill';
import type { EventWords } from '../../events/events.bodies.js';
import { settleRule } from '../../events/series/settle-rule.js';
import { readWallTime, wallTimeAt } from '../../events/wall-time.js';
import { comingPart } from './coming-part.js';
import { csvEvent } from './csv-event.js';
import { rowsOf } from './csv-rows.js';
import { type DateOrder, dateOrderIn } from './csv-times.js';
import type { FoundEvent, FoundFile, ReadingContext } from './found-event.js';

/** @throws UnreadableFile */
export function readCsv(text: string, context: ReadingContext): FoundFile {
  const { rows, notes } = rowsOf(text);
  const days = rows.flatMap(({ cells: { starts, startTime, ends, endTime, opens, closes } }) => [
    starts,
    startTime,
    ends,
    endTime,
    opens,
    closes,
  ]);
  const order = dateOrderIn(days.filter((it) => it !== undefined));
  const events: FoundEvent[] = [];
  let past = 0;
  for (const row of rows) {
    const found = csvEvent(row, { ...context, order });
    const coming = found.words ? comingOf(found, found.words, context) : found;
    if (coming) events.push(coming);
    else past++;
  }
  return { events, past, notes: order ? [...notes, orderWords(order)] : notes };
}

function orderWords(order: DateOrder): string {
  const day = order === 'day first' ? '3 April' : '4 March';
  return `We read days like 03/04/2027 with the ${order}, as ${day}, for other days in the table are written so.`;
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
