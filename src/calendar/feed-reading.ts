import { Temporal } from 'temporal-polyfill';
import { toInstant } from '../database/instant.js';
import type { DocumentState } from './calendar-documents.js';

/**
 * `never`: no calendar has read it. `newest`: it has the newest version. `behind`: something changed since it last
 * looked. `silent`: it has not looked for days, although every calendar we know looks at least once a day.
 */
export type FeedReading = 'never' | 'newest' | 'behind' | 'silent';

const SILENT_AFTER = { hours: 3 * 24 };

/**
 * Whether a calendar picks up changes, by what it was last given.
 * @param state of the calendar as it could be read now; `undefined`: it is not kept, because nobody asked lately
 */
export function readingOf(
  { servedEtag, lastFetchedAt }: { servedEtag: string | null; lastFetchedAt: Date | null },
  state: DocumentState | undefined,
  now: Temporal.Instant,
): { reading: FeedReading; unreadChangeAt: Date | null } {
  if (!lastFetchedAt) return { reading: 'never', unreadChangeAt: null };
  const unreadChangeAt = state ? unreadChange(servedEtag, state) : null;
  const isSilent = Temporal.Instant.compare(toInstant(lastFetchedAt).add(SILENT_AFTER), now) < 0;
  if (isSilent) return { reading: 'silent', unreadChangeAt };
  const hasNewest = state !== undefined && state.etag === servedEtag && state.staleSince === null;
  return { reading: hasNewest ? 'newest' : 'behind', unreadChangeAt };
}

/** A change that is not written down yet may turn out to leave this calendar as it is; it counts until we know. */
function unreadChange(
  servedEtag: string | null,
  { etag, changedAt, staleSince }: DocumentState,
): Date | null {
  if (staleSince) return staleSince;
  return etag !== null && etag !== servedEtag ? changedAt : null;
}
