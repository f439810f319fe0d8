import { DomainError, TooManyForNow } from '../../common/domain-error.js';
import { refusals } from '../../common/refusals/refusals.js';

export class LetterIsSent extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'letter-is-sent';
  constructor() {
    super(refusals.hostLetters.isSent);
  }
}

export class LetterHasLeft extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'letter-has-left';
  constructor() {
    super(refusals.hostLetters.hasLeft);
  }
}

export class LetterIsForNobody extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'letter-is-for-nobody';
  constructor() {
    super(refusals.hostLetters.isForNobody);
  }
}

export class TooManyLetters extends TooManyForNow {
  readonly code = 'too-many-letters';
  constructor(secondsToWait: number) {
    super(refusals.hostLetters.tooMany, secondsToWait);
  }
}

export class TooManyDrafts extends TooManyForNow {
  readonly code = 'too-many-drafts';
  constructor(secondsToWait: number) {
    super(refusals.hostLetters.tooManyDrafts, secondsToWait);
  }
}

export class TooManyTests extends TooManyForNow {
  readonly code = 'too-many-tests';
  constructor(secondsToWait: number) {
    super(refusals.hostLetters.tooManyTests, secondsToWait);
  }
}
