import { OmitType, PickType } from '@nestjs/mapped-types';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, IsOptional, IsUUID } from 'class-validator';
import { MayBeLeftOut } from '../../common/may-be-left-out.js';
import { Line, Paragraphs } from '../../common/text.js';
import { EventChangesBody } from '../events.bodies.js';
import { A_MEMBERSHIP, A_TIME, EACH_ONCE, IsDay, TIME, WHOLE_NUMBER } from '../field-shapes.js';
import { refusals } from '../../common/refusals/refusals.js';
import { says } from '../../common/refusals/says.js';

const DATES = says(refusals.series.dates);
const MOST_AT_ONCE = 1_000;

/** What one date of a series has of its own. What is left out stays; `null`: as in the series. */
export class DateChangesBody extends PickType(EventChangesBody, ['startsLocal', 'sequence', 'modifiedAt']) {
  @IsOptional()
  @Line({ max: 120 })
  title?: string | null;

  @IsOptional()
  @IsInt(WHOLE_NUMBER)
  durationMinutes?: number | null;

  @IsOptional()
  @IsInt(WHOLE_NUMBER)
  capacity?: number | null;

  @IsOptional()
  @Line({ min: 0, max: 200 })
  area?: string | null;

  @IsOptional()
  @Paragraphs({ min: 0, max: 500 })
  address?: string | null;

  @IsOptional()
  @Line({ min: 0, max: 1_000 })
  meetingLink?: string | null;

  /** The membership of a host. */
  @IsOptional()
  @IsUUID(undefined, A_MEMBERSHIP)
  ledBy?: string | null;

  /** What is different this time, in words for everyone. */
  @MayBeLeftOut()
  @Paragraphs({ min: 0, max: 500 })
  note?: string;
}

/** Which dates a series does without: either some of them, or all from one day to another. */
export class SkipsBody {
  /** The ids of dates, as lists show them. */
  @MayBeLeftOut()
  @IsArray(DATES)
  @ArrayMinSize(1, says(refusals.series.oneDateAtLeast))
  @ArrayMaxSize(MOST_AT_ONCE, says(refusals.series.mostDatesAtOnce({ most: MOST_AT_ONCE })))
  @ArrayUnique(EACH_ONCE)
  @IsUUID(undefined, { each: true, ...says(refusals.series.dateIds) })
  dateIds?: string[];

  /** The first day, on the clocks of the series. */
  @MayBeLeftOut()
  @IsDay()
  from?: string;

  /** The last day. */
  @MayBeLeftOut()
  @IsDay()
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
