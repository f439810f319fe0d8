import { DomainError } from '../common/domain-error.js';
import { refusals } from '../common/refusals/refusals.js';

export class TooManyOpenImports extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too-many-open-imports';
  constructor(most: number) {
    super(refusals.imports.tooManyOpen({ most }));
  }
}

export class ImportIsNotReady extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'import-is-not-ready';
  constructor() {
    super(refusals.imports.isNotReady);
  }
}
