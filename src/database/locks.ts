/** The advisory locks that processes share in one database. Each is for one purpose: whoever shares a number waits. */
export const LOCKS = {
  migrating: 7_203_641,
  housekeeping: 7_203_642,
  planningReminders: 7_203_643,
  /** Beside it, a number of the lane's own. */
  pacing: 7_203_644,
  planningDigests: 7_203_645,
  /** Shared by all whose clock tells another time than the database's. */
  clocksDiffer: 7_203_646,
  planningDayRosters: 7_203_647,
  /** Beside it, a number of the date's or the group's own. */
  notingReplies: 7_203_648,
} as const;
