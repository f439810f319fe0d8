import type { Temporal } from 'temporal-polyfill';
import { DomainError, TooManyForNow } from '../common/domain-error.js';

export class GroupIsArchived extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'group-is-archived';
  constructor() {
    super('This group is archived, so it can be read but not changed.');
  }
}

export class GroupsAreStartedByAdministrators extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'groups-are-started-by-administrators';
  constructor() {
    super('In this community the administrators start new groups. Please ask one of them.');
  }
}

export class TokensAreForOrganisers extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'tokens-are-for-organisers';
  constructor() {
    super('Tokens are for people who organise a group, and for administrators.');
  }
}

export class OrganisersOnly extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'organisers-only';
  constructor() {
    super('Only the organisers of this group can do this.');
  }
}

export class HostsOnly extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'hosts-only';
  constructor() {
    super('Only the organisers and facilitators of this group can do this.');
  }
}

export class MembersOnly extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'members-only';
  constructor() {
    super('This is for members of the group. You are welcome to join first.');
  }
}

export class NameNeededToGreet extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'name-needed-to-greet';
  constructor() {
    super('People you greet are told what you are called here. Please choose a name for this group first.');
  }
}

export class HasNotOfferedToGreet extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'has-not-offered-to-greet';
  constructor() {
    super('They have not said that they like to greet people. They can say so on the page of the group.');
  }
}

export class ByInvitationOnly extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'by-invitation-only';
  constructor() {
    super('People join this group by invitation. One of its organisers can send you a letter.');
  }
}

/** A request was declined not long ago. */
export class TooSoonToAskAgain extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too-soon-to-ask-again';
  override readonly facts: { askAgainAt: string };
  constructor(askAgainAt: Temporal.Instant) {
    super('The organisers answered your request not long ago. A month after their answer you may ask again.');
    this.facts = { askAgainAt: askAgainAt.toString() };
  }
}

export class LastOrganiser extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'last-organiser';
  constructor() {
    super(
      'A group needs an organiser, and this is the only one. Please make someone else an organiser first.',
    );
  }
}

export class RequestIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'request-is-over';
  constructor() {
    super('This request is not waiting any more. It was taken back, or someone has answered it.');
  }
}

export class InvitationIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'invitation-is-over';
  constructor() {
    super('This invitation is not open any more. The organisers of the group can send a new one.');
  }
}

export class TooManyInvitations extends TooManyForNow {
  readonly code = 'too-many-invitations';
  constructor(secondsToWait: number) {
    super(
      'That is a lot of invitations for one hour. Please send the next ones a little later.',
      secondsToWait,
    );
  }
}

export class NotAMemberNow extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'not-a-member-now';
  constructor() {
    super('This person is not a member at the moment, so their role cannot be changed.');
  }
}

export class AgreementHasChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'agreement-has-changed';
  override readonly facts: { agreementVersion: number };
  constructor(agreementVersion: number) {
    super('The agreement has changed since you opened it. Please read the new text first.');
    this.facts = { agreementVersion };
  }
}
