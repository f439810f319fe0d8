/**
 * SQL: which reminder it is, from the columns `rsvp_id, starts_local, time_zone, rule`: another time of the date, or another
 * rule, makes another.
 */
export const REMINDER_KEY = `concat_ws(':', 'event-reminder', rsvp_id, starts_local, time_zone, rule)`;

/** SQL: what it is about, from these and `minutes`. */
export const REMINDER_ABOUT = `jsonb_build_object(
  'rsvpId', rsvp_id, 'minutesBefore', minutes, 'startsLocal', starts_local, 'rule', rule)`;
