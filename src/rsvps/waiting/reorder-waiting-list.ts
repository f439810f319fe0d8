import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { NotFound } from '../../common/domain-error.js';
import { rowOf } from '../../database/sql.js';
import { LogAct } from '../../groups/log-act.js';
import { numberKept } from '../../seats/kept-until.js';
import { lockSeats } from '../../seats/move-seats.js';
import { findHostedDate } from '../find-hosted-date.js';
import { assertOnForHosts } from '../rsvps.policy.js';
import { DoesNotWait } from './waiting.errors.js';
import { assertPlacesMayChange } from './waiting.policy.js';

interface Move {
  eventId: string;
  hostId: string;
  rsvpId: string;
  /** Where they are to stand, from 1; beyond the end is the end. */
  position: number;
  reason: string;
}

/** SQL: the line of date `$1`, numbered from 1. */
const LINE = `SELECT id, place_in_line, row_number() OVER (ORDER BY place_in_line)::int AS n
  FROM rsvps WHERE occurrence_id = $1 AND place_in_line IS NOT NULL`;

/** A host moves someone who waits to another place in the line, and says why. */
@Injectable()
export class ReorderWaitingList {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly logAct: LogAct,
  ) {}

  /**
   * To put them where they stand already changes nothing, and is not written down.
   * @throws NotFound, HostsOnly, EventIsNotPublished, EventIsCalledOff, GroupIsArchived, EventIsOver, DoesNotWait
   */
  run({ eventId, hostId, rsvpId, position, reason }: Move): Promise<{ isMoved: boolean }> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const { event, group, standing, occurrence } = await findHostedDate(tx, eventId, hostId);
      group.assertNotArchived();
      assertOnForHosts(occurrence.placeOf(event));
      assertPlacesMayChange(occurrence, now);
      await lockSeats(tx, occurrence.id);
      const from = await placeOf(tx, occurrence.id, rsvpId);
      await moveTo(tx, occurrence.id, { rsvpId, to: position });
      const to = await placeOf(tx, occurrence.id, rsvpId);
      if (to === from) return { isMoved: false };
      const act = { groupId: group.id, occurrenceId: occurrence.id, membershipId: standing!.membershipId };
      await this.logAct.run(
        tx,
        { ...act, what: 'waitlist-reordered', reason, about: { rsvpId, from, to } },
        now,
      );
      return { isMoved: true };
    });
  }
}

async function placeOf(tx: EntityManager, occurrenceId: string, rsvpId: string): Promise<number> {
  const row = await rowOf<{ n: number | null }>(
    tx,
    `SELECT line.n FROM rsvps r LEFT JOIN (${LINE}) AS line ON line.id = r.id
     WHERE r.id = $2 AND r.occurrence_id = $1`,
    [occurrenceId, rsvpId],
  );
  if (!row) throw new NotFound();
  if (row.n === null) throw new DoesNotWait();
  return row.n;
}

/** SQL: the same, with those who have left the line a moment ago, and may come back to where they were. */
const WITH_KEPT = `SELECT r.id, number, place_in_line IS NOT NULL AS waits, row_number() OVER (ORDER BY number)::int AS n
  FROM rsvps r, LATERAL (SELECT coalesce(place_in_line, ${numberKept('r')}) AS number) AS own
  WHERE occurrence_id = $1 AND number IS NOT NULL`;

/**
 * Everyone between the two places moves up or down by one. The numbers stay the same ones, given to others, so that
 * whoever comes onto the list next still stands behind them all.
 */
async function moveTo(
  tx: EntityManager,
  occurrenceId: string,
  { rsvpId, to }: { rsvpId: string; to: number },
): Promise<void> {
  await tx.query(
    `WITH line AS (${WITH_KEPT}), mine AS (SELECT n FROM line WHERE id = $2),
       goal AS (SELECT max(n) AS n FROM (SELECT n FROM line WHERE waits ORDER BY n LIMIT $3) AS before)
     UPDATE rsvps SET place_in_line = CASE WHEN here.waits THEN there.number END,
       kept_in_line = CASE WHEN NOT here.waits THEN there.number END
     FROM line here, mine, goal, line there
     WHERE rsvps.id = here.id AND here.n BETWEEN least(mine.n, goal.n) AND greatest(mine.n, goal.n) AND goal.n <> mine.n
       AND there.n = CASE WHEN here.id = $2 THEN goal.n ELSE here.n + sign(mine.n - goal.n)::int END`,
    [occurrenceId, rsvpId, to],
  );
}
