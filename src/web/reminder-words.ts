import { capital } from '../common/capital.js';
import { type Language, localeOf } from '../common/languages.js';
import { partRules, type ReminderRules } from '../common/reminder-rules.js';
import type { Choice } from './components/choices.js';
import { listWords } from '../common/time-words.js';
import { type Posted, several, text } from './forms.js';
import { webWords } from './words/words.js';

const DAY = 1440;
const HOUR = 60;

/** The times before a start that people usually choose, in minutes. */
const USUAL = [7 * DAY, 3 * DAY, 2 * DAY, DAY, 3 * HOUR, 2 * HOUR, HOUR, 30, 15];
const USUAL_TIMES = ['1@18:00', '0@08:00'];

/** "1 day", "2 hours", "1 hour and 30 minutes". */
export function lengthWords(minutes: number, language: Language): string {
  const parts = [
    [Math.floor(minutes / DAY), 'day'],
    [Math.floor((minutes % DAY) / HOUR), 'hour'],
    [minutes % HOUR, 'minute'],
  ] as const;
  const some = parts.filter(([count]) => count > 0);
  const words = (some.length > 0 ? some : parts.slice(-1)).map(([count, unit]) =>
    new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  return listWords(words, language);
}

/** "the day before at 18:00, then 2 hours before", or "no reminders". */
export function reminderWords(
  minutes: readonly number[],
  times: readonly string[],
  language: Language,
): string {
  const { none, before, inTurn } = webWords(language).reminders;
  const oneByOne = (all: string[]) => all.reduce((first, next) => inTurn({ first, next }));
  const lengths = minutes.map((it) => lengthWords(it, language));
  const all = [
    ...times.map((it) => reminderTimeWords(it, language)),
    ...(lengths.length > 0 ? [before({ length: oneByOne(lengths) })] : []),
  ];
  return all.length > 0 ? oneByOne(all) : none;
}

/** "the day before at 18:00", of `1@18:00`. */
export function reminderTimeWords(time: string, language: Language): string {
  const [days = '', clock = ''] = time.split('@');
  const { onTheDay, dayBefore, daysBefore } = webWords(language).reminders;
  if (days === '0') return onTheDay({ clock });
  return days === '1' ? dayBefore({ clock }) : daysBefore({ n: Number(days), clock });
}

/** What can be ticked: the usual times, and those that stand there already. */
export function reminderChoices(
  { reminderMinutes, reminderTimes }: ReminderRules,
  language: Language,
): Choice[] {
  const times = [...new Set([...reminderTimes, ...USUAL_TIMES])].map((value) => ({
    value,
    label: capital(reminderTimeWords(value, language), language),
  }));
  return [...choicesOf([...USUAL, ...(reminderMinutes ?? [])], language), ...times];
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
export function alarmChoices(standing: readonly number[], language: Language): Choice[] {
  return choicesOf([...USUAL, 0, ...standing], language);
}

/** When people who said maybe can be asked, and never. */
export function askingChoices(standing: number | null, language: Language): Choice[] {
  const usual = [7 * DAY, 3 * DAY, 2 * DAY, DAY, 3 * HOUR, ...(standing === null ? [] : [standing])];
  return [{ value: '', label: webWords(language).reminders.neverAsked }, ...choicesOf(usual, language)];
}

function choicesOf(all: number[], language: Language): Choice[] {
  const { atTheStart, before } = webWords(language).reminders;
  return [...new Set(all)]
    .sort((one, other) => other - one)
    .map((minutes) => ({
      value: String(minutes),
      label: minutes === 0 ? atTheStart : before({ length: lengthWords(minutes, language) }),
    }));
}
