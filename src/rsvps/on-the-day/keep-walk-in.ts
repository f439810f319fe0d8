import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { rowOf } from '../../database/sql.js';
import { CalledNames, rsvpPlace } from '../../groups/called-names.js';
import { LogAct } from '../../groups/log-act.js';
import { Outbox } from '../../queue/outbox.js';
import { fillPlaces } from '../../seats/fill-places.js';
import { moveSeats } from '../../seats/move-seats.js';
import { seatBeyond } from '../../seats/seat-beyond.js';
import { ALONE } from '../../seats/seats-of.js';
import { hostCalendar } from '../../queue/calendar-jobs.js';
import { EARLIER_REPLY, type EarlierReply, type EventForReply } from '../event-for-reply.js';
import { insertReply } from '../write-reply.js';

const SEATED = { answer: 'going' as const, party: ALONE, isKept: false };

/** Someone who came without a reply, inside a transaction of the caller's: the seat, the row, and what follows from it. */
@Injectable()
export class KeepWalkIn {
  constructor(
    private readonly calledNames: CalledNames,
    private readonly outbox: Outbox,
    private readonly logAct: LogAct,
  ) {}

  /**
   * @param id of the row, where it was chosen before so that it is made once
   * @param anyway whether a host lets them in although no place is free
   * @returns the id of the new row on the roster; `null` when no place is free
   */
  async add(
    tx: EntityManager,
    event: EventForReply,
    { id = randomUUID(), calledName, anyway = false }: { id?: string; calledName?: string; anyway?: boolean },
    now: Temporal.Instant,
  ): Promise<string | null> {
    const isSeated = (await moveSeats(tx, event.occurrenceId, null, SEATED)) !== null;
    if (!isSeated && !(anyway && (await this.seatBeyond(tx, event, id, now)))) return null;
    const came = event.group.attendance === 'none' ? null : true;
    await insertReply(
      tx,
      { id, occurrenceId: event.occurrenceId, isOfSeries: event.isOfSeries, source: 'walk-in', came },
      {
        ...SEATED,
        placeInLine: null,
        keptUntil: null,
        calledNameBox: calledName ? this.calledNames.seal(calledName, rsvpPlace(id)) : null,
        agreedVersion: 0,
      },
      null,
      now,
    );
    await this.outbox.addAll(tx, [hostCalendar(event.occurrenceId, `${id}:${now.epochMilliseconds}`, now)]);
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
    await this.outbox.addAll(tx, [
      hostCalendar(occurrenceId, `${rsvpId}:removed:${now.epochMilliseconds}`, now),
    ]);
    await fillPlaces(tx, this.outbox, [occurrenceId], now);
  }

  private async seatBeyond(
    tx: EntityManager,
    { occurrenceId, group, standing }: EventForReply,
    rsvpId: string,
    now: Temporal.Instant,
  ): Promise<boolean> {
    if (!(await seatBeyond(tx, occurrenceId))) return false;
    const act = { groupId: group.id, occurrenceId, membershipId: standing!.membershipId };
    await this.logAct.run(tx, { ...act, what: 'seated-beyond', about: { rsvpId } }, now);
    return true;
  }
}
