import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { undoUntil } from '../../events/edit-undoably.js';
import { UndoIsOver } from '../../events/events.errors.js';
import { findHostedDate } from '../find-hosted-date.js';
import { ThankYou } from './thank-you.entity.js';

/** A host takes a thank-you back before its letters leave, to write another or none. */
@Injectable()
export class TakeThanksBack {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Taking back what is not there changes nothing.
   * @throws NotFound, HostsOnly, UndoIsOver
   */
  run({ eventId, hostId }: { eventId: string; hostId: string }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { occurrence } = await findHostedDate(tx, eventId, hostId);
      const lock = { mode: 'pessimistic_write' } as const;
      const written = await tx.findOne(ThankYou, { where: { occurrenceId: occurrence.id }, lock });
      if (!written) return;
      if (toDate(this.clock.now()) >= toDate(undoUntil(written.writtenAt))) throw new UndoIsOver();
      await tx.delete(ThankYou, { id: written.id });
    });
  }
}
