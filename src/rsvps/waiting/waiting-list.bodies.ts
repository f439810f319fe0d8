import { IsBoolean, IsInt, IsUUID, Max, Min } from 'class-validator';
import { Line } from '../../common/text.js';
import { REASON } from '../../groups/log-act.js';

const MOST = 1000;
const A_NUMBER = { message: `Please give a whole number from 0 to ${MOST}.` };
const A_PLACE = { message: 'Please give a place in the line: 1 is next.' };

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
  @IsBoolean({ message: 'Please say true or false.' })
  waitlistClosed: boolean;
}

/** Moves one reply; everyone between moves by one. */
export class WaitingOrderBody {
  @IsUUID(undefined, { message: 'Please give an id from the waiting list.' })
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
