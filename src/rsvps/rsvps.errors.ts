import type { Temporal } from 'temporal-polyfill';
import { DomainError, type FieldProblem, TooManyForNow } from '../common/domain-error.js';

export class EventIsFull extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-full';
  constructor(
    message = 'All places are taken just now. Someone may still give theirs back, so it can be worth another look.',
  ) {
    super(message);
  }
}

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
    super('This place has gone to the next person on the list. You are welcome to wait again.');
  }
}

/** Someone who has a place asked for more seats than are free. */
export class PartyDoesNotFit extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'party-does-not-fit';
  constructor() {
    super(
      'There is not enough room for more people just now. Your place stays, with those you named before.',
    );
  }
}

export class EventIsNotPublished extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-not-published';
  constructor() {
    super('This event is still a draft. Replies open when it is published.');
  }
}

export class EventIsCalledOff extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-cancelled';
  constructor() {
    super('This event was cancelled, so there is nothing to reply to any more.');
  }
}

export class EventHasStarted extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-has-started';
  constructor() {
    super('This event has already started, so replies are closed.');
  }
}

export class RepliesAreNotOpenYet extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'replies-are-not-open-yet';
  override readonly facts: { opensAt: string };
  constructor(opensAt: Date | Temporal.Instant) {
    super('Replies to this event are not open yet. Please come back a little later.');
    this.facts = { opensAt: opensAt.toJSON() };
  }
}

export class RepliesAreClosed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'replies-are-closed';
  constructor() {
    super(
      'The hosts have closed the replies to this event. You can still give back a place until it starts.',
    );
  }
}

export class GroupTakesNoReplies extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'group-is-archived';
  constructor() {
    super('This group is archived, so its events take no new replies.');
  }
}

export class EventIsForMembers extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'event-is-for-members';
  constructor() {
    super('This event is for members of the group. You are welcome to join the group first.');
  }
}

/** Someone whom the organisers removed: being let in again is theirs to decide. */
export class MembershipWasEnded extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'membership-was-ended';
  constructor() {
    super(
      'The organisers ended your membership of this group, so you cannot reply here. You can ask them to join again.',
    );
  }
}

export class AgreementNeeded extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'agreement-needed';
  override readonly facts: { agreementVersion: number };
  override readonly errors: FieldProblem[];
  constructor(agreementVersion: number) {
    super('This group has an agreement. Please read it and say yes to it first.');
    this.facts = { agreementVersion };
    this.errors = [{ pointer: '/agreedVersion', detail: this.message }];
  }
}

export class GuestsSignInFirst extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'guests-sign-in-first';
  constructor() {
    super('This group asks everyone to sign in before they reply.');
  }
}

export class TooManyTries extends TooManyForNow {
  readonly code = 'too-many-tries';
  constructor(secondsToWait: number) {
    super(
      'There were many tries from where you are. Please wait an hour, and then try again.',
      secondsToWait,
    );
  }
}

export class CodeIsUnknown extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'code-is-unknown';
  constructor() {
    super('We do not know this reference code. Please look at it again: it has ten letters and numbers.');
  }
}

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

export class ThanksAreTooEarly extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'thanks-are-too-early';
  constructor() {
    super('A thank-you can be written once the meeting is over.');
  }
}

export class ThanksAreTooLate extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'thanks-are-too-late';
  constructor() {
    super('A thank-you can be written for two weeks after the meeting. That time has passed.');
  }
}

export class ThanksWereSaid extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'thanks-were-said';
  constructor() {
    super('A thank-you for this meeting was written already. There is one letter, so that nobody gets two.');
  }
}

export class RosterStaysHere extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'roster-stays-here';
  constructor() {
    super('This group keeps its lists here. An organiser can change that in the settings of the group.');
  }
}

export class AttendanceIsByName extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'attendance-is-by-name';
  constructor() {
    super('This group marks who came on the list of replies. The number follows from it.');
  }
}
