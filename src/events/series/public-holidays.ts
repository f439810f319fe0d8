import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../common/languages.js';

/** Where some of a country's holidays are kept and others are not. */
export interface HolidayRegion {
  code: string;
  name: string;
}

const MS_A_DAY = 86_400_000;

/** The library brings the rules of all countries, so it is loaded when somebody asks for the first time. */
const library = async () => (await import('date-holidays')).default;

/** The regions of a country that keep holidays of their own, by name; none where all keep the same. */
export async function holidayRegions(country: string): Promise<HolidayRegion[]> {
  const Holidays = await library();
  const regions: Record<string, string> | undefined = new Holidays().getStates(country, 'en');
  return Object.entries(regions ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/**
 * The days on which nearly everyone in a country is off, like `2027-12-25`, and what they are called.
 * @param region `null`: only what the whole country keeps
 */
export async function publicHolidays(
  country: string,
  region: string | null,
  years: number[],
  language: Language,
): Promise<Map<string, string>> {
  const Holidays = await library();
  const options = { languages: [language, 'en'], types: ['public' as const] };
  const holidays = region ? new Holidays(country, region, options) : new Holidays(country, options);
  const found = new Map<string, string>();
  // Some begin on the last evening of the year before.
  for (const year of new Set(years.flatMap((it) => [it - 1, it]))) {
    for (const { date, start, end, name } of holidays.getHolidays(year)) {
      const first = Temporal.PlainDate.from(date.slice(0, 10));
      const days = Math.max(1, Math.round((Number(end) - Number(start)) / MS_A_DAY));
      for (let day = 0; day < days; day++) found.set(first.add({ days: day }).toString(), name);
    }
  }
  return found;
}
