import { DomainError } from '../../common/domain-error.js';
import { refusals } from '../../common/refusals/refusals.js';

export class ThanksAreTooEarly extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'thanks-are-too-early';
  constructor() {
    super(refusals.thanks.areTooEarly);
  }
}

export class ThanksAreTooLate extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'thanks-are-too-late';
  constructor() {
    super(refusals.thanks.areTooLate);
  }
}

export class ThanksWereSaid extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'thanks-were-said';
  constructor() {
    super(refusals.thanks.wereSaid);
  }
}
