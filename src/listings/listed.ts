/** SQL: how group `g` is called in words that may be seen over a shoulder, and else in full. */
export const nameIn = (isDiscreet: string) => `CASE WHEN ${isDiscreet} THEN g.discreet_name ELSE g.name END`;

/** SQL: the same for a date or an event. */
export const titleIn = (isDiscreet: string, event: string) =>
  `CASE WHEN ${isDiscreet} THEN ${event}.discreet_title ELSE ${event}.title END`;
