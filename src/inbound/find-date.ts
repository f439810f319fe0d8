import { Temporal } from 'temporal-polyfill';
import { calendarDates } from '../calendar/calendar-event.js';
import { rowOf, type Sql } from '../database/sql.js';
import type { CalendarAnswer, WrittenTime } from './calendar-answers.js';
import { momentOf } from './written-zone.js';

/**
 * The date that an answer is about: the one that its address is for, or another of the same event, named by the moment
 * at which the rule has it (RFC 5545 §3.8.4.4).
 * @returns `null` when the answer is about something else
 */
export async function findAnsweredDate(
  sql: Sql,
  occurrenceId: string,
  { uid, recurrenceId }: Pick<CalendarAnswer, 'uid' | 'recurrenceId'>,
): Promise<string | null> {
  const [date] = await calendarDates(sql, [occurrenceId]);
  if (!date) return null;
  const isItsOwn = [date.id, date.occurrenceId].includes(uid);
  if (recurrenceId === null) return isItsOwn ? date.occurrenceId : null;
  if (!isItsOwn && uid !== date.eventId) return null;
  const local = localOf(recurrenceId, date.timeZone);
  const other = await rowOf<{ id: string }>(
    sql,
    `SELECT id FROM occurrences WHERE event_id = $1 AND state <> 'skipped'
       AND ($2 = original_local OR ($3 AND $2 = left(original_local, 10))
         OR (id = $4 AND $5 AND $2 = starts_local))
     ORDER BY original_local LIMIT 1`,
    [date.eventId, local, 'day' in recurrenceId, date.occurrenceId, isItsOwn],
  );
  return other?.id ?? null;
}

/** On the clocks of the meeting, which is how it is known for ever. */
function localOf(written: WrittenTime, zone: string): string {
  if ('day' in written) return written.day.toString();
  const wall: Temporal.ZonedDateTime = momentOf(written, zone).toZonedDateTimeISO(zone);
  return wall.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
