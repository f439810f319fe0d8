import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import { Outbox } from '../../queue/outbox.js';
import { holdDates } from '../../seats/hold-dates.js';
import { tellRegulars } from '../../seats/tell-regulars.js';
import { callRegulars } from './call-regulars.js';
import { layOutDates, type SeriesToLayOut } from './lay-out-dates.js';

/** When the dates of a series end sooner than this, a month's more are laid out. */
const MONTHS_LEFT = 17;
/** Whoever takes or gives up a standing place in one of them waits for all. */
const AT_ONCE = 50;

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
        await this.seatRegulars(tx, series, now);
        const eventIds = series.map(({ id }) => id);
        await callRegulars(tx, this.outbox, eventIds, `laid-out:${now.epochMilliseconds}`);
      }
      return series.length;
    });
  }

  /** People who come every time have their places on new dates before anybody else sees these. */
  private async seatRegulars(
    tx: EntityManager,
    series: SeriesToLayOut[],
    now: Temporal.Instant,
  ): Promise<void> {
    const dates = await rowsOf<{ id: string }>(
      tx,
      `SELECT o.id FROM occurrences o JOIN unnest($1::uuid[], $2::text[]) AS laid_out (event_id, from_local)
         ON o.event_id = laid_out.event_id AND o.original_local >= laid_out.from_local
       WHERE o.starts_at > $3 AND EXISTS (SELECT FROM standing_places s WHERE s.event_id = o.event_id)
       ORDER BY o.id FOR NO KEY UPDATE OF o`,
      [series.map(({ id }) => id), series.map(({ datesUntil }) => datesUntil), toDate(now)],
    );
    const dateIds = dates.map(({ id }) => id);
    if (dateIds.length === 0) return;
    if (await holdDates(tx, this.outbox, { standingPlaceIds: null, dateIds }, now))
      await tellRegulars(tx, this.outbox, dateIds, 'laid-out', now);
  }
}
