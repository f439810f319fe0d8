import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { rowsOf } from '../database/sql.js';
import { DATES } from '../events/dates.js';
import { DoChores } from '../queue/do-chores.js';
import type { Chores } from '../queue/jobs.js';
import type { ClaimedRow } from '../queue/ledger.js';
import { personCalendar } from '../queue/calendar-jobs.js';
import { Outbox } from '../queue/outbox.js';
import type { Handler } from '../queue/workers.js';
import { fillPlaces } from '../seats/fill-places.js';
import { freeOf, HOLDS_SEATS, SEATS_BY_KIND } from '../seats/room.js';
import { type SealedWords, STANDING_WORDS } from './own-words.js';
import { BecomeSingle } from './standing/become-single.js';

/**
 * Replies to coming dates that end with a membership: all after a removal, else those that only members may give, and what a
 * standing place held, but for one at which its person is already. On a whole day under way, what they wait for, and after a
 * removal a place.
 */
const ENDING_REPLIES = `
  SELECT r.id
  FROM memberships m
  JOIN groups g ON g.id = m.group_id
  JOIN ${DATES} d ON d.group_id = g.id
  JOIN rsvps r ON r.occurrence_id = d.occurrence_id AND r.person_id = m.person_id
  WHERE m.id = $1 AND m.state IN ('left', 'removed')
    AND (d.starts_at > now() OR (d.answers_until > now() AND (r.place_in_line IS NOT NULL OR (m.removed_at IS NOT NULL AND r.came IS NULL))))
    AND (m.removed_at IS NOT NULL OR d.audience = 'members' OR g.visibility = 'private' OR (r.is_regular AND r.came IS NULL))`;

/** Frees the places of someone who left a group or was removed. Doing it twice does no harm. */
@Injectable()
export class GivePlacesBack implements Handler {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly chores: DoChores,
    private readonly becomeSingle: BecomeSingle,
  ) {}

  async handle(rows: ClaimedRow[]): Promise<void> {
    await this.chores.run(rows, { done: 'freed', failed: 'chore-failed' }, async (some) => {
      for (const row of some) await this.free((row.about as Chores['give-places-back']).membershipId);
    });
  }

  /**
   * Occurrences are taken before their replies, as everywhere; see `lockSeats`. All that are not over, so that no answer
   * on its way is overlooked: it is there before us, or sees that the membership ended.
   */
  private free(membershipId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      // Of a series that is laid out further just now, all dates are there once it is free.
      await tx.query(
        `SELECT FROM events WHERE group_id = (SELECT group_id FROM memberships WHERE id = $1)
         ORDER BY id FOR NO KEY UPDATE`,
        [membershipId],
      );
      const dates = await rowsOf<{ id: string; eventId: string }>(
        tx,
        `SELECT id, event_id AS "eventId" FROM occurrences WHERE ends_at > now() AND event_id IN (
           SELECT e.id FROM events e JOIN memberships m ON m.group_id = e.group_id WHERE m.id = $1)
         ORDER BY id FOR NO KEY UPDATE`,
        [membershipId],
      );
      const freed = await rowsOf<{ personId: string; occurrenceId: string }>(
        tx,
        `WITH ending AS (${ENDING_REPLIES}),
           gone AS (DELETE FROM rsvps r WHERE id IN (SELECT id FROM ending)
                    RETURNING occurrence_id, person_id, is_regular, created_at, ${HOLDS_SEATS} AS held, ${SEATS_BY_KIND}),
           told AS (INSERT INTO withdrawals (occurrence_id, answered_at)
                    SELECT occurrence_id, created_at FROM gone WHERE NOT is_regular),
           holding AS (SELECT * FROM gone WHERE held),
           freed AS (${freeOf('holding')})
         SELECT person_id AS "personId", occurrence_id AS "occurrenceId" FROM gone`,
        [membershipId],
      );
      const ended = await rowsOf<{ eventId: string; personId: string } & SealedWords>(
        tx,
        `DELETE FROM standing_places s USING memberships m, events e
         WHERE m.id = $1 AND m.state IN ('left', 'removed') AND e.group_id = m.group_id AND s.event_id = e.id
           AND s.person_id = m.person_id
         RETURNING s.event_id AS "eventId", s.person_id AS "personId", ${STANDING_WORDS}`,
        [membershipId],
      );
      const now = this.clock.now();
      for (const { eventId, personId, ...words } of ended) {
        const dateIds = dates.filter((date) => date.eventId === eventId).map(({ id }) => id);
        await this.becomeSingle.run(tx, { personId, dateIds, words }, now);
      }
      const cause = `${membershipId}:ended:${now.epochMilliseconds}`;
      await this.outbox.addAll(
        tx,
        freed.map(({ personId, occurrenceId }) =>
          personCalendar(personId, occurrenceId, `${cause}:${occurrenceId}`, now),
        ),
      );
      await fillPlaces(
        tx,
        this.outbox,
        freed.map(({ occurrenceId }) => occurrenceId),
        now,
      );
    });
  }
}
