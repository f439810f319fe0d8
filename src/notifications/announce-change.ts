import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DoChores } from '../queue/do-chores.js';
import type { Chores } from '../queue/jobs.js';
import type { ClaimedRow } from '../queue/ledger.js';
import { Outbox } from '../queue/outbox.js';
import type { Handler } from '../queue/workers.js';

const LETTER_OF = { changed: 'event-changed', cancelled: 'event-cancelled' } as const;

/** Plans a letter about a change for everyone who means to come, however many, in one statement. */
@Injectable()
export class AnnounceChange implements Handler {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly chores: DoChores,
  ) {}

  async handle(rows: ClaimedRow[]): Promise<void> {
    await this.chores.run(rows, { done: 'announced', failed: 'chore-failed' }, (some) => this.announce(some));
  }

  private async announce(rows: ClaimedRow[]): Promise<void> {
    const changeIds = rows.map((row) => (row.about as Chores['announce-change']).changeId);
    await this.database.transaction(async (tx) => {
      for (const [kind, letter] of Object.entries(LETTER_OF)) {
        await this.outbox.addEach(
          tx,
          letter,
          `SELECT concat_ws(':', '${letter}', c.id, r.id), jsonb_build_object('changeId', c.id, 'rsvpId', r.id),
                  r.person_id, now(), o.ends_at
           FROM event_changes c
           JOIN occurrences o ON o.id = c.occurrence_id
           JOIN rsvps r ON r.occurrence_id = o.id
           WHERE c.edit_id = ANY($1) AND c.kind = $2
             AND r.person_id IS NOT NULL AND r.answer <> 'declined' AND o.ends_at > now()`,
          [changeIds, kind],
        );
      }
    });
  }
}
