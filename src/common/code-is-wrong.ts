import { DomainError, type FieldProblem } from './domain-error.js';

/** A code was typed that is not the one that was sent. */
export class CodeIsWrong extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'code-is-wrong';
  override readonly errors: FieldProblem[];

  constructor(cameIn: 'letter' | 'message') {
    super('That code does not fit.');
    const detail = `That is not the code in the newest ${cameIn}. Please look again.`;
    this.errors = [{ pointer: '/code', detail }];
  }
}
