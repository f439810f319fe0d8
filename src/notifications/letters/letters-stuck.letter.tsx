import { Injectable } from '@nestjs/common';
import type { ToldLane } from '../../common/letter-lanes.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { LetterTroublesQueries } from '../../queue/letter-troubles.queries.js';
import { AboutTrouble, type ToldTrouble } from '../facts/about-trouble.js';
import {
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { Lines, Press } from './letter-page.js';
import { Readers } from '../facts/readers.js';

interface Facts {
  lanes: ToldLane[];
}

/** Tells an administrator that letters do not leave as they should. Numbers change, so they stand on the page. */
@Injectable()
export class LettersStuckLetter implements LetterWriter<'letters-stuck', ToldTrouble, Facts> {
  constructor(
    private readonly about: AboutTrouble,
    private readonly troubles: LetterTroublesQueries,
    private readonly readers: Readers,
  ) {}

  /** What is free again meanwhile is no news. */
  async load(rows: ClaimedRow<'letters-stuck'>[]): Promise<Map<number, ToldTrouble>> {
    const told = await this.about.load(rows);
    const stuck = new Set((await this.troubles.now()).map(({ lane }) => lane));
    return new Map(
      [...told].map(([id, it]) => [id, { ...it, lanes: it.lanes.filter((lane) => stuck.has(lane)) }]),
    );
  }

  sheet(_: ClaimedRow<'letters-stuck'>, { lanes, isOver, ...reader }: ToldTrouble): Sheet<Facts> | Silence {
    if (isOver || lanes.length === 0) return silent('over');
    return { reader: this.readers.of(reader, null), facts: { lanes } };
  }

  write({ lanes }: Facts, frame: Frame): Written {
    const { lettersStuck, lookAfterSite, laneNames } = frame.words;
    return {
      subject: lettersStuck.subject,
      body: (
        <>
          <p>{lettersStuck.intro}</p>
          <p>
            <Lines text={lanes.map((lane) => laneNames[lane]).join('\n')} />
          </p>
          <p>{lettersStuck.doThis}</p>
          <Press href={`${frame.baseUrl}/admin/letters`}>{lettersStuck.press}</Press>
          <p>{lettersStuck.after}</p>
        </>
      ),
      reason: lookAfterSite,
    };
  }
}
