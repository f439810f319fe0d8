import { rowsOf, type Sql } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import type { Rule } from '../../events/series/rule.js';
import { byRow } from './letter.js';
import { IS_OUTSIDE } from '../../groups/hears-of.js';
import { MEETING, type MeetingRow } from './meetings.js';
import { type NameRow, PERSON, type PersonRow } from './readers.js';

/** A standing place, with the next date that is theirs, or else of its series, and what it holds on all that are to come. */
export interface StandingRow extends MeetingRow, PersonRow, NameRow {
  standingPlaceId: string;
  /** How often the series meets. */
  rule: Rule;
  /** Coming dates on which a place is theirs, and on which they wait for one. */
  held: number;
  waiting: number;
  isEnding: boolean;
  isEventMuted: boolean;
  isGroupMuted: boolean;
  isOutside: boolean;
}

/** The standing place that each row is about, all in one query. One whose series has no date to come is not found. */
export async function standingPlacesOf(
  sql: Sql,
  rows: { id: number; about: { standingPlaceId: string } }[],
): Promise<Map<number, StandingRow>> {
  const places = await rowsOf<StandingRow>(
    sql,
    `SELECT s.id AS "standingPlaceId", d.recurrence_rule AS rule, counted.held, counted.waiting,
            s.ends_at IS NOT NULL AS "isEnding",
            m.id AS "membershipId", m.called_name_box AS "memberBox",
            EXISTS (SELECT FROM mutes WHERE person_id = p.id AND event_id = s.event_id) AS "isEventMuted",
            EXISTS (SELECT FROM mutes WHERE person_id = p.id AND group_id = g.id) AS "isGroupMuted",
            ${IS_OUTSIDE} AS "isOutside", ${PERSON}, ${MEETING}
     FROM standing_places s
     JOIN people p ON p.id = s.person_id
     CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE r.answer = 'going')::int AS held,
              count(*) FILTER (WHERE r.answer = 'waitlisted')::int AS waiting,
              (array_agg(o.id ORDER BY r.answer IS NOT DISTINCT FROM 'going' DESC, o.starts_at, o.id))[1] AS next_id
       FROM occurrences o
       LEFT JOIN rsvps r ON r.occurrence_id = o.id AND r.person_id = s.person_id AND r.is_regular
       WHERE o.event_id = s.event_id AND o.state = 'on' AND o.starts_at > now()
     ) AS counted
     JOIN ${DATES} d ON d.occurrence_id = counted.next_id
     JOIN groups g ON g.id = d.group_id
     LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id
     WHERE s.id = ANY($1)`,
    [rows.map(({ about }) => about.standingPlaceId)],
  );
  const byId = new Map(places.map((place) => [place.standingPlaceId, place]));
  return byRow(rows, byId, ({ about }) => about.standingPlaceId);
}

/** Why nothing may be written to someone about their standing place. `null`: it may. */
export function silenceAboutStanding(place: StandingRow): string | null {
  if (place.isEnding) return 'given-up';
  if (!place.isOn) return 'not-on';
  if (place.isEventMuted || place.isGroupMuted) return 'muted';
  return place.isOutside ? 'not-a-member' : null;
}
