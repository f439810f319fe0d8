import { DomainError } from '../../common/domain-error.js';
import { refusals } from '../../common/refusals/refusals.js';

export class NoWholeLetter extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'no-whole-letter';
  constructor() {
    super(refusals.letterWords.noWholeLetter);
  }
}
