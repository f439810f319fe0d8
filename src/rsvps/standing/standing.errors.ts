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

export class NoStandingPlace extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'no-standing-place';
  constructor() {
    super('You have no standing place here. You can answer for this date alone.');
  }
}
