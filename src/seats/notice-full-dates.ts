import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PLACES_LEFT } from './room.js';

/**
 * Notices which dates are full, and which of them have places again that nobody waits for. It looks now and then, and holds
 * no date: whoever takes or leaves a place meanwhile does not wait for it.
 */
@Injectable()
export class NoticeFullDates {
  constructor(private readonly database: DataSource) {}

  async run(): Promise<void> {
    await this.database.query(
      `INSERT INTO full_dates (occurrence_id)
       SELECT o.id FROM occurrences o
       WHERE o.starts_at > now() AND o.state = 'on' AND ${PLACES_LEFT} <= 0
         AND NOT EXISTS (SELECT FROM full_dates f WHERE f.occurrence_id = o.id AND f.opened_at IS NULL)
       ORDER BY o.id
       ON CONFLICT (occurrence_id) DO UPDATE SET opened_at = NULL`,
    );
    await this.database.query(
      `UPDATE full_dates f SET opened_at = now()
       WHERE f.opened_at IS NULL AND ${ofDate(`coalesce(${PLACES_LEFT}, 1) > 0`)}
         AND NOT EXISTS (SELECT FROM rsvps r WHERE r.occurrence_id = f.occurrence_id AND r.answer IN ('waitlisted', 'offered'))`,
    );
    await this.database.query(`DELETE FROM full_dates f WHERE ${ofDate('o.starts_at <= now()')}`);
  }
}

/** SQL: something about the date `o` of a full date `f`. Joined, all dates there ever were would be read for a few. */
const ofDate = (sql: string) => `(SELECT ${sql} FROM occurrences o WHERE o.id = f.occurrence_id)`;
