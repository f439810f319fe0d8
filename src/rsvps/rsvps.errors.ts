import type { Temporal } from 'temporal-polyfill';
import { DomainError, type FieldProblem, TooManyForNow } from '../common/domain-error.js';
import type { Answer } from './rsvp.entity.js';
import { refusals, type Sentence } from '../common/refusals/refusals.js';

export class EventIsFull extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-full';
  constructor(sentence = refusals.rsvps.eventIsFull) {
    super(sentence);
  }
}

/** Someone who has a place, may take one, or gave one up that is kept, asked for more seats than are free. */
export class PartyDoesNotFit extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'party-does-not-fit';
  /**
   * @param answer of the one who asked
   * @param isEnding whether a standing place holds theirs that was given up a moment ago
   */
  constructor(answer: Answer, isEnding = false) {
    super(isEnding ? refusals.rsvps.noRoomMayStay : WHAT_STAYS[answer]);
  }
}

const { noRoomPlaceStays, noRoomOfferStays, noRoomStillKept } = refusals.rsvps;
const WHAT_STAYS: Record<Answer, Sentence> = {
  going: noRoomPlaceStays,
  waitlisted: noRoomPlaceStays,
  offered: noRoomOfferStays,
  maybe: noRoomStillKept,
  declined: noRoomStillKept,
};

/** More people than all places of the date. How many there are is for the hosts to tell. */
export class PartyIsTooLarge extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'party-is-too-large';
  constructor() {
    super(refusals.rsvps.tooSmall);
  }
}

export class EventIsNotPublished extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-not-published';
  constructor(sentence = refusals.rsvps.notPublished) {
    super(sentence);
  }
}

export class EventIsCalledOff extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-cancelled';
  constructor(sentence = refusals.rsvps.calledOff) {
    super(sentence);
  }
}

export class EventHasStarted extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-has-started';
  constructor() {
    super(refusals.rsvps.hasStarted);
  }
}

export class RepliesAreNotOpenYet extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'replies-are-not-open-yet';
  override readonly facts: { opensAt: string };
  constructor(opensAt: Date | Temporal.Instant) {
    super(refusals.rsvps.notOpenYet);
    this.facts = { opensAt: opensAt.toJSON() };
  }
}

export class RepliesAreClosed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'replies-are-closed';
  constructor() {
    super(refusals.rsvps.areClosed);
  }
}

export class GroupTakesNoReplies extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'group-is-archived';
  constructor() {
    super(refusals.rsvps.groupIsArchived);
  }
}

export class EventIsForMembers extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'event-is-for-members';
  constructor() {
    super(refusals.rsvps.forMembers);
  }
}

/** Someone whom the organisers removed: being let in again is theirs to decide. */
export class MembershipWasEnded extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'membership-was-ended';
  constructor() {
    super(refusals.rsvps.membershipWasEnded);
  }
}

export class AgreementNeeded extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'agreement-needed';
  override readonly facts: { agreementVersion: number };
  override readonly errors: FieldProblem[];
  constructor(agreementVersion: number) {
    super(refusals.rsvps.agreementNeeded);
    this.facts = { agreementVersion };
    this.errors = [{ pointer: '/agreedVersion', detail: this.sentence }];
  }
}

export class TooManyTries extends TooManyForNow {
  readonly code = 'too-many-tries';
  constructor(secondsToWait: number) {
    super(refusals.rsvps.tooManyTries, secondsToWait);
  }
}

export class RosterStaysHere extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'roster-stays-here';
  constructor() {
    super(refusals.rsvps.rosterStaysHere);
  }
}

/** Again and again something else was written of the same answer in the same moment. */
export class StillChanging extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'still-changing';
  constructor() {
    super(refusals.rsvps.stillChanging);
  }
}
