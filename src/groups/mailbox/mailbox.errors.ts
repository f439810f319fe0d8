import { DomainError, TooManyForNow } from '../../common/domain-error.js';

export class MailboxCodeIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'mailbox-code-is-over';
  constructor() {
    super('This code cannot be used any more. Please give the address again, and we send a new one.');
  }
}

export class TooManyMailboxCodes extends TooManyForNow {
  readonly code = 'too-many-mailbox-codes';
  constructor(seconds: number) {
    super('You have asked for several codes already. Please try again tomorrow.', seconds);
  }
}
