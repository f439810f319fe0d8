import { DomainError, TooManyForNow } from '../../common/domain-error.js';
import { refusals } from '../../common/refusals/refusals.js';

export class MailboxCodeIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'mailbox-code-is-over';
  constructor() {
    super(refusals.groups.mailboxCodeIsOver);
  }
}

export class TooManyMailboxCodes extends TooManyForNow {
  readonly code = 'too-many-mailbox-codes';
  constructor(seconds: number) {
    super(refusals.groups.tooManyMailboxCodes, seconds);
  }
}
