import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { rowOf } from '../../database/sql.js';
import { lockSeats } from '../../seats/move-seats.js';
import type { Asker } from './call-for.js';
import { KeepWalkIn } from './keep-walk-in.js';
import { markThere, openCheckIn, replyIdOf } from './open-check-in.js';
import type { Source } from '../rsvp.entity.js';

/** Someone takes back that they are here. */
@Injectable()
export class UndoCheckIn {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly keepWalkIn: KeepWalkIn,
  ) {}

  /**
   * @param undo `rsvpId` of a walk-in that is known to be theirs; `null`: it is their own answer
   * @throws NotFound, and what `openCheckIn` throws
   */
  run(undo: { eventId: string; asker: Asker; rsvpId: string | null }): Promise<void> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const event = await openCheckIn(tx, undo.eventId, undo.asker, now);
      const { occurrenceId } = event;
      const rsvpId = undo.rsvpId ?? (await replyIdOf(tx, event, undo.asker));
      if (!rsvpId) return;
      await lockSeats(tx, occurrenceId);
      const row = await rowOf<{ source: Source }>(
        tx,
        'SELECT source FROM rsvps WHERE id = $1 AND occurrence_id = $2',
        [rsvpId, occurrenceId],
      );
      if (row?.source === 'walk-in') await this.keepWalkIn.remove(tx, occurrenceId, rsvpId, now);
      else if (row) await markThere(tx, { rsvpId, occurrenceId, came: false, at: now });
    });
  }
}
