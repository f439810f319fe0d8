import { capital } from '../common/capital.js';
import { partRules, type ReminderRules } from '../common/reminder-rules.js';
import type { Choice } from './components/choices.js';
import { type Posted, several, text } from './forms.js';

const DAY = 1440;
const HOUR = 60;

/** The times before a start that people usually choose, in minutes. */
const USUAL = [7 * DAY, 3 * DAY, 2 * DAY, DAY, 3 * HOUR, 2 * HOUR, HOUR, 30, 15];
const USUAL_TIMES = ['1@18:00', '0@08:00'];

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

/** "the day before at 18:00, then 2 hours before", or "no reminders". */
export function reminderWords(minutes: readonly number[], times: readonly string[]): string {
  const before = minutes.length > 0 ? [`${minutes.map(lengthWords).join(', then ')} before`] : [];
  return [...times.map(reminderTimeWords), ...before].join(', then ') || 'no reminders';
}

/** "the day before at 18:00", of `1@18:00`. */
export function reminderTimeWords(time: string): string {
  const [days = '', clock = ''] = time.split('@');
  const day = days === '0' ? 'on the day' : days === '1' ? 'the day before' : `${days} days before`;
  return `${day} at ${clock}`;
}

/** What can be ticked: the usual times, and those that stand there already. */
export function reminderChoices({ reminderMinutes, reminderTimes }: ReminderRules): Choice[] {
  const times = [...new Set([...reminderTimes, ...USUAL_TIMES])].map((value) => ({
    value,
    label: capital(reminderTimeWords(value)),
  }));
  return [...choicesOf([...USUAL, ...(reminderMinutes ?? [])]), ...times];
}

/** Which of them are. */
export function chosenReminders({ reminderMinutes, reminderTimes }: ReminderRules): string[] {
  return [...(reminderMinutes ?? []).map(String), ...reminderTimes];
}

/** What someone wishes for themselves. Their own times are kept while none come. */
export function ownRemindersFrom(posted: Posted): Partial<ReminderRules & { wantsReminders: boolean }> {
  const wishes: Record<string, Partial<ReminderRules & { wantsReminders: boolean }>> = {
    hosts: { wantsReminders: true, reminderMinutes: null, reminderTimes: [] },
    own: { wantsReminders: true, ...remindersFrom(posted) },
    none: { wantsReminders: false },
  };
  return wishes[text(posted, 'reminders')] ?? {};
}

/** What was ticked. */
export function remindersFrom(posted: Posted): { reminderMinutes: number[]; reminderTimes: string[] } {
  const { minutes, times } = partRules(several(posted, 'reminderMinutes'));
  return { reminderMinutes: minutes.map(Number), reminderTimes: times };
}

/** The same for the alarms of a calendar, which may ring at the start too. */
export function alarmChoices(standing: readonly number[]): Choice[] {
  return choicesOf([...USUAL, 0, ...standing]);
}

/** When people who said maybe can be asked, and never. */
export function askingChoices(standing: number | null): Choice[] {
  const usual = [7 * DAY, 3 * DAY, 2 * DAY, DAY, 3 * HOUR, ...(standing === null ? [] : [standing])];
  return [{ value: '', label: 'No' }, ...choicesOf(usual)];
}

function choicesOf(all: number[]): Choice[] {
  return [...new Set(all)]
    .sort((one, other) => other - one)
    .map((minutes) => ({
      value: String(minutes),
      label: minutes === 0 ? 'At the start' : `${lengthWords(minutes)} before`,
    }));
}
