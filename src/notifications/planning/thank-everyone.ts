import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DoChores } from '../../queue/do-chores.js';
import type { Chores } from '../../queue/jobs.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { hoursOfUse } from '../../queue/letter-kinds.js';
import { Outbox } from '../../queue/outbox.js';
import type { Handler } from '../../queue/workers.js';
import { THANKED } from '../../rsvps/thanks/thanked.js';

/** Plans a letter for everyone whom a host thanks, in one statement. One that was taken back plans none. */
@Injectable()
export class ThankEveryone implements Handler {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly chores: DoChores,
  ) {}

  async handle(rows: ClaimedRow[]): Promise<void> {
    await this.chores.run(rows, { done: 'thanked', failed: 'chore-failed' }, (some) => this.plan(some));
  }

  private async plan(rows: ClaimedRow[]): Promise<void> {
    const ids = rows.map((row) => (row.about as Chores['thank-everyone']).thankYouId);
    await this.database.transaction((tx) =>
      this.outbox.addEach(
        tx,
        'thank-you',
        `SELECT concat_ws(':', 'thank-you', t.occurrence_id, r.id), jsonb_build_object('thankYouId', t.id, 'rsvpId', r.id),
                r.person_id, now(), t.written_at + interval '${hoursOfUse('thank-you')} hours'
         FROM thank_yous t
         JOIN occurrences o ON o.id = t.occurrence_id
         JOIN events e ON e.id = o.event_id
         JOIN groups g ON g.id = e.group_id
         JOIN rsvps r ON r.occurrence_id = o.id
         WHERE t.id = ANY($1) AND ${THANKED("(g.attendance = 'names')")}`,
        [ids],
      ),
    );
  }
}
