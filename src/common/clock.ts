import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

/** Where "now" comes from. Ask once per use case, so that one story happens at one time. */
@Injectable()
export class Clock {
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }
}
