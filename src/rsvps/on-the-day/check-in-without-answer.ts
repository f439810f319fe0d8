import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { RateLimits } from '../../database/rate-limits.js';
import type { Asker } from './call-for.js';
import { KeepWalkIn } from './keep-walk-in.js';
import { openCheckIn, takesWalkIns } from './open-check-in.js';
import { AnswerIsUnknown } from './on-the-day.errors.js';
import { EventIsFull, TooManyTries } from '../rsvps.errors.js';

const WALK_INS = { name: 'check-in without an answer by network', times: 40, perSeconds: 3600 };

/** Where hosts allow it, someone without an answer checks in themselves. Whoever calls this has seen the code. */
@Injectable()
export class CheckInWithoutAnswer {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly keepWalkIn: KeepWalkIn,
  ) {}

  /**
   * @returns the id of the new row on the roster
   * @throws NotFound, AnswerIsUnknown where hosts do not allow it, TooManyTries, EventIsFull, and what `openCheckIn` throws
   */
  run(here: { eventId: string; asker: Asker; calledName?: string; network: string }): Promise<string> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const event = await openCheckIn(tx, here.eventId, here.asker, now);
      if (!(await takesWalkIns(tx, event))) throw new AnswerIsUnknown();
      await this.limits.assertAllows(WALK_INS, here.network, TooManyTries);
      const { calledName } = here;
      const rsvpId = await this.keepWalkIn.add(tx, event, { calledName }, now);
      if (!rsvpId) throw new EventIsFull('No place is free just now. Please tell a host that you are here.');
      return rsvpId;
    });
  }
}
