import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { afterMoment, type Page, pageOf, type PageQuery, type Placed } from '../common/page.js';
import { toDate } from '../database/instant.js';
import { rowsOf } from '../database/sql.js';
import type { Rule } from '../events/series/rule.js';
import { repeatsOf, type Repeats } from '../events/series/settle-rule.js';
import {
  type AnsweredMeeting,
  MEETING,
  type MeetingRow,
  shownMeeting,
  WHERE_THEY_MEET,
} from './answered-meeting.js';
import type { MyRsvpsQuery } from './rsvps.bodies.js';

/** So many dates of a standing place are named. */
const NEXT_DATES = 3;

/** A meeting that someone answered, or a standing place, which stands where its next date would. */
export interface OwnComingUp {
  /** The meeting, or the next date of the series first. */
  dates: AnsweredMeeting[];
  /** `null` for a single answer. */
  series: {
    id: string;
    title: string;
    rule: Rule;
    repeats: Repeats;
    /** Where it was given up: until when it can still be kept. */
    endsAt: Date | null;
    /** How many dates are not named. */
    later: number;
  } | null;
}

/** SQL: replies of `$1` in groups that they may know of, and the memberships `m` there. */
const THEIRS = `${WHERE_THEY_MEET} LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = $1
  WHERE r.person_id = $1 AND m.removed_at IS NULL AND (g.visibility <> 'private' OR m.state = 'active')`;

interface ComingUpRow extends MeetingRow {
  /** Among the dates of a standing place, of which there are `count`. */
  nth: number;
  count: number;
  seriesTitle: string;
  rule: Rule | null;
  standingEndsAt: Date | null;
}

@Injectable()
export class OwnMeetingsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A person's own meetings: what lies ahead, the next first, or what is over, the latest first. */
  async list(personId: string, { when, after, limit }: MyRsvpsQuery): Promise<Page<AnsweredMeeting>> {
    const [selected, beyond, order] = when === 'past' ? ['<=', '<', 'DESC'] : ['>', '>', 'ASC'];
    const rows = await rowsOf<Placed<MeetingRow>>(
      this.database,
      `SELECT ${MEETING}, json_build_array(d.starts_at, r.id) AS place FROM ${THEIRS} AND d.ends_at ${selected} $2
         AND ($3::timestamptz IS NULL OR (d.starts_at, r.id) ${beyond} ($3, $4::uuid))
       ORDER BY d.starts_at ${order}, r.id ${order} LIMIT $5`,
      [personId, toDate(this.clock.now()), ...afterMoment(after), limit + 1],
    );
    return pageOf(
      rows.map((row) => shownMeeting(row)),
      limit,
    );
  }

  /** What lies ahead, for people who look at it: each standing place once, with its next dates. Programs have every date. */
  async comingUp(personId: string, { after, limit }: PageQuery): Promise<Page<OwnComingUp>> {
    const rows = await rowsOf<Placed<ComingUpRow>>(
      this.database,
      `WITH answered AS (
         SELECT r.id, d.starts_at, CASE WHEN r.is_regular THEN d.event_id ELSE r.id END AS card FROM ${THEIRS} AND d.ends_at > $2
       ), in_order AS (
         SELECT *, row_number() OVER (PARTITION BY card ORDER BY starts_at, id)::int AS nth, count(*) OVER (PARTITION BY card)::int AS count
         FROM answered
       ), shown AS (
         SELECT card, starts_at, id FROM in_order
         WHERE nth = 1 AND ($3::timestamptz IS NULL OR (starts_at, id) > ($3, $4::uuid)) ORDER BY starts_at, id LIMIT $5
       )
       SELECT ${MEETING}, e.title AS "seriesTitle", d.recurrence_rule AS rule, s.ends_at AS "standingEndsAt", nth, count,
              json_build_array(shown.starts_at, shown.id) AS place
       FROM shown JOIN in_order USING (card) JOIN (${WHERE_THEY_MEET}) ON r.id = in_order.id JOIN events e ON e.id = d.event_id
            LEFT JOIN standing_places s ON s.event_id = e.id AND s.person_id = $1
       WHERE in_order.nth <= ${NEXT_DATES}
       ORDER BY shown.starts_at, shown.id, in_order.nth`,
      [personId, toDate(this.clock.now()), ...afterMoment(after), limit + 1],
    );
    return pageOf(cardsOf(rows), limit);
  }
}

/** The rows of a standing place follow each other. */
function cardsOf(rows: Placed<ComingUpRow>[]): Placed<OwnComingUp>[] {
  const cards: Placed<OwnComingUp>[] = [];
  for (const { place, nth, count, seriesTitle, rule, standingEndsAt, ...row } of rows) {
    const meeting = shownMeeting(row);
    if (nth > 1) {
      cards.at(-1)!.dates.push(meeting);
      continue;
    }
    const series = row.isRegular &&
      rule && {
        id: row.seriesId!,
        title: seriesTitle,
        rule,
        repeats: repeatsOf(rule),
        endsAt: standingEndsAt,
        later: Math.max(0, count - NEXT_DATES),
      };
    cards.push({ dates: [meeting], series: series || null, place });
  }
  return cards;
}
