import { DomainError, type FieldProblem } from './domain-error.js';
import { refusals } from './refusals/refusals.js';

/** A code was typed that is not the one that was sent. */
export class CodeIsWrong extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'code-is-wrong';
  override readonly errors: FieldProblem[];

  constructor(cameIn: 'letter' | 'message') {
    super(refusals.common.codeDoesNotFit);
    const { notTheCodeInLetter, notTheCodeInMessage } = refusals.common;
    const detail = cameIn === 'letter' ? notTheCodeInLetter : notTheCodeInMessage;
    this.errors = [{ pointer: '/code', detail }];
  }
}
