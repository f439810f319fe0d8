/** When hosts hear who is coming to the meetings of a day: the evening before, in the morning, or never. */
export const dayRosterWishes = ['evening', 'morning', 'never'] as const;
export type DayRosterWish = (typeof dayRosterWishes)[number];
