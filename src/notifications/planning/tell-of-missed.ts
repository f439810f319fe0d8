import type { EntityManager } from 'typeorm';
import { IS_HOST } from '../../groups/standing.js';
import { IS_REACHED } from '../../people/suppressions.js';
import { hoursOfUse } from '../../queue/letter-kinds.js';
import type { Outbox } from '../../queue/outbox.js';

/** SQL: whether a reminder `o` did not come as its date `d` had begun by then, to someone who was to get it. */
const IS_MISSED = `o.name = 'event-reminder' AND o.outcome IN ('too-late', 'started')
  AND o.about ->> 'startsLocal' = d.starts_local AND d.state = 'on' AND r.answer IN ('going', 'maybe')
  AND p.wants_reminders AND p.wants_letters AND ${IS_REACHED}`;

/**
 * Tells hosts of meetings that began before all their reminders could leave, whatever kept these: in one letter for each group,
 * and each host of each date once.
 * @param since until when letters were planned before
 */
export async function tellOfMissed(tx: EntityManager, outbox: Outbox, since: Date): Promise<void> {
  await outbox.addEach(
    tx,
    'reminders-missed',
    `SELECT concat_ws(':', 'reminders-missed', g.id, host.id, min(missed.id::text)),
            jsonb_build_object('groupId', g.id, 'occurrenceIds', jsonb_agg(missed.id ORDER BY missed.id)),
            host.id, now(), now() + interval '${hoursOfUse('reminders-missed')} hours'
     FROM (
       SELECT DISTINCT d.id, d.event_id
       FROM outbox o
       JOIN rsvps r ON r.id = (o.about ->> 'rsvpId')::uuid
       JOIN people p ON p.id = r.person_id
       JOIN occurrences d ON d.id = r.occurrence_id
       WHERE o.ended_at > $1::timestamptz - interval '10 minutes' AND ${IS_MISSED}
     ) AS missed
     JOIN events e ON e.id = missed.event_id AND e.state = 'published'
     JOIN groups g ON g.id = e.group_id AND g.archived_at IS NULL
     JOIN memberships m ON m.group_id = g.id AND ${IS_HOST}
     JOIN people host ON host.id = m.person_id AND host.wants_host_notes
     WHERE NOT EXISTS (SELECT FROM mutes WHERE mutes.person_id = host.id AND mutes.group_id = g.id)
       AND NOT EXISTS (
         SELECT FROM outbox told
         WHERE told.person_id = host.id AND told.name = 'reminders-missed'
           AND told.about -> 'occurrenceIds' ? missed.id::text)
     GROUP BY g.id, host.id`,
    [since],
  );
}
