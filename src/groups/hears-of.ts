import { IS_REACHED } from '../people/suppressions.js';

/** SQL: whether the person `p` asked for no letters about the event of this id. */
export const isEventMuted = (eventId: string) =>
  `EXISTS (SELECT FROM mutes WHERE mutes.person_id = p.id AND mutes.event_id = ${eventId})`;

/**
 * SQL: someone outside the group `g`, by their membership `m`: removed, or gone from a private group. Whoever else answered
 * goes on hearing of it, also when the meeting or its group is not for everyone any more.
 */
export const IS_OUTSIDE = `(m.removed_at IS NOT NULL
  OR (g.visibility = 'private' AND m.state IS NOT DISTINCT FROM 'left'))`;

const IS_WRITTEN_TO = `(p.wants_letters AND ${IS_REACHED} AND NOT coalesce(${IS_OUTSIDE}, false))`;

/**
 * SQL: whether the person `p` would be written to about a place at the event of this id. That they stopped the letters of
 * the group `g` does not count: without this one they would not know of it.
 */
export const hearsOfPlaces = (eventId: string) => `(${IS_WRITTEN_TO} AND NOT ${isEventMuted(eventId)})`;

/**
 * SQL: `hearsOfPlaces` for the person and the event of these ids. Whoever does not wait yet hears of it once they do: saying
 * yes ends what they stopped.
 */
export const toldOfPlaces = (personId: string, eventId: string, waits: string) =>
  `(SELECT ${IS_WRITTEN_TO} AND NOT (${waits} AND ${isEventMuted('e.id')})
    FROM events e JOIN groups g ON g.id = e.group_id JOIN people p ON p.id = ${personId}
    LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id WHERE e.id = ${eventId})`;
