import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { findEventForReply } from '../event-for-reply.js';
import { assertKeepsArrivals } from './mark-arrival.js';
import { assertHostsMayMark } from './on-the-day.policy.js';

/** A host says whether people without an answer may check in with the code in the room. */
@Injectable()
export class LetWalkInsCheckIn {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, AttendanceIsNotKept, OnlyTheNumberIsKept, and what `assertHostsMayMark` throws */
  async run(wish: { eventId: string; hostId: string; allowed: boolean }): Promise<void> {
    const now = this.clock.now();
    const event = await findEventForReply(this.database, wish.eventId, wish.hostId);
    assertHostsMayMark(event, now);
    assertKeepsArrivals(event, now);
    await this.database.query(
      `INSERT INTO on_the_day (occurrence_id, walk_ins_check_in) VALUES ($1, $2)
       ON CONFLICT (occurrence_id) DO UPDATE SET walk_ins_check_in = $2`,
      [event.occurrenceId, wish.allowed],
    );
  }
}
