import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { InvalidInput } from '../../common/domain-error.js';
import { toDate } from '../../database/instant.js';
import { rowOf, rowsOf } from '../../database/sql.js';
import { lockSeats } from '../../seats/move-seats.js';
import { findEventForReply } from '../event-for-reply.js';
import {
  AskedToBeCountedOnly,
  AttendanceIsACount,
  AttendanceIsByName,
  AttendanceIsNotKept,
} from './on-the-day.errors.js';
import { assertHostsMayMark } from './on-the-day.policy.js';
import { refusals } from '../../common/refusals/refusals.js';

/**
 * Either how many came, or the roster's rows of everyone who did; `null` takes the marks back. `among` are the rows that
 * this speaks of, where it is not all of them: others stay as they are.
 */
export type Attendance = { count: number | null } | { came: string[] | null; among?: string[] };

/**
 * A host writes down who came, as the group decided: nothing, how many, or by called name. All at once; `MarkArrival` does it
 * one by one at the door.
 */
@Injectable()
export class MarkAttendance {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Replaces what was marked before. Where names are written down, a number stands for those who asked to be counted only.
   * @throws NotFound, AttendanceIsNotKept, AttendanceIsACount, AttendanceIsByName, AskedToBeCountedOnly, InvalidInput, and what
   *   `assertHostsMayMark` throws
   */
  run(mark: { eventId: string; hostId: string; attendance: Attendance }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const event = await findEventForReply(tx, mark.eventId, mark.hostId);
      assertHostsMayMark(event, this.clock.now());
      const { attendance } = event.group;
      if (attendance === 'none') throw new AttendanceIsNotKept();
      await lockSeats(tx, event.occurrenceId);
      const now = toDate(this.clock.now());
      if ('count' in mark.attendance) {
        if (attendance === 'names' && !(await hasCountedOnly(tx, event.occurrenceId)))
          throw new AttendanceIsByName();
        await writeCount(tx, event.occurrenceId, mark.attendance.count);
      } else {
        if (attendance === 'count') throw new AttendanceIsACount();
        await writeNames(tx, event.occurrenceId, mark.attendance, now);
      }
    });
  }
}

async function hasCountedOnly(tx: EntityManager, occurrenceId: string): Promise<boolean> {
  const asked = await rowsOf(tx, 'SELECT FROM rsvps WHERE occurrence_id = $1 AND count_me_only LIMIT 1', [
    occurrenceId,
  ]);
  return asked.length > 0;
}

async function writeCount(tx: EntityManager, occurrenceId: string, count: number | null): Promise<void> {
  await tx.query('UPDATE occurrences SET attendance_count = $2 WHERE id = $1', [occurrenceId, count]);
}

async function writeNames(
  tx: EntityManager,
  occurrenceId: string,
  { came, among }: { came: string[] | null; among?: string[] },
  now: Date,
): Promise<void> {
  const named = among && new Set(among);
  if (named && came?.some((id) => !named.has(id))) {
    throw InvalidInput.at('among', refusals.rsvps.nameEveryoneInCame);
  }
  const marked = await rowsOf<{ came: true | null }>(
    tx,
    `UPDATE rsvps SET came = CASE WHEN id = ANY($2::uuid[]) THEN true END, marked_at = $4
     WHERE occurrence_id = $1 AND NOT count_me_only AND ($3::uuid[] IS NULL OR id = ANY($3)) RETURNING came`,
    [occurrenceId, came, among ?? null, now],
  );
  if (came && marked.filter((row) => row.came).length !== new Set(came).size) {
    const asked = await rowOf(
      tx,
      'SELECT FROM rsvps WHERE id = ANY($1) AND occurrence_id = $2 AND count_me_only',
      [came, occurrenceId],
    );
    if (asked) throw new AskedToBeCountedOnly();
    throw InvalidInput.at('came', refusals.rsvps.notOnTheListAnyMore);
  }
}
