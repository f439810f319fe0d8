import { NotFound } from '../common/domain-error.js';
import { rowOf, type Sql } from '../database/sql.js';
import type { Group } from '../groups/group.entity.js';
import { type Belonging, STANDING } from '../groups/standing.js';
import { dateNamed } from './dates.js';
import type { EventState } from './event.entity.js';
import { NoMeetingThatDay } from './series/series.errors.js';
import { mayFindEvent } from './events.policy.js';

/**
 * What to say about a date that nobody sees: a link to it may stand in a letter or in someone's notes.
 * @throws NoMeetingThatDay where a series was left without it, for those who may find the series; else NotFound
 */
export async function missing(sql: Sql, id: string, personId: string | null): Promise<never> {
  const skipped = await rowOf<{
    seriesId: string;
    state: EventState;
    group: Pick<Group, 'visibility'>;
    standing: Belonging;
  }>(
    sql,
    `SELECT e.id AS "seriesId", e.state, json_build_object('visibility', g.visibility) AS "group", ${STANDING}
     FROM occurrences o JOIN events e ON e.id = o.event_id JOIN groups g ON g.id = e.group_id
       LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = $2
     WHERE o.id = ${dateNamed('$1')} AND o.state = 'skipped'`,
    [id, personId],
  );
  if (!skipped || !mayFindEvent(skipped, skipped.group, skipped.standing)) throw new NotFound();
  throw new NoMeetingThatDay(skipped.seriesId);
}
