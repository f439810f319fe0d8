import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { toDate } from '../database/instant.js';
import { rowOf, rowsOf } from '../database/sql.js';
import { holdsWords, wordsAsked } from '../database/words-in.js';
import { DATES } from '../events/dates.js';
import type { AccessFact, Audience, EventFormat, EventKind } from '../events/event.entity.js';
import { isNotOver } from '../events/is-not-over.js';
import type { Rule } from '../events/series/rule.js';
import type { GuestRule, Joining } from '../groups/group.entity.js';
import { PUBLIC_GROUP } from '../groups/known-groups.js';
import { nameIn, titleIn } from './listed.js';

/** A series that goes on, with what is said once for all of its dates. */
export interface RegularMeeting {
  /** Of the series. */
  id: string;
  kind: EventKind;
  format: EventFormat;
  title: string;
  area: string;
  audience: Audience;
  accessFacts: AccessFact[];
  language: string;
  timeZone: string;
  /** The wall time of its first date; its time of day is that of all. */
  startsLocal: string;
  durationMinutes: number;
  rule: Rule;
  /** Of the next date that is on, as RFC 3339. */
  nextStartsAt: string;
  /** RFC 3339 */
  modifiedAt: string;
  groupId: string;
  groupName: string;
  country: string;
  forWhom: string;
}

/** A series with the wall times that its rule has and it has not: skipped, called off or moved. */
export interface SeriesFacts extends RegularMeeting {
  exceptions: string[];
  /** Whether its dates take whole days, and have no hours. */
  allDay: boolean;
}

/** A date that belongs to no series. */
export interface SingleDate {
  id: string;
  title: string;
  format: EventFormat;
  area: string;
  timeZone: string;
  allDay: boolean;
  /** RFC 3339 */
  startsAt: string;
  endsAt: string;
  groupName: string;
}

/** A group that its organiser has put into directories, with what it regularly holds. */
export interface DirectoryGroup {
  id: string;
  name: string;
  purpose: string;
  /** Markdown. */
  description: string;
  forWhom: string;
  language: string;
  country: string;
  joining: Joining;
  guests: GuestRule;
  meetings: RegularMeeting[];
}

/** Where a group in directories regularly meets. */
export interface DirectoryPlace {
  groupId: string;
  /** A part of town. `null`: online. */
  area: string | null;
}

/** Whose regular meetings: of one group, or of all that are public. */
interface Timetable {
  groupId: string | null;
  isDiscreet: boolean;
}

const MOST_IN_DIRECTORY = 5_000;
const MOST_OF_A_GROUP = 50;
const MOST_IN_TIMETABLE = 60;
const MOST_SINGLE = 15;
const MOST_EXCEPTIONS = 60;
const SINGLE_DAYS = 28;

/** SQL: series `e` of groups `g` that have a date ahead, `next`, which is on. `$1` is now. */
const REGULAR = `events e JOIN groups g ON g.id = e.group_id
  CROSS JOIN LATERAL (
    SELECT d.starts_at FROM ${DATES} d
    WHERE d.event_id = e.id AND d.in_rule AND d.state = 'published' AND ${isNotOver('d', '$1')}
    ORDER BY d.starts_at LIMIT 1
  ) next`;

const IS_SERIES = "e.state = 'published' AND e.recurrence_rule IS NOT NULL";
/** SQL: with an hour to meet at, which a campaign of whole days has not. */
const HAS_HOURS = `${IS_SERIES} AND NOT e.all_day`;

const meeting = (isDiscreet: string) => `json_build_object('id', e.id, 'kind', e.kind, 'format', e.format,
  'title', ${titleIn(isDiscreet, 'e')}, 'area', e.area, 'audience', e.audience, 'accessFacts', e.access_facts,
  'language', e.language, 'timeZone', e.time_zone, 'startsLocal', e.starts_local,
  'durationMinutes', e.duration_minutes, 'rule', e.recurrence_rule, 'nextStartsAt', next.starts_at,
  'modifiedAt', e.modified_at, 'groupId', g.id, 'groupName', ${nameIn(isDiscreet)}, 'country', g.country,
  'forWhom', g.for_whom)`;

const DISCREET_IF_SENSITIVE = '($2::boolean AND g.sensitive)';

@Injectable()
export class RegularMeetingsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What regularly happens in the groups that are in directories, what was looked after last first. */
  async inDirectories(): Promise<RegularMeeting[]> {
    const rows = await rowsOf<{ meeting: RegularMeeting }>(
      this.database,
      `SELECT ${meeting('false')} AS meeting FROM ${REGULAR}
       WHERE ${HAS_HOURS} AND g.in_directories AND ${PUBLIC_GROUP}
       ORDER BY e.modified_at DESC, e.id LIMIT ${MOST_IN_DIRECTORY}`,
      [toDate(this.clock.now())],
    );
    return rows.map((row) => row.meeting);
  }

  /** A series as everyone may know it; `null` unless its group is public and it goes on. */
  async ofSeries(seriesId: string): Promise<SeriesFacts | null> {
    const row = await rowOf<{ meeting: RegularMeeting; exceptions: string[]; allDay: boolean }>(
      this.database,
      `SELECT ${meeting('false')} AS meeting, e.all_day AS "allDay", ARRAY(
         SELECT o.original_local FROM occurrences o
         WHERE o.event_id = e.id AND o.in_rule AND (o.state <> 'on' OR o.moved) AND o.starts_at > $1
         ORDER BY o.original_local LIMIT ${MOST_EXCEPTIONS}) AS exceptions
       FROM ${REGULAR} WHERE ${IS_SERIES} AND ${PUBLIC_GROUP} AND e.id = $2`,
      [toDate(this.clock.now()), seriesId],
    );
    return row && { ...row.meeting, allDay: row.allDay, exceptions: row.exceptions };
  }

  /** Groups in directories, by name, each with what it regularly holds; `total` counts them all. */
  async groupsInDirectories(wish: {
    ids?: string[];
    search?: string;
    limit: number;
    offset: number;
  }): Promise<{ total: number; groups: DirectoryGroup[] }> {
    const row = await rowOf<{ total: number; groups: DirectoryGroup[] }>(
      this.database,
      `WITH listed AS (
         SELECT g.* FROM groups g WHERE g.in_directories AND ${PUBLIC_GROUP} AND ($2::uuid[] IS NULL OR g.id = ANY($2))
           AND ${holdsWords('g.folded_words', '$3', 'false')}
       ), page AS (SELECT * FROM listed ORDER BY name, id LIMIT $4 OFFSET $5)
       SELECT (SELECT count(*) FROM listed)::int AS total,
         coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'purpose', p.purpose,
           'description', p.description, 'forWhom', p.for_whom, 'language', p.language, 'country', p.country,
           'joining', p.joining, 'guests', p.guests, 'meetings', (
             SELECT coalesce(json_agg(m.meeting), '[]') FROM (
               SELECT ${meeting('false')} AS meeting FROM ${REGULAR}
               WHERE ${HAS_HOURS} AND g.id = p.id ORDER BY e.created_at, e.id LIMIT ${MOST_OF_A_GROUP}
             ) m)) ORDER BY p.name, p.id), '[]') AS groups
       FROM page p`,
      [toDate(this.clock.now()), wish.ids ?? null, wordsAsked(wish.search), wish.limit, wish.offset],
    );
    return row!;
  }

  /** Where those groups meet, by the names of the groups; `total` counts all places. */
  async placesInDirectories(wish: {
    limit: number;
    offset: number;
  }): Promise<{ total: number; places: DirectoryPlace[] }> {
    const row = await rowOf<{ total: number; places: DirectoryPlace[] }>(
      this.database,
      `WITH held AS (
         SELECT g.id AS group_id, g.name, e.area, e.format, row_number() OVER (PARTITION BY g.id ORDER BY e.created_at, e.id) AS nth
         FROM ${REGULAR} WHERE ${HAS_HOURS} AND g.in_directories AND ${PUBLIC_GROUP}
       ), places AS (
         SELECT group_id, name, area FROM held WHERE nth <= ${MOST_OF_A_GROUP} AND format <> 'online'
         UNION SELECT group_id, name, NULL FROM held WHERE nth <= ${MOST_OF_A_GROUP} AND format <> 'in person'
       ), page AS (SELECT * FROM places ORDER BY name, group_id, area LIMIT $2 OFFSET $3)
       SELECT (SELECT count(*) FROM places)::int AS total,
         coalesce(json_agg(json_build_object('groupId', group_id, 'area', area) ORDER BY name, group_id, area), '[]') AS places
       FROM page`,
      [toDate(this.clock.now()), wish.limit, wish.offset],
    );
    return row!;
  }

  /** What stands on a timetable: what happens regularly, one more than fits at most, by time of day. */
  async regular({
    groupId,
    isDiscreet,
  }: Timetable): Promise<{ meetings: RegularMeeting[]; hasMore: boolean }> {
    const rows = await rowsOf<{ meeting: RegularMeeting }>(
      this.database,
      `SELECT ${meeting(DISCREET_IF_SENSITIVE)} AS meeting FROM ${REGULAR}
       WHERE ${HAS_HOURS} AND ($3::uuid IS NULL AND ${PUBLIC_GROUP} OR g.id = $3)
       ORDER BY right(e.starts_local, 5), next.starts_at, e.id LIMIT ${MOST_IN_TIMETABLE + 1}`,
      [toDate(this.clock.now()), isDiscreet, groupId],
    );
    const meetings = rows.slice(0, MOST_IN_TIMETABLE).map((row) => row.meeting);
    return { meetings, hasMore: rows.length > MOST_IN_TIMETABLE };
  }

  /** What happens once in the coming four weeks. */
  async single({ groupId, isDiscreet }: Timetable): Promise<SingleDate[]> {
    return rowsOf<SingleDate>(
      this.database,
      `SELECT d.id, ${titleIn(DISCREET_IF_SENSITIVE, 'd')} AS title, d.format, d.area, d.time_zone AS "timeZone",
         d.all_day AS "allDay", d.starts_at AS "startsAt", d.ends_at AS "endsAt", ${nameIn(DISCREET_IF_SENSITIVE)} AS "groupName"
       FROM ${DATES} d JOIN groups g ON g.id = d.group_id
       WHERE NOT d.is_of_series AND d.state = 'published' AND ${isNotOver('d', '$1')}
         AND d.starts_at < $1::timestamptz + interval '${SINGLE_DAYS} days'
         AND ($3::uuid IS NULL AND ${PUBLIC_GROUP} OR g.id = $3)
       ORDER BY d.starts_at, d.occurrence_id LIMIT ${MOST_SINGLE}`,
      [toDate(this.clock.now()), isDiscreet, groupId],
    );
  }
}
