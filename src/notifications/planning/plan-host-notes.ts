import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import { IS_HOST } from '../../groups/standing.js';
import { hoursOfUse } from '../../queue/letter-kinds.js';
import { Outbox } from '../../queue/outbox.js';

const NOTE_TIME = '18:00';
/** A note that could not be planned for so long waits for the next evening. */
const LATEST_HOURS = 6;
/** A host without a note in the ledger had none for so long, and has not heard of anything since. */
const LEDGER_DAYS = 60;

/** SQL: whether a standing place gave the reply `r`, date by date: that is no news each time. */
export const TOOK_BY_ITSELF = '(r.is_regular AND r.replied_at = r.created_at)';

interface Evening {
  zone: string;
  day: string;
  dueAt: Temporal.Instant;
}

/** Plans one note a day for each host of a group whose replies changed since their last one, for the early evening. */
@Injectable()
export class PlanHostNotes {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<void> {
    const zones = await rowsOf<{ zone: string }>(
      this.database,
      'SELECT DISTINCT time_zone AS zone FROM groups WHERE archived_at IS NULL',
    );
    const now = this.clock.now();
    const evenings = zones.map(({ zone }) => eveningIn(zone, now)).filter((it) => it !== null);
    if (evenings.length > 0) await this.plan(evenings);
  }

  private plan(evenings: Evening[]): Promise<unknown> {
    return this.database.transaction((tx) =>
      this.outbox.addEach(
        tx,
        'host-note',
        `SELECT key, jsonb_build_object('groupId', group_id, 'since', since), person_id, due_at,
                due_at + interval '${hoursOfUse('host-note')} hours'
         FROM (
           SELECT concat_ws(':', 'host-note', m.group_id, m.person_id, evening.day) AS key,
                  m.group_id, m.person_id, evening.due_at,
                  coalesce(
                    (SELECT max(last.due_at) FROM outbox last
                     WHERE last.person_id = m.person_id AND last.name = 'host-note' AND last.state = 'done'
                       AND last.about ->> 'groupId' = m.group_id::text AND last.due_at < evening.due_at),
                    evening.due_at - interval '${LEDGER_DAYS} days') AS since
           FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS evening (zone, day, due_at)
           JOIN groups g ON g.time_zone = evening.zone AND g.archived_at IS NULL
           JOIN memberships m ON m.group_id = g.id AND ${IS_HOST}
           JOIN people p ON p.id = m.person_id AND p.wants_host_notes
           WHERE NOT EXISTS (SELECT FROM mutes WHERE person_id = p.id AND mutes.group_id = g.id)
         ) AS note
         WHERE NOT EXISTS (SELECT FROM outbox planned WHERE planned.key = note.key)
           AND EXISTS (
             SELECT FROM ${DATES} d
             WHERE d.group_id = note.group_id AND d.state = 'published' AND d.ends_at > now()
               AND (EXISTS (SELECT FROM rsvps r WHERE r.occurrence_id = d.occurrence_id AND r.source <> 'walk-in' AND NOT ${TOOK_BY_ITSELF}
                              AND r.replied_at > note.since AND r.replied_at <= note.due_at
                              AND r.person_id IS DISTINCT FROM note.person_id)
                 OR EXISTS (SELECT FROM standing_places s WHERE s.event_id = d.event_id AND s.created_at > note.since
                              AND s.created_at <= note.due_at AND s.person_id <> note.person_id)
                 OR EXISTS (SELECT FROM withdrawals w WHERE w.occurrence_id = d.occurrence_id AND w.answered_at <= note.since
                              AND w.withdrawn_at > note.since AND w.withdrawn_at <= note.due_at)))`,
        [
          evenings.map(({ zone }) => zone),
          evenings.map(({ day }) => day),
          evenings.map(({ dueAt }) => toDate(dueAt)),
        ],
      ),
    );
  }
}

/** This evening in a zone, once it has come; `null` until then, and when it is long over. */
function eveningIn(zone: string, now: Temporal.Instant): Evening | null {
  const day = now.toZonedDateTimeISO(zone).toPlainDate();
  const dueAt = day.toZonedDateTime({ timeZone: zone, plainTime: NOTE_TIME }).toInstant();
  const hoursAgo = now.since(dueAt).total('hours');
  return hoursAgo >= 0 && hoursAgo < LATEST_HOURS ? { zone, day: day.toString(), dueAt } : null;
}
