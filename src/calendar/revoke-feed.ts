import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { keyOf } from './subjects.js';

@Injectable()
export class RevokeFeed {
  constructor(private readonly database: DataSource) {}

  /**
   * Ends a link for good. With the last one goes the stored calendar too. Revoking one that is not this person's,
   * or is gone, changes nothing.
   */
  run({ personId, feedId }: { personId: string; feedId: string }): Promise<void> {
    return this.database.transaction(async (tx) => {
      await tx.query('DELETE FROM feeds WHERE id = $1 AND person_id = $2', [feedId, personId]);
      await tx.query(
        `DELETE FROM calendar_documents
         WHERE key = $1 AND NOT EXISTS (SELECT FROM feeds WHERE person_id = $2)`,
        [keyOf({ kind: 'person', id: personId }), personId],
      );
    });
  }
}
