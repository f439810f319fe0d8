/** How someone hears of new events in their groups: in a letter of their own, in the next digest, or not at all. */
export const newEventsWishes = ['at-once', 'digest', 'never'] as const;
export type NewEventsWish = (typeof newEventsWishes)[number];

/**
 * How often one letter tells what is on for someone: never; once a week, if something is new; or by the week or the day,
 * with their own dates alone too.
 */
export const digestWishes = ['never', 'news', 'weekly', 'daily'] as const;
export type DigestWish = (typeof digestWishes)[number];
