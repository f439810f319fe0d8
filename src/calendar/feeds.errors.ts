import { DomainError } from '../common/domain-error.js';
import { refusals } from '../common/refusals/refusals.js';

export class TooManyFeeds extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too-many-feeds';
  constructor(most: number) {
    super(refusals.calendar.tooManyFeeds({ most }));
  }
}
