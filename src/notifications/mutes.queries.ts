import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/sql.js';

/** One of the two is set: letters of a whole group, or about one event. */
export interface ListedMute {
  groupId: string | null;
  eventId: string | null;
  createdAt: Date;
}

@Injectable()
export class MutesQueries {
  constructor(private readonly database: DataSource) {}

  /** Newest first. */
  ofPerson(personId: string): Promise<ListedMute[]> {
    return rowsOf<ListedMute>(
      this.database,
      `SELECT group_id AS "groupId", event_id AS "eventId", created_at AS "createdAt" FROM mutes
       WHERE person_id = $1 ORDER BY created_at DESC, group_id, event_id`,
      [personId],
    );
  }
}
