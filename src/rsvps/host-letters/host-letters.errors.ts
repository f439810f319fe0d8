import { DomainError, TooManyForNow } from '../../common/domain-error.js';

export class LetterIsSent extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'letter-is-sent';
  constructor() {
    super('This letter was sent already. As long as it waits it can be taken back, and then be changed.');
  }
}

export class LetterHasLeft extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'letter-has-left';
  constructor() {
    super('This letter has left, so it cannot be taken back any more.');
  }
}

export class LetterIsForNobody extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'letter-is-for-nobody';
  constructor() {
    super('There is nobody to send it to just now. The letter is kept here as a draft.');
  }
}

export class TooManyLetters extends TooManyForNow {
  readonly code = 'too-many-letters';
  constructor(secondsToWait: number) {
    super(
      'This group has sent five letters within a day. So that letters stay welcome, the next one can go a little later. It is kept here as a draft.',
      secondsToWait,
    );
  }
}

export class TooManyDrafts extends TooManyForNow {
  readonly code = 'too-many-drafts';
  constructor(secondsToWait: number) {
    super('That is a lot of letters for one day. Please begin the next one tomorrow.', secondsToWait);
  }
}

export class TooManyTests extends TooManyForNow {
  readonly code = 'too-many-tests';
  constructor(secondsToWait: number) {
    super('That is a lot of tests for one hour. Please send the next one a little later.', secondsToWait);
  }
}
