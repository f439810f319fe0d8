/** SQL: groups `g` that stand in the list of groups, for everyone. */
export const PUBLIC_GROUP = "(g.visibility = 'public' AND g.archived_at IS NULL)";

/** SQL: groups `g` that a stranger with their address may know. */
export const OPEN_GROUP = "(g.visibility <> 'private' AND g.archived_at IS NULL)";
