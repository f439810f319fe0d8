import { rowsOf, type Sql } from '../database/sql.js';

/** `discreet`: what may be seen over someone's shoulder. */
export type Wording = 'full' | 'discreet';

/** What calendars know about an event: never the exact address, the meeting link, or who is coming. */
export interface CalendarEvent {
  id: string;
  title: string;
  discreetTitle: string;
  description: string;
  format: string;
  area: string;
  language: string;
  /** `2027-03-05T19:00`, on the clocks of `timeZone`. */
  startsLocal: string;
  endsAt: Date;
  timeZone: string;
  isOn: boolean;
  sequence: number;
  createdAt: Date;
  modifiedAt: Date;
}

export function calendarEvents(sql: Sql, eventIds: string[]): Promise<CalendarEvent[]> {
  return rowsOf<CalendarEvent>(
    sql,
    `SELECT e.id, e.title, e.discreet_title AS "discreetTitle", e.description, e.format, e.area, e.language,
            o.starts_local AS "startsLocal", o.ends_at AS "endsAt", e.time_zone AS "timeZone",
            e.state <> 'cancelled' AND o.state <> 'cancelled' AS "isOn",
            e.sequence, e.created_at AS "createdAt", e.modified_at AS "modifiedAt"
     FROM events e JOIN occurrences o ON o.event_id = e.id
     WHERE e.id = ANY($1)`,
    [eventIds],
  );
}
