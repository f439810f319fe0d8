import { DomainError } from '../../common/domain-error.js';
import { refusals } from '../../common/refusals/refusals.js';

export class NoSuchSentence extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'no-such-sentence';
  constructor() {
    super(refusals.letterWords.noSuchSentence);
  }
}
