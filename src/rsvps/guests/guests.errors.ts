import { DomainError } from '../../common/domain-error.js';

export class GuestsSignInFirst extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'guests-sign-in-first';
  constructor() {
    super('This group asks everyone to sign in before they reply.');
  }
}

export class CodeIsUnknown extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'code-is-unknown';
  constructor() {
    super('We do not know this reference code. Please look at it again: it has ten letters and numbers.');
  }
}
