import { IS_OUTSIDE } from '../../groups/hears-of.js';
import { IS_REACHED } from '../../people/suppressions.js';
import { FIRST_DUE, isForItsReader } from '../../queue/first-due.js';

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

/** SQL: whether the rules of `level`, a date, a group or a person, are its own. */
const hasOwnRules = (level: string) =>
  `(${level}.reminder_minutes IS NOT NULL OR ${level}.reminder_times <> '{}')`;

/**
 * SQL: what rules send about a date `d`: in few characters which one it is, how many minutes before the start it counts as,
 * and when. Clock times are those of a zone; whole days are told of the day before at the latest.
 */
const sentBy = (minutes: string, times: string, zone: string) => `
  SELECT minutes::text AS rule, minutes, due_at FROM unnest(${minutes}) AS rule (asked) CROSS JOIN LATERAL ${DUE} AS due
  UNION ALL
  SELECT said, (extract(epoch FROM d.starts_at - due_at) / 60)::int, due_at FROM unnest(${times}) AS said
  CROSS JOIN LATERAL (
    SELECT ((d.starts_at AT TIME ZONE ${zone})::date - greatest(split_part(said, '@', 1)::int, d.all_day::int) + split_part(said, '@', 2)::time)
      AT TIME ZONE ${zone} AS due_at) AS clock`;

/** SQL: what hosts have chosen for a date `d` of the group `g`. */
export const HOSTS_RULES = `(${sentBy(
  `CASE WHEN ${hasOwnRules('d')} THEN d.reminder_minutes ELSE g.reminder_minutes END`,
  `CASE WHEN ${hasOwnRules('d')} THEN d.reminder_times ELSE g.reminder_times END`,
  'd.time_zone',
)})`;

/** SQL: what the person `p` has chosen instead. */
export const OWN_RULES = `(${sentBy('p.reminder_minutes', 'p.reminder_times', 'p.time_zone')})`;

/** SQL: whether the person `p` has. */
export const HAS_OWN_RULES = hasOwnRules('p');

/** SQL: whether `at` lies in the quiet hours of the person `p`, and when those are over. */
const quietAt = (at: string) => `(
  SELECT CASE WHEN quiet <= morning THEN local::time >= quiet AND local::time < morning
           ELSE local::time >= quiet OR local::time < morning END AS is_quiet,
         (local::date + CASE WHEN quiet > morning AND local::time >= quiet THEN 1 ELSE 0 END + morning)
           AT TIME ZONE p.time_zone AS ends_at
  FROM (SELECT (${at} AT TIME ZONE p.time_zone) AS local, p.quiet_from::time AS quiet, p.quiet_until::time AS morning) AS clock)`;

/** SQL: in how many seconds the quiet hours of the person `p` are over. 0: it is none of them now. */
export const QUIET_SECONDS = `(
  SELECT CASE WHEN is_quiet THEN ceil(extract(epoch FROM ends_at - now()))::int ELSE 0 END FROM ${quietAt('now()')} AS night)`;

const BEFORE_THE_START = `interval '30 minutes'`;

/**
 * SQL: when a letter that is due at `dueAt` reaches the person `p`: their quiet hours are waited for where that leaves them half
 * an hour before the start of `d`.
 */
export const awake = (dueAt: string) => `(
  SELECT CASE WHEN is_quiet AND ends_at <= d.starts_at - ${BEFORE_THE_START} THEN ends_at ELSE ${dueAt} END
  FROM ${quietAt(dueAt)} AS night)`;

/** SQL: whether a time within quiet hours was meant; the end of those that a reminder `o` waited for was not. */
const IS_CHOSEN = `chosen.is_quiet AND NOT coalesce(${isForItsReader('o.outcome')}, false)`;

/**
 * SQL: for how many seconds the reminder `o` of a date `d` waits now until the quiet hours of the person `p` are over, whatever
 * held it up until they began, or has changed them since. 0: it goes, as that leaves too little time before the start, or
 * as they chose a time within them.
 */
export const SLEEP_SECONDS = `(
  SELECT CASE WHEN night.is_quiet AND night.ends_at <= d.starts_at - ${BEFORE_THE_START} AND NOT (${HAS_OWN_RULES} AND ${IS_CHOSEN})
           THEN ceil(extract(epoch FROM night.ends_at - now()))::int ELSE 0 END
  FROM ${quietAt('now()')} AS night, ${quietAt(FIRST_DUE)} AS chosen)`;

/** SQL: to whom a letter before the start of a date `d` may go. */
export const REPLIES = `JOIN rsvps r ON r.occurrence_id = d.occurrence_id
  JOIN people p ON p.id = r.person_id
  LEFT JOIN memberships m ON m.group_id = d.group_id AND m.person_id = p.id`;

/** SQL: for a reply that was there when the letter was due, of someone who is to hear of the date. */
const IS_FOR_READER = `r.replied_at <= due_at AND NOT ${IS_OUTSIDE}
  AND NOT EXISTS (
    SELECT FROM mutes WHERE person_id = p.id AND (mutes.group_id = g.id OR mutes.event_id = d.event_id))`;

/**
 * SQL: whether `due_at` has come since everything was planned until $1, for a reply that was there by then. Looking ten
 * minutes back finds what was committed late.
 */
export const IS_DUE = `d.state = 'published' AND d.starts_at > now() AND d.starts_at < now() + interval '${FARTHEST_DAYS} days'
  AND due_at > $1::timestamptz - interval '10 minutes' AND due_at <= now() + interval '1 minute'
  AND ${IS_FOR_READER}`;

/** What began longer ago is history: nobody is told of it any more. */
const LONGEST_MISSED_DAYS = 7;

/**
 * SQL: whether `due_at` came, and then the start, while nobody planned anything, which was done until $1. A restored copy that
 * is held does not know what was sent since its backup.
 */
export const WAS_MISSED = `d.state = 'published' AND d.starts_at <= now()
  AND d.starts_at > greatest($1::timestamptz, now() - interval '${LONGEST_MISSED_DAYS} days')
  AND due_at > $1::timestamptz AND due_at < d.starts_at AND ${IS_FOR_READER} AND p.wants_letters AND ${IS_REACHED}
  AND NOT EXISTS (SELECT FROM installation WHERE held_at IS NOT NULL)`;
