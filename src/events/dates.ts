import { IS_HOST } from '../groups/standing.js';
import { ANSWERS_UNTIL, mostSeats, PLACES_LEFT, REGULAR_PLACES_LEFT } from '../seats/room.js';

/**
 * SQL: the membership that leads a date `o` of an event `e`. It counts while its person hosts: a date whose own leader
 * does not any more is led by whoever leads the series, or by nobody.
 */
const LED_BY = `(SELECT m.id FROM memberships m
          WHERE m.id IN (o.led_by, e.led_by) AND ${IS_HOST}
          ORDER BY m.id = o.led_by DESC LIMIT 1)`;

/**
 * SQL: every date as people see it, which is what its event says with what is its own on top. `id` is how its address
 * names it: the event of a single date, or the date itself where there are several.
 */
export const DATES = `(
  SELECT CASE WHEN e.recurrence_rule IS NULL THEN e.id ELSE o.id END AS id,
         o.id AS occurrence_id, e.id AS event_id, e.group_id, e.recurrence_rule,
         e.recurrence_rule IS NOT NULL AS is_of_series,
         o.in_rule,
         o.state = 'cancelled' OR o.moved OR num_nonnulls(o.title, o.area, o.duration_minutes) > 0 OR o.note <> '' AS is_different,
         e.kind, e.format, coalesce(o.title, e.title) AS title, coalesce(o.folded_title, e.folded_title) AS folded_title, e.discreet_title, e.description, o.note,
         o.original_local, CASE WHEN o.moved AND o.in_rule THEN o.original_local END AS instead_of,
         o.starts_local, e.time_zone, e.all_day, o.starts_at, o.ends_at,
         coalesce(o.duration_minutes, e.duration_minutes) AS duration_minutes,
         CASE WHEN e.recurrence_rule IS NULL THEN e.rsvps_open_local END AS rsvps_open_local,
         CASE WHEN e.recurrence_rule IS NULL THEN e.rsvps_close_local END AS rsvps_close_local,
         o.rsvps_open_at, o.rsvps_close_at, o.capacity, o.regular_places, o.drop_in_places, o.seats_taken, ${PLACES_LEFT} AS places_left,
         ${REGULAR_PLACES_LEFT} AS regular_places_left, o.waitlist_closed, ${ANSWERS_UNTIL} AS answers_until,
         ${mostSeats('true')} AS most_regulars, ${mostSeats('false')} AS most_drop_ins,
         o.capacity IS NOT NULL AND o.held_for_newcomers > o.newcomers_taken AS keeps_for_newcomers, o.attendance_count, e.audience,
         coalesce(o.area, e.area) AS area, coalesce(o.address, e.address) AS address,
         coalesce(o.meeting_link, e.meeting_link) AS meeting_link,
         e.address_shown_minutes, e.link_shown_minutes, e.access_facts, e.language, e.reminder_minutes,
         e.reminder_times,
         e.questions, e.recordings,
         ${LED_BY} AS led_by,
         CASE WHEN e.state = 'published' AND o.state = 'cancelled' THEN 'cancelled' ELSE e.state END AS state,
         coalesce(o.cancellation_reason, e.cancellation_reason) AS cancellation_reason,
         e.sequence + o.sequence AS sequence, greatest(e.modified_at, o.modified_at) AS modified_at,
         e.created_at, e.published_at, coalesce(o.cancelled_at, e.cancelled_at) AS cancelled_at
  FROM occurrences o JOIN events e ON e.id = o.event_id
  WHERE o.state <> 'skipped')`;

/** SQL: the id of the date that an address names: a date's own, or that of an event, whose first date it is. */
export function dateNamed(id: string): string {
  return `coalesce((SELECT id FROM occurrences WHERE event_id = ${id} AND in_rule
                    ORDER BY original_local LIMIT 1), ${id}::uuid)`;
}

/** SQL: the id of the event that an id is of, or of one of whose dates it is. */
export function eventNamed(id: string): string {
  return `coalesce((SELECT event_id FROM occurrences WHERE id = ${id}), ${id}::uuid)`;
}
