import { DomainError } from '../../common/domain-error.js';
import { refusals } from '../../common/refusals/refusals.js';

export class IdempotencyKeyIsTooLong extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'idempotency-key-too-long';
  constructor(most: number) {
    super(refusals.door.keyIsTooLong({ most }));
  }
}

/** 422: draft-ietf-httpapi-idempotency-key-header-07 §2.7. */
export class IdempotencyKeyIsUsed extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'idempotency-key-used';
  constructor() {
    super(refusals.door.keyIsUsed);
  }
}

/** 409: draft-ietf-httpapi-idempotency-key-header-07 §2.7. */
export class SameRequestIsUnderWay extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'same-request-under-way';
  constructor() {
    super(refusals.door.sameRequestIsUnderWay);
  }
}
