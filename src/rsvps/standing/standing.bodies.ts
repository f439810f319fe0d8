import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { MayBeLeftOut } from '../../common/may-be-left-out.js';
import { OneOf } from '../../common/one-of.js';
import { IsDay } from '../../events/field-shapes.js';

const MOST_COMPANIONS = 9;
const MOST_HELPERS = 4;
const UP_TO = (most: number) => ({ message: `Please give a whole number from 0 to ${most}.` });

/** First and last day, like `2027-03-05`, on the clocks of the series. */
export class PauseBody {
  @IsDay()
  from: string;

  @IsDay()
  until: string;
}

/** What is left out stays as it was; at first someone comes alone and without a pause. */
export class StandingPlaceBody {
  /** Who comes along each time, on dates that are held from now on. */
  @MayBeLeftOut()
  @IsInt(UP_TO(MOST_COMPANIONS))
  @Min(0, UP_TO(MOST_COMPANIONS))
  @Max(MOST_COMPANIONS, UP_TO(MOST_COMPANIONS))
  companions?: number;

  @MayBeLeftOut()
  @IsInt(UP_TO(MOST_HELPERS))
  @Min(0, UP_TO(MOST_HELPERS))
  @Max(MOST_HELPERS, UP_TO(MOST_HELPERS))
  carers?: number;

  @MayBeLeftOut()
  @IsInt(UP_TO(MOST_HELPERS))
  @Min(0, UP_TO(MOST_HELPERS))
  @Max(MOST_HELPERS, UP_TO(MOST_HELPERS))
  interpreters?: number;

  /** Whether carers and interpreters need seats. */
  @MayBeLeftOut()
  @IsBoolean({ message: 'Please say true or false.' })
  helpersSeated?: boolean;

  /** Dates within go to others. `null` ends the pause. */
  @IsOptional()
  @ValidateNested({ message: 'Please send one object.' })
  @Type(() => PauseBody)
  pause?: PauseBody | null;

  /** Says yes to this version of the group's agreement. */
  @MayBeLeftOut()
  @IsInt({ message: 'Please give the version of the agreement that was read.' })
  agreedVersion?: number;
}

export class FollowingBody {
  @OneOf(['going', 'declined'])
  answer: 'going' | 'declined';

  /** Says yes to this version of the group's agreement. */
  @MayBeLeftOut()
  @IsInt({ message: 'Please give the version of the agreement that was read.' })
  agreedVersion?: number;
}
