import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { groupBy } from '../common/group-by.js';
import { isTimeZone } from '../common/time-zone.js';
import { toDate, toInstant } from '../database/instant.js';
import { rowsOf } from '../database/sql.js';
import { IS_HOST } from '../groups/standing.js';
import { hoursOfUse } from '../queue/letter-kinds.js';
import { Outbox } from '../queue/outbox.js';
import { answersUntil } from './answers-until.js';
import { calendarJob } from './event-jobs.js';
import { isNotOver } from './is-not-over.js';
import { type ScheduledFacts, scheduleDates } from './series/schedule-dates.js';
import { tellChanges, toldDates } from './tell-changes.js';
import { endOf, timeZoneVersion } from './wall-time.js';

const AT_ONCE = 500;
/** Hosts get one letter, so it waits until all dates of their group were looked at. */
const LETTER_WAITS = { minutes: 10 };

/** When a date is, by the time zone data of then or of now. */
interface Times {
  startsLocal: string;
  startsAt: Date;
  endsAt: Date;
  opensAt: Date | null;
  closesAt: Date;
}

interface Row extends Times {
  id: string;
  eventId: string;
  event: ScheduledFacts;
  /** The wall time that was agreed, also where the clocks skip it. */
  agreedLocal: string;
  durationMinutes: number;
}

type Moved = Times & { row: Row };

/**
 * Keeps meetings at the wall time that was agreed when countries change their clocks: a runtime with newer time zone
 * data computes what still lies ahead again, before anything else happens, and hosts hear which dates that moves. Older
 * data never undoes it.
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
    const rows = await staleDates(tx, now);
    const moved = [...groupBy(rows, ({ eventId }) => eventId).values()].flatMap(movedOf);
    if (moved.length > 0) await this.move(tx, moved, now);
    await tx.query('UPDATE occurrences SET tz_version = $2 WHERE id = ANY($1)', [
      rows.map(({ id }) => id),
      timeZoneVersion,
    ]);
    return rows.length;
  }

  private async move(tx: EntityManager, moved: Moved[], now: Temporal.Instant): Promise<void> {
    const shownElsewhere = moved.filter(({ row, startsLocal }) => startsLocal !== row.startsLocal);
    const before = await toldDates(
      tx,
      shownElsewhere.map(({ row }) => row.id),
    );
    await rememberStarts(tx, moved, now);
    await write(tx, moved);
    const events = await touchEvents(tx, moved, now);
    await this.outbox.addAll(
      tx,
      events.map(({ modifiedAt, ...event }) => calendarJob({ ...event, modifiedAt: toInstant(modifiedAt) })),
    );
    await this.tellHosts(tx, moved, now);
    const ofEvents = groupBy(before, ([, { eventId }]) => eventId);
    for (const dates of ofEvents.values()) {
      await tellChanges(tx, this.outbox, new Map(dates), now, { waits: false });
    }
  }

  private async tellHosts(tx: EntityManager, moved: Moved[], now: Temporal.Instant): Promise<void> {
    await this.outbox.addEach(
      tx,
      'clocks-changed',
      `SELECT DISTINCT concat_ws(':', 'clocks-changed', m.group_id, m.person_id, $2::text),
              jsonb_build_object('groupId', m.group_id, 'tzVersion', $2::text), m.person_id, $3::timestamptz, $4::timestamptz
       FROM moved_clocks was
       JOIN occurrences o ON o.id = was.occurrence_id AND o.state = 'on'
       JOIN events e ON e.id = o.event_id AND e.state = 'published'
       JOIN groups g ON g.id = e.group_id AND g.archived_at IS NULL
       JOIN memberships m ON m.group_id = g.id AND ${IS_HOST}
       WHERE was.occurrence_id = ANY($1)`,
      [
        moved.map(({ row }) => row.id),
        timeZoneVersion,
        toDate(now.add(LETTER_WAITS)),
        toDate(now.add({ hours: hoursOfUse('clocks-changed') })),
      ],
    );
  }
}

function staleDates(tx: EntityManager, now: Temporal.Instant): Promise<Row[]> {
  return rowsOf<Row>(
    tx,
    `SELECT o.id, e.id AS "eventId", o.starts_local AS "startsLocal", o.starts_at AS "startsAt", o.ends_at AS "endsAt",
            o.rsvps_open_at AS "opensAt", o.rsvps_close_at AS "closesAt",
            CASE WHEN e.recurrence_rule IS NULL THEN e.starts_local WHEN o.in_rule AND NOT o.moved THEN o.original_local
                 ELSE o.starts_local END AS "agreedLocal",
            coalesce(o.duration_minutes, e.duration_minutes) AS "durationMinutes",
            json_build_object('startsLocal', e.starts_local, 'timeZone', e.time_zone,
              'allDay', e.all_day, 'durationMinutes', e.duration_minutes, 'rsvpsOpenLocal', e.rsvps_open_local, 'rsvpsCloseLocal', e.rsvps_close_local) AS event
     FROM events e JOIN occurrences o ON o.event_id = e.id
     WHERE ${isNotOver('o', '$1')} AND o.tz_version COLLATE "C" < $2
     ORDER BY e.id LIMIT ${AT_ONCE} FOR NO KEY UPDATE OF e, o`,
    [toDate(now), timeZoneVersion],
  );
}

/** @param rows of one event */
function movedOf(rows: Row[]): Moved[] {
  const { event } = rows[0]!;
  if (!isTimeZone(event.timeZone)) return [];
  const planned = scheduleDates(
    rows.map(({ agreedLocal }) => agreedLocal),
    event,
  );
  return rows.flatMap((row, at) => {
    const { startsLocal, startsAt, opensAt, closesAt: closes } = planned[at]!;
    const { durationMinutes } = row;
    const endsAt = toDate(endOf({ ...event, startsLocal, durationMinutes }, toInstant(startsAt)));
    const closesAt = event.rsvpsCloseLocal === null ? answersUntil({ ...event, startsAt, endsAt }) : closes;
    const times = { startsLocal, startsAt, endsAt, opensAt, closesAt };
    return isSame(row, times) ? [] : [{ ...times, row }];
  });
}

function isSame(one: Times, other: Times): boolean {
  const [words, others] = [one, other].map(({ startsLocal, startsAt, endsAt, opensAt, closesAt }) =>
    JSON.stringify([startsLocal, startsAt, endsAt, opensAt, closesAt]),
  );
  return words === others;
}

/** What hosts have to hear of: starts alone, and not when replies open or close. Whole days are the same everywhere. */
async function rememberStarts(tx: EntityManager, all: Moved[], now: Temporal.Instant): Promise<void> {
  const moved = all.filter(({ row }) => !row.event.allDay);
  await tx.query(
    `INSERT INTO moved_clocks (occurrence_id, tz_version, starts_local, starts_at, moved_at)
     SELECT o.id, $4, o.starts_local, o.starts_at, $5
     FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS now (id, starts_local, starts_at)
     JOIN occurrences o ON o.id = now.id AND (o.starts_local, o.starts_at) <> (now.starts_local, now.starts_at)
     ON CONFLICT (occurrence_id) DO UPDATE SET tz_version = excluded.tz_version, starts_local = excluded.starts_local,
       starts_at = excluded.starts_at, moved_at = excluded.moved_at`,
    [
      moved.map(({ row }) => row.id),
      moved.map(({ startsLocal }) => startsLocal),
      moved.map(({ startsAt }) => startsAt),
      timeZoneVersion,
      toDate(now),
    ],
  );
}

/** A calendar notices the dates that it is to show at another time (RFC 5546 §2.1.4). */
async function write(tx: EntityManager, moved: Moved[]): Promise<void> {
  await tx.query(
    `UPDATE occurrences o
     SET starts_local = now.starts_local, starts_at = now.starts_at, ends_at = now.ends_at,
         rsvps_open_at = now.opens_at, rsvps_close_at = now.closes_at,
         sequence = o.sequence + CASE WHEN o.starts_local = now.starts_local THEN 0 ELSE 1 END
     FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[])
       AS now (id, starts_local, starts_at, ends_at, opens_at, closes_at)
     WHERE o.id = now.id`,
    [
      moved.map(({ row }) => row.id),
      moved.map(({ startsLocal }) => startsLocal),
      moved.map(({ startsAt }) => startsAt),
      moved.map(({ endsAt }) => endsAt),
      moved.map(({ opensAt }) => opensAt),
      moved.map(({ closesAt }) => closesAt),
    ],
  );
}

function touchEvents(
  tx: EntityManager,
  moved: Moved[],
  now: Temporal.Instant,
): Promise<{ id: string; sequence: number; modifiedAt: Date }[]> {
  return rowsOf(
    tx,
    `UPDATE events SET modified_at = greatest($2, modified_at + interval '1 millisecond')
     WHERE id = ANY($1) AND state <> 'draft' RETURNING id, sequence, modified_at AS "modifiedAt"`,
    [[...new Set(moved.map(({ row }) => row.eventId))], toDate(now)],
  );
}
