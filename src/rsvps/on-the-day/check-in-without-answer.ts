import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { DomainError } from '../../common/domain-error.js';
import { RateLimits } from '../../database/rate-limits.js';
import { rowOf } from '../../database/sql.js';
import { lockSeats } from '../../seats/move-seats.js';
import type { EventForReply } from '../event-for-reply.js';
import { EventIsFull, TooManyTries } from '../rsvps.errors.js';
import type { Source } from '../rsvp.entity.js';
import { againIfRepliedMeanwhile } from '../write-reply.js';
import type { Asker } from './call-for.js';
import { KeepArrival } from './keep-arrival.js';
import { KeepWalkIn } from './keep-walk-in.js';
import { AnswerIsUnknown, PlaceIsOffered } from './on-the-day.errors.js';
import { arrive, openCheckIn, type OwnAnswer, ownAnswerOf, takesWalkIns } from './open-check-in.js';
import { refusals } from '../../common/refusals/refusals.js';

/** Only those that are refused count: a whole room shares one network. */
const TRIES = { name: 'check-in without an answer by network', times: 120, perSeconds: 3600 };
/** Beyond what any room holds: nobody fills a list with names. */
const ALL = { name: 'all check-ins without an answer by network', times: 600, perSeconds: 3600 };

interface Here {
  eventId: string;
  asker: Asker;
  calledName?: string;
  network: string;
  /** The row that this browser was promised when it saw the code; with it, pressing twice is coming once. */
  rowId?: string;
}

/**
 * Where hosts allow it, someone without an answer checks in themselves: whom we know with a reply of their own, anybody
 * else with a row on the roster. Whoever calls this has seen the code.
 */
@Injectable()
export class CheckInWithoutAnswer {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly keepWalkIn: KeepWalkIn,
    private readonly keepArrival: KeepArrival,
  ) {}

  /**
   * Who has answered meanwhile, or is here already, is here: twice is once.
   * @returns the id of their row on the roster
   * @throws NotFound, AnswerIsUnknown where hosts do not allow it, TooManyTries, PlaceIsOffered, EventIsFull, and what
   *   `openCheckIn` and `arrive` throw
   */
  async run(here: Here): Promise<string> {
    // Before the transaction: in it this would ask for a second connection, while those who wait for the date hold the others.
    await this.limits.assertAllows(ALL, here.network, TooManyTries);
    await this.limits.assertAllows(TRIES, here.network, TooManyTries);
    const rsvpId = await this.checkIn(here).catch(async (error: unknown) => {
      if (!(error instanceof DomainError)) await this.limits.giveBack(TRIES, here.network);
      throw error;
    });
    await this.limits.giveBack(TRIES, here.network);
    return rsvpId;
  }

  private checkIn(here: Here): Promise<string> {
    const now = this.clock.now();
    return againIfRepliedMeanwhile(() =>
      this.database.transaction(async (tx) => {
        const { occurrenceId } = await openCheckIn(tx, here.eventId, here.asker, now);
        // Of two presses at once the second sees what the first has written.
        await lockSeats(tx, occurrenceId);
        const event = await openCheckIn(tx, here.eventId, here.asker, now);
        const promised = await rowPromised(tx, here);
        const own = await ownAnswerOf(tx, event, here.asker);
        const mayBeTheirs = promised?.source === 'walk-in' && !own.isKnown;
        const rsvpId = own.id ?? (mayBeTheirs ? promised.id : null);
        // What somebody else has checked in with on this phone is theirs.
        if (!rsvpId) return this.add(tx, event, own, promised ? { ...here, rowId: undefined } : here, now);
        await arrive(tx, { rsvpId, occurrenceId, at: now });
        return rsvpId;
      }),
    );
  }

  private async add(
    tx: EntityManager,
    event: EventForReply,
    { waiting }: OwnAnswer,
    { asker, calledName, rowId: id }: Here,
    now: Temporal.Instant,
  ): Promise<string> {
    if (!(await takesWalkIns(tx, event))) throw new AnswerIsUnknown();
    if (waiting === 'offered') throw new PlaceIsOffered();
    const rsvpId = waiting
      ? null
      : asker && 'personId' in asker
        ? await this.keepArrival.add(tx, event, { personId: asker.personId, calledName }, now)
        : await this.keepWalkIn.add(tx, event, { id, calledName }, now);
    if (!rsvpId) throw new EventIsFull(refusals.onTheDay.noPlaceTellHost);
    return rsvpId;
  }
}

function rowPromised(tx: EntityManager, { rowId }: Here): Promise<{ id: string; source: Source } | null> {
  return rowOf(tx, 'SELECT id, source FROM rsvps WHERE id = $1', [rowId ?? null]);
}
