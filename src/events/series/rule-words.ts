import { Temporal } from 'temporal-polyfill';
import { type Language, localeOf, withCommas } from '../../common/languages.js';
import { formatterOf, listWords } from '../../common/time-words.js';
import { type Nth, type Rhythm, type Rule, type RuleEnd, type Weekday, weekdays } from './rule.js';

/** What a language needs to say a rule. Days, months and lists come from the runtime's own words. */
interface RuleWords {
  day: string;
  /** @param days "Tuesday and Thursday"; `isOne` of them */
  week: (interval: number, days: string, isOne: boolean) => string;
  monthDay: (day: number) => string;
  nths: Record<Nth, string>;
  monthWeekday: (nths: string, day: string) => string;
  year: (date: string) => string;
  /** For days that not every month or year has. */
  whenThere: { monthDay: string; weekday: string; year: string };
  count: (count: number) => string;
  until: (day: string) => string;
}

const en: RuleWords = {
  day: 'every day',
  week: (interval, days, isOne) => {
    if (interval === 1) return `every ${days}`;
    if (interval === 2) return isOne ? `every second ${days}` : `every second week on ${days}`;
    return `every ${interval} weeks on ${days}`;
  },
  monthDay: (day) => `on the ${ordinal(day)} of every month`,
  nths: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', [-1]: 'last' },
  monthWeekday: (which, day) => `on the ${which} ${day} of every month`,
  year: (date) => `every year on ${date}`,
  whenThere: {
    monthDay: 'in months that have one',
    weekday: 'when there is one',
    year: 'in years that have one',
  },
  count: (count) => (count === 1 ? 'once' : `${count} times`),
  until: (day) => `until ${day}`,
};

const de: RuleWords = {
  day: 'jeden Tag',
  week: (interval, days, isOne) => {
    if (interval === 1) return isOne ? `jeden ${days}` : `jede Woche am ${days}`;
    if (interval === 2) return isOne ? `jeden zweiten ${days}` : `jede zweite Woche am ${days}`;
    return `alle ${interval} Wochen am ${days}`;
  },
  monthDay: (day) => `am ${day}. jedes Monats`,
  nths: { 1: 'ersten', 2: 'zweiten', 3: 'dritten', 4: 'vierten', 5: 'fünften', [-1]: 'letzten' },
  monthWeekday: (which, day) => `am ${which} ${day} jedes Monats`,
  year: (date) => `jedes Jahr am ${date}`,
  whenThere: {
    monthDay: 'wenn es ihn gibt',
    weekday: 'wenn es ihn gibt',
    year: 'wenn es ihn gibt',
  },
  count: (count) => `${count}-mal`,
  until: (day) => `bis ${day}`,
};

const es: RuleWords = {
  day: 'cada día',
  week: (interval, days) => {
    if (interval === 1) return `cada ${days}`;
    return `cada ${interval === 2 ? 'dos' : interval} semanas, el ${days}`;
  },
  monthDay: (day) => `el día ${day} de cada mes`,
  nths: { 1: 'primer', 2: 'segundo', 3: 'tercer', 4: 'cuarto', 5: 'quinto', [-1]: 'último' },
  monthWeekday: (which, day) => `el ${which} ${day} de cada mes`,
  year: (date) => `cada año, el ${date}`,
  whenThere: {
    monthDay: 'en los meses que lo tienen',
    weekday: 'cuando lo hay',
    year: 'en los años que lo tienen',
  },
  count: (count) => (count === 1 ? 'una vez' : `${count} veces`),
  until: (day) => `hasta el ${day}`,
};

const fr: RuleWords = {
  day: 'tous les jours',
  week: (interval, days, isOne) => {
    if (interval === 1) return `chaque ${days}`;
    if (interval === 2) return isOne ? `un ${days} sur deux` : `une semaine sur deux, le ${days}`;
    return `toutes les ${interval} semaines, le ${days}`;
  },
  monthDay: (day) => `le ${day === 1 ? '1er' : day} de chaque mois`,
  nths: { 1: 'premier', 2: 'deuxième', 3: 'troisième', 4: 'quatrième', 5: 'cinquième', [-1]: 'dernier' },
  monthWeekday: (which, day) => `le ${which} ${day} de chaque mois`,
  year: (date) => `chaque année, le ${date}`,
  whenThere: {
    monthDay: 'les mois où il existe',
    weekday: 'quand il y en a un',
    year: 'les années où il existe',
  },
  count: (count) => `${count} fois`,
  until: (day) => `jusqu’au ${day}`,
};

/** A weekday comes with its article, so which of them it is stands behind it. */
const ar: RuleWords = {
  day: 'كل يوم',
  week: (interval, days) => {
    const weeks = { one: 'أسبوع', two: 'أسبوعين', few: `${interval} أسابيع` } as Record<string, string>;
    return `كل ${weeks[arabicForm(interval)] ?? `${interval} أسبوعًا`} يوم ${days}`;
  },
  monthDay: (day) => `في اليوم ${day} من كل شهر`,
  nths: { 1: 'الأول', 2: 'الثاني', 3: 'الثالث', 4: 'الرابع', 5: 'الخامس', [-1]: 'الأخير' },
  monthWeekday: (which, day) => `يوم ${day} ${which} من كل شهر`,
  year: (date) => `كل سنة في ${date}`,
  whenThere: {
    monthDay: 'في الشهور التي فيها هذا اليوم',
    weekday: 'إن وُجد',
    year: 'في السنوات التي فيها هذا اليوم',
  },
  count: (count) => {
    const times = { one: 'مرة واحدة', two: 'مرتين', few: `${count} مرات` } as Record<string, string>;
    return times[arabicForm(count)] ?? `${count} مرة`;
  },
  until: (day) => `حتى ${day}`,
};

const catalogue: Record<Language, RuleWords> = { en, de, es, fr, ar };

/** A rule as people say it: "on the first and third Tuesday of every month, until 30 June 2027". */
export function ruleWords({ rhythm, end }: Rule, language: Language): string {
  const words = catalogue[language];
  const parts = [rhythmWords(rhythm, language), gapWords(rhythm, words), endWords(end, language)];
  return withCommas(
    parts.filter((part) => part !== null),
    language,
  );
}

/** "Tuesday" */
export function weekdayWord(day: Weekday, language: Language): string {
  // 5 January 2026 was a Monday.
  const one = Date.UTC(2026, 0, 5 + weekdays.indexOf(day));
  return formatterOf('weekday', { language, zone: 'UTC' }).format(one);
}

/** "first", as it stands before a weekday */
export function nthWord(nth: Nth, language: Language): string {
  return catalogue[language].nths[nth];
}

function rhythmWords(rhythm: Rhythm, language: Language): string {
  const words = catalogue[language];
  switch (rhythm.every) {
    case 'day':
      return words.day;
    case 'week': {
      const days = rhythm.weekdays.map((day) => weekdayWord(day, language));
      return words.week(rhythm.interval, listWords(days, language), days.length === 1);
    }
    case 'month': {
      if ('day' in rhythm) return words.monthDay(rhythm.day);
      const which = rhythm.nths.map((nth) => words.nths[nth]);
      return words.monthWeekday(listWords(which, language), weekdayWord(rhythm.weekday, language));
    }
    default:
      return words.year(dateWords({ year: 2000, ...rhythm }, language, { day: 'numeric', month: 'long' }));
  }
}

function gapWords(rhythm: Rhythm, { whenThere }: RuleWords): string | null {
  if (rhythm.every === 'month' && 'day' in rhythm) return rhythm.day > 28 ? whenThere.monthDay : null;
  if (rhythm.every === 'month' && 'nths' in rhythm) return rhythm.nths.includes(5) ? whenThere.weekday : null;
  return rhythm.every === 'year' && rhythm.month === 2 && rhythm.day === 29 ? whenThere.year : null;
}

function endWords(end: RuleEnd, language: Language): string | null {
  if (!end) return null;
  const words = catalogue[language];
  if ('count' in end) return words.count(end.count);
  const { year, month, day } = Temporal.PlainDate.from(end.until);
  return words.until(
    dateWords({ year, month, day }, language, { day: 'numeric', month: 'long', year: 'numeric' }),
  );
}

function dateWords(
  { year, month, day }: { year: number; month: number; day: number },
  language: Language,
  options: Intl.DateTimeFormatOptions,
): string {
  return new Temporal.PlainDate(year, month, day).toLocaleString(localeOf(language), options);
}

function ordinal(day: number): string {
  const suffixes: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
  return `${day}${suffixes[new Intl.PluralRules('en', { type: 'ordinal' }).select(day)]}`;
}

function arabicForm(count: number): Intl.LDMLPluralRule {
  return new Intl.PluralRules('ar').select(count);
}
