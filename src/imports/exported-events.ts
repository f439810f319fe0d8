import { rowsOf, type Sql } from '../database/sql.js';
import type { Event } from '../events/event.entity.js';

/** So far back a group's dates go out. */
const PAST_YEARS = 2;
export const PAST_DAYS = PAST_YEARS * 366;
export const MOST_EXPORTED = 5_000;

export interface ExportedEvent extends Pick<
  Event,
  | 'id'
  | 'kind'
  | 'format'
  | 'title'
  | 'discreetTitle'
  | 'description'
  | 'startsLocal'
  | 'timeZone'
  | 'allDay'
  | 'durationMinutes'
  | 'recurrenceRule'
  | 'capacity'
  | 'audience'
  | 'rsvpsOpenLocal'
  | 'rsvpsCloseLocal'
  | 'area'
  | 'address'
  | 'meetingLink'
  | 'addressShownMinutes'
  | 'linkShownMinutes'
  | 'accessFacts'
  | 'language'
  | 'reminderMinutes'
  | 'reminderTimes'
> {}

/** An event that goes out, and what its calendar has to know of it. */
export interface ExportEntry {
  id: string;
  /** `null`: it has days and no times. */
  timeZone: string | null;
  firstYear: number;
  lastYear: number;
}

/**
 * What goes out of a group, in the order of first dates. Where that is more than goes out at once, what was over first is
 * left out.
 */
export function exportEntries(sql: Sql, groupId: string): Promise<ExportEntry[]> {
  return rowsOf(
    sql,
    `SELECT id, "timeZone", "firstYear", "lastYear" FROM (
       SELECT e.id, e.starts_local, CASE WHEN NOT e.all_day THEN e.time_zone END AS "timeZone",
              left(e.starts_local, 4)::int AS "firstYear",
              extract(year FROM (max(o.ends_at) + interval '14 hours') AT TIME ZONE 'UTC')::int AS "lastYear"
       FROM events e JOIN occurrences o ON o.event_id = e.id AND o.state <> 'skipped'
       WHERE e.group_id = $1 AND e.published_at IS NOT NULL
       GROUP BY e.id
       HAVING max(o.ends_at) > now() - interval '${PAST_YEARS} years'
       ORDER BY max(o.ends_at) DESC, e.id LIMIT ${MOST_EXPORTED}
     ) AS latest
     ORDER BY starts_local, id`,
    [groupId],
  );
}

/** In the order of `ids`. */
export function exportedEvents(sql: Sql, ids: string[]): Promise<(ExportedEvent & { isOn: boolean })[]> {
  return rowsOf(
    sql,
    `SELECT e.id, e.kind, e.format, e.title, e.discreet_title AS "discreetTitle", e.description,
            e.starts_local AS "startsLocal", e.time_zone AS "timeZone", e.all_day AS "allDay",
            e.duration_minutes AS "durationMinutes",
            e.recurrence_rule AS "recurrenceRule", e.capacity, e.audience, e.rsvps_open_local AS "rsvpsOpenLocal",
            e.rsvps_close_local AS "rsvpsCloseLocal", e.area, e.address, e.meeting_link AS "meetingLink",
            e.address_shown_minutes AS "addressShownMinutes", e.link_shown_minutes AS "linkShownMinutes",
            e.access_facts AS "accessFacts", e.language, e.reminder_minutes AS "reminderMinutes", e.reminder_times AS "reminderTimes",
            e.state <> 'cancelled' AS "isOn"
     FROM unnest($1::uuid[]) WITH ORDINALITY AS named (id, at) JOIN events e USING (id) ORDER BY at`,
    [ids],
  );
}
