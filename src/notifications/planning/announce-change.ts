import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HEARS } from '../../events/tell-changes.js';
import { DoChores } from '../../queue/do-chores.js';
import type { Chores } from '../../queue/jobs.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { Outbox } from '../../queue/outbox.js';
import type { Handler } from '../../queue/workers.js';
import { tellFirstTimesAgain } from './plan-first-times.js';
import { askMaybesAgain } from './plan-maybe-questions.js';
import { remindAgain } from './remind-again.js';

const LETTER_OF = { changed: 'event-changed', cancelled: 'event-cancelled' } as const;

/** Plans a letter about a change for everyone who means to come, however many, in one statement; and the
 * letters before a start that it has cost them. */
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
    const edits = rows.map((row) => row.about as Chores['announce-change']);
    await this.database.transaction(async (tx) => {
      for (const [kind, letter] of Object.entries(LETTER_OF)) {
        await this.outbox.addEach(
          tx,
          letter,
          `SELECT DISTINCT concat_ws(':', '${letter}', c.id, r.id),
                  jsonb_build_object('changeId', c.id, 'rsvpId', r.id), r.person_id, now(), o.ends_at
           FROM unnest($1::uuid[], $2::boolean[]) AS edit (id, soon_only)
           JOIN event_changes c ON c.edit_id = edit.id AND c.kind = $3
           JOIN occurrences o ON o.id = c.occurrence_id
           JOIN rsvps r ON r.occurrence_id = o.id
           WHERE ${HEARS} AND o.ends_at > now()
             AND (NOT soon_only OR EXISTS (
               SELECT FROM event_changes soon JOIN rsvps own ON own.occurrence_id = soon.occurrence_id
               WHERE soon.edit_id = edit.id AND soon.is_soon AND own.person_id = r.person_id
                 AND own.answer <> 'declined'))`,
          [edits.map(({ changeId }) => changeId), edits.map(({ soonOnly = false }) => soonOnly), kind],
        );
      }
      const editIds = edits.map(({ changeId }) => changeId);
      await askMaybesAgain(tx, this.outbox, editIds);
      await remindAgain(tx, this.outbox, editIds);
      await tellFirstTimesAgain(tx, this.outbox, editIds);
    });
  }
}
