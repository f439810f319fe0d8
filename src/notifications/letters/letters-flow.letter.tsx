import { Injectable } from '@nestjs/common';
import type { ClaimedRow } from '../../queue/ledger.js';
import { AboutTrouble, type ToldTrouble } from '../facts/about-trouble.js';
import {
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { Press } from './letter-page.js';
import { Readers } from '../facts/readers.js';

/** Tells an administrator who heard of a trouble that it is over. */
@Injectable()
export class LettersFlowLetter implements LetterWriter<'letters-flow', ToldTrouble, null> {
  constructor(
    private readonly about: AboutTrouble,
    private readonly readers: Readers,
  ) {}

  load(rows: ClaimedRow<'letters-flow'>[]): Promise<Map<number, ToldTrouble>> {
    return this.about.load(rows);
  }

  sheet(_: ClaimedRow<'letters-flow'>, loaded: ToldTrouble): Sheet<null> | Silence {
    if (!loaded.wasTold) return silent('not-told');
    return { reader: this.readers.of(loaded, null), facts: null };
  }

  write(_: null, frame: Frame): Written {
    const { lettersFlow, lettersStuck, lookAfterSite } = frame.words;
    return {
      subject: lettersFlow.subject,
      body: (
        <>
          <p>
            {lettersFlow.intro} {lettersFlow.left}
          </p>
          <Press href={`${frame.baseUrl}/admin/letters`}>{lettersStuck.press}</Press>
        </>
      ),
      reason: lookAfterSite,
    };
  }
}
