/**
 * SQL: which reminder it is, from the columns `rsvp_id, starts_local, time_zone, rule`: another time of the date, or another
 * rule, makes another.
 */
export const REMINDER_KEY = `concat_ws(':', 'event-reminder', rsvp_id, starts_local, time_zone, rule)`;

/** SQL: what it is about, from these and `minutes`. */
export const REMINDER_ABOUT = `jsonb_build_object(
  'rsvpId', rsvp_id, 'minutesBefore', minutes, 'startsLocal', starts_local, 'rule', rule)`;

/** SQL: whether a reminder `other` is of the same reply, for the date at `startsLocal`. */
const isAbout = (personId: string, rsvpId: string, startsLocal: string) =>
  `other.person_id = ${personId} AND other.name = 'event-reminder' AND other.about ->> 'rsvpId' = ${rsvpId}
    AND other.about ->> 'startsLocal' = ${startsLocal}`;

const MINUTES = (of: string) => `(${of}.about ->> 'minutesBefore')::int`;

/** SQL: whether a reminder that is as near as `minutes`, or nearer, has come or will, for the time that the date `d` of the reply `r` has now. */
export const IS_REMINDED = `EXISTS (
  SELECT FROM outbox other
  WHERE ${isAbout('r.person_id', 'r.id::text', 'd.starts_local')} AND ${MINUTES('other')} <= minutes
    AND other.state IN ('pending', 'claimed', 'done'))`;

/** Those that wait for the same end of quiet hours count whole seconds to it, each from its own moment. */
const ONE_WAKING = `interval '1 minute'`;

/** SQL: whether a nearer reminder than `o` has come, or goes now: where several waited for their reader to wake, one is enough. */
export const IS_NEARER_ONE = `EXISTS (
  SELECT FROM outbox other
  WHERE ${isAbout('o.person_id', "o.about ->> 'rsvpId'", "o.about ->> 'startsLocal'")} AND ${MINUTES('other')} < ${MINUTES('o')}
    AND (other.state = 'done' OR (other.state IN ('pending', 'claimed') AND other.due_at <= now() + ${ONE_WAKING})))`;
