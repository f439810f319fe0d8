import type { Temporal } from 'temporal-polyfill';
import { DomainError, TooManyForNow } from '../common/domain-error.js';
import { refusals } from '../common/refusals/refusals.js';

export class GroupIsArchived extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'group-is-archived';
  constructor() {
    super(refusals.groups.isArchived);
  }
}

export class GroupsAreStartedByAdministrators extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'groups-are-started-by-administrators';
  constructor() {
    super(refusals.groups.startedByAdministrators);
  }
}

export class TokensAreForOrganisers extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'tokens-are-for-organisers';
  constructor() {
    super(refusals.groups.tokensAreForOrganisers);
  }
}

export class OrganisersOnly extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'organisers-only';
  constructor() {
    super(refusals.groups.organisersOnly);
  }
}

export class HostsOnly extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'hosts-only';
  constructor() {
    super(refusals.groups.hostsOnly);
  }
}

export class MembersOnly extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'members-only';
  constructor() {
    super(refusals.groups.membersOnly);
  }
}

export class NameNeededToGreet extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'name-needed-to-greet';
  constructor() {
    super(refusals.groups.nameNeededToGreet);
  }
}

export class HasNotOfferedToGreet extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'has-not-offered-to-greet';
  constructor() {
    super(refusals.groups.hasNotOfferedToGreet);
  }
}

export class ByInvitationOnly extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'by-invitation-only';
  constructor() {
    super(refusals.groups.byInvitationOnly);
  }
}

/** A request was declined not long ago. */
export class TooSoonToAskAgain extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too-soon-to-ask-again';
  override readonly facts: { askAgainAt: string };
  constructor(askAgainAt: Temporal.Instant) {
    super(refusals.groups.tooSoonToAskAgain);
    this.facts = { askAgainAt: askAgainAt.toString() };
  }
}

export class LastOrganiser extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'last-organiser';
  constructor() {
    super(refusals.groups.lastOrganiser);
  }
}

export class RequestIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'request-is-over';
  constructor() {
    super(refusals.groups.requestIsOver);
  }
}

export class InvitationIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'invitation-is-over';
  constructor() {
    super(refusals.groups.invitationIsOver);
  }
}

export class TooManyInvitations extends TooManyForNow {
  readonly code = 'too-many-invitations';
  constructor(secondsToWait: number) {
    super(refusals.groups.tooManyInvitations, secondsToWait);
  }
}

export class NotAMemberNow extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'not-a-member-now';
  constructor() {
    super(refusals.groups.notAMemberNow);
  }
}

export class AgreementHasChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'agreement-has-changed';
  override readonly facts: { agreementVersion: number };
  constructor(agreementVersion: number) {
    super(refusals.groups.agreementHasChanged);
    this.facts = { agreementVersion };
  }
}
