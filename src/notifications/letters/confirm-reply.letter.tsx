import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import {
  byRow,
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { letterLink, Press } from './letter-page.js';
import { clocksOf, WhenAndWhere } from './meeting-parts.js';
import { MEETING, type Meeting, meetingFor, type MeetingRow } from '../facts/meetings.js';
import { PERSON, type PersonRow, Readers } from '../facts/readers.js';
import { momentWords } from '../facts/times.js';

interface WaitingRow extends MeetingRow, PersonRow {
  guestReplyId: string;
  expiresAt: Date;
  isConfirmed: boolean;
}

interface Facts {
  meeting: Meeting;
  expiresAt: string;
}

/** The first letter to an address that nobody proved: it says nothing that the one who gave the address typed. */
@Injectable()
export class ConfirmReplyLetter implements LetterWriter<'confirm-reply', WaitingRow, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  async load(rows: ClaimedRow<'confirm-reply'>[]): Promise<Map<number, WaitingRow>> {
    const waiting = await rowsOf<WaitingRow>(
      this.database,
      `SELECT w.id AS "guestReplyId", w.expires_at AS "expiresAt", w.confirmed_at IS NOT NULL AS "isConfirmed",
              ${PERSON}, ${MEETING}
       FROM guest_replies w
       JOIN people p ON p.id = w.person_id
       JOIN ${DATES} d ON d.occurrence_id = w.occurrence_id
       JOIN groups g ON g.id = d.group_id
       WHERE w.id = ANY($1)`,
      [rows.map((row) => row.about.guestReplyId)],
    );
    const byId = new Map(waiting.map((it) => [it.guestReplyId, it]));
    return byRow(rows, byId, (row) => row.about.guestReplyId);
  }

  sheet(_: ClaimedRow<'confirm-reply'>, waiting: WaitingRow): Sheet<Facts> | Silence {
    const now = this.clock.now();
    const { guestReplyId, personId, expiresAt } = waiting;
    if (waiting.isConfirmed) return silent('already-confirmed');
    if (!waiting.isOn) return silent('not-on');
    if (expiresAt <= toDate(now)) return silent('over');
    return {
      reader: this.readers.of(waiting, waiting.country),
      facts: { meeting: meetingFor(waiting, waiting, false, now), expiresAt: expiresAt.toISOString() },
      links: { confirm: { purpose: 'confirm-reply', about: { guestReplyId }, personId, expiresAt } },
      thread: `${personId} ${waiting.eventId}`,
    };
  }

  write({ meeting, expiresAt }: Facts, frame: Frame): Written {
    const { confirmReply } = frame.words;
    return {
      subject: confirmReply.subject(meeting),
      body: (
        <>
          <p>{confirmReply.someone(meeting)}</p>
          <WhenAndWhere meeting={meeting} frame={frame} />
          <p>{confirmReply.wasItYou}</p>
          <Press href={letterLink(frame, 'confirm')}>{confirmReply.press}</Press>
          <p>{confirmReply.until({ moment: momentWords(expiresAt, clocksOf(meeting, frame)) })}</p>
          <p>{confirmReply.notYou}</p>
        </>
      ),
      reason: confirmReply.reason,
      list: meeting,
    };
  }
}
