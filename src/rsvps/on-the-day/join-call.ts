import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { type Asker, callFor } from './call-for.js';
import { CallIsForThoseGoing, CallIsNotOpenYet, CallIsOff, CallWaitsForHost } from './on-the-day.errors.js';

/** Someone goes into an online meeting. */
@Injectable()
export class JoinCall {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns where the meeting is
   * @throws NotFound, CallIsOff, CallIsForThoseGoing, CallIsNotOpenYet, CallWaitsForHost
   */
  async run(eventId: string, asker: Asker): Promise<string> {
    const { state, opensAt, link } = await callFor(this.database, eventId, asker, this.clock.now());
    if (state === 'off') throw new CallIsOff();
    if (state === 'not-yours') throw new CallIsForThoseGoing();
    if (state === 'not-yet') throw new CallIsNotOpenYet(opensAt);
    if (state === 'waiting') throw new CallWaitsForHost();
    return link;
  }
}
