import { IS_REACHED } from '../people/suppressions.js';
import { PEOPLE } from './name-boxes.js';

/** What hosts are told of one date. Numbers only: who it is stands on the list. */
export interface DateCounts {
  /** People, companions among them. */
  going: number;
  maybe: number;
  waiting: number;
  newcomers: number;
  /** How many told the hosts what would make it easier to come. */
  needs: number;
  /** Whose letters come back. */
  unreachable: number;
}

/** SQL: these of a date `d`. */
export const COUNTS = `LATERAL (
    SELECT coalesce(sum(${PEOPLE}) FILTER (WHERE r.answer = 'going'), 0)::int AS going,
           coalesce(sum(${PEOPLE}) FILTER (WHERE r.answer = 'maybe'), 0)::int AS maybe,
           coalesce(sum(${PEOPLE}) FILTER (WHERE r.answer IN ('waitlisted', 'offered')), 0)::int AS waiting,
           (count(*) FILTER (WHERE r.answer = 'going' AND r.first_time))::int AS newcomers,
           (count(*) FILTER (WHERE r.answer = 'going' AND r.needs_box IS NOT NULL))::int AS needs,
           (count(*) FILTER (WHERE r.answer <> 'declined' AND p.id IS NOT NULL AND NOT ${IS_REACHED}))::int AS unreachable
    FROM rsvps r LEFT JOIN people p ON p.id = r.person_id
    WHERE r.occurrence_id = d.occurrence_id
  )`;

/** SQL: whether nobody is named who leads a date `d`, in a group that names somebody elsewhere. */
export const LACKS_LEADER = `(d.led_by IS NULL AND EXISTS (
  SELECT FROM events e LEFT JOIN occurrences o ON o.event_id = e.id
  WHERE e.group_id = d.group_id AND num_nonnulls(e.led_by, o.led_by) > 0))`;

/** SQL: how many ask to join the group of the membership `m`; 0 for hosts who may not answer them. */
export const REQUESTS = `CASE WHEN m.role = 'organiser' THEN
  (SELECT count(*)::int FROM memberships asks WHERE asks.group_id = m.group_id AND asks.state = 'requested') ELSE 0 END`;
