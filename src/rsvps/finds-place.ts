import { plainYes } from '../seats/comes-every-time.js';
import { HAS_ROOM_FOR_REPLY } from '../seats/room.js';

/** SQL: whether a date has room just now for someone who says no more than yes. @param dateId not of a row `o` or `r` */
export const findsPlace = (dateId: string, personId: string) =>
  `(SELECT ${HAS_ROOM_FOR_REPLY} FROM ${plainYes(personId)} AS r JOIN occurrences o ON o.id = r.occurrence_id WHERE o.id = ${dateId})`;

const ifLooking = (finds: string) =>
  `CASE WHEN r.answer IN ('maybe', 'declined') AND r.kept_until IS NULL THEN ${finds} END`;

/** SQL: the same for who gave the reply `r`; NULL for who has a place or waits. */
export const findsPlaceAgain = (dateId: string, personId: string) => ifLooking(findsPlace(dateId, personId));

/** SQL: the same for who comes to this date alone. */
export const FINDS_PLACE_AGAIN = ifLooking(
  `(SELECT ${HAS_ROOM_FOR_REPLY} FROM occurrences o WHERE o.id = r.occurrence_id)`,
);
