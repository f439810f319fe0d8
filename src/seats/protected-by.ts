/** SQL: what counts of `one` and another that say what protects somebody: neither takes back what the other says to protect them. */
export const protectedBy = (one: string, other: string) => ({
  count_me_only: `(${one}.count_me_only OR ${other}.count_me_only)`,
  recording_ok: `CASE WHEN ${other}.recording_ok = false THEN false ELSE ${one}.recording_ok END`,
});
