import { DomainError } from '../../common/domain-error.js';

export class IdempotencyKeyIsTooLong extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'idempotency-key-too-long';
  constructor(most: number) {
    super(
      `An Idempotency-Key has 1 to ${most} characters. Please send a shorter one, such as a random UUID.`,
    );
  }
}

/** 422: draft-ietf-httpapi-idempotency-key-header-07 §2.7. */
export class IdempotencyKeyIsUsed extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'idempotency-key-used';
  constructor() {
    super(
      'This Idempotency-Key came with another request before. Please send what was sent then, or take a new key.',
    );
  }
}

/** 409: draft-ietf-httpapi-idempotency-key-header-07 §2.7. */
export class SameRequestIsUnderWay extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'same-request-under-way';
  constructor() {
    super('The request with this Idempotency-Key is still under way. Please ask again in a moment.');
  }
}
