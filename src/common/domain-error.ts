import { refusals, type Sentence } from './refusals/refusals.js';

export type RefusalKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'too-many';

/** Points at the field a refusal is about: a JSON pointer (RFC 6901) and a sentence for the person. */
export interface FieldProblem {
  pointer: string;
  detail: Sentence;
}

/** A refusal that a person can understand; its message is English. Anything else that is thrown is a bug. */
export abstract class DomainError extends Error {
  abstract readonly kind: RefusalKind;
  /** Stable and kebab-case, for programs. The sentence is for people. */
  abstract readonly code: string;
  readonly errors: FieldProblem[] = [];
  /** What a program needs to go on, beside the sentence (RFC 9457 §3.2): `{ agreementVersion: 3 }`. */
  readonly facts: Readonly<Record<string, string | number>> = {};

  constructor(readonly sentence: Sentence) {
    super(String(sentence));
  }
}

/** What was typed cannot be used: one sentence for each field. */
export class InvalidInput extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'invalid-input';
  override readonly errors: FieldProblem[];

  constructor(errors: FieldProblem[]) {
    super(refusals.common.invalidInput);
    this.errors = errors;
  }

  /** The refusal for one field of a flat body. */
  static at(field: string, detail: Sentence): InvalidInput {
    return new InvalidInput([{ pointer: `/${field}`, detail }]);
  }
}

/** Something was done so often that it has to wait; nothing came of it this time. */
export abstract class TooManyForNow extends DomainError {
  readonly kind = 'too-many';
  constructor(
    sentence: Sentence,
    readonly secondsToWait: number,
  ) {
    super(sentence);
  }
}

export class SignInNeeded extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'sign-in-needed';
  constructor() {
    super(refusals.common.signInNeeded);
  }
}

export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'not-allowed';
  constructor(sentence = refusals.common.notAllowed) {
    super(sentence);
  }
}

/** Also the answer for a thing that exists but must stay unknown to the one who asks. */
export class NotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'not-found';
  constructor(sentence = refusals.common.notFound) {
    super(sentence);
  }
}
