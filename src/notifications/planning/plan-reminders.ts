import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { alsoTell } from '../../channels/also-tell.js';
import { DATES } from '../../events/dates.js';
import { Outbox } from '../../queue/outbox.js';
import {
  awake,
  HAS_OWN_RULES,
  HOSTS_RULES,
  IS_DUE,
  OWN_RULES,
  REPLIES,
  WAS_MISSED,
} from '../facts/due-now.js';
import { planFirstTimes } from './plan-first-times.js';
import { planSince } from './plan-since.js';
import { IS_ASKED_THEN, planMaybeQuestions } from './plan-maybe-questions.js';
import { REMINDER_ABOUT, REMINDER_KEY } from './planned-reminder.js';
import { tellOfMissed } from './tell-of-missed.js';

/**
 * Plans the letters before a start that come due in the next minute, all of a kind in one statement: never earlier, so that a moved
 * meeting, another rule or a new reply needs no replanning. Where we were stopped for a while it catches up, with
 * the nearest reminder only; of a meeting that began meanwhile that one ends as too late, and its hosts are told. A key is planned once, ever.
 */
@Injectable()
export class PlanReminders {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<void> {
    await planSince(this.database, 'reminders', '1 minute', async (tx, plannedUntil) => {
      await planMaybeQuestions(tx, this.outbox, plannedUntil);
      const reminders = [
        ...(await this.plan(tx, IS_DUE, plannedUntil)),
        ...(await this.plan(tx, WAS_MISSED, plannedUntil)),
      ];
      await alsoTell(tx, this.outbox, 'reminder-notification', reminders);
      await planFirstTimes(tx, this.outbox, plannedUntil);
      await tellOfMissed(tx, this.outbox, plannedUntil);
    });
  }

  private plan(tx: EntityManager, which: string, plannedUntil: Date): Promise<number[]> {
    return this.outbox.addEach(
      tx,
      'event-reminder',
      `SELECT DISTINCT ON (rsvp_id)
              ${REMINDER_KEY}, ${REMINDER_ABOUT}, person_id, sent_at, starts_at
       FROM (${remindersBy(HOSTS_RULES, `NOT ${HAS_OWN_RULES}`, awake('due_at'), which)}
             UNION ALL
             ${remindersBy(OWN_RULES, HAS_OWN_RULES, 'due_at', which)}) AS planned
       ORDER BY rsvp_id, due_at DESC`,
      [plannedUntil],
    );
  }
}

/** SQL: who is reminded of what now, by one kind of rules. */
const remindersBy = (rules: string, whose: string, sentAt: string, which: string) => `
  SELECT r.id AS rsvp_id, r.person_id, d.starts_local, d.time_zone, d.starts_at, rule, minutes, due_at, ${sentAt} AS sent_at
  FROM ${DATES} d
  JOIN groups g ON g.id = d.group_id
  ${REPLIES}
  CROSS JOIN LATERAL ${rules} AS due
  WHERE ${whose} AND ${which} AND r.answer IN ('going', 'maybe') AND p.wants_reminders AND NOT ${IS_ASKED_THEN}`;
