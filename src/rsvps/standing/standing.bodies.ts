import { PickType } from '@nestjs/mapped-types';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, ValidateNested } from 'class-validator';
import { MayBeLeftOut } from '../../common/may-be-left-out.js';
import { OneOf } from '../../common/one-of.js';
import { IsDay } from '../../events/field-shapes.js';
import { LastingSayingBody } from '../saying.body.js';
import { refusals } from '../../common/refusals/refusals.js';
import { says } from '../../common/refusals/says.js';

/** First and last day, like `2027-03-05`, on the clocks of the series. */
export class PauseBody {
  @IsDay()
  from: string;

  @IsDay()
  until: string;
}

/** What is said counts for every date; what is left out stays as it was. At first someone comes alone and without a pause. */
export class StandingPlaceBody extends LastingSayingBody {
  /** Dates within go to others. `null` ends the pause. */
  @IsOptional()
  @ValidateNested(says(refusals.common.oneObject))
  @Type(() => PauseBody)
  pause?: PauseBody | null;

  /** Says yes to this version of the group's agreement. */
  @MayBeLeftOut()
  @IsInt(says(refusals.rsvps.agreedVersion))
  agreedVersion?: number;
}

/** Answers to the event's questions count for all these dates. */
export class FollowingBody extends PickType(LastingSayingBody, ['answers']) {
  @OneOf(['going', 'declined'])
  answer: 'going' | 'declined';

  /** Says yes to this version of the group's agreement. */
  @MayBeLeftOut()
  @IsInt(says(refusals.rsvps.agreedVersion))
  agreedVersion?: number;
}
