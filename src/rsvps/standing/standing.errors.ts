import { DomainError } from '../../common/domain-error.js';
import { refusals } from '../../common/refusals/refusals.js';

export class StandingPlacesAreForMembers extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'standing-places-are-for-members';
  constructor() {
    super(refusals.standing.forMembers);
  }
}

/** An event with a single date. */
export class DoesNotRepeat extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'does-not-repeat';
  constructor() {
    super(refusals.standing.doesNotRepeat);
  }
}

/** What is told for all dates, or a pause, needs a place that is held. */
export class StandingPlaceIsGivenUp extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'standing-place-given-up';
  constructor() {
    super(refusals.standing.givenUp);
  }
}

export class NoStandingPlace extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'no-standing-place';
  constructor() {
    super(refusals.standing.noStandingPlace);
  }
}
