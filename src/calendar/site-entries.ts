import { weekdays } from '../events/series/rule.js';
import { PUBLIC_GROUP } from '../groups/known-groups.js';
import type { CalendarWish } from './calendar-wish.js';
import type { SiteFilters } from './site-filters.js';
import { BLOCK_OF_TOLD, isShown, WHOLE_EVENT } from './told.js';

/** The weekday of a wall time, as a number of ISO 8601; asked for only where weekdays are chosen. */
const isOnDay = (startsLocal: string) =>
  `CASE WHEN wish.days IS NULL THEN true ELSE extract(isodow FROM left(${startsLocal}, 10)::date) = ANY(wish.days) END`;

/**
 * A series is told whole where all its dates are on the weekdays asked for, and else date by date: nobody who asked for
 * Tuesdays is sent on a Thursday.
 */
const FROM = `
  FROM (SELECT 1 AS at, $1::text[] AS topics, $2::text[] AS kinds, $3::text[] AS formats, $4::text[] AS languages,
               $5::text[] AS countries, $6::int[] AS days, $7::text[] AS access_facts) AS wish
  JOIN groups g ON ${PUBLIC_GROUP}
    AND (wish.topics IS NULL OR g.topics && wish.topics)
    AND (wish.countries IS NULL OR g.country = ANY(wish.countries))
  JOIN events e ON e.group_id = g.id AND e.published_at IS NOT NULL
    AND (wish.kinds IS NULL OR e.kind = ANY(wish.kinds))
    AND (wish.formats IS NULL OR e.format = ANY(wish.formats))
    AND (wish.languages IS NULL OR e.language = ANY(wish.languages))
    AND e.access_facts @> wish.access_facts
  CROSS JOIN LATERAL (
    SELECT coalesce(bool_and(${isOnDay('o.starts_local')}), false) AS fits
    FROM occurrences o WHERE o.event_id = e.id AND o.state <> 'skipped'
  ) AS whole
  CROSS JOIN LATERAL (
    SELECT * FROM (${WHOLE_EVENT}) AS event WHERE whole.fits
    UNION ALL
    SELECT o.event_id, o.id, o.starts_at, o.ends_at, coalesce(o.cancelled_at, e.cancelled_at)
    FROM occurrences o
    WHERE o.event_id = e.id AND o.state <> 'skipped' AND NOT whole.fits AND ${isOnDay('o.starts_local')}
  ) AS told
  ${BLOCK_OF_TOLD}
  WHERE ${isShown('told.ends_at', 'told.cancelled_at')}`;

export function siteNeeds({ options }: CalendarWish): { from: string; values: unknown[] } {
  const { topic, kind, format, language, country, day, accessible, firstTimers } = options as SiteFilters;
  const alsoHybrid = format?.some((it) => it !== 'hybrid') ? [...format, 'hybrid'] : format;
  const facts = [...(accessible ? ['step-free'] : []), ...(firstTimers ? ['first-timers welcome'] : [])];
  return {
    from: FROM,
    values: [
      topic ?? null,
      kind ?? null,
      alsoHybrid ?? null,
      language ?? null,
      country ?? null,
      day?.map((it) => weekdays.indexOf(it) + 1) ?? null,
      facts,
    ],
  };
}
