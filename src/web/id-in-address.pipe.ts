import { Injectable, ParseUUIDPipe } from '@nestjs/common';
import { NotFound } from '../common/domain-error.js';

/** An id in the address of a page. Anything else in its place leads nowhere, just as an unknown id does. */
@Injectable()
export class IdInAddress extends ParseUUIDPipe {
  constructor() {
    super({ exceptionFactory: () => new NotFound() });
  }
}
