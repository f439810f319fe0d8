import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterMoment, type Page, pageOf, type PageQuery, type Placed } from '../common/page.js';
import { rowsOf } from '../database/sql.js';
import { IS_DISCREET } from '../people/discretion.js';

/** Letters that someone does not want: all of a group, or those about one event. */
export interface StoppedLetters {
  kind: 'group' | 'event';
  id: string;
  name: string;
}

@Injectable()
export class StoppedLettersQueries {
  constructor(private readonly database: DataSource) {}

  /** Newest first, by the names that the letters use. */
  async ofPerson(personId: string, { after, limit }: PageQuery): Promise<Page<StoppedLetters>> {
    const rows = await rowsOf<Placed<StoppedLetters>>(
      this.database,
      `SELECT CASE WHEN m.event_id IS NULL THEN 'group' ELSE 'event' END AS kind,
         coalesce(m.event_id, m.group_id) AS id,
         CASE WHEN ${IS_DISCREET} THEN coalesce(e.discreet_title, g.discreet_name) ELSE coalesce(e.title, g.name) END AS name,
         json_build_array(m.created_at, coalesce(m.event_id, m.group_id)) AS place
       FROM mutes m LEFT JOIN events e ON e.id = m.event_id JOIN groups g ON g.id = coalesce(m.group_id, e.group_id)
         JOIN people p ON p.id = m.person_id
       WHERE m.person_id = $1
         AND ($2::timestamptz IS NULL OR (m.created_at, coalesce(m.event_id, m.group_id)) < ($2, $3::uuid))
       ORDER BY m.created_at DESC, coalesce(m.event_id, m.group_id) DESC LIMIT $4`,
      [personId, ...afterMoment(after), limit + 1],
    );
    return pageOf(rows, limit);
  }
}
