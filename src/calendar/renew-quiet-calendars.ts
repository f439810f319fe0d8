import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/sql.js';
import { type MarkedDocument, StaleCalendars } from './stale-calendars.js';

const MOST_AT_ONCE = 500;

/**
 * Days pass although nothing changes, and meetings leave the calendar. Before a day is over, workers make those anew that
 * were asked for lately, so that nobody who asks has to wait for it.
 */
@Injectable()
export class RenewQuietCalendars {
  constructor(
    private readonly database: DataSource,
    private readonly stale: StaleCalendars,
  ) {}

  /** Plans it for the next of them. There is no change to tell, so none of them counts as stale. */
  run(): Promise<void> {
    return this.database.transaction(async (tx) => {
      const quiet = await rowsOf<MarkedDocument>(
        tx,
        `UPDATE calendar_documents SET wanted = wanted + 1
         WHERE id IN (
           SELECT id FROM calendar_documents
           WHERE made_at < now() - interval '20 hours' AND asked_at > now() - interval '2 days'
             AND wanted = version AND etag <> ''
           ORDER BY id LIMIT ${MOST_AT_ONCE} FOR UPDATE SKIP LOCKED)
         RETURNING id, version, made_at AS "madeAt"`,
      );
      await this.stale.plan(tx, quiet);
    });
  }
}
