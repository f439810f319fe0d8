import { DomainError } from '../common/domain-error.js';

export class TooManyOpenImports extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too-many-open-imports';
  constructor(most: number) {
    super(`You have ${most} files open in this group. Please finish one or throw one away first.`);
  }
}

export class ImportIsNotReady extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'import-is-not-ready';
  constructor() {
    super('This file is not read yet, or its events are being brought in already.');
  }
}
