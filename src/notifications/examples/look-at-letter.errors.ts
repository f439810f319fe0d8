import { DomainError } from '../../common/domain-error.js';

export class NoWholeLetter extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'no-whole-letter';
  constructor() {
    super('These sentences stand alone: there is no letter around them.');
  }
}
