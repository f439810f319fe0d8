import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class RevokeFeed {
  constructor(private readonly database: DataSource) {}

  /**
   * Ends a link for good. With the last one go the stored calendars too. Revoking one that is not this person's, or is
   * gone, changes nothing.
   */
  run({ personId, feedId }: { personId: string; feedId: string }): Promise<void> {
    return this.database.transaction(async (tx) => {
      await tx.query('DELETE FROM feeds WHERE id = $1 AND person_id = $2', [feedId, personId]);
      await tx.query(
        `DELETE FROM calendar_documents
         WHERE subject_id = $1 AND kind IN ('person', 'host')
           AND NOT EXISTS (SELECT FROM feeds WHERE person_id = $1)`,
        [personId],
      );
    });
  }
}
