import { DomainError } from '../../common/domain-error.js';

export class NoSuchSentence extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'no-such-sentence';
  constructor() {
    super('Letters have no such sentence in this language.');
  }
}
