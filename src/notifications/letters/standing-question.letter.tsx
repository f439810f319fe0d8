import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import type { ClaimedRow } from '../../queue/ledger.js';
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
import { type Meeting, meetingFor } from '../facts/meetings.js';
import { Readers } from '../facts/readers.js';
import { silenceAboutStanding, type StandingRow, standingPlacesOf } from '../facts/standing-places.js';
import { standingSheet } from './standing-sheet.js';

interface Facts {
  /** The next date. */
  meeting: Meeting;
}

/** Whether someone who comes every time still wants the place. */
@Injectable()
export class StandingQuestionLetter implements LetterWriter<'standing-question', StandingRow, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  load(rows: ClaimedRow<'standing-question'>[]): Promise<Map<number, StandingRow>> {
    return standingPlacesOf(this.database, rows);
  }

  sheet(_: ClaimedRow<'standing-question'>, place: StandingRow): Sheet<Facts> | Silence {
    const now = this.clock.now();
    const silence = silenceAboutStanding(place);
    if (silence) return silent(silence);
    return standingSheet(place, this.readers, { meeting: meetingFor(place, place, true, now) }, now);
  }

  write({ meeting }: Facts, frame: Frame): Written {
    const { standing, standingQuestion: words } = frame.words;
    return {
      subject: words.subject(meeting),
      body: (
        <>
          <p>{words.intro(meeting)}</p>
          <Press href={letterLink(frame, 'answer', '?standing=keep')}>{words.keep}</Press>
          <Press href={letterLink(frame, 'answer', '?standing=give-up')}>{words.giveUp}</Press>
          <p>{words.nothing}</p>
          <p>{standing.next}</p>
          <WhenAndWhere meeting={meeting} frame={frame} />
        </>
      ),
      reason: standing.reason(meeting),
      list: meeting,
    };
  }
}
