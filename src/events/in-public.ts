import { holdsWords, wordsAsked } from '../database/words-in.js';
import { PUBLIC_GROUP } from '../groups/known-groups.js';
import type { EventsQuery } from './lists.bodies.js';
import { isNotOver } from './is-not-over.js';

/** SQL: whether a date `d` of a group `g` is on in public and asked for, by the values of `askedFor`. */
export const IN_PUBLIC = (d: string) => `${PUBLIC_GROUP} AND ${d}.state = 'published'
  AND ${isNotOver(d, '$1')}
  AND ($2::date IS NULL OR ${d}.starts_local::timestamp + make_interval(mins => ${d}.duration_minutes) > $2::date)
  AND ($3::text IS NULL OR left(${d}.starts_local, 10) <= $3)
  AND ($4::text IS NULL OR lower($4) = ANY(g.topics))
  AND ($5::text IS NULL OR ${d}.format = $5 OR (${d}.format = 'hybrid' AND $5 <> 'hybrid'))
  AND ($6::text IS NULL OR ${d}.kind = $6)
  AND ($7::text IS NULL OR ${d}.language = $7)
  AND ${holdsWords(`concat_ws(' ', ${d}.folded_title, g.folded_words)`, '$8', '$9')}`;

/** The values `$1` to `$9` of `IN_PUBLIC`. @param near whether words like those asked for will do */
export function askedFor(query: EventsQuery, now: Date, near: boolean): unknown[] {
  const { from, to, topic, format, kind, language, text } = query;
  return [now, from, to, topic, format, kind, language, wordsAsked(text), near].map((value) => value ?? null);
}
