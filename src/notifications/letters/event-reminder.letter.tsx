import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { capital } from '../../common/capital.js';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import {
  type Delay,
  type Frame,
  IN_QUIET_HOURS,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { SLEEP_SECONDS } from '../facts/due-now.js';
import { Answers, distanceTo, WhenAndWhere } from './meeting-parts.js';
import { type Meeting, meetingFor, repliesOf, type ReplyRow, silenceAbout } from '../facts/meetings.js';
import { tellsGreeter } from '../planning/plan-first-times.js';
import { IS_NEARER_ONE } from '../planning/planned-reminder.js';
import { Readers } from '../facts/readers.js';
import { replySheet } from './reply-sheet.js';

export interface ReminderRow extends ReplyRow {
  /** For so long its reader is not to be woken; 0: it goes now. */
  sleepSeconds: number;
  /** Whether a nearer reminder has come, or goes now. */
  isOutdone: boolean;
}

/** What a reminder depends on. */
export interface ReminderFacts {
  answer: 'going' | 'maybe';
  meeting: Meeting;
  minutesAhead: number;
  /** Who greets a newcomer, where this is the letter that tells it. */
  greeter: string | null;
}

@Injectable()
export class EventReminderLetter implements LetterWriter<'event-reminder', ReminderRow, ReminderFacts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  async load(rows: ClaimedRow<'event-reminder'>[]): Promise<Map<number, ReminderRow>> {
    const replies = await repliesOf(this.database, rows);
    const now = await rowsOf<Pick<ReminderRow, 'sleepSeconds' | 'isOutdone'> & { id: number }>(
      this.database,
      `SELECT o.id, ${SLEEP_SECONDS} AS "sleepSeconds", ${IS_NEARER_ONE} AS "isOutdone" FROM outbox o
       JOIN rsvps r ON r.id = (o.about ->> 'rsvpId')::uuid JOIN people p ON p.id = r.person_id
       JOIN occurrences d ON d.id = r.occurrence_id WHERE o.id = ANY($1)`,
      [rows.map(({ id }) => id)],
    );
    const nowOf = new Map(now.map(({ id, ...it }) => [id, it]));
    const fresh = { sleepSeconds: 0, isOutdone: false };
    return new Map([...replies].map(([id, reply]) => [id, { ...reply, ...(nowOf.get(id) ?? fresh) }]));
  }

  sheet({ about }: ClaimedRow<'event-reminder'>, reply: ReminderRow): Sheet<ReminderFacts> | Silence | Delay {
    const now = this.clock.now();
    const { answer } = reply;
    if (answer !== 'going' && answer !== 'maybe') return silent('answered-otherwise');
    if (!reply.isOn) return silent('not-on');
    if (reply.startsLocal !== about.startsLocal) return silent('moved');
    if (reply.startsAt <= toDate(now)) return silent('started');
    if (!reply.wantsReminders) return silent('not-wanted');
    const silence = silenceAbout(reply);
    if (silence) return silent(silence);
    if (reply.sleepSeconds > 0) return { ...IN_QUIET_HOURS, pauseSeconds: reply.sleepSeconds };
    if (reply.isOutdone) return silent('nearer');
    return replySheet(reply, this.readers, {
      answer,
      meeting: meetingFor(reply, reply, answer === 'going', now),
      greeter: tellsGreeter(about.minutesBefore) ? this.readers.greeterOf(reply) : null,
      minutesAhead: Math.round((reply.startsAt.getTime() - now.epochMilliseconds) / 60_000),
    });
  }

  write({ answer, meeting, minutesAhead, greeter }: ReminderFacts, frame: Frame): Written {
    const { reminder, firstTime, meeting: words } = frame.words;
    const when = distanceTo(meeting, minutesAhead, frame);
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
