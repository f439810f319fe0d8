import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { toDate, toInstant } from '../database/instant.js';
import { CalledNames, rsvpPlace } from '../groups/called-names.js';
import { hostCalendar } from '../queue/calendar-jobs.js';
import { Outbox } from '../queue/outbox.js';
import { moveSeats } from '../seats/move-seats.js';
import { ALONE } from '../seats/seats-of.js';
import { findEventForReply } from './event-for-reply.js';
import { EventIsFull, TooLateForWalkIns } from './rsvps.errors.js';
import { assertHostsMayMark } from './rsvps.policy.js';
import { insertReply } from './write-reply.js';

const WALK_INS_END = { hours: 7 * 24 };

/** A host adds someone who is at the door without a reply. */
@Injectable()
export class AddWalkIn {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calledNames: CalledNames,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @returns the id of the new row on the roster
   * @throws NotFound, HostsOnly, EventIsFull, TooLateForWalkIns, and what `assertHostsMayMark` throws
   */
  run(walkIn: { eventId: string; hostId: string; calledName?: string }): Promise<string> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const event = await findEventForReply(tx, walkIn.eventId, walkIn.hostId);
      assertHostsMayMark(event, now);
      if (toDate(now) > toDate(toInstant(event.endsAt).add(WALK_INS_END))) throw new TooLateForWalkIns();
      const seated = { answer: 'going' as const, party: ALONE };
      if (!(await moveSeats(tx, event.occurrenceId, null, { ...seated, isKept: false }))) {
        throw new EventIsFull(
          'All places are taken. If there is room for one more, please raise the number of places first.',
        );
      }
      const id = randomUUID();
      const came = event.group.attendance === 'none' ? null : true;
      await insertReply(
        tx,
        { id, occurrenceId: event.occurrenceId, source: 'walk-in', came },
        {
          ...seated,
          placeInLine: null,
          keptUntil: null,
          calledNameBox: walkIn.calledName ? this.calledNames.seal(walkIn.calledName, rsvpPlace(id)) : null,
          agreedVersion: 0,
        },
        null,
        now,
      );
      await this.outbox.addAll(tx, [hostCalendar(event.occurrenceId, `${id}:1`, now)]);
      return id;
    });
  }
}
