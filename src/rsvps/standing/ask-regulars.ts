import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import { hoursOfUse } from '../../queue/letter-kinds.js';
import { Outbox } from '../../queue/outbox.js';

const MOST_AT_ONCE = 200;

/**
 * SQL: since when nothing was heard of a standing place `s`: what its person said or pressed, that they were marked as
 * there, or a question before this one.
 */
const SILENT_SINCE = `greatest(s.last_heard_at, s.asked_at, (
  SELECT max(o.starts_at) FROM occurrences o JOIN rsvps r ON r.occurrence_id = o.id
  WHERE o.event_id = s.event_id AND r.person_id = s.person_id AND r.came))`;

/**
 * Asks people who come every time whether they still do, after as many dates without a word as their group has chosen: once
 * for each run of these. Without an answer everything stays as it is.
 */
@Injectable()
export class AskRegulars {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(): Promise<void> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const asked = await rowsOf<{ id: string; personId: string }>(
        tx,
        `WITH silent AS (
           SELECT s.id FROM standing_places s
           JOIN events e ON e.id = s.event_id AND e.state = 'published'
           JOIN groups g ON g.id = e.group_id AND g.archived_at IS NULL AND g.question_after IS NOT NULL
           WHERE s.ends_at IS NULL
             AND (s.paused_from IS NULL OR ($1::timestamptz AT TIME ZONE e.time_zone)::date::text NOT BETWEEN s.paused_from AND s.paused_until)
             AND EXISTS (SELECT FROM occurrences o WHERE o.event_id = e.id AND o.state = 'on' AND o.starts_at > $1)
             AND (SELECT count(*) FROM occurrences o JOIN rsvps r ON r.occurrence_id = o.id
                  WHERE o.event_id = s.event_id AND r.person_id = s.person_id AND r.is_regular AND r.answer = 'going'
                    AND o.state = 'on' AND o.ends_at <= $1 AND o.starts_at > ${SILENT_SINCE}) >= g.question_after
           LIMIT ${MOST_AT_ONCE} FOR UPDATE OF s SKIP LOCKED
         )
         UPDATE standing_places s SET asked_at = $1 FROM silent WHERE s.id = silent.id
         RETURNING s.id, s.person_id AS "personId"`,
        [toDate(now)],
      );
      await this.outbox.addAll(
        tx,
        asked.map(({ id, personId }) => ({
          name: 'standing-question',
          about: { standingPlaceId: id },
          key: `standing-question:${id}:${now.epochMilliseconds}`,
          personId,
          useBy: now.add({ hours: hoursOfUse('standing-question') }),
        })),
      );
    });
  }
}
