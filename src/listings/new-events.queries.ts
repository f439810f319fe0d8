import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { toDate } from '../database/instant.js';
import { rowOf } from '../database/sql.js';
import { DATES } from '../events/dates.js';
import type { EventFormat } from '../events/event.entity.js';
import type { Rule } from '../events/series/rule.js';
import { PUBLIC_GROUP } from '../groups/known-groups.js';
import { nameIn, titleIn } from './listed.js';

/** An event that was published lately, with its first date. */
export interface NewEvent {
  id: string;
  /** `null`: it has a single date. */
  rule: Rule | null;
  title: string;
  groupName: string;
  format: EventFormat;
  area: string;
  language: string;
  timeZone: string;
  allDay: boolean;
  /** RFC 3339 */
  startsAt: string;
  endsAt: string;
  publishedAt: string;
  /** Of the event or its first date, whichever changed later. */
  modifiedAt: string;
}

/** What is new in one group, or in all that are public. */
export interface NewEvents {
  /** `null`: of all. */
  group: { id: string; name: string; language: string } | null;
  /** When something last changed among them, also by being cancelled. `null`: there was nothing lately. */
  changedAt: Date | null;
  events: NewEvent[];
}

const NEW_DAYS = 90;
const MOST = 50;

@Injectable()
export class NewEventsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Of public groups, the newest first. A sensitive group is called by its discreet words, as in calendars. */
  async list(groupId: string | null): Promise<NewEvents | null> {
    const row = await rowOf<NewEvents>(
      this.database,
      `WITH lately AS (
         SELECT e.*, ${nameIn('g.sensitive')} AS group_name, ${titleIn('g.sensitive', 'e')} AS shown_title
         FROM events e JOIN groups g ON g.id = e.group_id
         WHERE ${PUBLIC_GROUP} AND ($2::uuid IS NULL OR g.id = $2)
           AND e.published_at > $1::timestamptz - interval '${NEW_DAYS} days' AND e.published_at <= $1
       ), shown AS (
         SELECT e.* FROM lately e WHERE e.state = 'published' ORDER BY e.published_at DESC, e.id DESC LIMIT ${MOST}
       )
       SELECT (SELECT json_build_object('id', g.id, 'name', ${nameIn('g.sensitive')}, 'language', g.language)
               FROM groups g WHERE g.id = $2 AND ${PUBLIC_GROUP}) AS "group",
         greatest((SELECT max(modified_at) FROM lately), max(d.modified_at)) AS "changedAt",
         coalesce(json_agg(json_build_object('id', e.id, 'rule', e.recurrence_rule, 'title', e.shown_title,
           'groupName', e.group_name, 'format', e.format, 'area', e.area, 'language', e.language,
           'timeZone', e.time_zone, 'allDay', e.all_day, 'startsAt', d.starts_at, 'endsAt', d.ends_at,
           'publishedAt', e.published_at, 'modifiedAt', d.modified_at)
           ORDER BY e.published_at DESC, e.id DESC), '[]') AS events
       FROM shown e CROSS JOIN LATERAL (
         SELECT d.starts_at, d.ends_at, d.modified_at FROM ${DATES} d WHERE d.event_id = e.id ORDER BY d.original_local LIMIT 1
       ) d`,
      [toDate(this.clock.now()), groupId],
    );
    return row && (groupId && !row.group ? null : row);
  }
}
