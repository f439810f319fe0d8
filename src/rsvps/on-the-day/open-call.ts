import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { HostsOnly } from '../../groups/groups.errors.js';
import { callFor } from './call-for.js';
import { CallIsOff } from './on-the-day.errors.js';

/** A host lets those who wait into an online meeting, or lets them wait again. */
@Injectable()
export class OpenCall {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Doing it twice changes nothing. Whoever is in the call stays there.
   * @throws NotFound, HostsOnly, CallIsOff
   */
  async run({
    eventId,
    hostId,
    isOpen,
  }: {
    eventId: string;
    hostId: string;
    isOpen: boolean;
  }): Promise<void> {
    const now = this.clock.now();
    const call = await callFor(this.database, eventId, { personId: hostId }, now);
    if (!call.isHost) throw new HostsOnly();
    if (call.state === 'off') throw new CallIsOff();
    await this.database.query(
      `INSERT INTO on_the_day AS day (occurrence_id, call_opened_at) VALUES ($1, $2)
       ON CONFLICT (occurrence_id) DO UPDATE
         SET call_opened_at = CASE WHEN $2::timestamptz IS NULL THEN NULL ELSE coalesce(day.call_opened_at, $2) END`,
      [call.occurrenceId, isOpen ? toDate(now) : null],
    );
  }
}
