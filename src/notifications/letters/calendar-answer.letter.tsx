import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import { answersUntil } from '../../events/answers-until.js';
import { DATES } from '../../events/dates.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import type { GivenAnswer } from '../../rsvps/rsvp.entity.js';
import {
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { letterLink, Press } from './letter-page.js';
import { WhenAndWhere } from './meeting-parts.js';
import { IS_OUTSIDE } from '../../groups/hears-of.js';
import { MEETING, type Meeting, meetingFor, type MeetingRow } from '../facts/meetings.js';
import { type NameRow, PERSON, type PersonRow, Readers } from '../facts/readers.js';

interface Loaded extends MeetingRow, PersonRow, NameRow {
  isOutside: boolean;
}

interface Facts {
  answer: GivenAnswer;
  meeting: Meeting;
}

/** An answer came from a calendar, and does not count before its person says so. */
@Injectable()
export class CalendarAnswerLetter implements LetterWriter<'calendar-answer', Loaded, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  async load(rows: ClaimedRow<'calendar-answer'>[]): Promise<Map<number, Loaded>> {
    const found = await rowsOf<Loaded & { rowId: number }>(
      this.database,
      `SELECT held.row_id AS "rowId", m.id AS "membershipId", m.called_name_box AS "memberBox",
              ${IS_OUTSIDE} AS "isOutside", ${PERSON}, ${MEETING}
       FROM unnest($1::bigint[], $2::uuid[], $3::uuid[]) AS held (row_id, person_id, occurrence_id)
       JOIN people p ON p.id = held.person_id
       JOIN ${DATES} d ON d.occurrence_id = held.occurrence_id
       JOIN groups g ON g.id = d.group_id
       LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id`,
      [rows.map((row) => row.id), rows.map((row) => row.personId), rows.map((row) => row.about.occurrenceId)],
    );
    return new Map(found.map(({ rowId, ...loaded }) => [rowId, loaded]));
  }

  sheet({ about }: ClaimedRow<'calendar-answer'>, loaded: Loaded): Sheet<Facts> | Silence {
    const { personId, eventId, occurrenceId, endsAt } = loaded;
    const now = this.clock.now();
    if (!loaded.isOn) return silent('not-on');
    if (answersUntil(loaded) <= toDate(now)) return silent('started');
    if (loaded.isOutside) return silent('not-a-member');
    return {
      reader: this.readers.of(loaded, loaded.country, loaded),
      facts: { answer: about.answer, meeting: meetingFor(loaded, loaded, false, now) },
      links: { answer: { purpose: 'answer', about: { occurrenceId }, personId, expiresAt: endsAt } },
      thread: `${personId} ${eventId}`,
    };
  }

  write({ answer, meeting }: Facts, frame: Frame): Written {
    const { calendarAnswer: words } = frame.words;
    return {
      subject: words.subject(meeting),
      body: (
        <>
          <p>{words.said[answer](meeting)}</p>
          <WhenAndWhere meeting={meeting} frame={frame} />
          <p>{words.notYet}</p>
          <Press href={letterLink(frame, 'answer', `?answer=${answer}`)}>{words.press}</Press>
          <p>{words.notYou}</p>
        </>
      ),
      reason: words.reason,
      list: meeting,
    };
  }
}
