import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashSecret } from '../common/secrets.js';
import { rowOf, rowsOf } from '../database/sql.js';

export interface ListedFeed {
  id: string;
  name: string;
  createdAt: Date;
  /** `null`: no calendar has read it yet. */
  lastFetchedAt: Date | null;
  /** The kind of program that did: `Google Calendar`. */
  lastFetchedBy: string | null;
}

@Injectable()
export class FeedsQueries {
  constructor(private readonly database: DataSource) {}

  /** A person's calendar links, newest first. */
  list(personId: string): Promise<ListedFeed[]> {
    return rowsOf<ListedFeed>(
      this.database,
      `SELECT id, name, created_at AS "createdAt",
              last_fetched_at AS "lastFetchedAt", last_fetched_by AS "lastFetchedBy"
       FROM feeds WHERE person_id = $1 ORDER BY created_at DESC, id`,
      [personId],
    );
  }

  /** Whose calendar a secret opens. The visit is noted, once a minute at most. `null`: nobody's. */
  async visit(token: string, app: string): Promise<string | null> {
    const feed = await rowOf<{ id: string; personId: string; visitedLongAgo: boolean }>(
      this.database,
      `SELECT id, person_id AS "personId",
              coalesce(last_fetched_at < now() - interval '1 minute', true) AS "visitedLongAgo"
       FROM feeds WHERE token_hash = $1`,
      [hashSecret(token)],
    );
    if (feed?.visitedLongAgo) {
      await this.database.query(
        'UPDATE feeds SET last_fetched_at = now(), last_fetched_by = $2 WHERE id = $1',
        [feed.id, app],
      );
    }
    return feed?.personId ?? null;
  }
}
