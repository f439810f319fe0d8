import { rowOf, type Sql } from '../../database/sql.js';
import { PLACES_LEFT } from '../../seats/room.js';

/** What hosts can set about the places of a date. */
export interface PlacesWish {
  /** Places that are given beyond `capacity`. */
  overbookedBy: number;
  /** Places that wait for people who come for the first time, until somebody of them takes them. */
  heldForNewcomers: number;
  heldForCarers: number;
  heldForInterpreters: number;
  /** Whether nobody new may wait. */
  waitlistClosed: boolean;
}

/** The places of a date, in numbers: for hosts only. */
export interface DatePlaces extends PlacesWish {
  /** `null`: as many as come. */
  capacity: number | null;
  seatsTaken: number;
  newcomersTaken: number;
  carersTaken: number;
  interpretersTaken: number;
  /** Places for someone for whom none is held back. `null`: as many as come. */
  free: number | null;
  /** How many replies wait. */
  waiting: number;
}

export async function placesOf(sql: Sql, occurrenceId: string): Promise<DatePlaces> {
  const places = await rowOf<DatePlaces>(
    sql,
    `SELECT o.capacity, o.seats_taken AS "seatsTaken", o.overbooked_by AS "overbookedBy",
            o.held_for_newcomers AS "heldForNewcomers", o.newcomers_taken AS "newcomersTaken",
            o.held_for_carers AS "heldForCarers", o.carers_taken AS "carersTaken",
            o.held_for_interpreters AS "heldForInterpreters", o.interpreters_taken AS "interpretersTaken",
            o.waitlist_closed AS "waitlistClosed",
            CASE WHEN ${PLACES_LEFT} IS NOT NULL THEN greatest(0, ${PLACES_LEFT}) END AS free,
            (SELECT count(*)::int FROM rsvps r WHERE r.occurrence_id = o.id AND r.place_in_line IS NOT NULL) AS waiting
     FROM occurrences o WHERE o.id = $1`,
    [occurrenceId],
  );
  return places!;
}
