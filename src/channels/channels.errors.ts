import { DomainError, TooManyForNow } from '../common/domain-error.js';

export class AddressCodeIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'address-code-is-over';
  constructor() {
    super('This code cannot be used any more. Please ask for a new one under “My settings”.');
  }
}

export class TooManyAddressCodes extends TooManyForNow {
  readonly code = 'too-many-address-codes';
  constructor(seconds: number) {
    super('You have asked for several codes already. Please try again later.', seconds);
  }
}
