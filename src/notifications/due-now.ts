import { IS_OUTSIDE } from './meetings.js';

/** Further ahead than any letter before a start goes out. */
const FARTHEST_DAYS = 15;

/**
 * SQL: how many minutes before the start the rule `asked` for sends, and when that is. Whole days begin at midnight, and
 * a letter then would wake people: it goes out at nine in the morning, as many days before, and the day before at the
 * latest.
 */
export const DUE = `(SELECT minutes, d.starts_at - make_interval(mins => minutes) + morning AS due_at
  FROM (SELECT CASE WHEN d.all_day THEN ceil(asked / 1440.0)::int * 1440 ELSE asked END AS minutes,
               CASE WHEN d.all_day THEN interval '9 hours' ELSE interval '0' END AS morning) AS before)`;

/** SQL: to whom a letter before the start of a date `d` may go. */
export const REPLIES = `JOIN rsvps r ON r.occurrence_id = d.occurrence_id
  JOIN people p ON p.id = r.person_id
  LEFT JOIN memberships m ON m.group_id = d.group_id AND m.person_id = p.id`;

/**
 * SQL: whether `due_at` has come since everything was planned until $1, for a reply that was there by then. Looking ten
 * minutes back finds what was committed late.
 */
export const IS_DUE = `d.state = 'published' AND d.starts_at > now() AND d.starts_at < now() + interval '${FARTHEST_DAYS} days'
  AND due_at > $1::timestamptz - interval '10 minutes' AND due_at <= now() + interval '1 minute'
  AND r.replied_at <= due_at AND p.unreachable_at IS NULL AND NOT ${IS_OUTSIDE}
  AND NOT EXISTS (
    SELECT FROM mutes WHERE person_id = p.id AND (mutes.group_id = g.id OR mutes.event_id = d.event_id))`;
