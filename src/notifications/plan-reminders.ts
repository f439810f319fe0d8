import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LOCKS } from '../database/locks.js';
import { rowOf } from '../database/sql.js';
import { DATES } from '../events/dates.js';
import { Outbox } from '../queue/outbox.js';
import { IS_OUTSIDE } from './meetings.js';

/** Further ahead than any reminder goes out. */
const FARTHEST_DAYS = 15;

/**
 * SQL: how many minutes before the start the rule `asked` for sends, and when that is. Whole days begin at midnight, and
 * a letter then would wake people: it goes out at nine in the morning, as many days before, and the day before at the
 * latest.
 */
const DUE = `(SELECT minutes, d.starts_at - make_interval(mins => minutes) + morning AS due_at
  FROM (SELECT CASE WHEN d.all_day THEN ceil(asked / 1440.0)::int * 1440 ELSE asked END AS minutes,
               CASE WHEN d.all_day THEN interval '9 hours' ELSE interval '0' END AS morning) AS before)`;

/**
 * Plans the reminders that come due in the next minute, all in one statement: never earlier, so that a moved
 * meeting, another rule or a new reply needs no replanning. Where we were stopped for a while it catches up, with
 * the nearest reminder only. Looking ten minutes back finds what was committed late; a key is planned once, ever.
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
         JOIN rsvps r ON r.occurrence_id = d.occurrence_id
         JOIN people p ON p.id = r.person_id
         LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id
         WHERE d.starts_at > now() AND d.starts_at < now() + interval '${FARTHEST_DAYS} days'
           AND due_at > $1::timestamptz - interval '10 minutes' AND due_at <= now() + interval '1 minute'
           AND d.state = 'published'
           AND r.answer IN ('going', 'maybe') AND r.replied_at <= due_at
           AND p.wants_reminders AND p.unreachable_at IS NULL AND NOT ${IS_OUTSIDE}
           AND NOT EXISTS (
             SELECT FROM mutes WHERE person_id = p.id AND (mutes.group_id = g.id OR mutes.event_id = d.event_id))
         ORDER BY r.id, due_at DESC`,
        [watermark.plannedUntil],
      );
      await tx.query(`UPDATE installation SET reminders_planned_until = now() + interval '1 minute'`);
    });
  }
}
