import type { EntityManager } from 'typeorm';
import { alsoTell } from '../../channels/also-tell.js';
import { DATES } from '../../events/dates.js';
import type { Outbox } from '../../queue/outbox.js';
import { awake, HAS_OWN_RULES, HOSTS_RULES, OWN_RULES } from '../facts/due-now.js';
import { REMINDER_ABOUT, REMINDER_KEY } from './planned-reminder.js';

/** SQL: whether a reminder `o` has not come, and will not, as its date `d` is at another time now, or was for a while. */
const IS_LOST = `((o.state IN ('pending', 'claimed') AND o.about ->> 'startsLocal' <> d.starts_local)
  OR (o.state = 'suppressed' AND o.outcome IN ('moved', 'not-on')))`;

/** SQL: whether a reminder that is as near, or nearer, has come or will, for the time that the date `d` has now. */
const IS_REMINDED = `EXISTS (
  SELECT FROM outbox other
  WHERE other.person_id = r.person_id AND other.name = 'event-reminder' AND other.about ->> 'rsvpId' = r.id::text
    AND other.about ->> 'startsLocal' = d.starts_local AND (other.about ->> 'minutesBefore')::int <= minutes
    AND other.state IN ('pending', 'claimed', 'done'))`;

/**
 * Plans the reminders anew that a move has cost: they waited for their readers when the date was moved, or were given up and the
 * move was taken back, and by the time that holds now their moment has passed, so that no sweep finds them. The same that was
 * planned before and did not come has a key of its own.
 * @param editIds what has changed
 */
export async function remindAgain(tx: EntityManager, outbox: Outbox, editIds: string[]): Promise<void> {
  const reminders = await outbox.addEach(
    tx,
    'event-reminder',
    `SELECT DISTINCT ON (rsvp_id)
            CASE WHEN EXISTS (SELECT FROM outbox WHERE key = ${REMINDER_KEY})
              THEN concat_ws(':', ${REMINDER_KEY}, 'after', lost_id) ELSE ${REMINDER_KEY} END,
            ${REMINDER_ABOUT}, person_id, sent_at, starts_at
     FROM (
       SELECT r.id AS rsvp_id, r.person_id, d.starts_local, d.time_zone, d.starts_at, rule, minutes, due.due_at,
              ${awake('now()')} AS sent_at, o.id AS lost_id
       FROM (SELECT DISTINCT occurrence_id FROM event_changes WHERE edit_id = ANY($1)) AS changed
       JOIN ${DATES} d ON d.occurrence_id = changed.occurrence_id AND d.state = 'published' AND d.starts_at > now()
       JOIN groups g ON g.id = d.group_id
       JOIN rsvps r ON r.occurrence_id = d.occurrence_id AND r.answer IN ('going', 'maybe')
       JOIN people p ON p.id = r.person_id AND p.wants_reminders
       JOIN outbox o ON o.person_id = r.person_id AND o.name = 'event-reminder' AND o.about ->> 'rsvpId' = r.id::text
       CROSS JOIN LATERAL (SELECT * FROM ${HOSTS_RULES} AS hosts WHERE NOT ${HAS_OWN_RULES}
                           UNION ALL SELECT * FROM ${OWN_RULES} AS own WHERE ${HAS_OWN_RULES}) AS due
       WHERE ${IS_LOST} AND o.about ->> 'rule' = rule AND r.replied_at <= o.created_at AND due.due_at <= now()
         AND NOT ${IS_REMINDED}
     ) AS lost
     ORDER BY rsvp_id, due_at DESC, lost_id DESC`,
    [editIds],
  );
  await alsoTell(tx, outbox, 'reminder-notification', reminders);
}
