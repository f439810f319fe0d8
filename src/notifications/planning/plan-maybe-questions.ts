import type { EntityManager } from 'typeorm';
import { DATES } from '../../events/dates.js';
import type { Outbox } from '../../queue/outbox.js';
import { DUE, IS_DUE, REPLIES } from '../facts/due-now.js';
import { IS_FOR_REPLY, MOVED_DATES, WAS_LOST } from './lost-to-a-move.js';

/** SQL: when those who said maybe are asked about a date `d` of the group `g`, as `asks.due_at`. */
export const ASKS = `LATERAL (SELECT g.maybe_question_minutes AS asked) AS rule, LATERAL ${DUE} AS asks`;

const IS_QUESTION = `o.name = 'maybe-question' AND ${IS_FOR_REPLY}`;

/** SQL: each reply `r` is asked once, ever; a question that a move has cost was none. */
const KEY = `concat_ws(':', 'maybe-question', r.id,
  (SELECT 'after:' || max(o.id) FROM outbox o WHERE ${IS_QUESTION} AND ${WAS_LOST}))`;
const ABOUT = `jsonb_build_object('rsvpId', r.id, 'startsLocal', d.starts_local)`;

/**
 * Asks people who said maybe whether they know by now, when their group chose to.
 * @param since until when letters were planned before
 */
export async function planMaybeQuestions(tx: EntityManager, outbox: Outbox, since: Date): Promise<void> {
  await outbox.addEach(
    tx,
    'maybe-question',
    `SELECT ${KEY}, ${ABOUT}, r.person_id, due_at, d.rsvps_close_at
     FROM ${DATES} d
     JOIN groups g ON g.id = d.group_id AND g.maybe_question_minutes IS NOT NULL
     ${REPLIES}, ${ASKS}
     WHERE ${IS_DUE} AND r.answer = 'maybe' AND p.wants_reminders
       AND d.rsvps_close_at > now()`,
    [since],
  );
}

/**
 * The same where a question was given up, and by the time that holds now its moment has passed, so that no sweep finds it.
 * @param editIds what has changed
 */
export async function askMaybesAgain(tx: EntityManager, outbox: Outbox, editIds: string[]): Promise<void> {
  await outbox.addEach(
    tx,
    'maybe-question',
    `SELECT ${KEY}, ${ABOUT}, r.person_id, now(), d.rsvps_close_at
     FROM ${MOVED_DATES}
     JOIN groups g ON g.id = d.group_id
     JOIN rsvps r ON r.occurrence_id = d.occurrence_id AND r.answer = 'maybe'
     JOIN people p ON p.id = r.person_id AND p.wants_reminders, ${ASKS}
     WHERE asks.due_at <= now() AND d.rsvps_close_at > now()
       AND EXISTS (SELECT FROM outbox o WHERE ${IS_QUESTION} AND ${WAS_LOST})
       AND NOT EXISTS (SELECT FROM outbox o WHERE ${IS_QUESTION} AND o.state IN ('pending', 'claimed', 'done'))`,
    [editIds],
  );
}

/**
 * SQL: whether a reply `r` is asked at just the time that a reminder is `due`, though the question may wait for its reader to
 * wake, also over a move: then one letter is enough.
 */
export const IS_ASKED_THEN = `EXISTS (
  SELECT FROM outbox o, ${ASKS}
  WHERE ${IS_QUESTION} AND NOT ${WAS_LOST} AND asks.due_at = due.due_at
    AND (o.about ->> 'startsLocal' = d.starts_local OR o.ended_at IS NULL))`;
