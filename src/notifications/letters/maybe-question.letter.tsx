import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
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
import { ASKS } from '../planning/plan-maybe-questions.js';
import { Readers } from '../facts/readers.js';
import { replySheet } from './reply-sheet.js';

interface Loaded extends ReplyRow {
  /** Whether its time has come, by the time that the meeting has now. */
  isTime: boolean;
}

interface Facts {
  meeting: Meeting;
  minutesAhead: number;
}

/** Asks someone who said maybe once more, and never again. */
@Injectable()
export class MaybeQuestionLetter implements LetterWriter<'maybe-question', Loaded, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  async load(rows: ClaimedRow<'maybe-question'>[]): Promise<Map<number, Loaded>> {
    const replies = await repliesOf(this.database, rows);
    const due = await rowsOf<{ rsvpId: string }>(
      this.database,
      `SELECT r.id AS "rsvpId" FROM rsvps r
       JOIN ${DATES} d ON d.occurrence_id = r.occurrence_id
       JOIN groups g ON g.id = d.group_id, ${ASKS}
       WHERE r.id = ANY($1) AND asks.due_at <= now()`,
      [rows.map(({ about }) => about.rsvpId)],
    );
    const isDue = new Set(due.map(({ rsvpId }) => rsvpId));
    return new Map([...replies].map(([id, reply]) => [id, { ...reply, isTime: isDue.has(reply.rsvpId) }]));
  }

  sheet({ about }: ClaimedRow<'maybe-question'>, reply: Loaded): Sheet<Facts> | Silence {
    const now = this.clock.now();
    if (reply.answer !== 'maybe') return silent('answered-otherwise');
    if (!reply.isOn) return silent('not-on');
    // It may have waited for its reader while the meeting was moved by less.
    if (reply.startsLocal !== about.startsLocal && !reply.isTime) return silent('moved');
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
