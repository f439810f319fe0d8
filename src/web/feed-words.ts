import type { ListedFeed } from '../calendar/feeds.queries.js';
import { capital } from '../common/capital.js';
import { type Language, localeOf } from '../common/languages.js';
import { epochOf, type Moment } from '../common/time-words.js';
import { webWords } from './words/words.js';

const UNITS = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
] as const;

/** "2 hours ago", "yesterday", "just now". */
function agoWords(at: Moment, now: Moment, language: Language): string {
  const seconds = (epochOf(now) - epochOf(at)) / 1_000;
  const unit = UNITS.find(([length]) => seconds >= length);
  if (!unit) return webWords(language).times.justNow;
  const ago = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
  return ago.format(-Math.floor(seconds / unit[0]), unit[1]);
}

type Read = Pick<ListedFeed, 'reading' | 'unreadChangeAt' | 'lastFetchedAt' | 'lastFetchedBy'>;

/** Whether the calendar behind a link picks up changes, in words. */
export function readingWords(
  { reading, unreadChangeAt, lastFetchedAt, lastFetchedBy }: Read,
  now: Moment,
  language: Language,
): string {
  const { feeds } = webWords(language);
  if (reading === 'never') return feeds.never;
  const app = capital(appWords(lastFetchedBy, language), language);
  const ago = lastFetchedAt ? agoWords(lastFetchedAt, now, language) : '';
  if (reading === 'newest') return feeds.newest({ app, ago });
  const habit = habitOf(lastFetchedBy, language);
  if (reading !== 'behind') return feeds.silent({ app, ago, habit });
  return unreadChangeAt
    ? feeds.behind({ app, ago, habit, changed: agoWords(unreadChangeAt, now, language) })
    : feeds.behindLatest({ app, ago, habit });
}

/** A calendar app as it is listed, by the name that people know. */
export function appWords(name: string | null, language: Language): string {
  const { feeds } = webWords(language);
  if (name === null) return feeds.yourCalendar;
  if (name === 'a browser') return feeds.aBrowser;
  return name === 'another app' ? feeds.anotherApp : name;
}

/** How often it looks for changes. */
function habitOf(name: string | null, language: Language): string {
  const { habits } = webWords(language).feeds;
  return name !== null && Object.hasOwn(habits, name)
    ? habits[name as keyof typeof habits]
    : habits['another app'];
}
