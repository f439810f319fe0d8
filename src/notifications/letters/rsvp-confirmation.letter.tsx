import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import { answersUntil } from '../../events/answers-until.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { type Ahead, aheadOf, WAITING_BEFORE } from '../../rsvps/waiting/ahead.js';
import { type Invitee, Invitations, invitesTo } from '../facts/invitations.js';
import {
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { Answer, Answers, WhenAndWhere } from './meeting-parts.js';
import {
  isAnsweredAgain,
  type Meeting,
  meetingFor,
  repliesOf,
  type ReplyRow,
  silenceAbout,
} from '../facts/meetings.js';
import { answeredLate } from '../planning/plan-first-times.js';
import { Readers } from '../facts/readers.js';
import { replySheet } from './reply-sheet.js';

type WaitingRow = ReplyRow & { ahead: Ahead | null };

interface Facts {
  answer: 'going' | 'maybe' | 'waitlisted';
  meeting: Meeting;
  /** Where they stand who wait. */
  ahead: Ahead | null;
  invitee: Invitee | null;
  newcomer: Newcomer | null;
}

/** What someone hears who comes for the first time. */
interface Newcomer {
  isToldMore: boolean;
  greeter: string | null;
  /** Whether they are told the name on another day. */
  greeterLater: boolean;
}

@Injectable()
export class RsvpConfirmationLetter implements LetterWriter<'rsvp-confirmation', WaitingRow, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
    private readonly invitations: Invitations,
  ) {}

  async load(rows: ClaimedRow<'rsvp-confirmation'>[]): Promise<Map<number, WaitingRow>> {
    const replies = await repliesOf(this.database, rows);
    const waiting = [...replies.values()].filter(({ answer }) => answer === 'waitlisted');
    const ahead = waiting.length > 0 ? await this.aheadOfEach(waiting) : new Map<string, Ahead | null>();
    return new Map(
      [...replies].map(([id, reply]) => [id, { ...reply, ahead: ahead.get(reply.rsvpId) ?? null }]),
    );
  }

  private async aheadOfEach(replies: ReplyRow[]): Promise<Map<string, Ahead | null>> {
    const rows = await rowsOf<{ id: string; before: number | null }>(
      this.database,
      `SELECT r.id, ${WAITING_BEFORE} AS before FROM rsvps r WHERE r.id = ANY($1)`,
      [replies.map(({ rsvpId }) => rsvpId)],
    );
    return new Map(rows.map(({ id, before }) => [id, aheadOf(before)]));
  }

  sheet({ about }: ClaimedRow<'rsvp-confirmation'>, reply: WaitingRow): Sheet<Facts> | Silence {
    const now = this.clock.now();
    const { answer } = reply;
    if (isAnsweredAgain(reply, about)) return silent('answered-again');
    if (answer === 'declined' || answer === 'offered') return silent('answered-otherwise');
    if (!reply.isOn) return silent('not-on');
    if (answersUntil(reply) <= toDate(now)) return silent('started');
    if (!reply.wantsConfirmations && !this.invitations.areWishedBy(reply)) return silent('not-wanted');
    const silence = silenceAbout(reply);
    if (silence) return silent(silence);
    const plain = meetingFor(reply, reply, answer === 'going', now);
    if (answer === 'waitlisted')
      return replySheet(reply, this.readers, {
        answer,
        meeting: plain,
        ahead: reply.ahead,
        invitee: null,
        newcomer: null,
      });
    const meeting = this.invitations.wishedFor(reply, plain);
    const invitee = this.invitations.inviteeOf(reply, [meeting], now);
    return {
      ...replySheet(reply, this.readers, {
        answer,
        meeting,
        ahead: null,
        invitee,
        newcomer: this.newcomerIn(reply),
      }),
      ...invitesTo([meeting], invitee),
    };
  }

  /** What is said to someone who comes for the first time; `null` for everyone else. */
  private newcomerIn(reply: ReplyRow): Newcomer | null {
    if (!reply.isFirstTime || reply.answer !== 'going') return null;
    const greeter = this.readers.greeterOf(reply);
    const isTold = answeredLate(reply);
    return {
      isToldMore: reply.hasWhatToExpect,
      greeter: isTold ? greeter : null,
      greeterLater: !isTold && greeter !== null,
    };
  }

  write({ answer, meeting, ahead, invitee, newcomer }: Facts, frame: Frame): Written {
    const { confirmation, firstTime, meeting: words } = frame.words;
    const { subject, intro, change } = confirmation[answer];
    return {
      subject: subject(meeting),
      body: (
        <>
          <p>
            {intro(meeting)}
            {ahead && ` ${confirmation.ahead[ahead]}`}
          </p>
          <WhenAndWhere meeting={meeting} frame={frame} />
          {newcomer && (newcomer.isToldMore || newcomer.greeter || newcomer.greeterLater) && (
            <p>
              {[
                newcomer.greeter && firstTime.greeter({ name: newcomer.greeter }),
                newcomer.greeterLater && firstTime.greeterLater,
                newcomer.isToldMore && firstTime.expect,
              ]
                .filter(Boolean)
                .join(' ')}
            </p>
          )}
          {answer === 'waitlisted' ? (
            <>
              <p>{change}</p>
              <Answer frame={frame} answer="declined">
                {confirmation.leaveList}
              </Answer>
            </>
          ) : (
            <>
              <p>{invitee ? confirmation.invitation : confirmation.file}</p>
              <p>{change}</p>
              <Answers meeting={meeting} frame={frame} />
            </>
          )}
        </>
      ),
      reason: words.reason(meeting),
      list: meeting,
      calendar: answer === 'waitlisted' ? null : { meetings: [meeting], invitee },
    };
  }
}
