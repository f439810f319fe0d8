import { DomainError } from '../../common/domain-error.js';
import { refusals } from '../../common/refusals/refusals.js';

export class GuestsSignInFirst extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'guests-sign-in-first';
  constructor() {
    super(refusals.rsvps.guestsSignInFirst);
  }
}

export class CodeIsUnknown extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'code-is-unknown';
  constructor() {
    super(refusals.rsvps.codeIsUnknown);
  }
}
