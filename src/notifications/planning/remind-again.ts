import type { EntityManager } from 'typeorm';
import { alsoTell } from '../../channels/also-tell.js';
import type { Outbox } from '../../queue/outbox.js';
import { awake, HAS_OWN_RULES, HOSTS_RULES, OWN_RULES } from '../facts/due-now.js';
import { IS_FOR_REPLY, IS_LOST, keyAfter, MOVED_DATES } from './lost-to-a-move.js';
import { IS_REMINDED, REMINDER_ABOUT, REMINDER_KEY } from './planned-reminder.js';

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
    `SELECT DISTINCT ON (rsvp_id) ${keyAfter(REMINDER_KEY)}, ${REMINDER_ABOUT}, person_id, sent_at, starts_at
     FROM (
       SELECT r.id AS rsvp_id, r.person_id, d.starts_local, d.time_zone, d.starts_at, rule, minutes, due.due_at,
              ${awake('now()')} AS sent_at, o.id
       FROM ${MOVED_DATES}
       JOIN groups g ON g.id = d.group_id
       JOIN rsvps r ON r.occurrence_id = d.occurrence_id AND r.answer IN ('going', 'maybe')
       JOIN people p ON p.id = r.person_id AND p.wants_reminders
       JOIN outbox o ON o.name = 'event-reminder' AND ${IS_FOR_REPLY}
       CROSS JOIN LATERAL (SELECT * FROM ${HOSTS_RULES} AS hosts WHERE NOT ${HAS_OWN_RULES}
                           UNION ALL SELECT * FROM ${OWN_RULES} AS own WHERE ${HAS_OWN_RULES}) AS due
       WHERE ${IS_LOST} AND o.about ->> 'rule' = rule AND r.replied_at <= o.created_at AND due.due_at <= now()
         AND NOT ${IS_REMINDED}
     ) AS o
     ORDER BY rsvp_id, due_at DESC, id DESC`,
    [editIds],
  );
  await alsoTell(tx, outbox, 'reminder-notification', reminders);
}
