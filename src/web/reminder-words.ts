const DAY = 1440;
const HOUR = 60;

/** The times before a start that people usually choose, in minutes. */
const USUAL = [7 * DAY, 3 * DAY, 2 * DAY, DAY, 3 * HOUR, 2 * HOUR, HOUR, 30, 15];

/** "1 day", "2 hours", "1 hour and 30 minutes". */
export function lengthWords(minutes: number): string {
  const parts = [
    [Math.floor(minutes / DAY), 'day'],
    [Math.floor((minutes % DAY) / HOUR), 'hour'],
    [minutes % HOUR, 'minute'],
  ] as const;
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return words.length > 0 ? words.join(' and ') : '0 minutes';
}

/** "1 day and 2 hours before", or "no reminders". */
export function reminderWords(minutes: readonly number[]): string {
  if (minutes.length === 0) return 'no reminders';
  return `${minutes.map(lengthWords).join(', then ')} before`;
}

/** What can be ticked: the usual times, and those that stand there already. */
export function reminderChoices(standing: readonly number[]): { value: string; label: string }[] {
  return choicesOf([...USUAL, ...standing]);
}

/** The same for the alarms of a calendar, which may ring at the start too. */
export function alarmChoices(standing: readonly number[]): { value: string; label: string }[] {
  return choicesOf([...USUAL, 0, ...standing]);
}

/** When people who said maybe can be asked, and never. */
export function askingChoices(standing: number | null): { value: string; label: string }[] {
  const usual = [7 * DAY, 3 * DAY, 2 * DAY, DAY, 3 * HOUR, ...(standing === null ? [] : [standing])];
  return [{ value: '', label: 'No' }, ...choicesOf(usual)];
}

function choicesOf(all: number[]): { value: string; label: string }[] {
  return [...new Set(all)]
    .sort((one, other) => other - one)
    .map((minutes) => ({
      value: String(minutes),
      label: minutes === 0 ? 'At the start' : `${lengthWords(minutes)} before`,
    }));
}
