import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LOCKS } from '../database/locks.js';
import { rowOf } from '../database/sql.js';
import { DATES } from '../events/dates.js';
import { Outbox } from '../queue/outbox.js';
import { DUE, IS_DUE, REPLIES } from './due-now.js';
import { planFirstTimes } from './plan-first-times.js';
import { IS_ASKED_THEN, planMaybeQuestions } from './plan-maybe-questions.js';

/**
 * Plans the letters before a start that come due in the next minute, all of a kind in one statement: never earlier, so that a moved
 * meeting, another rule or a new reply needs no replanning. Where we were stopped for a while it catches up, with
 * the nearest reminder only. A key is planned once, ever.
 */
@Injectable()
export class PlanReminders {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** One process plans at a time; the others have nothing to do. */
  async run(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const watermark = await rowOf<{ plannedUntil: Date }>(
        tx,
        `SELECT reminders_planned_until AS "plannedUntil" FROM installation
         WHERE pg_try_advisory_xact_lock(${LOCKS.planningReminders})`,
      );
      if (!watermark) return;
      await planMaybeQuestions(tx, this.outbox, watermark.plannedUntil);
      await this.outbox.addEach(
        tx,
        'event-reminder',
        `SELECT DISTINCT ON (r.id)
                concat_ws(':', 'event-reminder', r.id, d.starts_local, d.time_zone, minutes),
                jsonb_build_object('rsvpId', r.id, 'minutesBefore', minutes, 'startsLocal', d.starts_local),
                r.person_id, due_at, d.starts_at
         FROM ${DATES} d
         JOIN groups g ON g.id = d.group_id
         CROSS JOIN LATERAL unnest(coalesce(d.reminder_minutes, g.reminder_minutes)) AS rule (asked)
         CROSS JOIN LATERAL ${DUE} AS due
         ${REPLIES}
         WHERE ${IS_DUE} AND r.answer IN ('going', 'maybe') AND p.wants_reminders AND NOT ${IS_ASKED_THEN}
         ORDER BY r.id, due_at DESC`,
        [watermark.plannedUntil],
      );
      await planFirstTimes(tx, this.outbox, watermark.plannedUntil);
      await tx.query(`UPDATE installation SET reminders_planned_until = now() + interval '1 minute'`);
    });
  }
}
