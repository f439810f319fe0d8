import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterMoment, type Page, pageOf, type PageQuery, type Placed } from '../../common/page.js';
import { rowsOf } from '../../database/sql.js';

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

  /** @returns those of these groups and events that are muted */
  async among(ids: string[], personId: string): Promise<Set<string>> {
    const rows = await rowsOf<{ id: string }>(
      this.database,
      `SELECT coalesce(event_id, group_id) AS id FROM mutes
       WHERE person_id = $1 AND coalesce(event_id, group_id) = ANY($2)`,
      [personId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
