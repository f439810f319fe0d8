import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { NotFound } from '../common/domain-error.js';
import { afterMoment, type Page, type PageQuery, pageOf, type Placed } from '../common/page.js';
import { toDate } from '../database/instant.js';
import { rowsOf } from '../database/sql.js';
import { findGroup } from '../groups/find-group.js';
import { mayHost } from '../groups/groups.policy.js';
import { DATES } from './dates.js';
import type { EventsQuery } from './lists.bodies.js';
import { mayFindEvents } from './events.policy.js';
import { PLACE, shown, SUMMARY, type SummaryRow } from './event-columns.js';
import type { EventSummary } from './event.view.js';
import { askedFor, IN_PUBLIC } from './in-public.js';
import type { EventState } from './event.entity.js';
import type { Rule } from './series/rule.js';

const NEXT_DATES = 3;

/** A date that a list names beside others of its series. */
export interface NextDate {
  id: string;
  startsAt: Date;
  endsAt: Date;
  state: EventState;
}

/** An event with a single date, or a series, which stands where its next date would. */
export interface ComingUp extends EventSummary {
  series: {
    id: string;
    rule: Rule;
    nextDates: NextDate[];
  } | null;
}

type Row = SummaryRow & { eventId: string; rule: Rule | null; nextDates: NextDateRow[] };
type NextDateRow = Omit<NextDate, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string };

/** What is coming up, for people who look around: each series once. Lists for programs have every date. */
@Injectable()
export class ComingUpQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What is on in public groups, the next first. @param near as in `askedFor` */
  async inPublic(query: EventsQuery, near = false): Promise<Page<ComingUp>> {
    const now = toDate(this.clock.now());
    return this.page(IN_PUBLIC, askedFor(query, now, near), query, now);
  }

  /**
   * What a group has on; hosts see drafts too. Cancelled events stay where they were, for people who look for them.
   * @throws NotFound
   */
  async ofGroup(groupId: string, personId: string | null, query: PageQuery): Promise<Page<ComingUp>> {
    const { group, standing } = await findGroup(this.database, groupId, personId);
    if (!mayFindEvents(group, standing)) throw new NotFound();
    const now = toDate(this.clock.now());
    const isListed = (d: string) =>
      `${d}.group_id = $1 AND (${d}.ends_at > $2 OR ${d}.state = 'draft') AND (${d}.state <> 'draft' OR $3)`;
    return this.page(isListed, [groupId, now, mayHost(standing)], query, now);
  }

  /** @param isListed SQL: whether a date is one that the list is about */
  private async page(
    isListed: (date: string) => string,
    values: unknown[],
    { after, limit }: PageQuery,
    now: Date,
  ): Promise<Page<ComingUp>> {
    const at = values.length;
    const rows = await rowsOf<Placed<Row>>(
      this.database,
      `SELECT ${SUMMARY}, d.event_id AS "eventId", d.recurrence_rule AS rule, ${PLACE},
              CASE WHEN d.is_of_series THEN (
                SELECT json_agg(next) FROM (
                  SELECT next.id, next.starts_at AS "startsAt", next.ends_at AS "endsAt", next.state FROM ${DATES} next
                  WHERE next.event_id = d.event_id AND ${isListed('next')}
                  ORDER BY next.starts_at, next.occurrence_id LIMIT ${NEXT_DATES}
                ) AS next
              ) END AS "nextDates"
       FROM ${DATES} d JOIN groups g ON g.id = d.group_id
       WHERE ${isListed('d')}
         AND NOT (d.is_of_series AND EXISTS (
           SELECT FROM ${DATES} earlier
           WHERE earlier.event_id = d.event_id AND ${isListed('earlier')}
             AND (earlier.starts_at, earlier.occurrence_id) < (d.starts_at, d.occurrence_id)))
         AND ($${at + 1}::timestamptz IS NULL OR (d.starts_at, d.occurrence_id) > ($${at + 1}, $${at + 2}::uuid))
       ORDER BY d.starts_at, d.occurrence_id LIMIT $${at + 3}`,
      [...values, ...afterMoment(after), limit + 1],
    );
    return pageOf(
      rows.map((row) => comingUp(row, now)),
      limit,
    );
  }
}

function comingUp({ eventId, rule, nextDates, ...row }: Placed<Row>, now: Date): Placed<ComingUp> {
  const series = rule && {
    id: eventId,
    rule,
    nextDates: nextDates.map(({ startsAt, endsAt, ...date }) => ({
      ...date,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    })),
  };
  return { ...shown(row, now), series };
}
