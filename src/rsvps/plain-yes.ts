import { rowOf, type Sql } from '../database/sql.js';
import { plainYes } from '../seats/comes-every-time.js';
import { HAS_ROOM_FOR_ONE, HAS_ROOM_FOR_REPLY, IS_TOO_LARGE } from '../seats/room.js';
import { type Party, PARTY } from '../seats/seats-of.js';

/** What somebody finds who says no more than yes. */
export interface FoundRoom {
  /** Whether there is room just now for all of them. */
  findsPlace: boolean;
  /** The same for them alone. */
  findsAlone: boolean;
  /** Whether they are more people than could ever come in. */
  isTooLarge: boolean;
}

/** SQL: a `FoundRoom` of those of whom there is a reply `r`, on its date `o`. */
export const FOUND_ROOM = `json_build_object('findsPlace', ${HAS_ROOM_FOR_REPLY}, 'findsAlone', ${HAS_ROOM_FOR_ONE}, 'isTooLarge', ${IS_TOO_LARGE})`;

/** The same, as pages and the API say it; `null` for who has a place or waits for one. */
export interface ToFind {
  /** Whether there is a place for them just now, if they say no more than yes. */
  findsPlace: boolean | null;
  /** Where there is none for all of them: whether there is one for them alone, and whether there never can be one for all. */
  forFewer: { findsAlone: boolean; isTooLarge: boolean } | null;
}

export function toFind(found: FoundRoom | null): ToFind {
  if (!found) return { findsPlace: null, forFewer: null };
  const { findsPlace, findsAlone, isTooLarge } = found;
  return { findsPlace, forFewer: findsPlace ? null : { findsAlone, isTooLarge } };
}

/** What comes of it when someone says no more than yes. */
export interface PlainYes {
  room: FoundRoom;
  brings: Party;
}

/** SQL: a `PlainYes` of somebody. @param dateId not of a row `o` or `r` */
export const plainYesTo = (dateId: string, personId: string) =>
  `(SELECT json_build_object('room', ${FOUND_ROOM}, 'brings', ${PARTY})
    FROM ${plainYes(personId)} AS r JOIN occurrences o ON o.id = r.occurrence_id WHERE o.id = ${dateId})`;

/** SQL: whether someone of whom there is a reply `r` has no place, and does not wait for one. */
export const LOOKS_FOR_PLACE = `(r.answer IN ('maybe', 'declined') AND r.kept_until IS NULL)`;

/** Who comes with a plain yes to a date, which exists. */
export async function partyOfPlainYes(sql: Sql, occurrenceId: string, personId: string): Promise<Party> {
  const row = await rowOf<{ yes: PlainYes }>(sql, `SELECT ${plainYesTo('$1', '$2')} AS yes`, [
    occurrenceId,
    personId,
  ]);
  return row!.yes.brings;
}
