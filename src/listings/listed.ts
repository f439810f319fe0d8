/** SQL: groups `g` that stand in the list of groups, for everyone. */
export const PUBLIC_GROUP = "(g.visibility = 'public' AND g.archived_at IS NULL)";

/** SQL: groups that a stranger with their address may know. */
export const OPEN_GROUP = "(g.visibility <> 'private' AND g.archived_at IS NULL)";

/** SQL: how group `g` is called in words that may be seen over a shoulder, and else in full. */
export const nameIn = (isDiscreet: string) => `CASE WHEN ${isDiscreet} THEN g.discreet_name ELSE g.name END`;

/** SQL: the same for a date or an event. */
export const titleIn = (isDiscreet: string, event: string) =>
  `CASE WHEN ${isDiscreet} THEN ${event}.discreet_title ELSE ${event}.title END`;
