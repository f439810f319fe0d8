/** Options of the checks of bodies, and what they say. */
export const TIME = { max: 16 };
export const A_TIME = { message: 'Please give a day and a time.' };
export const WHOLE_NUMBER = { message: 'Please give a whole number.' };
export const A_LIST = { message: 'Please give a list.' };
export const EACH_ONCE = { message: 'Please name each only once.' };
export const A_MEMBERSHIP = {
  message: 'Please give the id of a host’s membership, as the list of members shows it.',
};
export const DAY = /^\d{4}-\d\d-\d\d$/;
export const A_DAY = { message: 'Please give a day, like 2027-03-05.' };
