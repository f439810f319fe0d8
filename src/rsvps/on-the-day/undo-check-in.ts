import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { rowOf } from '../../database/sql.js';
import { lockSeats } from '../../seats/move-seats.js';
import type { Asker } from './call-for.js';
import { KeepArrival } from './keep-arrival.js';
import { KeepWalkIn } from './keep-walk-in.js';
import { markThere, openCheckIn, ownAnswerOf, type RowHere, rowHere } from './open-check-in.js';
import { againIfRepliedMeanwhile } from '../write-reply.js';

/** Someone takes back that they are here. Who came without an answer has none again. */
@Injectable()
export class UndoCheckIn {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly keepWalkIn: KeepWalkIn,
    private readonly keepArrival: KeepArrival,
  ) {}

  /**
   * @param undo `rsvpId` names the row; left out, it is the one that `rowHere` finds with what this browser has made. Naming one
   *   that is gone, or an answer of somebody else, changes nothing; the id of a row without an answer is known to who made it
   * @returns whether anybody was checked in, and is no more
   * @throws NotFound, and what `openCheckIn` throws
   */
  run(undo: { eventId: string; asker: Asker; rsvpId?: string; madeHere?: string }): Promise<boolean> {
    const now = this.clock.now();
    return againIfRepliedMeanwhile(() =>
      this.database.transaction(async (tx) => {
        const { occurrenceId } = await openCheckIn(tx, undo.eventId, undo.asker, now);
        await lockSeats(tx, occurrenceId);
        const event = await openCheckIn(tx, undo.eventId, undo.asker, now);
        const { asker, madeHere = null } = undo;
        const own = await ownAnswerOf(tx, event, asker);
        const row = undo.rsvpId
          ? await rowOf<RowHere>(
              tx,
              `SELECT id, source, came FROM rsvps WHERE occurrence_id = $1 AND id = $2 AND (id = $3 OR source = 'walk-in')`,
              [occurrenceId, undo.rsvpId, own.id],
            )
          : await rowHere(tx, event, own, madeHere);
        if (!row) return false;
        if (row.source === 'walk-in') {
          await this.keepWalkIn.remove(tx, occurrenceId, row.id, now);
          return true;
        }
        const personId = asker && 'personId' in asker && row.id === event.reply?.id ? asker.personId : null;
        const isGone = personId !== null && (await this.keepArrival.remove(tx, event, personId, now));
        if (!isGone) await markThere(tx, { rsvpId: row.id, occurrenceId, came: false, at: now });
        return isGone || row.came === true;
      }),
    );
  }
}
