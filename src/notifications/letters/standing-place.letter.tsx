import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { ruleWords } from '../../events/series/rule-words.js';
import type { Rule } from '../../events/series/rule.js';
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
  rule: Rule;
  held: number;
  waiting: number;
}

/** Someone comes every time: one letter for all dates, instead of one for each. */
@Injectable()
export class StandingPlaceLetter implements LetterWriter<'standing-place', StandingRow, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  load(rows: ClaimedRow<'standing-place'>[]): Promise<Map<number, StandingRow>> {
    return standingPlacesOf(this.database, rows);
  }

  sheet(_: ClaimedRow<'standing-place'>, place: StandingRow): Sheet<Facts> | Silence {
    const now = this.clock.now();
    const silence = silenceAboutStanding(place);
    if (silence) return silent(silence);
    const { rule, held, waiting } = place;
    const facts = { meeting: meetingFor(place, place, held > 0, now), rule, held, waiting };
    return standingSheet(place, this.readers, facts, now);
  }

  write({ meeting, rule, held, waiting }: Facts, frame: Frame): Written {
    const words = frame.words.standing;
    return {
      subject: words.subject(meeting),
      body: (
        <>
          <p>{words.intro({ title: meeting.title, often: ruleWords(rule, frame.language) })}</p>
          <p>
            {held > 0 && words.held({ n: held })} {waiting > 0 && words.waiting({ n: waiting })}
          </p>
          <p>{words.next}</p>
          <WhenAndWhere meeting={meeting} frame={frame} />
          <p>{words.skip}</p>
          <p>{words.change}</p>
          <Press href={letterLink(frame, 'answer', '?standing=change')}>{words.press}</Press>
        </>
      ),
      reason: words.reason(meeting),
      list: meeting,
    };
  }
}
