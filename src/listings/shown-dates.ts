import { type Language, oneOfOurs } from '../common/languages.js';
import { whenWords } from '../notifications/facts/times.js';
import { wordsIn } from '../notifications/words/words.js';
import type { ListedDate, ListedGroup } from './listed-dates.queries.js';
import { listingWords } from './listing-words.js';

/** A group's next dates as other sites show them, in words of the group's language. */
export interface ShownDates {
  group: { id: string; name: string; url: string };
  language: Language;
  /** What to say when there is none. */
  noDates: string;
  /** What the link to all dates says. */
  allDates: string;
  /** What each link says beside, which opens in a tab of its own. */
  newTab: string;
  dates: ShownDate[];
}

export interface ShownDate {
  id: string;
  title: string;
  url: string;
  /** On the clocks of `timeZone`. */
  startsLocal: string;
  timeZone: string;
  /** Whether it takes whole days, and has no times. */
  allDay: boolean;
  startsAt: string;
  endsAt: string;
  /** "Thursday 3 December 2026, 19:00 to 20:30 (Lisbon time)" */
  when: string;
  /** "Alfama · In person" */
  where: string;
  cancelled: boolean;
  /** "Cancelled"; empty for what is on. */
  status: string;
}

export function shownDates(group: ListedGroup, baseUrl: string): ShownDates {
  const language = oneOfOurs(group.language);
  const words = listingWords(language);
  return {
    group: { id: group.id, name: group.name, url: `${baseUrl}/groups/${group.id}` },
    language,
    noDates: words.noDates,
    allDates: words.allDates,
    newTab: words.newTab,
    dates: group.dates.map((date) => ({
      id: date.id,
      title: date.title,
      url: `${baseUrl}/events/${date.id}`,
      startsLocal: date.startsLocal,
      timeZone: date.timeZone,
      allDay: date.allDay,
      startsAt: date.startsAt,
      endsAt: date.endsAt,
      when: whenWords(date, { language, zone: date.timeZone }),
      where: whereWords(date, language),
      cancelled: !date.isOn,
      status: date.isOn ? '' : words.cancelled,
    })),
  };
}

/** "Alfama · In person"; "Online" */
export function whereWords(
  { area, format }: Pick<ListedDate, 'area' | 'format'>,
  language: Language,
): string {
  const how = wordsIn(language).meeting.formats[format];
  return area && area !== how ? `${area} · ${how}` : how;
}
