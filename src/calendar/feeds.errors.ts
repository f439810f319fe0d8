import { DomainError } from '../common/domain-error.js';

export class TooManyFeeds extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too-many-feeds';
  constructor(most: number) {
    super(
      `You have ${most} calendar links already. Please remove one that you no longer use, then try again.`,
    );
  }
}
