import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { toDate } from '../database/instant.js';
import { rowOf, rowsOf } from '../database/sql.js';
import { DATES } from '../events/dates.js';
import type { EventFormat } from '../events/event.entity.js';
import { isNotOver } from '../events/is-not-over.js';
import { DAY_MINUTES } from '../events/whole-days.js';
import { OPEN_GROUP } from '../groups/known-groups.js';
import { nameIn, titleIn } from './listed.js';

/** A date as other sites and printed pages show it, in the words that were chosen for them. */
export interface ListedDate {
  id: string;
  title: string;
  /** On the clocks of `timeZone`. */
  startsLocal: string;
  timeZone: string;
  allDay: boolean;
  /** RFC 3339 */
  startsAt: string;
  endsAt: string;
  area: string;
  format: EventFormat;
  isOn: boolean;
}

/** What other sites may show of a group. */
export interface ListedGroup {
  id: string;
  name: string;
  language: string;
  /** The sites that may show it. */
  origins: string[];
  dates: ListedDate[];
}

const MOST_SHOWN = 20;
/** A month of daily dates, and as many again. */
const MOST_IN_A_MONTH = 62;

/** SQL: an evening that ends after midnight is of the day that it began on. */
const TAKES_DAYS = `(d.all_day OR d.duration_minutes > ${DAY_MINUTES})`;

const SHOWN_DISCREETLY = "(g.sensitive AND g.embed_words = 'discreet')";

const date = (isDiscreet: string) => `json_build_object('id', d.id, 'title', ${titleIn(isDiscreet, 'd')},
  'startsLocal', d.starts_local, 'timeZone', d.time_zone, 'allDay', d.all_day, 'startsAt', d.starts_at, 'endsAt', d.ends_at,
  'area', d.area, 'format', d.format, 'isOn', d.state = 'published')`;

@Injectable()
export class ListedDatesQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The next dates of a group, as its organiser lets other sites show them; `null` for what no stranger may know. */
  elsewhere(groupId: string): Promise<ListedGroup | null> {
    return rowOf<ListedGroup>(
      this.database,
      `SELECT g.id, ${nameIn(SHOWN_DISCREETLY)} AS name, g.language, g.embed_origins AS origins,
         coalesce((SELECT json_agg(next.date ORDER BY next.starts_at, next.occurrence_id) FROM (
           SELECT ${date(SHOWN_DISCREETLY)} AS date, d.starts_at, d.occurrence_id FROM ${DATES} d
           WHERE d.group_id = g.id AND d.state IN ('published', 'cancelled') AND ${isNotOver('d', '$2')}
           ORDER BY d.starts_at, d.occurrence_id LIMIT ${MOST_SHOWN}
         ) next), '[]') AS dates
       FROM groups g WHERE g.id = $1 AND ${OPEN_GROUP}`,
      [groupId, toDate(this.clock.now())],
    );
  }

  /**
   * What a group has on in a month on its own calendar, cancelled dates too, and what takes days and began before.
   * @param month like `2027-03`
   */
  async ofMonth(
    groupId: string,
    month: string,
    isDiscreet: boolean,
  ): Promise<{ dates: ListedDate[]; hasMore: boolean }> {
    const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
    const [from, until] = [first, first.add({ months: 1 })].map((day) => `${day.toString()}T00:00`);
    const rows = await rowsOf<{ date: ListedDate }>(
      this.database,
      `SELECT ${date('$3::boolean')} AS date FROM ${DATES} d
       WHERE d.group_id = $1 AND d.state IN ('published', 'cancelled') AND d.starts_local < $4
         AND (d.starts_local >= $2 OR (${TAKES_DAYS} AND d.ends_at AT TIME ZONE d.time_zone > $2::timestamp))
       ORDER BY d.starts_at, d.occurrence_id LIMIT ${MOST_IN_A_MONTH + 1}`,
      [groupId, from, isDiscreet, until],
    );
    const dates = rows.slice(0, MOST_IN_A_MONTH).map((row) => row.date);
    return { dates, hasMore: rows.length > MOST_IN_A_MONTH };
  }
}
