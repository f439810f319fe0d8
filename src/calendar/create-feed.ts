import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { hashSecret, newSecret } from '../common/secrets.js';
import { toDate } from '../database/instant.js';
import { rowOf } from '../database/sql.js';
import { Installation } from '../installation/installation.js';
import type { FeedBody } from './feeds.bodies.js';
import { TooManyFeeds } from './feeds.errors.js';
import type { ListedFeed } from './feeds.queries.js';

/** One for each device and calendar a person has, with room to spare. */
const MOST_FEEDS = 20;

/** The secret, shown this once. */
export interface FeedSecret {
  token: string;
  /** The address to subscribe to, which holds the secret. */
  url: string;
}

export type NewFeed = ListedFeed & FeedSecret;

@Injectable()
export class CreateFeed {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly installation: Installation,
  ) {}

  /**
   * Makes a link to a calendar of one's own, for one device.
   * @throws TooManyFeeds
   */
  async run({ personId, wish }: { personId: string; wish: FeedBody }): Promise<NewFeed> {
    const { baseUrl } = await this.installation.state();
    const { kind = 'mine', names = 'as in my settings', withMaybes = true, alarmMinutes = [] } = wish;
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE', [personId]);
      const has = await rowOf<{ feeds: number }>(
        tx,
        'SELECT count(*) AS feeds FROM feeds WHERE person_id = $1',
        [personId],
      );
      if (has!.feeds >= MOST_FEEDS) throw new TooManyFeeds(MOST_FEEDS);

      const id = randomUUID();
      const token = newSecret();
      const createdAt = toDate(this.clock.now());
      await tx.query(
        `INSERT INTO feeds (id, person_id, name, kind, wording, with_maybes, alarm_minutes, token_hash, created_at,
           secret_since)
         VALUES ($1, $2, $3, $4, nullif($5, 'as in my settings'), $6, $7, $8, $9, $9)`,
        [id, personId, wish.name, kind, names, withMaybes, alarmMinutes, hashSecret(token), createdAt],
      );
      return {
        id,
        name: wish.name,
        kind,
        names,
        withMaybes,
        alarmMinutes,
        createdAt,
        secretSince: createdAt,
        lastFetchedAt: null,
        lastFetchedBy: null,
        reading: 'never',
        unreadChangeAt: null,
        token,
        url: addressOf(token, baseUrl),
      };
    });
  }
}

/** Where the calendar of a secret is. */
export function addressOf(token: string, baseUrl: string): string {
  return `${baseUrl}/feeds/me/${token}.ics`;
}
