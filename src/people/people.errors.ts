import { DomainError } from '../common/domain-error.js';

export class SignInIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'sign-in-is-over';
  constructor() {
    super('This code cannot be used any more. Please open the link in the letter, or ask for a new one.');
  }
}

export class TooManyTokens extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too-many-tokens';
  constructor(most: number) {
    super(`You have ${most} tokens already. Please end one that you no longer use, then try again.`);
  }
}

/** The link was opened in a browser other than the one that asked: the code proves the letter was read. */
export class CodeIsNeeded extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'code-is-needed';
  override readonly errors = [{ pointer: '/code', detail: 'Please type the 6-digit code from the letter.' }];
  constructor() {
    super('This is another browser than the one that asked for the letter, so the code is needed too.');
  }
}

export class LinkIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'link-is-over';
  constructor() {
    super('This link cannot be used any more. The newest letter has a fresh one.');
  }
}

/** Whoever reads it called our letters unwanted. That is theirs to take back, by signing in. */
export class OnlyTheirsToLift extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'only-theirs-to-lift';
  constructor() {
    super(
      'Whoever has this address called a letter unwanted, so only they can let letters come again: by asking for a code and signing in with it.',
    );
  }
}
