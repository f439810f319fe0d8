import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { rowsOf } from '../../database/sql.js';
import { hostCalendar, personCalendar } from '../../queue/calendar-jobs.js';
import { Outbox } from '../../queue/outbox.js';
import { fillPlaces } from '../../seats/fill-places.js';
import { lockSeats } from '../../seats/move-seats.js';
import { freeOf, OFFER_CLOSES, SEATS_BY_KIND } from '../../seats/room.js';

const MOST_DATES = 200;

/** SQL: replies `r` to a date `o` whose place is not theirs any more: their offer `f` closed, or what was kept was not taken back. */
const IS_OVER = `(r.kept_until <= now() OR (f.id IS NOT NULL AND ${OFFER_CLOSES} <= now()))`;

/**
 * Offers that nobody answered, and places that were given up a while ago and not taken back, go to whoever waits next.
 * One that finds nobody stays free.
 */
@Injectable()
export class PassPlacesOn {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<void> {
    const dates = await rowsOf<{ id: string }>(
      this.database,
      `SELECT DISTINCT o.id FROM occurrences o JOIN rsvps r ON r.occurrence_id = o.id
       LEFT JOIN offers f ON f.rsvp_id = r.id AND f.ended_at IS NULL
       WHERE r.id IN (SELECT id FROM rsvps WHERE kept_until <= now() UNION ALL SELECT rsvp_id FROM offers WHERE ended_at IS NULL)
         AND ${IS_OVER} LIMIT ${MOST_DATES}`,
    );
    for (const { id } of dates)
      await this.database.transaction((tx) => this.passOn(tx, id, this.clock.now()));
  }

  private async passOn(tx: EntityManager, occurrenceId: string, now: Temporal.Instant): Promise<void> {
    await lockSeats(tx, occurrenceId);
    const freed = await rowsOf<{ rsvpId: string; personId: string | null; version: number }>(
      tx,
      `WITH over AS (
         SELECT r.id, r.occurrence_id, f.id AS offer_id, ${SEATS_BY_KIND} FROM rsvps r JOIN occurrences o ON o.id = r.occurrence_id
         LEFT JOIN offers f ON f.rsvp_id = r.id AND f.ended_at IS NULL
         WHERE o.id = $1 AND ${IS_OVER} FOR UPDATE OF r
       ), lapsed AS (
         UPDATE offers SET ended_at = now(), outcome = 'lapsed' WHERE id IN (SELECT offer_id FROM over)
       ), freed AS (${freeOf('over')})
       UPDATE rsvps r SET answer = CASE WHEN answer = 'offered' THEN 'declined' ELSE answer END, kept_until = NULL,
         version = version + 1, replied_at = CASE WHEN answer = 'offered' THEN now() ELSE replied_at END
       FROM over WHERE r.id = over.id
       RETURNING r.id AS "rsvpId", person_id AS "personId", version`,
      [occurrenceId],
    );
    const jobs = freed.map(({ rsvpId, personId, version }) => {
      const cause = `${rsvpId}:${version}`;
      return personId
        ? personCalendar(personId, occurrenceId, cause, now)
        : hostCalendar(occurrenceId, cause, now);
    });
    await this.outbox.addAll(tx, jobs);
    await fillPlaces(tx, this.outbox, [occurrenceId], now);
  }
}
