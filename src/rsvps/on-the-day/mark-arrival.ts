import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { NotFound } from '../../common/domain-error.js';
import { earlierOf } from '../../common/moments.js';
import { toDate, toInstant } from '../../database/instant.js';
import { type EventForReply, findEventForReply } from '../event-for-reply.js';
import { keepMark } from './keep-mark.js';
import { AskedToBeCountedOnly, AttendanceIsNotKept, OnlyTheNumberIsKept } from './on-the-day.errors.js';
import { assertHostsMayMark } from './on-the-day.policy.js';

/** Where a group counts, this long after the end only the number stays. */
export const NAMES_STAY = { hours: 12 };

/** A host marks that someone is there, or takes that back. */
@Injectable()
export class MarkArrival {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Doing it twice changes nothing. Of two marks for one person, the one that was pressed later stands, in whatever
   * order they arrive.
   * @param mark `pressedAt` where it waited for a network; left out, it is now
   * @throws NotFound, AttendanceIsNotKept, OnlyTheNumberIsKept, AskedToBeCountedOnly, and what `assertHostsMayMark` throws
   */
  async run(mark: {
    eventId: string;
    hostId: string;
    rsvpId: string;
    came: boolean;
    pressedAt?: Temporal.Instant;
  }): Promise<void> {
    const now = this.clock.now();
    const event = await findEventForReply(this.database, mark.eventId, mark.hostId);
    assertHostsMayMark(event, now);
    assertKeepsArrivals(event, now);
    const { occurrenceId } = event;
    // A clock that runs ahead must not decide over all marks that follow.
    const at = earlierOf(mark.pressedAt ?? now, now);
    const found = await keepMark(this.database, { ...mark, occurrenceId, at });
    if (!found) throw new NotFound();
    if (mark.came && found.countMeOnly) throw new AskedToBeCountedOnly();
  }
}

/**
 * Whether it can be written down, as the group decided, that this or that person came.
 * @throws AttendanceIsNotKept, OnlyTheNumberIsKept
 */
export function assertKeepsArrivals(
  { group, endsAt }: Pick<EventForReply, 'group' | 'endsAt'>,
  now: Temporal.Instant,
): void {
  if (group.attendance === 'none') throw new AttendanceIsNotKept();
  const isOver = toDate(now) >= toDate(toInstant(endsAt).add(NAMES_STAY));
  if (group.attendance === 'count' && isOver) throw new OnlyTheNumberIsKept();
}
