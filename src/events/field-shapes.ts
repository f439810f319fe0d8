import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

/** Options of the checks of bodies, and what they say. */
export const TIME = { max: 16 };
export const A_TIME = { message: 'Please give a day and a time.' };
export const WHOLE_NUMBER = { message: 'Please give a whole number.' };
export const A_LIST = { message: 'Please give a list.' };
export const EACH_ONCE = { message: 'Please name each only once.' };
export const A_MEMBERSHIP = {
  message: 'Please give the id of a host’s membership, as the list of members shows it.',
};

export const A_DAY = { message: 'Please give a day, like 2027-03-05.' };

/** A day of the calendar: `2027-03-05`. */
export function IsDay(): PropertyDecorator {
  return applyDecorators(Matches(/^\d{4}-\d\d-\d\d$/, A_DAY), IsISO8601({ strict: true }, A_DAY));
}
