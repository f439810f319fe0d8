import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { capital } from '../../common/capital.js';
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
import { Answers, clocksOf, WhenAndWhere } from './meeting-parts.js';
import { type Meeting, meetingFor, repliesOf, type ReplyRow, silenceAbout } from '../facts/meetings.js';
import { tellsGreeter } from '../planning/plan-first-times.js';
import { Readers } from '../facts/readers.js';
import { replySheet } from './reply-sheet.js';
import { dayDistanceWords, distanceWords } from '../facts/times.js';

/** What a reminder depends on. */
export interface ReminderFacts {
  answer: 'going' | 'maybe';
  meeting: Meeting;
  minutesAhead: number;
  /** Who greets a newcomer, where this is the letter that tells it. */
  greeter: string | null;
}

@Injectable()
export class EventReminderLetter implements LetterWriter<'event-reminder', ReplyRow, ReminderFacts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  load(rows: ClaimedRow<'event-reminder'>[]): Promise<Map<number, ReplyRow>> {
    return repliesOf(this.database, rows);
  }

  sheet({ about }: ClaimedRow<'event-reminder'>, reply: ReplyRow): Sheet<ReminderFacts> | Silence {
    const now = this.clock.now();
    const { answer } = reply;
    if (answer !== 'going' && answer !== 'maybe') return silent('answered-otherwise');
    if (!reply.isOn) return silent('not-on');
    if (reply.startsLocal !== about.startsLocal) return silent('moved');
    if (reply.startsAt <= toDate(now)) return silent('started');
    if (!reply.wantsReminders) return silent('not-wanted');
    const silence = silenceAbout(reply);
    if (silence) return silent(silence);
    return replySheet(reply, this.readers, {
      answer,
      meeting: meetingFor(reply, reply, answer === 'going', now),
      greeter: tellsGreeter(about.minutesBefore) ? this.readers.greeterOf(reply) : null,
      minutesAhead: Math.round((reply.startsAt.getTime() - now.epochMilliseconds) / 60_000),
    });
  }

  write({ answer, meeting, minutesAhead, greeter }: ReminderFacts, frame: Frame): Written {
    const { reminder, firstTime, meeting: words } = frame.words;
    const knowsClocks = meeting.readerZone === null;
    const clocks = clocksOf(meeting, frame);
    const when = meeting.allDay
      ? dayDistanceWords(meeting.startsAt, minutesAhead, clocks)
      : distanceWords(meeting.startsAt, minutesAhead, knowsClocks, clocks);
    return {
      subject: reminder.subject({ title: meeting.title, when: capital(when, frame.language) }),
      body: (
        <>
          <p>
            {reminder.intro({ title: meeting.title, when })} {reminder[answer]}
          </p>
          {greeter && <p>{firstTime.greeter({ name: greeter })}</p>}
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
