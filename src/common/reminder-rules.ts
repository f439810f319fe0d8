/** Days before the start, and a clock: `1@18:00` is the evening before, `0@08:00` the same morning. */
export const REMINDER_TIME = /^(\d|1[0-4])@([01]\d|2[0-3]):[0-5]\d$/;

/** When reminders go out. A list of its own stands in the place of that of the group, or of the hosts. */
export interface ReminderRules {
  /** `null`, with no times: as the group does, or as hosts do. */
  reminderMinutes: number[] | null;
  /** As `REMINDER_TIME`. */
  reminderTimes: string[];
}

/** Whether these rules say anything themselves. */
export function hasOwnRules({ reminderMinutes, reminderTimes }: ReminderRules): boolean {
  return reminderMinutes !== null || reminderTimes.length > 0;
}

/** Which rules of a list go by the clock, and which by minutes; neither is looked at any closer. */
export function partRules(rules: readonly string[]): { minutes: string[]; times: string[] } {
  const isTime = (it: string) => it.includes('@');
  return { minutes: rules.filter((it) => !isTime(it)), times: rules.filter(isTime) };
}
