import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';
import { refusals } from '../common/refusals/refusals.js';
import { says } from '../common/refusals/says.js';

/** Options of the checks of bodies, and what they say. */
export const TIME = { max: 16 };
export const A_TIME = says(refusals.common.dayAndTime);
export const WHOLE_NUMBER = says(refusals.common.wholeNumber);
export const A_LIST = says(refusals.common.list);
export const EACH_ONCE = says(refusals.common.eachOnce);
export const A_MEMBERSHIP = says(refusals.events.membershipOfHost);

export const A_DAY = says(refusals.common.day);

/** A day of the calendar: `2027-03-05`. */
export function IsDay(): PropertyDecorator {
  return applyDecorators(Matches(/^\d{4}-\d\d-\d\d$/, A_DAY), IsISO8601({ strict: true }, A_DAY));
}
