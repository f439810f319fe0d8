import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../common/domain-error.js';
import { refusals } from '../../common/refusals/refusals.js';

export class TooEarlyForHosts extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too-early-for-hosts';
  override readonly facts: { opensAt: string };
  constructor(opensAt: Date | Temporal.Instant) {
    super(refusals.onTheDay.tooEarlyForHosts);
    this.facts = { opensAt: opensAt.toJSON() };
  }
}

export class TooLateForWalkIns extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too-late-for-walk-ins';
  constructor() {
    super(refusals.onTheDay.tooLateForWalkIns);
  }
}

export class CheckInCodeIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'check-in-code-is-over';
  constructor() {
    super(refusals.onTheDay.checkInCodeIsOver);
  }
}

export class CheckInIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'check-in-is-over';
  constructor() {
    super(refusals.onTheDay.checkInIsOver);
  }
}

export class AnswerIsUnknown extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'answer-is-unknown';
  constructor() {
    super(refusals.onTheDay.answerIsUnknown);
  }
}

export class PlaceIsOffered extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'place-is-offered';
  constructor() {
    super(refusals.onTheDay.placeIsOffered);
  }
}

export class CallIsOff extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'call-is-off';
  constructor() {
    super(refusals.onTheDay.callIsOff);
  }
}

export class CallIsForThoseGoing extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'call-is-for-those-going';
  constructor() {
    super(refusals.onTheDay.callIsForThoseGoing);
  }
}

export class CallIsNotOpenYet extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'call-is-not-open-yet';
  override readonly facts: { opensAt: string };
  constructor(opensAt: Date) {
    super(refusals.onTheDay.callIsNotOpenYet);
    this.facts = { opensAt: opensAt.toJSON() };
  }
}

export class CallWaitsForHost extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'call-waits-for-host';
  constructor() {
    super(refusals.onTheDay.callWaitsForHost);
  }
}

export class AttendanceIsNotKept extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'attendance-is-not-kept';
  constructor() {
    super(refusals.onTheDay.attendanceIsNotKept);
  }
}

export class OnlyTheNumberIsKept extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'only-the-number-is-kept';
  constructor() {
    super(refusals.onTheDay.onlyTheNumberIsKept);
  }
}

export class AttendanceIsACount extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'attendance-is-a-count';
  constructor() {
    super(refusals.onTheDay.attendanceIsACount);
  }
}

export class AskedToBeCountedOnly extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'asked-to-be-counted-only';
  constructor() {
    super(refusals.onTheDay.askedToBeCountedOnly);
  }
}

export class YouAreCountedOnly extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'you-are-counted-only';
  constructor() {
    super(refusals.onTheDay.youAreCountedOnly);
  }
}

export class AttendanceIsByName extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'attendance-is-by-name';
  constructor() {
    super(refusals.onTheDay.attendanceIsByName);
  }
}
