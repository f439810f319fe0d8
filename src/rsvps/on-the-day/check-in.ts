import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import type { Asker } from './call-for.js';
import { arrive, openCheckIn, ownAnswerOf } from './open-check-in.js';
import { AnswerIsUnknown } from './on-the-day.errors.js';

/** Someone who said that they come says "I'm here" themselves. Whoever calls this has seen the code; see `CheckInCodes`. */
@Injectable()
export class CheckIn {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Doing it twice changes nothing.
   * @returns the id of their reply
   * @throws NotFound, AnswerIsUnknown, and what `openCheckIn` throws
   */
  run({ eventId, asker }: { eventId: string; asker: Asker }): Promise<string> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const event = await openCheckIn(tx, eventId, asker, now);
      const { id: rsvpId } = await ownAnswerOf(tx, event, asker);
      if (!rsvpId) throw new AnswerIsUnknown();
      await arrive(tx, { rsvpId, occurrenceId: event.occurrenceId, at: now });
      return rsvpId;
    });
  }
}
