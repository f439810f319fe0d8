import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { rowsOf } from '../../database/sql.js';
import { Outbox } from '../../queue/outbox.js';
import { callRegulars } from './call-regulars.js';
import { layOutDates, type SeriesToLayOut } from './lay-out-dates.js';

/** When the dates of a series end sooner than this, a month's more are laid out. */
const MONTHS_LEFT = 17;
const AT_ONCE = 200;

/** Keeps series without an end from running dry. Several processes may do it at once: each takes other series. */
@Injectable()
export class LayOutAhead {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<void> {
    const layOutAll = async () => {
      while ((await this.layOutSome()) === AT_ONCE);
    };
    // While the database writes the dates of some, those of others are counted.
    await Promise.all([layOutAll(), layOutAll()]);
  }

  /** @returns how many series were laid out */
  private layOutSome(): Promise<number> {
    const now = this.clock.now();
    const ahead = now.toZonedDateTimeISO('UTC').add({ months: MONTHS_LEFT }).toPlainDateTime();
    return this.database.transaction(async (tx) => {
      const series = await rowsOf<SeriesToLayOut>(
        tx,
        `SELECT id, starts_local AS "startsLocal", time_zone AS "timeZone", all_day AS "allDay",
                duration_minutes AS "durationMinutes", recurrence_rule AS "recurrenceRule",
                dates_until AS "datesUntil", rsvps_open_local AS "rsvpsOpenLocal", rsvps_close_local AS "rsvpsCloseLocal"
         FROM events WHERE dates_until < $1 AND state = 'published'
         ORDER BY dates_until LIMIT ${AT_ONCE} FOR NO KEY UPDATE SKIP LOCKED`,
        [ahead.toString({ smallestUnit: 'minute' })],
      );
      if (series.length > 0) {
        await layOutDates(tx, series, now);
        const eventIds = series.map(({ id }) => id);
        await callRegulars(tx, this.outbox, eventIds, `laid-out:${now.epochMilliseconds}`);
      }
      return series.length;
    });
  }
}
