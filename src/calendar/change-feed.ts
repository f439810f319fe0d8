import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../common/domain-error.js';
import { rowOf } from '../database/sql.js';
import type { FeedChangesBody } from './feeds.bodies.js';

@Injectable()
export class ChangeFeed {
  constructor(private readonly database: DataSource) {}

  /**
   * Changes how a calendar looks on one device. Its address stays, and the device sees the difference at its next look.
   * @throws NotFound when this person has no such link
   */
  async run(change: { personId: string; feedId: string; wishes: FeedChangesBody }): Promise<void> {
    const { name, names, withMaybes, alarmMinutes } = change.wishes;
    const changed = await rowOf(
      this.database,
      `UPDATE feeds SET name = coalesce($3, name), with_maybes = coalesce($5, with_maybes),
         wording = CASE WHEN $4::text IS NULL THEN wording ELSE nullif($4, 'as in my settings') END,
         alarm_minutes = coalesce($6, alarm_minutes)
       WHERE id = $1 AND person_id = $2 RETURNING id`,
      [change.feedId, change.personId, name ?? null, names ?? null, withMaybes ?? null, alarmMinutes ?? null],
    );
    if (!changed) throw new NotFound();
  }
}
