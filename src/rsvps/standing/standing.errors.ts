import { DomainError } from '../../common/domain-error.js';

export class StandingPlacesAreForMembers extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'standing-places-are-for-members';
  constructor() {
    super('Coming every time is for members of the group. You are welcome to join the group first.');
  }
}

/** An event with a single date. */
export class DoesNotRepeat extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'does-not-repeat';
  constructor() {
    super('This meeting has one date only. An answer to it is all that is needed.');
  }
}

export const GIVEN_UP =
  'Your standing place was given up, so this is not saved. You can take it again first.';

/** What is told for all dates, or a pause, needs a place that is held. */
export class StandingPlaceIsGivenUp extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'standing-place-given-up';
  constructor() {
    super(GIVEN_UP);
  }
}

export class NoStandingPlace extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'no-standing-place';
  constructor() {
    super('You have no standing place here. You can answer for this date alone.');
  }
}
