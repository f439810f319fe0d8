import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DATES } from '../../events/dates.js';
import { IS_HOST } from '../../groups/standing.js';
import { IS_REACHED } from '../../people/suppressions.js';
import { Outbox } from '../../queue/outbox.js';
import { planSince } from './plan-since.js';

/** On their own clocks. In the evening it is about tomorrow, in the morning about the day that begins. */
const EVENING_HOUR = 18;
const MORNING_HOUR = 7;
/** One that could not be planned for so long is left out: its day is half over. */
const LATEST_HOURS = 6;

/**
 * Plans for each host one letter about a day on which groups that they look after meet, over all these groups, in one
 * statement for all hosts. No meeting, no letter. It begins with the dates of the next two days, which are few; and every
 * clock on earth shows a full hour at a quarter of an hour of ours, so all other sweeps look at nothing.
 */
@Injectable()
export class PlanDayRosters {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<void> {
    await planSince(this.database, 'dayRosters', '0 minutes', (tx, plannedUntil) =>
      this.outbox.addEach(
        tx,
        'day-roster',
        `SELECT DISTINCT ON (key) key, jsonb_build_object('day', said, 'from', day_begins, 'until', day_ends), person_id, due_at, day_ends
         FROM (${DUE}) AS due
         WHERE NOT EXISTS (SELECT FROM outbox planned WHERE planned.key = due.key)
         ORDER BY key`,
        [plannedUntil],
      ),
    );
  }
}

/** SQL: hosts whose hour has come since everything was planned until $1. Looking two minutes back finds wishes that were committed late. */
const DUE = `
  SELECT concat_ws(':', 'day-roster', p.id, day::date) AS key, p.id AS person_id, said, due_at, day_begins, day_ends
  FROM ${DATES} d
  JOIN groups g ON g.id = d.group_id AND g.archived_at IS NULL
  JOIN memberships m ON m.group_id = g.id AND ${IS_HOST}
  JOIN people p ON p.id = m.person_id AND p.day_rosters <> 'never' AND p.wants_letters AND ${IS_REACHED}
  CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE p.time_zone)::date::timestamp AS today) AS local
  CROSS JOIN LATERAL (VALUES (today - interval '1 day'), (today)) AS days (day)
  CROSS JOIN LATERAL (
    SELECT CASE p.day_rosters WHEN 'evening' THEN 'tomorrow' ELSE 'today' END AS said,
           (day + make_interval(hours => CASE p.day_rosters WHEN 'evening' THEN ${EVENING_HOUR} ELSE ${MORNING_HOUR} END))
             AT TIME ZONE p.time_zone AS due_at,
           (day + CASE p.day_rosters WHEN 'evening' THEN interval '1 day' ELSE interval '${MORNING_HOUR} hours' END)
             AT TIME ZONE p.time_zone AS day_begins,
           (day + CASE p.day_rosters WHEN 'evening' THEN interval '2 days' ELSE interval '1 day ${MORNING_HOUR} hours' END)
             AT TIME ZONE p.time_zone AS day_ends
  ) AS moments
  WHERE to_timestamp(floor(extract(epoch FROM now()) / 900) * 900) > $1::timestamptz - interval '2 minutes'
    AND d.state = 'published' AND d.starts_at > now() AND d.starts_at < now() + interval '2 days 12 hours'
    AND due_at > greatest($1::timestamptz - interval '2 minutes', now() - interval '${LATEST_HOURS} hours') AND due_at <= now()
    AND d.starts_at >= day_begins AND d.starts_at < day_ends
    AND NOT EXISTS (SELECT FROM mutes WHERE person_id = p.id AND (mutes.group_id = g.id OR mutes.event_id = d.event_id))`;
