import { CANCELLED_DAYS, PAST_DAYS } from './calendar-series.js';

/** SQL: meetings stay for a while after they end, and what was cancelled until every calendar has heard of it. */
export const isShown = (endsAt: string, cancelledAt: string) =>
  `${endsAt} > now() - interval '${PAST_DAYS} days'
   AND coalesce(${cancelledAt} > now() - interval '${CANCELLED_DAYS} days', true)`;

/** SQL: what a whole event `e` is told by, with all its dates. */
export const WHOLE_EVENT = `
  SELECT e.id AS event_id, NULL::uuid AS occurrence_id, min(o.starts_at) AS starts_at, max(o.ends_at) AS ends_at,
         e.cancelled_at
  FROM occurrences o WHERE o.event_id = e.id AND o.state <> 'skipped'`;

/** SQL: the stored block `b` of what is `told`, if there is one. */
export const BLOCK_OF_TOLD = `LEFT JOIN calendar_blocks b
  ON b.event_id = told.event_id AND b.occurrence_id IS NOT DISTINCT FROM told.occurrence_id`;
