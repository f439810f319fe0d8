import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { answersUntil } from '../../events/answers-until.js';
import { type Invitee, Invitations, invitesTo } from '../facts/invitations.js';
import {
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { GiveBack, WhenAndWhere } from './meeting-parts.js';
import {
  isAnsweredAgain,
  type Meeting,
  meetingFor,
  repliesOf,
  type ReplyRow,
  silenceAbout,
} from '../facts/meetings.js';
import { Readers } from '../facts/readers.js';
import { replySheet } from './reply-sheet.js';

interface Facts {
  meeting: Meeting;
  invitee: Invitee | null;
}

/** Someone who waited has a place. They reckon with none, so it goes out whatever letters they stopped but those of this event. */
@Injectable()
export class PlaceGivenLetter implements LetterWriter<'place-given', ReplyRow, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
    private readonly invitations: Invitations,
  ) {}

  load(rows: ClaimedRow<'place-given'>[]): Promise<Map<number, ReplyRow>> {
    return repliesOf(this.database, rows);
  }

  sheet({ about }: ClaimedRow<'place-given'>, reply: ReplyRow): Sheet<Facts> | Silence {
    const now = this.clock.now();
    if (isAnsweredAgain(reply, about)) return silent('answered-again');
    if (!reply.isOn) return silent('not-on');
    if (answersUntil(reply) <= toDate(now)) return silent('started');
    const silence = silenceAbout(reply, 'essential');
    if (silence) return silent(silence);
    const meeting = this.invitations.wishedFor(reply, meetingFor(reply, reply, true, now));
    const invitee = this.invitations.inviteeOf(reply, [meeting], now);
    return {
      ...replySheet(reply, this.readers, { meeting, invitee }),
      ...invitesTo([meeting], invitee),
    };
  }

  write({ meeting, invitee }: Facts, frame: Frame): Written {
    const { placeGiven, confirmation, meeting: words } = frame.words;
    return {
      subject: placeGiven.subject(meeting),
      body: (
        <>
          <p>{placeGiven.intro(meeting)}</p>
          <WhenAndWhere meeting={meeting} frame={frame} />
          <p>{invitee ? confirmation.invitation : confirmation.file}</p>
          <p>{placeGiven.change}</p>
          <GiveBack meeting={meeting} frame={frame} />
        </>
      ),
      reason: words.reason(meeting),
      list: meeting,
      calendar: { meetings: [meeting], invitee },
    };
  }
}
