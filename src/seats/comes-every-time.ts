import { allSeatsOf } from './seats-of.js';

/** A date, as SQL. */
interface DateColumns {
  eventId: string;
  startsLocal: string;
}

const DATE: DateColumns = { eventId: 'o.event_id', startsLocal: 'o.starts_local' };

/** SQL: whether a date lies in the pause of a standing place `s`. @param startsLocal of the date */
const inPause = (startsLocal: string) =>
  `(s.paused_from IS NOT NULL AND left(${startsLocal}, 10) BETWEEN s.paused_from AND s.paused_until)`;

/** SQL: the same of a date `o`. */
export const IN_PAUSE = inPause(DATE.startsLocal);

/** SQL: whether `s` is the standing place that somebody has in the series of a date. */
export const isTheirs = (personId: string, { eventId }: Pick<DateColumns, 'eventId'> = DATE) =>
  `s.event_id = ${eventId} AND s.person_id = ${personId}`;

/** SQL: whether a standing place `s`, if there is one, wants a date: it is neither given up, if only a moment ago, nor paused. */
export const wantsDate = ({ startsLocal }: Pick<DateColumns, 'startsLocal'> = DATE) =>
  `(s.id IS NOT NULL AND s.ends_at IS NULL AND NOT ${inPause(startsLocal)})`;

/** SQL: whether those stay whom `r` brings: they are of the standing place already, or it was said of this date alone. */
const BRINGS_THESE = `(s.id IS NULL OR coalesce(r.is_regular OR r.companions + r.carers + r.interpreters > 0, false))`;

const brings = (column: string, nobody: string) =>
  `coalesce(CASE WHEN ${BRINGS_THESE} THEN r.${column} ELSE s.${column} END, ${nobody}) AS ${column}`;

/**
 * SQL: rows like those of `rsvps`: for each date what somebody says who says no more than yes. That is what they said about this
 * date before, and what their standing place says where they come every time.
 */
export const plainYes = (personId: string) => `(
  SELECT o.id AS occurrence_id, ${personId}::uuid AS person_id, said.*,
         ${allSeatsOf('said')} AS seats
  FROM occurrences o
  LEFT JOIN rsvps r ON r.occurrence_id = o.id AND r.person_id = ${personId}
  LEFT JOIN standing_places s ON ${isTheirs(personId)} AND ${wantsDate()}
  CROSS JOIN LATERAL (
    SELECT ${brings('companions', '0')}, ${brings('carers', '0')}, ${brings('interpreters', '0')}, ${brings('helpers_seated', 'true')},
           coalesce(r.first_time, false) AS first_time, s.id IS NOT NULL AS is_regular,
           coalesce(r.count_me_only, false) AS count_me_only, r.recording_ok) AS said)`;
