import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Page, pageOf, type PageQuery } from '../common/page.js';
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

  /** In no order that means anything, but always the same. */
  async list(personId: string, { after, limit }: PageQuery): Promise<Page<ListedMute>> {
    const rows = await rowsOf<ListedMute & { id: string }>(
      this.database,
      `SELECT coalesce(event_id, group_id) AS id,
              group_id AS "groupId", event_id AS "eventId", created_at AS "createdAt" FROM mutes
       WHERE person_id = $1 AND ($2::uuid IS NULL OR coalesce(event_id, group_id) > $2)
       ORDER BY coalesce(event_id, group_id) LIMIT $3`,
      [personId, after ?? null, limit + 1],
    );
    const { items, next } = pageOf(rows, limit);
    return { items: items.map(({ groupId, eventId, createdAt }) => ({ groupId, eventId, createdAt })), next };
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
