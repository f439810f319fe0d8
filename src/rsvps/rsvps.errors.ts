import type { Temporal } from 'temporal-polyfill';
import { DomainError, type FieldProblem, TooManyForNow } from '../common/domain-error.js';
import type { Answer } from './rsvp.entity.js';

export class EventIsFull extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-full';
  constructor(
    message = 'All places are taken just now. Someone may still give theirs back, so it can be worth another look.',
  ) {
    super(message);
  }
}

/** How many places there are is for the hosts to tell. */
export const TOO_SMALL = 'This meeting is too small for so many people. Please come with fewer.';

/** Someone who has a place, may take one, or gave one up that is kept, asked for more seats than are free. */
export class PartyDoesNotFit extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'party-does-not-fit';
  /**
   * @param answer of the one who asked
   * @param isEnding whether a standing place holds theirs that was given up a moment ago
   */
  constructor(answer: Answer, isEnding = false) {
    super(`There is not enough room for more people just now. ${isEnding ? MAY_STAY : WHAT_STAYS[answer]}`);
  }
}

const PLACE_STAYS = 'Your place stays, with those you named before.';
const MAY_STAY = 'Say yes for those you named before, and this date stays yours.';
const STILL_KEPT = 'The place you had is still kept for a while, for those you named before.';
const WHAT_STAYS: Record<Answer, string> = {
  going: PLACE_STAYS,
  waitlisted: PLACE_STAYS,
  offered: 'The place that is offered to you stays, for those you named before.',
  maybe: STILL_KEPT,
  declined: STILL_KEPT,
};

/** More people than all places of the date. */
export class PartyIsTooLarge extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'party-is-too-large';
  constructor() {
    super(TOO_SMALL);
  }
}

export class EventIsNotPublished extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-not-published';
  constructor(message = 'This event is still a draft. Replies open when it is published.') {
    super(message);
  }
}

export class EventIsCalledOff extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-cancelled';
  constructor(message = 'This event was cancelled, so there is nothing to reply to any more.') {
    super(message);
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

export class TooManyTries extends TooManyForNow {
  readonly code = 'too-many-tries';
  constructor(secondsToWait: number) {
    super(
      'There were many tries from where you are. Please wait an hour, and then try again.',
      secondsToWait,
    );
  }
}

export class RosterStaysHere extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'roster-stays-here';
  constructor() {
    super('This group keeps its lists here. An organiser can change that in the settings of the group.');
  }
}

/** Again and again something else was written of the same answer in the same moment. */
export class StillChanging extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'still-changing';
  constructor() {
    super(
      'Something else about this answer changed in the same moment, so nothing was kept. Please try once more.',
    );
  }
}
