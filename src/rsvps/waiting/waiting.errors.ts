import { DomainError } from '../../common/domain-error.js';
import { refusals } from '../../common/refusals/refusals.js';

/** Someone who left the waiting list meanwhile, or has a place by now. */
export class DoesNotWait extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'does-not-wait';
  constructor() {
    super(refusals.waiting.doesNotWait);
  }
}

/** An offer from the waiting list that lapsed, or was answered otherwise. */
export class OfferIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'offer-is-over';
  constructor() {
    super(refusals.waiting.offerIsOver);
  }
}
