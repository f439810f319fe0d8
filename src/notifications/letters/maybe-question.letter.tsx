import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import {
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { Answers, distanceTo, WhenAndWhere } from './meeting-parts.js';
import { type Meeting, meetingFor, repliesOf, type ReplyRow, silenceAbout } from '../facts/meetings.js';
import { Readers } from '../facts/readers.js';
import { replySheet } from './reply-sheet.js';

interface Facts {
  meeting: Meeting;
  minutesAhead: number;
}

/** Asks someone who said maybe once more, and never again. */
@Injectable()
export class MaybeQuestionLetter implements LetterWriter<'maybe-question', ReplyRow, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  load(rows: ClaimedRow<'maybe-question'>[]): Promise<Map<number, ReplyRow>> {
    return repliesOf(this.database, rows);
  }

  sheet({ about }: ClaimedRow<'maybe-question'>, reply: ReplyRow): Sheet<Facts> | Silence {
    const now = this.clock.now();
    if (reply.answer !== 'maybe') return silent('answered-otherwise');
    if (!reply.isOn) return silent('not-on');
    if (reply.startsLocal !== about.startsLocal) return silent('moved');
    if (reply.rsvpsCloseAt <= toDate(now)) return silent('closed');
    if (!reply.wantsReminders) return silent('not-wanted');
    const silence = silenceAbout(reply);
    if (silence) return silent(silence);
    return replySheet(reply, this.readers, {
      meeting: meetingFor(reply, reply, false, now),
      minutesAhead: Math.round((reply.startsAt.getTime() - now.epochMilliseconds) / 60_000),
    });
  }

  write({ meeting, minutesAhead }: Facts, frame: Frame): Written {
    const { maybeQuestion, meeting: words } = frame.words;
    const when = distanceTo(meeting, minutesAhead, frame);
    return {
      subject: maybeQuestion.subject(meeting),
      body: (
        <>
          <p>{maybeQuestion.intro({ title: meeting.title, when })}</p>
          <WhenAndWhere meeting={meeting} frame={frame} />
          <p>{maybeQuestion.ask}</p>
          <Answers meeting={meeting} frame={frame} />
        </>
      ),
      reason: words.reason(meeting),
      list: meeting,
    };
  }
}
