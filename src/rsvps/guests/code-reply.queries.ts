import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { rowOf } from '../../database/sql.js';
import { NUMBER_KEPT_UNTIL } from '../../seats/kept-until.js';
import { findEvent } from '../../events/find-event.js';
import { CalledNames, rsvpPlace } from '../../groups/called-names.js';
import {
  type AnsweredMeeting,
  MEETING,
  type MeetingRow,
  shownMeeting,
  WHERE_THEY_MEET,
} from '../answered-meeting.js';
import { type ArrivalDetails, arrivalDetails } from '../arrival-details.js';
import { type OwnWords, SAID, type SaidColumns } from '../own-words.js';
import { IS_MISSED, KEPT_IF_LEFT, type OwnIfLeft } from '../if-left.js';
import { WhatTheySay } from '../what-they-say.js';
import { FOUND_ROOM, type FoundRoom, LOOKS_FOR_PLACE, type ToFind, toFind } from '../plain-yes.js';
import { ReferenceCodes } from './reference-codes.js';

/** What a reference code opens. */
export interface CodeReply extends AnsweredMeeting, ToFind, Pick<OwnIfLeft, 'keptIfLeft' | 'isMissed'> {
  /** The version of the group's agreement that was said yes to with this reply; 0 for none. */
  agreedVersion: number;
  calledName: string | null;
  /** Until when a place that they gave up can be taken back; `null`: none is kept. */
  keptUntil: Date | null;
  /** As in `OwnReply`. */
  numberKeptUntil: Date | null;
  arrival: ArrivalDetails | null;
  said: OwnWords;
}

interface CodeRow extends MeetingRow, Pick<OwnIfLeft, 'keptIfLeft' | 'isMissed'> {
  agreedVersion: number;
  keptUntil: Date | null;
  numberKeptUntil: Date | null;
  found: FoundRoom | null;
  ownBox: string | null;
  said: SaidColumns;
}

@Injectable()
export class CodeReplyQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calledNames: CalledNames,
    private readonly codes: ReferenceCodes,
    private readonly whatTheySay: WhatTheySay,
  ) {}

  /** @throws TooManyTries, CodeIsUnknown, NotFound */
  async read(code: string, network: string): Promise<CodeReply> {
    const now = this.clock.now();
    const { rsvpId, occurrenceId } = await this.codes.find(this.database, code, network);
    const found = await findEvent(this.database, occurrenceId, null);
    const row = await rowOf<CodeRow>(
      this.database,
      `SELECT ${MEETING}, r.agreed_version AS "agreedVersion", r.kept_until AS "keptUntil", ${NUMBER_KEPT_UNTIL} AS "numberKeptUntil",
              ${KEPT_IF_LEFT} AS "keptIfLeft", CASE WHEN ${LOOKS_FOR_PLACE} THEN (SELECT ${FOUND_ROOM} FROM occurrences o WHERE o.id = r.occurrence_id) END AS found,
              ${IS_MISSED} AS "isMissed", r.called_name_box AS "ownBox", ${SAID}
       FROM ${WHERE_THEY_MEET} WHERE r.id = $1`,
      [rsvpId, toDate(now)],
    );
    const { ownBox, said, found: room, ...rest } = row!;
    const meeting = shownMeeting(rest);
    const calledName = this.calledNames.open(ownBox, rsvpPlace(rsvpId));
    return {
      ...meeting,
      ...toFind(room),
      calledName,
      arrival: arrivalDetails(found, meeting.answer, now),
      said: this.whatTheySay.read(rsvpId, said),
    };
  }
}
