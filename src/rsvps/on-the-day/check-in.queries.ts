import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { rowOf } from '../../database/sql.js';
import { isActive, mustAgreeFirst } from '../../groups/groups.policy.js';
import type { Asker } from './call-for.js';
import { CheckInCodes } from './check-in-codes.js';
import { type EventForReply, findEventForReply } from '../event-for-reply.js';
import { assertKeepsArrivals } from './mark-arrival.js';
import { openCheckIn, type OwnAnswer, ownAnswerOf, rowHere, takesWalkIns } from './open-check-in.js';
import { assertCheckInIsOpen, assertHostsMayMark } from './on-the-day.policy.js';

/** What someone can do who has seen the code in the room. */
export type CheckInChoice =
  | 'is-here'
  | 'check-in'
  | 'is-offered'
  | 'waits'
  /** Without an answer, and by the name that their membership has. */
  | 'come'
  | 'walk-in'
  | 'ask-a-host';

/** What a browser shows that has seen the code. */
export interface CheckInChoices {
  choice: CheckInChoice;
  /** Whether somebody has checked in without an answer in this browser: it may be lent, or have been them. */
  isLent: boolean;
  /** As in `OwnAnswer`. */
  isKnown: boolean;
  hasAnswered: boolean;
}

/** The code for the room, as hosts show it. */
export interface ShownCheckIn {
  occurrenceId: string;
  code: string;
  changesAt: Date;
  /** Whether people without an answer may check in with it. */
  walkInsCheckIn: boolean;
  /** Whether those also have to have said yes to the group's agreement before. */
  mustAgreeFirst: boolean;
}

@Injectable()
export class CheckInQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly codes: CheckInCodes,
  ) {}

  /**
   * @param checkedIn the reply with which this browser has checked in before; `null`: with none
   * @throws NotFound, AttendanceIsNotKept, OnlyTheNumberIsKept, and what `assertCheckInIsOpen` throws
   */
  async choicesOf(eventId: string, asker: Asker, checkedIn: string | null): Promise<CheckInChoices> {
    const event = await openCheckIn(this.database, eventId, asker, this.clock.now());
    const own = await ownAnswerOf(this.database, event, asker);
    const here = await rowHere(this.database, event, own, checkedIn);
    const isLent = here?.came === true && !here.isOwn;
    const isHere = here?.came === true && (here.isOwn || !own.isKnown);
    const choice = isHere ? 'is-here' : own.id ? 'check-in' : await this.choiceOf(event, own);
    return { choice, isLent, isKnown: own.isKnown, hasAnswered: own.hasAnswered };
  }

  /** Of someone who is not here yet, and did not say that they would come. */
  private async choiceOf(event: EventForReply, { waiting }: OwnAnswer): Promise<CheckInChoice> {
    if (waiting) return waiting === 'offered' ? 'is-offered' : 'waits';
    if (!(await takesWalkIns(this.database, event))) return 'ask-a-host';
    return isActive(event.standing) ? 'come' : 'walk-in';
  }

  /**
   * For hosts.
   * @throws NotFound, AttendanceIsNotKept, CheckInIsOver, and what `assertHostsMayMark` throws
   */
  async shown(eventId: string, hostId: string): Promise<ShownCheckIn> {
    const now = this.clock.now();
    const event = await findEventForReply(this.database, eventId, hostId);
    assertHostsMayMark(event, now);
    assertKeepsArrivals(event, now);
    assertCheckInIsOpen(event, now);
    const { occurrenceId } = event;
    const day = await rowOf<{ walkInsCheckIn: boolean }>(
      this.database,
      'SELECT walk_ins_check_in AS "walkInsCheckIn" FROM on_the_day WHERE occurrence_id = $1',
      [occurrenceId],
    );
    return {
      occurrenceId,
      ...this.codes.shownAt(occurrenceId, now),
      walkInsCheckIn: day?.walkInsCheckIn ?? false,
      mustAgreeFirst: mustAgreeFirst(event.group, 0),
    };
  }
}
