import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { rowOf } from '../../database/sql.js';
import { CalledNames, rsvpPlace } from '../../groups/called-names.js';
import { Outbox } from '../../queue/outbox.js';
import { fillPlaces } from '../../seats/fill-places.js';
import { moveSeats } from '../../seats/move-seats.js';
import { ALONE } from '../../seats/seats-of.js';
import { hostCalendar } from '../../queue/calendar-jobs.js';
import { EARLIER_REPLY, type EarlierReply, type EventForReply } from '../event-for-reply.js';
import { EventIsFull } from '../rsvps.errors.js';
import { insertReply } from '../write-reply.js';

/** Someone who came without a reply, inside a transaction of the caller's: the seat, the row, and what follows from it. */
@Injectable()
export class KeepWalkIn {
  constructor(
    private readonly calledNames: CalledNames,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @returns the id of the new row on the roster
   * @throws EventIsFull
   */
  async add(
    tx: EntityManager,
    event: EventForReply,
    calledName: string | undefined,
    now: Temporal.Instant,
  ): Promise<string> {
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
        calledNameBox: calledName ? this.calledNames.seal(calledName, rsvpPlace(id)) : null,
        agreedVersion: 0,
      },
      null,
      now,
    );
    await this.outbox.addAll(tx, [hostCalendar(event.occurrenceId, `${id}:1`, now)]);
    return id;
  }

  /** Removing one that is gone changes nothing. The date must be held; see `lockSeats`. */
  async remove(
    tx: EntityManager,
    occurrenceId: string,
    rsvpId: string,
    now: Temporal.Instant,
  ): Promise<void> {
    const removed = await rowOf<{ reply: EarlierReply }>(
      tx,
      `DELETE FROM rsvps r WHERE id = $1 AND occurrence_id = $2 AND source = 'walk-in'
       RETURNING ${EARLIER_REPLY} AS reply`,
      [rsvpId, occurrenceId],
    );
    if (!removed) return;
    await moveSeats(tx, occurrenceId, removed.reply, null);
    await this.outbox.addAll(tx, [hostCalendar(occurrenceId, `${rsvpId}:removed`, now)]);
    await fillPlaces(tx, this.outbox, [occurrenceId], now);
  }
}
