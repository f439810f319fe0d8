import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { NotFound } from '../common/domain-error.js';
import { hashSecret, newSecret } from '../common/secrets.js';
import { toDate } from '../database/instant.js';
import { rowOf } from '../database/sql.js';
import { Installation } from '../installation/installation.js';
import { addressOf, type FeedSecret } from './create-feed.js';

@Injectable()
export class RenewFeedSecret {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly installation: Installation,
  ) {}

  /**
   * Gives a link another secret: the same device with the same wishes, and the old address opens nothing any more.
   * @throws NotFound when this person has no such link
   */
  async run({ personId, feedId }: { personId: string; feedId: string }): Promise<FeedSecret> {
    const { baseUrl } = await this.installation.state();
    const token = newSecret();
    const renewed = await rowOf(
      this.database,
      `UPDATE feeds SET token_hash = $3, secret_since = $4, last_fetched_at = NULL, last_fetched_by = NULL,
         served_etag = NULL
       WHERE id = $1 AND person_id = $2 RETURNING id`,
      [feedId, personId, hashSecret(token), toDate(this.clock.now())],
    );
    if (!renewed) throw new NotFound();
    return { token, url: addressOf(token, baseUrl) };
  }
}
