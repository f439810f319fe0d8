import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { DoChores } from '../../queue/do-chores.js';
import type { Chores } from '../../queue/jobs.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { Outbox } from '../../queue/outbox.js';
import type { Handler } from '../../queue/workers.js';
import { holdDates, lockDates } from '../../seats/hold-dates.js';
import { tellRegulars } from '../../seats/tell-regulars.js';
import { letDatesGo } from './let-dates-go.js';

/**
 * Gives people with a standing place the dates that a series has got since, and to others those that were moved into their
 * pause. Doing it twice does no harm.
 */
@Injectable()
export class SeatRegulars implements Handler {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly chores: DoChores,
  ) {}

  async handle(rows: ClaimedRow[]): Promise<void> {
    await this.chores.run(rows, { done: 'seated', failed: 'chore-failed' }, async (some) => {
      for (const row of some) await this.seat((row.about as Chores['seat-regulars']).eventId);
    });
  }

  private seat(eventId: string): Promise<void> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const { coming: dateIds } = await lockDates(tx, eventId, now);
      const held = { standingPlaceIds: null, dateIds };
      const isFreed = await letDatesGo(tx, this.outbox, { ...held, which: 'paused' }, now);
      const isTaken = await holdDates(tx, this.outbox, held, now);
      if (isFreed || isTaken) await tellRegulars(tx, this.outbox, dateIds, 'seated', now);
    });
  }
}
