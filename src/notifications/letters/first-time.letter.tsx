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
import { Answers, WhenAndWhere } from './meeting-parts.js';
import { type Meeting, meetingFor, repliesOf, type ReplyRow, silenceAbout } from '../facts/meetings.js';
import { Readers } from '../facts/readers.js';
import { replySheet } from './reply-sheet.js';

interface Facts {
  meeting: Meeting;
  greeter: string;
}

/** Tells someone who comes for the first time who greets them, where no reminder does. */
@Injectable()
export class FirstTimeLetter implements LetterWriter<'first-time', ReplyRow, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  load(rows: ClaimedRow<'first-time'>[]): Promise<Map<number, ReplyRow>> {
    return repliesOf(this.database, rows);
  }

  sheet({ about }: ClaimedRow<'first-time'>, reply: ReplyRow): Sheet<Facts> | Silence {
    const now = this.clock.now();
    if (reply.answer !== 'going' || !reply.isFirstTime) return silent('answered-otherwise');
    if (!reply.isOn) return silent('not-on');
    if (reply.startsLocal !== about.startsLocal) return silent('moved');
    if (reply.startsAt <= toDate(now)) return silent('started');
    const greeter = this.readers.greeterOf(reply);
    if (greeter === null) return silent('nobody-greets');
    const silence = silenceAbout(reply);
    if (silence) return silent(silence);
    return replySheet(reply, this.readers, { meeting: meetingFor(reply, reply, true, now), greeter });
  }

  write({ meeting, greeter }: Facts, frame: Frame): Written {
    const { firstTime, reminder, meeting: words } = frame.words;
    return {
      subject: firstTime.subject(meeting),
      body: (
        <>
          <p>
            {firstTime.intro(meeting)} {firstTime.greeter({ name: greeter })}
          </p>
          <WhenAndWhere meeting={meeting} frame={frame} />
          <p>{reminder.change}</p>
          <Answers meeting={meeting} frame={frame} />
        </>
      ),
      reason: words.reason(meeting),
      list: meeting,
    };
  }
}
