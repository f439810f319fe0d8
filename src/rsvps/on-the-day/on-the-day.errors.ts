import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../common/domain-error.js';

export class TooEarlyForHosts extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too-early-for-hosts';
  override readonly facts: { opensAt: string };
  constructor(opensAt: Date | Temporal.Instant) {
    super('This opens one hour before the start.');
    this.facts = { opensAt: opensAt.toJSON() };
  }
}

export class TooLateForWalkIns extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too-late-for-walk-ins';
  constructor() {
    super('Walk-ins can be added until seven days after the end. That time has passed.');
  }
}

export class CheckInCodeIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'check-in-code-is-over';
  constructor() {
    super('This code has changed meanwhile. Please point your camera at the one that is shown now.');
  }
}

export class CheckInIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'check-in-is-over';
  constructor() {
    super('The meeting is over, so there is nothing to check in to.');
  }
}

export class AnswerIsUnknown extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'answer-is-unknown';
  constructor() {
    super(
      'We do not know of an answer of yours to this meeting. You are welcome: please tell a host that you are here.',
    );
  }
}

export class PlaceIsOffered extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'place-is-offered';
  constructor() {
    super('A place is free for you. Please say yes to it first, and then check in.');
  }
}

export class CallIsOff extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'call-is-off';
  constructor() {
    super('There is nothing to join: the meeting is over or cancelled, or it has no link.');
  }
}

export class CallIsForThoseGoing extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'call-is-for-those-going';
  constructor() {
    super('This is for people who are coming. Please say first that you are.');
  }
}

export class CallIsNotOpenYet extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'call-is-not-open-yet';
  override readonly facts: { opensAt: string };
  constructor(opensAt: Date) {
    super('It is not time yet. Please come back a little later.');
    this.facts = { opensAt: opensAt.toJSON() };
  }
}

export class CallWaitsForHost extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'call-waits-for-host';
  constructor() {
    super('A host has not opened the meeting yet. Please wait a moment.');
  }
}

export class AttendanceIsNotKept extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'attendance-is-not-kept';
  constructor() {
    super('This group has decided not to write down who came.');
  }
}

export class OnlyTheNumberIsKept extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'only-the-number-is-kept';
  constructor() {
    super('The day is over, and this group keeps only how many came. You can still write that number down.');
  }
}

export class AttendanceIsACount extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'attendance-is-a-count';
  constructor() {
    super('This group writes down how many people came, and no names.');
  }
}

export class AskedToBeCountedOnly extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'asked-to-be-counted-only';
  constructor() {
    super('They asked to be counted only, so their name is not marked. Please add them to the number.');
  }
}

export class YouAreCountedOnly extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'you-are-counted-only';
  constructor() {
    super(
      'You asked to be counted only, so nothing is written down here. You are welcome: a host counts you.',
    );
  }
}

export class AttendanceIsByName extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'attendance-is-by-name';
  constructor() {
    super('This group marks who came on the list of replies. The number follows from it.');
  }
}
