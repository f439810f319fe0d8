import { IsBoolean, IsInt, IsUUID, Max, Min } from 'class-validator';
import { Line } from '../../common/text.js';
import { REASON } from '../../groups/log-act.js';
import { refusals } from '../../common/refusals/refusals.js';
import { says } from '../../common/refusals/says.js';

const MOST = 1000;
const A_NUMBER = says(refusals.common.wholeNumberBetween({ least: 0, most: MOST }));
const A_PLACE = says(refusals.waiting.placeInLine);

const NumberOfPlaces = () => (target: object, name: string) => {
  for (const rule of [IsInt(A_NUMBER), Min(0, A_NUMBER), Max(MOST, A_NUMBER)]) rule(target, name);
};

/** How the places of a date are given. */
export class PlacesBody {
  /** Places that are given beyond the number of places. */
  @NumberOfPlaces()
  overbookedBy: number;

  /** Places that wait for people who come for the first time, until somebody of them takes them. */
  @NumberOfPlaces()
  heldForNewcomers: number;

  @NumberOfPlaces()
  heldForCarers: number;

  @NumberOfPlaces()
  heldForInterpreters: number;

  /** Whether nobody new may wait. */
  @IsBoolean(says(refusals.common.trueOrFalse))
  waitlistClosed: boolean;
}

/** Moves one reply; everyone between moves by one. */
export class WaitingOrderBody {
  @IsUUID(undefined, says(refusals.waiting.idFromList))
  rsvpId: string;

  /** Where they are to stand: 1 is next, and beyond the end is the end. */
  @IsInt(A_PLACE)
  @Min(1, A_PLACE)
  @Max(100_000, A_PLACE)
  position: number;

  /** For the organisers to read. */
  @Line(REASON)
  reason: string;
}
