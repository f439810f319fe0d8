import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Reach } from '../groups/group-reach.queries.js';
import { rowOf } from '../database/sql.js';
import { IS_REACHED } from '../people/suppressions.js';
import { findHostedDate } from './find-hosted-date.js';

/** How many of those who mean to come to a date letters can reach. */
@Injectable()
export class DateReachQueries {
  constructor(private readonly database: DataSource) {}

  /**
   * For hosts. Whoever stands before them has no address here, and is not counted; whoever answered with a code has none, and is.
   * @throws NotFound, HostsOnly
   */
  async read(eventId: string, hostId: string): Promise<Reach> {
    const { occurrence } = await findHostedDate(this.database, eventId, hostId);
    const row = await rowOf<Reach>(
      this.database,
      `SELECT count(*)::int AS people, (count(*) FILTER (WHERE p.id IS NOT NULL AND ${IS_REACHED}))::int AS reached
       FROM rsvps r LEFT JOIN people p ON p.id = r.person_id
       WHERE r.occurrence_id = $1 AND r.answer <> 'declined' AND r.source <> 'walk-in'`,
      [occurrence.id],
    );
    return row!;
  }
}
