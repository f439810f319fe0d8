import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { toDate } from '../database/instant.js';
import { rowsOf } from '../database/sql.js';
import { DATES } from '../events/dates.js';
import { IS_HOST } from '../groups/standing.js';
import { IS_REACHED } from '../people/suppressions.js';
import { COUNTS, type DateCounts, LACKS_LEADER, REQUESTS } from './counted-dates.js';

/** A date that begins so soon, with so few coming, may be one to think about. */
const SOON_HOURS = 72;
const FEW = 3;
/** What was written back so long ago has been read. */
const DAYS_OF_NOTES = 7;
const IS_NEW = `received_at > $2::timestamptz - interval '${DAYS_OF_NOTES} days'`;
const DAYS_AHEAD = 14;
const MOST_DATES = 30;

/** A date of a group that someone looks after. */
export interface DeskDate extends DateCounts {
  id: string;
  title: string;
  groupId: string;
  groupName: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  allDay: boolean;
  lacksLeader: boolean;
  /** How many people wrote back to letters about it in the last days. */
  notes: number;
  /** How many more are coming than there are places. */
  beyond: number;
  /** Whether it is soon, and hardly anyone is coming. */
  isLow: boolean;
}

/** A group that someone looks after, with what waits for them there. */
export interface DeskGroup {
  id: string;
  name: string;
  /** How many ask to join; 0 for those who may not answer them. */
  requests: number;
  /** How many members no letter reaches. */
  unreachable: number;
  /** How many people wrote back to letters about no date in the last days. */
  notes: number;
  /** Meetings that nobody was invited to yet. */
  drafts: number;
}

export interface Desk {
  groups: DeskGroup[];
  /** Of the next two weeks, the first ones. */
  dates: DeskDate[];
}

/** What needs a host, over all groups that they look after, in two statements. */
@Injectable()
export class DeskQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async read(personId: string): Promise<Desk> {
    const [groups, dates] = await Promise.all([this.groups(personId), this.dates(personId)]);
    return { groups, dates };
  }

  private groups(personId: string): Promise<DeskGroup[]> {
    return rowsOf<DeskGroup>(
      this.database,
      `SELECT g.id, g.name, ${REQUESTS} AS requests,
              (SELECT count(*)::int FROM memberships theirs JOIN people p ON p.id = theirs.person_id
               WHERE theirs.group_id = g.id AND theirs.state = 'active' AND NOT ${IS_REACHED}) AS unreachable,
              (SELECT count(*)::int FROM reply_notes WHERE group_id = g.id AND ${IS_NEW}) AS notes,
              (SELECT count(*)::int FROM events e WHERE e.group_id = g.id AND e.state = 'draft') AS drafts
       FROM memberships m JOIN groups g ON g.id = m.group_id AND g.archived_at IS NULL
       WHERE m.person_id = $1 AND ${IS_HOST}
       ORDER BY lower(g.name), g.id`,
      [personId, toDate(this.clock.now())],
    );
  }

  private dates(personId: string): Promise<DeskDate[]> {
    return rowsOf<DeskDate>(
      this.database,
      `SELECT d.id, d.title, g.id AS "groupId", g.name AS "groupName", d.starts_at AS "startsAt", d.ends_at AS "endsAt",
              d.time_zone AS "timeZone", d.all_day AS "allDay", counts.*, ${LACKS_LEADER} AS "lacksLeader",
              (SELECT count(*)::int FROM reply_notes n WHERE n.occurrence_id = d.occurrence_id AND ${IS_NEW}) AS notes,
              greatest(0, coalesce(d.seats_taken - d.capacity, 0)) AS beyond,
              counts.going < ${FEW} AND d.starts_at < $2::timestamptz + interval '${SOON_HOURS} hours' AS "isLow"
       FROM memberships m
       JOIN groups g ON g.id = m.group_id AND g.archived_at IS NULL
       JOIN ${DATES} d ON d.group_id = g.id AND d.state = 'published'
         AND d.ends_at > $2 AND d.starts_at < $2::timestamptz + interval '${DAYS_AHEAD} days'
       CROSS JOIN ${COUNTS} AS counts
       WHERE m.person_id = $1 AND ${IS_HOST}
       ORDER BY d.starts_at, d.id LIMIT ${MOST_DATES}`,
      [personId, toDate(this.clock.now())],
    );
  }
}
