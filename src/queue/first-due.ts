/** SQL: when a row of the ledger was due at first, whatever put it off since, but for its reader (`FOR_ITS_READER`). */
export const FIRST_DUE = 'coalesce(first_due_at, due_at)';

/** Why a row waits whose reader sleeps, or has had enough for a day: it is due for the first time when that is over. */
const FOR_ITS_READER = ['quiet-hours', 'ceiling'] as const;
export type WaitsForReader = (typeof FOR_ITS_READER)[number];

/** SQL: whether an outcome says so. */
export const isForItsReader = (outcome: string) => `${outcome} IN ('${FOR_ITS_READER.join("', '")}')`;
