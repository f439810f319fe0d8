import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { IS_HOST } from '../../groups/standing.js';
import { DoChores } from '../../queue/do-chores.js';
import type { Chores } from '../../queue/jobs.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { letterKinds } from '../../queue/letter-kinds.js';
import { Outbox } from '../../queue/outbox.js';
import type { Handler } from '../../queue/workers.js';
import { ADDRESSED } from '../../rsvps/host-letters/audience.js';

const LONGEST = `interval '${letterKinds['host-letter'].useBy.mostHours} hours'`;

/**
 * Plans what hosts wrote to many for everyone it is for, in one statement. A letter that was taken back plans none; one
 * that was sent again meanwhile leaves at its new time. What is about a coming date is of use until that is over.
 */
@Injectable()
export class SendToAddressed implements Handler {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly chores: DoChores,
  ) {}

  async handle(rows: ClaimedRow[]): Promise<void> {
    await this.chores.run(rows, { done: 'sent-to-all', failed: 'chore-failed' }, (some) => this.plan(some));
  }

  private plan(rows: ClaimedRow[]): Promise<void> {
    const ids = rows.map((row) => (row.about as Chores['send-host-letter']).hostLetterId);
    return this.database.transaction(async (tx) => {
      await giveToOtherHosts(tx, ids);
      await tx.query(
        `UPDATE host_letters SET left_at = now() WHERE id = ANY($1) AND leaves_at <= now() AND left_at IS NULL`,
        [ids],
      );
      await this.outbox.addEach(
        tx,
        'host-letter',
        `SELECT concat_ws(':', 'host-letter', l.id, addressed.person_id), jsonb_build_object('hostLetterId', l.id),
                addressed.person_id, now(),
                CASE WHEN o.ends_at > now() THEN least(o.ends_at, now() + ${LONGEST}) ELSE now() + ${LONGEST} END
         FROM host_letters l
         LEFT JOIN occurrences o ON o.id = l.occurrence_id
         CROSS JOIN LATERAL ${ADDRESSED} AS addressed
         WHERE l.id = ANY($1) AND l.left_at = now()`,
        [ids],
      );
    });
  }
}

/** Nobody speaks for the hosts who is none of them when it leaves: the others decide about it, in their drafts. */
async function giveToOtherHosts(tx: EntityManager, letterIds: string[]): Promise<void> {
  await tx.query(
    `UPDATE host_letters l SET leaves_at = NULL, changed_at = now()
     WHERE l.id = ANY($1) AND l.leaves_at <= now() AND l.left_at IS NULL
       AND NOT EXISTS (SELECT FROM memberships m WHERE m.id = l.membership_id AND ${IS_HOST})`,
    [letterIds],
  );
}
