import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { LogAct } from '../../groups/log-act.js';
import { lockSeats } from '../../seats/move-seats.js';
import { findHostedDate } from '../find-hosted-date.js';
import { moveInLine, placeInLine } from './move-in-line.js';

interface Move {
  eventId: string;
  hostId: string;
  rsvpId: string;
  /** Where they are to stand, from 1; beyond the end is the end. */
  position: number;
  reason: string;
}

/** A host moves someone who waits to another place in the line, and says why. */
@Injectable()
export class ReorderWaitingList {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly logAct: LogAct,
  ) {}

  /**
   * To put them where they stand already changes nothing, and is not written down.
   * @throws NotFound, HostsOnly, GroupIsArchived, DoesNotWait
   */
  run({ eventId, hostId, rsvpId, position, reason }: Move): Promise<{ isMoved: boolean }> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const { group, standing, occurrence } = await findHostedDate(tx, eventId, hostId);
      group.assertNotArchived();
      await lockSeats(tx, occurrence.id);
      const from = await placeInLine(tx, occurrence.id, rsvpId);
      await moveInLine(tx, occurrence.id, { rsvpId, from, to: position });
      const to = await placeInLine(tx, occurrence.id, rsvpId);
      if (to === from) return { isMoved: false };
      const act = { groupId: group.id, occurrenceId: occurrence.id, membershipId: standing!.membershipId };
      await this.logAct.run(
        tx,
        { ...act, what: 'waitlist-reordered', reason, about: { rsvpId, from, to } },
        now,
      );
      return { isMoved: true };
    });
  }
}
