import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Clock } from '../common/clock.js';
import { isTimeZone } from '../common/time-zone.js';
import { toDate, toInstant } from '../database/instant.js';
import { rowsOf } from '../database/sql.js';
import { Outbox } from '../queue/outbox.js';
import { Event } from './event.entity.js';
import { calendarJob } from './event-jobs.js';
import { isNotOver } from './is-not-over.js';
import { Occurrence } from './occurrence.entity.js';
import { type PlannedDate, scheduleDates } from './series/schedule-dates.js';
import { endOf, timeZoneVersion } from './wall-time.js';

const AT_ONCE = 200;

/**
 * Keeps meetings at the wall time that was agreed when countries change their clocks: a runtime with newer time zone
 * data computes what still lies ahead again, before anything else happens. Older data never undoes it.
 */
@Injectable()
export class FollowTimeZones implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    while ((await this.database.transaction((tx) => this.followSome(tx))) === AT_ONCE);
  }

  /** @returns how many occurrences were looked at */
  private async followSome(tx: EntityManager): Promise<number> {
    const now = this.clock.now();
    const rows = await rowsOf<{ id: string; eventId: string }>(
      tx,
      `SELECT o.id, o.event_id AS "eventId" FROM events e JOIN occurrences o ON o.event_id = e.id
       WHERE ${isNotOver('o', '$1')} AND o.tz_version COLLATE "C" < $2
       ORDER BY e.id LIMIT ${AT_ONCE} FOR NO KEY UPDATE OF e, o`,
      [toDate(now), timeZoneVersion],
    );
    const events = await tx.findBy(Event, { id: In(rows.map(({ eventId }) => eventId)) });
    const eventById = new Map(events.map((event) => [event.id, event]));
    for (const occurrence of await tx.findBy(Occurrence, { id: In(rows.map(({ id }) => id)) })) {
      const event = eventById.get(occurrence.eventId)!;
      if (isTimeZone(event.timeZone)) await this.follow(tx, event, occurrence, now);
    }
    await tx.query('UPDATE occurrences SET tz_version = $2 WHERE id = ANY($1)', [
      rows.map((row) => row.id),
      timeZoneVersion,
    ]);
    return rows.length;
  }

  private async follow(
    tx: EntityManager,
    event: Event,
    occurrence: Occurrence,
    now: Temporal.Instant,
  ): Promise<void> {
    const [planned] = scheduleDates([agreedStart(event, occurrence)], event) as [PlannedDate];
    const startsAt = toInstant(planned.startsAt);
    const durationMinutes = occurrence.durationMinutes ?? event.durationMinutes;
    const { startsLocal } = planned;
    const endsAt = endOf(
      { startsLocal, durationMinutes, timeZone: event.timeZone, allDay: event.allDay },
      startsAt,
    );
    if (startsAt.equals(occurrence.startsAt) && endsAt.equals(occurrence.endsAt)) return;
    await tx.update(Occurrence, occurrence.id, {
      startsLocal: planned.startsLocal,
      startsAt,
      endsAt,
      rsvpsOpenAt: planned.opensAt && toInstant(planned.opensAt),
      rsvpsCloseAt: toInstant(planned.closesAt),
    });
    if (event.state === 'draft') return;
    const modifiedAt = event.nextModifiedAt(now);
    event.modifiedAt = modifiedAt;
    await tx.update(Event, event.id, { modifiedAt });
    await this.outbox.addAll(tx, [calendarJob({ ...event, modifiedAt })]);
  }
}

/** The wall time that was agreed for a date, also where the clocks skip it. */
function agreedStart(event: Event, { inRule, moved, originalLocal, startsLocal }: Occurrence): string {
  if (!event.recurrenceRule) return event.startsLocal;
  return inRule && !moved ? originalLocal : startsLocal;
}
