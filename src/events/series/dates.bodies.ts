import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsISO8601,
  IsUUID,
  Matches,
} from 'class-validator';
import { OmitType } from '@nestjs/swagger';
import { MayBeLeftOut } from '../../common/may-be-left-out.js';
import { Line, Paragraphs } from '../../common/text.js';
import { A_DAY, A_TIME, DateChangesBody, DAY, TIME } from '../events.bodies.js';

const A_LIST = { message: 'Please give a list of dates.' };
const MOST_AT_ONCE = 1_000;

/** Which dates a series does without: either some of them, or all from one day to another. */
export class SkipsBody {
  /** The ids of dates, as lists show them. */
  @MayBeLeftOut()
  @IsArray(A_LIST)
  @ArrayMinSize(1, { message: 'Please choose at least one date.' })
  @ArrayMaxSize(MOST_AT_ONCE, { message: `Please choose at most ${MOST_AT_ONCE} dates at once.` })
  @ArrayUnique({ message: 'Please name each only once.' })
  @IsUUID(undefined, { each: true, message: 'Please give the ids of dates of this series.' })
  dateIds?: string[];

  /** The first day, on the clocks of the series. */
  @MayBeLeftOut()
  @Matches(DAY, A_DAY)
  @IsISO8601({ strict: true }, A_DAY)
  from?: string;

  /** The last day. */
  @MayBeLeftOut()
  @Matches(DAY, A_DAY)
  @IsISO8601({ strict: true }, A_DAY)
  to?: string;

  /** For people who meant to come on one of them, in kind words. */
  @MayBeLeftOut()
  @Paragraphs({ min: 0, max: 1_000 })
  reason?: string;
}

/** A date beside those of the rule. What is left out is as in the series. */
export class AddedDateBody extends OmitType(DateChangesBody, ['startsLocal', 'sequence', 'modifiedAt']) {
  /** On the clocks of the series. */
  @Line(TIME, A_TIME)
  startsLocal: string;
}

export class HolidaysQuery {
  /** The code of a region where it keeps holidays of its own, like `BY` in Germany. */
  @MayBeLeftOut()
  @Line({ max: 10 })
  region?: string;
}
