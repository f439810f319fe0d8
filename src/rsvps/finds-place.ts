import { hasRoomForReply } from '../seats/room.js';

/**
 * SQL: whether there is a place just now for the people of a reply `r`; NULL for who has one or waits.
 * @param isRegular whether they would come as one of those who come every time to the date `o`
 */
export const findsPlaceAs = (isRegular: string) =>
  `CASE WHEN r.answer IN ('maybe', 'declined') AND r.kept_until IS NULL
     THEN (SELECT ${hasRoomForReply(isRegular)} FROM occurrences o WHERE o.id = r.occurrence_id) END`;
