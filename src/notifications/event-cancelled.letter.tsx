import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EventFiles } from '../calendar/event-file.js';
import { Clock } from '../common/clock.js';
import { toDate } from '../database/instant.js';
import type { ClaimedRow } from '../queue/ledger.js';
import { repliesInLine, type ReplyInLine } from './changes.js';
import {
  BEHIND_ANOTHER,
  type Delay,
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from './letter.js';
import { letterLink, Lines, Press } from './letter-page.js';
import { meetingSpan, OnOwnClock, OtherDates, type Span } from './meeting-parts.js';
import { type Meeting, meetingFor, silenceAbout } from './meetings.js';
import { Readers } from './readers.js';
import { replySheet } from './reply-sheet.js';

interface Facts {
  meeting: Meeting;
  /** What the hosts wrote; left out where their own words could give something away. */
  reason: string | null;
  hasReason: boolean;
  others: Span[];
}

@Injectable()
export class EventCancelledLetter implements LetterWriter<'event-cancelled', ReplyInLine, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
    private readonly files: EventFiles,
  ) {}

  load(rows: ClaimedRow<'event-cancelled'>[]): Promise<Map<number, ReplyInLine>> {
    return repliesInLine(this.database, rows);
  }

  sheet(
    _: ClaimedRow<'event-cancelled'>,
    { reply, isBehindAnother, together }: ReplyInLine,
  ): Sheet<Facts> | Silence | Delay {
    const now = this.clock.now();
    if (reply.isOn) return silent('on-again');
    if (reply.answer === 'declined') return silent('answered-otherwise');
    if (reply.endsAt <= toDate(now)) return silent('over');
    const silence = silenceAbout(reply, true);
    if (silence) return silent(silence);
    if (isBehindAnother || together?.is === 'waiting') return BEHIND_ANOTHER;
    if (together?.is !== 'leading') return silent('told-together');
    const meeting = meetingFor(reply, reply, false, now);
    const { cancellationReason } = reply;
    const reason = meeting.wording === 'full' ? cancellationReason : null;
    return replySheet(reply, this.readers, {
      meeting,
      reason,
      hasReason: Boolean(cancellationReason),
      others: together.others.map(({ startsAt, endsAt, zone, allDay }) => ({
        startsAt,
        endsAt,
        zone,
        allDay,
      })),
    });
  }

  async write({ meeting, reason, hasReason, others }: Facts, frame: Frame): Promise<Written> {
    const { cancelled, meeting: words } = frame.words;
    return {
      subject: cancelled.subject(meeting.title),
      body: (
        <>
          <p>
            {cancelled.intro(meeting.title)} {cancelled.was(meetingSpan(meeting, frame))}
            <OnOwnClock meeting={meeting} frame={frame} />
          </p>
          {reason && (
            <>
              <p>{cancelled.hostsSay}</p>
              <blockquote style="margin:0 0 0 1em">
                <Lines text={reason} />
              </blockquote>
            </>
          )}
          {hasReason && !reason && (
            <>
              <p>{cancelled.moreOnPage}</p>
              <Press href={letterLink(frame, 'answer')}>{words.page}</Press>
            </>
          )}
          <OtherDates said={cancelled.others} dates={others} frame={frame} />
          <p>{cancelled.nothingToDo}</p>
          <p>{cancelled.file}</p>
        </>
      ),
      reason: words.reason(meeting.title),
      list: meeting,
      attachments: [await this.files.attachment(meeting.meetingId, meeting.wording)],
    };
  }
}
