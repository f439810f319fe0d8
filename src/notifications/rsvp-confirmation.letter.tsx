import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EventFiles } from '../calendar/event-file.js';
import { Clock } from '../common/clock.js';
import { toDate } from '../database/instant.js';
import { answersUntil } from '../events/answers-until.js';
import type { ClaimedRow } from '../queue/ledger.js';
import { type Frame, type LetterWriter, type Sheet, type Silence, silent, type Written } from './letter.js';
import { Answer, Answers, WhenAndWhere } from './meeting-parts.js';
import { type Meeting, meetingFor, repliesOf, type ReplyRow, silenceAbout } from './meetings.js';
import { Readers } from './readers.js';
import { replySheet } from './reply-sheet.js';

interface Facts {
  answer: 'going' | 'maybe' | 'waitlisted';
  meeting: Meeting;
}

@Injectable()
export class RsvpConfirmationLetter implements LetterWriter<'rsvp-confirmation', ReplyRow, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
    private readonly files: EventFiles,
  ) {}

  load(rows: ClaimedRow<'rsvp-confirmation'>[]): Promise<Map<number, ReplyRow>> {
    return repliesOf(this.database, rows);
  }

  sheet({ about }: ClaimedRow<'rsvp-confirmation'>, reply: ReplyRow): Sheet<Facts> | Silence {
    const now = this.clock.now();
    const { answer } = reply;
    if (reply.version !== about.version) return silent('answered-again');
    if (answer === 'declined' || answer === 'offered') return silent('answered-otherwise');
    if (!reply.isOn) return silent('not-on');
    if (answersUntil(reply) <= toDate(now)) return silent('started');
    if (!reply.wantsConfirmations) return silent('not-wanted');
    const silence = silenceAbout(reply);
    if (silence) return silent(silence);
    return replySheet(reply, this.readers, {
      answer,
      meeting: meetingFor(reply, reply, answer === 'going', now),
    });
  }

  async write({ answer, meeting }: Facts, frame: Frame): Promise<Written> {
    const { confirmation, meeting: words } = frame.words;
    const { subject, intro, change } = confirmation[answer];
    return {
      subject: subject(meeting.title),
      body: (
        <>
          <p>{intro(meeting.title)}</p>
          <WhenAndWhere meeting={meeting} frame={frame} />
          {answer === 'waitlisted' ? (
            <>
              <p>{change}</p>
              <Answer frame={frame} answer="declined">
                {confirmation.leaveList}
              </Answer>
            </>
          ) : (
            <>
              <p>{confirmation.file}</p>
              <p>{change}</p>
              <Answers frame={frame} />
            </>
          )}
        </>
      ),
      reason: words.reason(meeting.title),
      list: meeting,
      attachments:
        answer === 'waitlisted' ? [] : await this.files.attachments([meeting.meetingId], meeting.wording),
    };
  }
}
