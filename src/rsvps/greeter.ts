import { GREETS } from '../groups/standing.js';

/** From when on someone who comes for the first time is told who greets them. */
export const GREETER_TOLD = { minutes: 1440 };

/** Who greets: the membership, and its sealed called name. */
export interface GreeterBox {
  membershipId: string;
  box: string;
}

/**
 * SQL: the `GreeterBox` of someone who comes for the first time: a reply `r` to a date `d` of a group `g`. Who leads the
 * date goes before who said that they come, and whoever said no is not named. `null` where there is nobody, and for
 * everyone else.
 */
export const GREETER = `CASE WHEN r.first_time AND r.answer = 'going' THEN (
  SELECT json_build_object('membershipId', greeter.id, 'box', greeter.called_name_box)
  FROM memberships greeter
  LEFT JOIN rsvps theirs ON theirs.occurrence_id = d.occurrence_id AND theirs.person_id = greeter.person_id
  WHERE greeter.group_id = g.id AND ${GREETS('greeter')} AND greeter.person_id IS DISTINCT FROM r.person_id
    AND theirs.answer IS DISTINCT FROM 'declined'
  ORDER BY greeter.id IS NOT DISTINCT FROM d.led_by DESC, theirs.answer IS NOT DISTINCT FROM 'going' DESC, greeter.id
  LIMIT 1) END`;
