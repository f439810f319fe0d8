/** How word of a new event waits: for what its hosts still change, and for others that they open with it. */
export const ANNOUNCING = {
  afterMinutes: 5,
  /** However many follow one another, the first is told of then. */
  longestMinutes: 15,
} as const;
