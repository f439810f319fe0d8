import { toDate, toInstant } from '../database/instant.js';
import { undoableOf, undoUntil, type Undoable } from './edit-undoably.js';

/** The last edit of a series, as `lastEditOf` reads it. */
export interface LastEdit {
  id: string;
  madeAt: string;
  dates: number;
}

/**
 * SQL: the last edit of a series, or of the one that it goes on from, for an organiser `m`. It may be too old to be
 * undone.
 */
export function lastEditOf(eventId: string): string {
  return `(SELECT jsonb_build_object('id', edit.id, 'madeAt', edit.made_at, 'dates',
             jsonb_array_length(jsonb_path_query_array(edit.rows, '$[*] ? (@.table == "occurrences")')))
           FROM event_edits edit
           WHERE m.role = 'organiser' AND edit.undone_at IS NULL
             AND edit.event_id IN (${eventId}, (SELECT continues_id FROM events WHERE id = ${eventId}))
           ORDER BY edit.made_at DESC LIMIT 1) AS "lastEdit"`;
}

/** What may be undone of it now. */
export function undoOf(edit: LastEdit | null, mayChange: boolean, now: Date): Undoable | null {
  if (!edit || !mayChange) return null;
  const madeAt = toInstant(new Date(edit.madeAt));
  return toDate(undoUntil(madeAt)) > now ? undoableOf({ ...edit, madeAt }) : null;
}
