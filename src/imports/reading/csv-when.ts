import { Temporal } from 'temporal-polyfill';
import { DAY_MINUTES } from '../../events/whole-days.js';
import type { Cells } from './csv-rows.js';
import { type DateOrder, readWrittenTime } from './csv-times.js';
import { BadCell, cut, wholeNumber } from './csv-values.js';
import type { ReadingContext } from './found-event.js';
import { zoneCalled } from './ics-zones.js';
import { repeatsInWords } from './repeats-in-words.js';

export interface CsvContext extends ReadingContext {
  /** Of days like 03/04/2027, as the table shows; `null`: it does not. */
  order: DateOrder | null;
}

interface Moment {
  day: string;
  time: string | null;
}

/** When a row has it, and how it repeats. @throws BadCell */
export function timesOf(cells: Cells, { groupZone, order }: CsvContext, messages: string[]) {
  const timeZone = cells.timeZone ? zoneCalled(cells.timeZone) : groupZone;
  if (!timeZone) {
    throw new BadCell(
      `We do not know the time zone “${cut(cells.timeZone!)}”. Please write one like Europe/Lisbon.`,
    );
  }
  const start = momentOf(order, 'Starts', cells.starts, cells.startTime);
  if (!start)
    throw new BadCell(
      'It does not say when it starts. Please write a day and a time, like 2027-03-05 19:00.',
    );
  const end = momentOf(order, 'Ends', cells.ends, cells.endTime, start.day);
  const minutes = cells.minutes ? wholeNumber(cells.minutes, 'Minutes') : null;
  const repeats = repeatsOf(cells.repeats, order);
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
export function momentOf(
  order: DateOrder | null,
  heading: string,
  written?: string,
  writtenTime?: string,
  sameDay?: string,
): Moment | null {
  if (!written && !writtenTime) return null;
  const first = written ? read(written, order) : { day: null, time: null };
  const second = writtenTime ? read(writtenTime, order) : { day: null, time: null };
  const day = first.day ?? second.day ?? sameDay;
  if (!day) throw new BadCell(`“${heading}” says no day. Please write it like 2027-03-05 19:00.`);
  return { day, time: second.time ?? first.time };
}

function read(written: string, order: DateOrder | null) {
  const time = readWrittenTime(written, order);
  if (typeof time === 'string') throw new BadCell(time);
  return time;
}

function repeatsOf(written: string | undefined, order: DateOrder | null) {
  if (!written || /^(?:no|never|once|-)$/i.test(written)) return null;
  const repeats = repeatsInWords(written, order);
  if (!repeats) {
    throw new BadCell(
      `We do not understand how “${cut(written)}” repeats. Please write it like “every week”, “every second Tuesday” or “on the last Friday of every month”.`,
    );
  }
  return repeats;
}
