import { rowsOf, type Sql } from '../database/sql.js';
import { DATES } from '../events/dates.js';

/** `discreet`: what may be seen over someone's shoulder. */
export type Wording = 'full' | 'discreet';

/** What calendars know about a meeting: never the exact address, the meeting link, or who is coming. */
export interface CalendarEvent {
  /** Its UID, for life. */
  id: string;
  /** Of its page, like `/events/…`. */
  path: string;
  title: string;
  discreetTitle: string;
  description: string;
  /** What is different this time. */
  note: string;
  format: string;
  area: string;
  language: string;
  /** `2027-03-05T19:00`, on the clocks of `timeZone`. */
  startsLocal: string;
  endsAt: Date;
  timeZone: string;
  /** Whole days, from the start of the first until `endsAt`, the start of the day after the last. */
  allDay: boolean;
  isOn: boolean;
  sequence: number;
  createdAt: Date;
  modifiedAt: Date;
}

export interface CalendarDate extends CalendarEvent {
  eventId: string;
  occurrenceId: string;
}

/** Of a date `d`. */
export const DATE_COLUMNS = `'/events/' || d.id AS path, d.event_id AS "eventId", d.occurrence_id AS "occurrenceId",
  d.title, d.discreet_title AS "discreetTitle", d.description, d.note, d.format, d.area, d.language,
  d.starts_local AS "startsLocal", d.ends_at AS "endsAt", d.time_zone AS "timeZone", d.all_day AS "allDay",
  d.state <> 'cancelled' AS "isOn", d.sequence, d.created_at AS "createdAt", d.modified_at AS "modifiedAt"`;

/**
 * SQL: as which meeting calendars know a date `d` alone. An event that begins to repeat goes on as the first date of its
 * series, or a file of it would stand beside those that come later.
 */
const UID = `CASE WHEN d.in_rule AND EXISTS (
    SELECT FROM events e WHERE e.id = d.event_id AND e.starts_local = d.original_local AND e.continues_id IS NULL)
  THEN d.event_id ELSE d.id END`;

/** Each date as a meeting of its own. */
export function calendarDates(sql: Sql, occurrenceIds: string[]): Promise<CalendarDate[]> {
  return rowsOf(sql, `SELECT ${UID} AS id, ${DATE_COLUMNS} FROM ${DATES} d WHERE d.occurrence_id = ANY($1)`, [
    occurrenceIds,
  ]);
}

/** Those of the events that have a single date. */
export function calendarEvents(sql: Sql, eventIds: string[]): Promise<CalendarDate[]> {
  const statement = `SELECT d.id, ${DATE_COLUMNS} FROM ${DATES} d WHERE d.event_id = ANY($1) AND NOT d.is_of_series`;
  return rowsOf(sql, statement, [eventIds]);
}
