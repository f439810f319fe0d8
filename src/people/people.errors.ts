import { DomainError } from '../common/domain-error.js';
import { refusals } from '../common/refusals/refusals.js';

export class SignInIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'sign-in-is-over';
  constructor() {
    super(refusals.people.signInIsOver);
  }
}

export class TooManyTokens extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too-many-tokens';
  constructor(most: number) {
    super(refusals.people.tooManyTokens({ most }));
  }
}

/** The link was opened in a browser other than the one that asked: the code proves the letter was read. */
export class CodeIsNeeded extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'code-is-needed';
  override readonly errors = [{ pointer: '/code', detail: refusals.people.typeTheCode }];
  constructor() {
    super(refusals.people.codeIsNeeded);
  }
}

export class LinkIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'link-is-over';
  constructor() {
    super(refusals.people.linkIsOver);
  }
}

/** Whoever reads it called our letters unwanted. That is theirs to take back, by signing in. */
export class OnlyTheirsToLift extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'only-theirs-to-lift';
  constructor() {
    super(refusals.people.onlyTheirsToLift);
  }
}
