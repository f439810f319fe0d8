import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterMoment, type Page, pageOf, type PageQuery, type Placed } from '../common/page.js';
import { rowsOf } from '../database/sql.js';

/** One of the two is set: letters of a whole group, or about one event. */
export interface ListedMute {
  groupId: string | null;
  eventId: string | null;
  createdAt: Date;
}

@Injectable()
export class MutesQueries {
  constructor(private readonly database: DataSource) {}

  /** Newest first. */
  async list(personId: string, { after, limit }: PageQuery): Promise<Page<ListedMute>> {
    const rows = await rowsOf<Placed<ListedMute>>(
      this.database,
      `SELECT group_id AS "groupId", event_id AS "eventId", created_at AS "createdAt",
              json_build_array(created_at, coalesce(event_id, group_id)) AS place
       FROM mutes
       WHERE person_id = $1
         AND ($2::timestamptz IS NULL OR (created_at, coalesce(event_id, group_id)) < ($2, $3::uuid))
       ORDER BY created_at DESC, coalesce(event_id, group_id) DESC LIMIT $4`,
      [personId, ...afterMoment(after), limit + 1],
    );
    return pageOf(rows, limit);
  }

  /** Newest first. */
  ofPerson(personId: string): Promise<ListedMute[]> {
    return rowsOf<ListedMute>(
      this.database,
      `SELECT group_id AS "groupId", event_id AS "eventId", created_at AS "createdAt" FROM mutes
       WHERE person_id = $1 ORDER BY created_at DESC, group_id, event_id`,
      [personId],
    );
  }
}
