import { ArrayUnique, IsArray, IsInt } from 'class-validator';
import { MayBeLeftOut } from '../../common/may-be-left-out.js';
import { EachOneOf, OneOf } from '../../common/one-of.js';
import { A_LIST, EACH_ONCE, IsDay, WHOLE_NUMBER } from '../field-shapes.js';
import { type Nth, nths, type Weekday, weekdays } from './rule.js';
import type { Repeats } from './settle-rule.js';

/** How an event goes on after its first date. */
export class RepeatsBody implements Repeats {
  @OneOf(['day', 'week', 'month', 'year'])
  every: Repeats['every'];

  /** With `week`: weeks from one to the next; left out, 1. */
  @MayBeLeftOut()
  @IsInt(WHOLE_NUMBER)
  interval?: number;

  /** With `week`; left out, the weekday of the first date. */
  @MayBeLeftOut()
  @IsArray(A_LIST)
  @ArrayUnique(EACH_ONCE)
  @EachOneOf(weekdays)
  weekdays?: Weekday[];

  /**
   * With `month`: which of the month's weekdays, as the first date is one; -1 is the last. An empty list: as the first
   * date is. Left out: on the day of the month of the first date.
   */
  @MayBeLeftOut()
  @IsArray(A_LIST)
  @ArrayUnique(EACH_ONCE)
  @EachOneOf(nths)
  nths?: Nth[];

  /** How many dates in all. */
  @MayBeLeftOut()
  @IsInt(WHOLE_NUMBER)
  count?: number;

  /** The last day that may have a date. With neither, it goes on without an end. */
  @MayBeLeftOut()
  @IsDay()
  until?: string;
}
