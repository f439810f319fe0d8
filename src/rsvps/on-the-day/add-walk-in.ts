import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate, toInstant } from '../../database/instant.js';
import { findEventForReply } from '../event-for-reply.js';
import { KeepWalkIn } from './keep-walk-in.js';
import { EventIsFull } from '../rsvps.errors.js';
import { TooLateForWalkIns } from './on-the-day.errors.js';
import { assertHostsMayMark } from './on-the-day.policy.js';
import { refusals } from '../../common/refusals/refusals.js';

const WALK_INS_END = { hours: 7 * 24 };

const ADD_ANYWAY = refusals.onTheDay.addAnyway;

/** A host adds someone who is at the door without a reply. */
@Injectable()
export class AddWalkIn {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly keepWalkIn: KeepWalkIn,
  ) {}

  /**
   * With `anyway` also where no place is free; organisers can read that it was done.
   * @returns the id of the new row on the roster
   * @throws NotFound, HostsOnly, EventIsFull, TooLateForWalkIns, and what `assertHostsMayMark` throws
   */
  run(walkIn: { eventId: string; hostId: string; calledName?: string; anyway?: boolean }): Promise<string> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const event = await findEventForReply(tx, walkIn.eventId, walkIn.hostId);
      assertHostsMayMark(event, now);
      if (toDate(now) > toDate(toInstant(event.endsAt).add(WALK_INS_END))) throw new TooLateForWalkIns();
      const rsvpId = await this.keepWalkIn.add(tx, event, walkIn, now);
      if (!rsvpId) throw new EventIsFull(ADD_ANYWAY);
      return rsvpId;
    });
  }
}
