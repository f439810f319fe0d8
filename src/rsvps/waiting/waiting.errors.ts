import { DomainError } from '../../common/domain-error.js';

/** Someone who left the waiting list meanwhile, or has a place by now. */
export class DoesNotWait extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'does-not-wait';
  constructor() {
    super('They do not wait any more. Please look at the list again.');
  }
}

/** An offer from the waiting list that lapsed, or was answered otherwise. */
export class OfferIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'offer-is-over';
  constructor() {
    super(
      'This offer has ended. The page of the meeting says whether a place is free, or whether you can wait for one.',
    );
  }
}
