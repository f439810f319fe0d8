import { type Nth, type Weekday, weekdays } from '../../events/series/rule.js';
import { nthWord, weekdayWord } from '../../events/series/rule-words.js';
import type { Repeats } from '../../events/series/settle-rule.js';
import { type DateOrder, readWrittenTime } from './csv-times.js';

const DAYS = new Map<string, Weekday>(weekdays.map((day) => [weekdayWord(day, 'en').toLowerCase(), day]));
const NTHS = new Map<string, Nth>(([1, 2, 3, 4, 5, -1] as Nth[]).map((nth) => [nthWord(nth, 'en'), nth]));

/**
 * How something repeats, as our pages say it: "every second Tuesday, until 30 June 2027". What goes without saying may
 * be left out: "every week".
 * @returns `null` where we do not understand it
 */
export function repeatsInWords(said: string, order: DateOrder | null = null): Repeats | null {
  let text = said.toLowerCase().trim().replace(/\s+/g, ' ').replace(/\.$/, '');
  const end: Pick<Repeats, 'count' | 'until'> = {};
  const until = /,? until (.+)$/.exec(text);
  const times = /,? (?:(\d{1,4}) times|(once))$/.exec(text);
  if (until) {
    const last = readWrittenTime(until[1]!, order);
    if (typeof last === 'string' || !last.day) return null;
    end.until = last.day;
    text = text.slice(0, until.index);
  } else if (times) {
    end.count = times[2] ? 1 : Number(times[1]);
    text = text.slice(0, times.index);
  }
  text = text.replace(/,? (?:in (?:months|years) that have one|when there is one)$/, '');
  const rhythm = rhythmIn(text);
  return rhythm && { ...rhythm, ...end };
}

function rhythmIn(text: string): Repeats | null {
  if (text === 'every day' || text === 'daily') return { every: 'day' };
  if (text === 'weekly') return { every: 'week' };
  if (text === 'monthly' || text === 'every month') return { every: 'month' };
  if (text === 'yearly' || text === 'every year' || /^every year on \d{1,2} [a-z]+$/.test(text))
    return { every: 'year' };
  if (/^on the \d{1,2}(?:st|nd|rd|th) of every month$/.test(text)) return { every: 'month' };
  const monthly = /^on the (.+) ([a-z]+day) of every month$/.exec(text);
  if (monthly) {
    const which = listed(monthly[1]!).map((it) => NTHS.get(it));
    return which.every((it) => it !== undefined) ? { every: 'month', nths: which } : null;
  }
  const weeks = /^every (?:(second|other|\d{1,2}) )?weeks?(?: on (.+))?$/.exec(text);
  if (weeks) return weekly(weeks[1], weeks[2]);
  const days = /^every (?:(second|other) )?(.+)$/.exec(text);
  return days && weekly(days[1], days[2]);
}

function weekly(each: string | undefined, days: string | undefined): Repeats | null {
  const interval = each === undefined ? 1 : Number(each) || 2;
  if (days === undefined) return { every: 'week', interval };
  const chosen = listed(days).map((it) => DAYS.get(it));
  return chosen.every((it) => it !== undefined) ? { every: 'week', interval, weekdays: chosen } : null;
}

function listed(text: string): string[] {
  return text.split(/,? and |, /).map((it) => it.trim());
}
