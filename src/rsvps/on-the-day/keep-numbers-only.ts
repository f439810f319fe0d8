import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowOf } from '../../database/sql.js';
import { NAMES_STAY } from './mark-arrival.js';
import { PEOPLE } from '../name-boxes.js';

const DATES_AT_ONCE = 200;

/** SQL: whether a reply `r` says of somebody that they came. The index `rsvps_seen` finds them. */
const TELLS_WHO_CAME = `(r.came OR (r.source = 'walk-in' AND r.called_name_box IS NOT NULL))`;

/**
 * After the day, groups that count keep how many came, and groups that write nothing down keep nothing: the marks on
 * single people go, and so do the names of those who came without a reply. A number that a host typed stays.
 */
@Injectable()
export class KeepNumbersOnly {
  constructor(private readonly database: DataSource) {}

  /** @returns for how many dates it was done; there may be more */
  async run(): Promise<number> {
    const done = await rowOf<{ dates: number }>(
      this.database,
      `WITH over AS (
         SELECT o.id, g.attendance FROM occurrences o JOIN events e ON e.id = o.event_id JOIN groups g ON g.id = e.group_id
         WHERE g.attendance <> 'names' AND o.ends_at < now() - make_interval(hours => ${NAMES_STAY.hours})
           AND o.id IN (SELECT r.occurrence_id FROM rsvps r WHERE ${TELLS_WHO_CAME})
         LIMIT ${DATES_AT_ONCE} FOR NO KEY UPDATE OF o SKIP LOCKED),
       counted AS (
         SELECT over.id, sum(${PEOPLE}) FILTER (WHERE r.came) AS came
         FROM over JOIN rsvps r ON r.occurrence_id = over.id GROUP BY over.id),
       kept AS (
         UPDATE occurrences o SET attendance_count = coalesce(o.attendance_count, counted.came)
         FROM over JOIN counted USING (id) WHERE o.id = over.id AND over.attendance = 'count'),
       forgotten AS (
         UPDATE rsvps r SET came = NULL, marked_at = NULL,
           called_name_box = CASE WHEN r.source <> 'walk-in' THEN r.called_name_box END
         FROM over WHERE r.occurrence_id = over.id AND (${TELLS_WHO_CAME} OR r.marked_at IS NOT NULL))
       SELECT count(*)::int AS dates FROM over`,
    );
    return done!.dates;
  }
}
