import { DATES } from '../../events/dates.js';

const TIMES = (side: string) => `(${side} ->> 'startsLocal', ${side} ->> 'timeZone', ${side} ->> 'allDay')`;

/** SQL: dates `d` ahead that the edits $1 have moved, or put on again: any other edit costs no letter. */
export const MOVED_DATES = `(
    SELECT DISTINCT c.occurrence_id FROM event_changes c
    WHERE c.edit_id = ANY($1) AND c.kind = 'changed' AND (
      ${TIMES('c.before')} IS DISTINCT FROM ${TIMES('c.after')}
      OR EXISTS (SELECT FROM event_changes off
                 WHERE off.occurrence_id = c.occurrence_id AND off.kind = 'cancelled' AND off.number < c.number))
  ) AS moved
  JOIN ${DATES} d ON d.occurrence_id = moved.occurrence_id AND d.state = 'published' AND d.starts_at > now()`;

/** SQL: whether a letter `o` was given up as its date was at another time, or off. */
export const WAS_LOST = `(o.state = 'suppressed' AND o.outcome IN ('moved', 'not-on'))`;

/** SQL: whether a letter `o` has not come, and will not, as its date `d` is at another time now, or was for a while; nor has it since. */
export const IS_LOST = `((${WAS_LOST} OR (o.state IN ('pending', 'claimed') AND o.about ->> 'startsLocal' <> d.starts_local))
  AND NOT EXISTS (
    SELECT FROM outbox since
    WHERE since.person_id = o.person_id AND since.name = o.name AND since.about ->> 'rsvpId' = o.about ->> 'rsvpId'
      AND since.about ->> 'rule' IS NOT DISTINCT FROM o.about ->> 'rule' AND since.id > o.id AND since.state = 'done'))`;

/** SQL: whether a letter `o` is for the reply `r`. */
export const IS_FOR_REPLY = `o.person_id = r.person_id AND o.about ->> 'rsvpId' = r.id::text`;

/** SQL: the key of a letter in the place of a lost one `o`, if it was planned before. */
export const keyAfter = (key: string) =>
  `CASE WHEN EXISTS (SELECT FROM outbox WHERE key = ${key}) THEN concat_ws(':', ${key}, 'after', o.id) ELSE ${key} END`;
