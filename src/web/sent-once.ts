import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../common/domain-error.js';
import { Log } from '../common/log.js';
import { KeptAnswers } from '../database/kept-answers.js';
import { optional, type Posted } from './forms.js';
import { refusals } from '../common/refusals/refusals.js';

const LOOK_EVERY_MS = 100;
/** Longer than anybody waits for a row here; see `WHILE_SOMEONE_WAITS`. */
const LOOKS = 100;

export class FormIsUnderWay extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'form-is-under-way';
  constructor() {
    super(refusals.pages.formIsUnderWay);
  }
}

/**
 * A form that was sent twice, by a double press or because its answer was lost, does its work once. What counts is all that
 * was sent: other words under the key of the same page are another wish, as when a second person answers there.
 */
@Injectable()
export class SentOnce {
  constructor(
    private readonly answers: KeptAnswers,
    private readonly log: Log,
  ) {}

  /**
   * @param form which form of ours, and of what
   * @returns what came of it when it was sent first; for a form without `OnceKey` what comes of it now
   * @throws FormIsUnderWay, and what `work` throws: then nothing is kept
   */
  async run<Result>(form: string, posted: Posted, work: () => Promise<Result>): Promise<Result> {
    if (optional(posted, 'once') === undefined) return work();
    const asked = { by: `form ${form}`, key: JSON.stringify(posted), request: form };
    for (let look = 0; look < LOOKS; look++) {
      const claim = await this.answers.claim(asked);
      if (claim.is === 'taken') return this.first(claim.id, work);
      if (claim.is === 'answered') return JSON.parse(claim.answer) as Result;
      await pause(LOOK_EVERY_MS);
    }
    throw new FormIsUnderWay();
  }

  private async first<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    let result: Result;
    try {
      result = await work();
    } catch (error) {
      await this.answers.letGo(id);
      throw error;
    }
    try {
      await this.answers.keep(id, JSON.stringify(result));
    } catch (error) {
      // It was done, and so its sender hears of it. The key comes free by itself.
      this.log.error('answer-not-kept', error);
    }
    return result;
  }
}
