import { toInstant } from '../database/instant.js';
import type { EventState } from './event.entity.js';
import type { EventSummary } from './event.view.js';
import { roomOf } from './occurrence.entity.js';
import { wallTimeAt } from './wall-time.js';

/** A date as lists read it. */
export interface SummaryRow extends Omit<EventSummary, 'endsLocal' | 'room' | 'state'> {
  state: EventState;
  capacity: number | null;
  seatsTaken: number;
  /** `null`: as many as come. */
  placesLeft: number | null;
}

/** SQL: the columns of a `SummaryRow`, of a date `d` of a group `g`. */
export const SUMMARY = `d.id, d.group_id AS "groupId", g.name AS "groupName", d.kind, d.format, d.title,
  d.starts_local AS "startsLocal", d.instead_of AS "insteadOf", d.time_zone AS "timeZone",
  d.all_day AS "allDay", d.starts_at AS "startsAt", d.ends_at AS "endsAt",
  d.area, d.audience, d.access_facts AS "accessFacts", d.language, d.state, d.capacity,
  d.seats_taken AS "seatsTaken", d.places_left AS "placesLeft",
  NOT d.waitlist_closed AS "takesWaiting", d.keeps_for_newcomers AS "keepsForNewcomers"`;

/** SQL: where a date `d` stands in a list by time, for the page after it. */
export const PLACE = 'json_build_array(d.starts_at, d.occurrence_id) AS place';

/** SQL: an `EventGroup`, of a group `g`. */
export const GROUP = `json_build_object('id', g.id, 'name', g.name, 'discreetName', g.discreet_name,
  'sensitive', g.sensitive, 'visibility', g.visibility, 'joining', g.joining, 'guests', g.guests,
  'country', g.country, 'archived', g.archived_at IS NOT NULL) AS "group"`;

/** SQL: an `InSeries`, of a row of `events`. */
export const IN_SERIES = (event: string) =>
  `json_build_object('title', ${event}.title, 'durationMinutes', ${event}.duration_minutes, 'capacity', ${event}.capacity,
     'area', ${event}.area, 'address', ${event}.address, 'meetingLink', ${event}.meeting_link, 'ledBy', ${event}.led_by)`;

/** What is counted stays behind: everyone may know there is room, and nobody how many come. */
export function shown<Row extends SummaryRow>(row: Row, now: Date) {
  const { capacity, seatsTaken: _, placesLeft, ...open } = row;
  const isOver = row.state === 'published' && row.endsAt <= now;
  return {
    ...open,
    endsLocal: wallTimeAt(toInstant(row.endsAt), row.timeZone),
    state: isOver ? ('finished' as const) : row.state,
    room: roomOf({ capacity, placesLeft }),
  };
}
