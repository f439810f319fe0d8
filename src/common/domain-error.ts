export type RefusalKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'too-many';

/** Points at the field a refusal is about: a JSON pointer (RFC 6901) and a sentence for the person. */
export interface FieldProblem {
  pointer: string;
  detail: string;
}

/** A refusal that a person can understand. Anything else that is thrown is a bug. */
export abstract class DomainError extends Error {
  abstract readonly kind: RefusalKind;
  /** Stable and kebab-case, for programs. The message is for people. */
  abstract readonly code: string;
  readonly errors: FieldProblem[] = [];
  /** What a program needs to go on, beside the sentence (RFC 9457 §3.2): `{ agreementVersion: 3 }`. */
  readonly facts: Readonly<Record<string, string | number>> = {};
}

/** What was typed cannot be used: one sentence for each field. */
export class InvalidInput extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'invalid-input';
  override readonly errors: FieldProblem[];

  constructor(errors: FieldProblem[]) {
    super('Some of this needs another look.');
    this.errors = errors;
  }

  /** The refusal for one field of a flat body. */
  static at(field: string, detail: string): InvalidInput {
    return new InvalidInput([{ pointer: `/${field}`, detail }]);
  }
}

/** Something was done so often that it has to wait; nothing came of it this time. */
export abstract class TooManyForNow extends DomainError {
  readonly kind = 'too-many';
  constructor(
    message: string,
    readonly secondsToWait: number,
  ) {
    super(message);
  }
}

export class SignInNeeded extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'sign-in-needed';
  constructor() {
    super('Please sign in first.');
  }
}

export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'not-allowed';
  constructor(message = 'This is not something you can do here.') {
    super(message);
  }
}

/** Also the answer for a thing that exists but must stay unknown to the one who asks. */
export class NotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'not-found';
  constructor(message = 'There is nothing here, or it is not open to you.') {
    super(message);
  }
}
