import { habitOf } from '../calendar/calendar-app.js';
import type { ListedFeed } from '../calendar/feeds.queries.js';
import { capital } from '../common/capital.js';
import { epochOf, type Moment } from '../common/time-words.js';

const UNITS = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
] as const;

const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** "2 hours ago", "yesterday", "just now". */
function agoWords(at: Moment, now: Moment): string {
  const seconds = (epochOf(now) - epochOf(at)) / 1_000;
  const unit = UNITS.find(([length]) => seconds >= length);
  return unit ? ago.format(-Math.floor(seconds / unit[0]), unit[1]) : 'just now';
}

type Read = Pick<ListedFeed, 'reading' | 'unreadChangeAt' | 'lastFetchedAt' | 'lastFetchedBy'>;

/** Whether the calendar behind a link picks up changes, in words. */
export function readingWords(
  { reading, unreadChangeAt, lastFetchedAt, lastFetchedBy }: Read,
  now: Moment,
): string {
  const app = capital(lastFetchedBy ?? 'your calendar');
  const when = lastFetchedAt ? agoWords(lastFetchedAt, now) : '';
  switch (reading) {
    case 'never':
      return 'No calendar has read it yet. Add the address to your calendar app, and look here again.';
    case 'newest':
      return `It works. ${app} has read the newest version, ${when}.`;
    case 'behind': {
      const change = unreadChangeAt ? `a change of ${agoWords(unreadChangeAt, now)}` : 'your latest change';
      return `${app} last read it ${when}, and has not seen ${change} yet. ${habitOf(lastFetchedBy)}`;
    }
    default:
      return (
        `${app} last read it ${when}. ${habitOf(lastFetchedBy)} If it should have looked since, it may have been ` +
        'taken out there: add it once more with a new secret, or end it.'
      );
  }
}
