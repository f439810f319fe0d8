import { NotFound } from '../../common/domain-error.js';
import { rowOf, type Sql } from '../../database/sql.js';
import { eventNamed } from '../../events/dates.js';
import type { EventState } from '../../events/event.entity.js';
import { mayFindEvent } from '../../events/events.policy.js';
import type { Visibility } from '../../groups/group.entity.js';
import { STANDING, type Standing } from '../../groups/standing.js';

/** What someone holds in a series. Days are like `2027-03-05`, on the clocks of the series. */
export interface HeldPlace {
  id: string;
  companions: number;
  carers: number;
  interpreters: number;
  helpersSeated: boolean;
  pausedFrom: string | null;
  pausedUntil: string | null;
  /** Given up by a link: until then it can be taken back, and everything is as before. */
  endsAt: string | null;
  createdAt: string;
}

/** A series as a standing place needs to know it. */
export interface SeriesForStanding {
  eventId: string;
  state: EventState;
  timeZone: string;
  repeats: boolean;
  group: {
    visibility: Visibility;
    agreement: string;
    agreementVersion: number;
    isArchived: boolean;
    mostCompanions: number;
  };
  standing: Standing;
  /** `null`: this person has none. */
  held: HeldPlace | null;
}

/**
 * @param id of an event, or of any of its dates
 * @throws NotFound also when the event must stay unknown to this person
 */
export async function findSeriesForStanding(
  sql: Sql,
  id: string,
  personId: string | null,
): Promise<SeriesForStanding> {
  const series = await rowOf<SeriesForStanding>(
    sql,
    `SELECT e.id AS "eventId", e.state, e.time_zone AS "timeZone", e.recurrence_rule IS NOT NULL AS repeats,
            json_build_object('visibility', g.visibility, 'agreement', left(g.agreement, 1),
              'agreementVersion', g.agreement_version, 'isArchived', g.archived_at IS NOT NULL,
              'mostCompanions', g.most_companions) AS "group",
            ${STANDING},
            CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'companions', s.companions, 'carers', s.carers,
              'interpreters', s.interpreters, 'helpersSeated', s.helpers_seated, 'pausedFrom', s.paused_from,
              'pausedUntil', s.paused_until, 'endsAt', s.ends_at, 'createdAt', s.created_at) END AS held
     FROM events e JOIN groups g ON g.id = e.group_id
     LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = $2
     LEFT JOIN standing_places s ON s.event_id = e.id AND s.person_id = $2
     WHERE e.id = ${eventNamed('$1')}`,
    [id, personId],
  );
  if (!series || !mayFindEvent(series, series.group, series.standing)) throw new NotFound();
  return series;
}
