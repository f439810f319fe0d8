import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../../database/sql.js';
import { toInstant } from '../../database/instant.js';
import { Outbox } from '../../queue/outbox.js';

const MOST_AT_ONCE = 500;

/**
 * Plans a letter for each calendar that holds an invitation to a date its person does not come to any more, or may not
 * know any more: what they said on our page their calendar has not heard. Two minutes later, for a press may be undone.
 */
@Injectable()
export class PlanWithdrawnInvitations {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const gone = await rowsOf<{
        personId: string;
        occurrenceId: string;
        raisedTo: number;
        endsAt: Date;
        dueAt: Date;
      }>(
        tx,
        `UPDATE calendar_invitations i SET withdrawn_at = now(), raised_by = i.raised_by + 1
         FROM (
           SELECT i.person_id, i.occurrence_id, o.ends_at
           FROM calendar_invitations i
           JOIN occurrences o ON o.id = i.occurrence_id AND o.state = 'on' AND o.ends_at > now()
           JOIN events e ON e.id = o.event_id AND e.state = 'published'
           LEFT JOIN rsvps r ON r.person_id = i.person_id AND r.occurrence_id = i.occurrence_id
           WHERE i.withdrawn_at IS NULL AND coalesce(r.answer, 'declined') = 'declined'
           ORDER BY 1, 2 LIMIT ${MOST_AT_ONCE} FOR UPDATE OF i SKIP LOCKED
         ) AS over
         WHERE i.person_id = over.person_id AND i.occurrence_id = over.occurrence_id
         RETURNING i.person_id AS "personId", i.occurrence_id AS "occurrenceId", i.raised_by AS "raisedTo",
                   over.ends_at AS "endsAt", now() + interval '2 minutes' AS "dueAt"`,
      );
      await this.outbox.addAll(
        tx,
        gone.map(({ personId, occurrenceId, raisedTo, endsAt, dueAt }) => ({
          name: 'invitation-withdrawn' as const,
          about: { occurrenceId, raisedTo },
          key: `invitation-withdrawn:${personId}:${occurrenceId}:${raisedTo}`,
          personId,
          dueAt: toInstant(dueAt),
          useBy: toInstant(endsAt),
        })),
      );
    });
  }
}
