import { DomainError } from '../../common/domain-error.js';

export class ThanksAreTooEarly extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'thanks-are-too-early';
  constructor() {
    super('A thank-you can be written once the meeting is over.');
  }
}

export class ThanksAreTooLate extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'thanks-are-too-late';
  constructor() {
    super('A thank-you can be written for two weeks after the meeting. That time has passed.');
  }
}

export class ThanksWereSaid extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'thanks-were-said';
  constructor() {
    super('A thank-you for this meeting was written already. There is one letter, so that nobody gets two.');
  }
}
