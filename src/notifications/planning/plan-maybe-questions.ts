import type { EntityManager } from 'typeorm';
import { DATES } from '../../events/dates.js';
import type { Outbox } from '../../queue/outbox.js';
import { DUE, IS_DUE, REPLIES } from '../facts/due-now.js';

/** SQL: when those who said maybe are asked about a date `d` of the group `g`, as `asks.due_at`. */
export const ASKS = `LATERAL (SELECT g.maybe_question_minutes AS asked) AS rule, LATERAL ${DUE} AS asks`;

/**
 * Asks people who said maybe whether they know by now, when their group chose to, and each reply once, ever.
 * @param since until when letters were planned before
 */
export async function planMaybeQuestions(tx: EntityManager, outbox: Outbox, since: Date): Promise<void> {
  await outbox.addEach(
    tx,
    'maybe-question',
    `SELECT concat_ws(':', 'maybe-question', r.id),
            jsonb_build_object('rsvpId', r.id, 'startsLocal', d.starts_local), r.person_id, due_at, d.rsvps_close_at
     FROM ${DATES} d
     JOIN groups g ON g.id = d.group_id AND g.maybe_question_minutes IS NOT NULL
     ${REPLIES}, ${ASKS}
     WHERE ${IS_DUE} AND r.answer = 'maybe' AND p.wants_reminders
       AND d.rsvps_close_at > now()`,
    [since],
  );
}

/**
 * SQL: whether a reply `r` is asked at just the time that a reminder is `due`, though the question may wait for its reader to
 * wake, also over a move: then one letter is enough.
 */
export const IS_ASKED_THEN = `EXISTS (
  SELECT FROM outbox question, ${ASKS}
  WHERE question.key = 'maybe-question:' || r.id AND asks.due_at = due.due_at
    AND (question.about ->> 'startsLocal' = d.starts_local OR question.ended_at IS NULL))`;
