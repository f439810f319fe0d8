import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { afterMoment, type Page, pageOf, type Placed } from '../common/page.js';
import { toDate } from '../database/instant.js';
import { rowsOf } from '../database/sql.js';
import {
  type AnsweredMeeting,
  MEETING,
  type MeetingRow,
  shownMeeting,
  WHERE_THEY_MEET,
} from './answered-meeting.js';
import type { MyRsvpsQuery } from './rsvps.bodies.js';

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
      `SELECT ${MEETING}, json_build_array(d.starts_at, r.id) AS place FROM ${WHERE_THEY_MEET}
         LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = $1
       WHERE r.person_id = $1 AND d.ends_at ${selected} $2
         AND m.removed_at IS NULL AND (g.visibility <> 'private' OR m.state = 'active')
         AND ($3::timestamptz IS NULL OR (d.starts_at, r.id) ${beyond} ($3, $4::uuid))
       ORDER BY d.starts_at ${order}, r.id ${order} LIMIT $5`,
      [personId, toDate(this.clock.now()), ...afterMoment(after), limit + 1],
    );
    return pageOf(
      rows.map((row) => shownMeeting(row)),
      limit,
    );
  }
}
