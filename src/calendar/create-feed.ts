import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { hashSecret, newSecret } from '../common/secrets.js';
import { toDate } from '../database/instant.js';
import { rowOf } from '../database/sql.js';
import { Installation } from '../installation/installation.js';
import { TooManyFeeds } from './feeds.errors.js';
import type { ListedFeed } from './feeds.queries.js';

/** One for each device and calendar a person has, with room to spare. */
const MOST_FEEDS = 20;

export interface NewFeed extends ListedFeed {
  /** The secret itself, shown this once. */
  token: string;
  /** The address to subscribe to, which holds the secret. */
  url: string;
}

@Injectable()
export class CreateFeed {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly installation: Installation,
  ) {}

  /**
   * Makes a link to one's own calendar for one device.
   * @throws TooManyFeeds
   */
  async run(wish: { personId: string; name: string }): Promise<NewFeed> {
    const { baseUrl } = await this.installation.state();
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE', [wish.personId]);
      const has = await rowOf<{ feeds: number }>(
        tx,
        'SELECT count(*) AS feeds FROM feeds WHERE person_id = $1',
        [wish.personId],
      );
      if (has!.feeds >= MOST_FEEDS) throw new TooManyFeeds(MOST_FEEDS);

      const id = randomUUID();
      const token = newSecret();
      const createdAt = toDate(this.clock.now());
      await tx.query(
        'INSERT INTO feeds (id, person_id, name, token_hash, created_at) VALUES ($1, $2, $3, $4, $5)',
        [id, wish.personId, wish.name, hashSecret(token), createdAt],
      );
      const url = `${baseUrl}/feeds/me/${token}.ics`;
      return { id, name: wish.name, createdAt, lastFetchedAt: null, lastFetchedBy: null, token, url };
    });
  }
}
