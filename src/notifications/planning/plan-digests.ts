import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IS_REACHED } from '../../people/suppressions.js';
import { letterKinds } from '../../queue/letter-kinds.js';
import { Outbox } from '../../queue/outbox.js';
import { planSince } from './plan-since.js';
import { newTo, openedTo, THEIR_DATES } from '../facts/whats-on.js';

const { useBy: USE } = letterKinds.digest;

/** Later than this, what was missed is left to the next one. */
const LATEST_HOURS = { daily: 12, weekly: 48 };
/** Whoever had none for so long, or never, hears of what is new since then. */
const LONGEST_DAYS = 14;

/**
 * Plans for each person who wishes it one letter of what is on for them, at their hour on their own clocks, in one
 * statement for all; nothing for people to whom there is nothing to say. A day has one, also where its hour comes twice
 * or never, because the clocks change. After we were stopped for a while it catches up, as long as that is of use.
 */
@Injectable()
export class PlanDigests {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<void> {
    await planSince(this.database, 'digests', '0 minutes', (tx, plannedUntil) =>
      this.outbox.addEach(
        tx,
        'digest',
        `SELECT key, jsonb_build_object('since', since), person_id, due_at,
                due_at + CASE WHEN is_daily THEN interval '${USE.daily} hours' ELSE interval '${USE.weekly} hours' END
         FROM (${DUE}) AS due
         WHERE NOT EXISTS (SELECT FROM outbox planned WHERE planned.key = due.key)
           AND EXISTS (
             SELECT FROM people p WHERE p.id = due.person_id
               AND (EXISTS (SELECT FROM ${newTo('due.since', 'due.due_at')})
                 OR EXISTS (SELECT FROM ${openedTo('due.since', 'due.due_at')})
                 OR (p.digest <> 'news' AND EXISTS (SELECT FROM ${THEIR_DATES}))))`,
        [plannedUntil],
      ),
    );
  }
}

/** SQL: whose hour has come since everything was planned until $1. Looking ten minutes back finds wishes that were committed late. */
const DUE = `
  SELECT concat_ws(':', 'digest', p.id, day::date) AS key, p.id AS person_id, p.digest = 'daily' AS is_daily, due_at,
         coalesce((SELECT max(last.due_at) FROM outbox last
                   WHERE last.person_id = p.id AND last.name = 'digest' AND last.state = 'done'),
                  due_at - interval '${LONGEST_DAYS} days') AS since
  FROM (SELECT DISTINCT time_zone AS zone FROM people WHERE digest <> 'never') AS zones
  CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE zone)::date::timestamp AS today) AS local
  CROSS JOIN generate_series(today - interval '2 days', today, interval '1 day') AS day
  CROSS JOIN generate_series(0, 23) AS hour
  CROSS JOIN LATERAL (SELECT (day + make_interval(hours => hour)) AT TIME ZONE zone AS due_at) AS moment
  JOIN people p ON p.time_zone = zone AND p.digest_hour = hour AND p.digest <> 'never'
    AND (p.digest = 'daily' OR p.digest_day = extract(isodow FROM day))
  WHERE due_at > $1::timestamptz - interval '10 minutes' AND due_at <= now()
    AND due_at > now() - CASE p.digest WHEN 'daily' THEN interval '${LATEST_HOURS.daily} hours' ELSE interval '${LATEST_HOURS.weekly} hours' END
    AND p.wants_letters AND ${IS_REACHED} AND p.confirmed_at IS NOT NULL`;
