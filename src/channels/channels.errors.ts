import { DomainError, TooManyForNow } from '../common/domain-error.js';
import { refusals } from '../common/refusals/refusals.js';

export class AddressCodeIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'address-code-is-over';
  constructor() {
    super(refusals.channels.addressCodeIsOver);
  }
}

export class TooManyAddressCodes extends TooManyForNow {
  readonly code = 'too-many-address-codes';
  constructor(seconds: number) {
    super(refusals.channels.tooManyAddressCodes, seconds);
  }
}
