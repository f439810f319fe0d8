import { rowsOf, type Sql } from '../database/sql.js';
import type { EventState } from '../events/event.entity.js';

/** An event of the group that a file speaks of. */
export interface KnownEvent {
  eventId: string;
  /** What a file said of it when it came in; `null` for one that was made here. */
  content: string | null;
  since: Date;
  state: EventState;
}

export interface Naming {
  key: string;
  ownId: string | null;
}

/** What the group has already of what a file names: brought in before, or made here and given out. By key. */
export async function knownEvents(
  sql: Sql,
  groupId: string,
  named: Naming[],
): Promise<Map<string, KnownEvent>> {
  const rows = await rowsOf<KnownEvent & { key: string }>(
    sql,
    `SELECT named.key, e.id AS "eventId", encode(i.content, 'hex') AS content,
            coalesce(i.imported_at, e.created_at) AS since, e.state
     FROM unnest($2::text[], $3::uuid[]) AS named (key, own_id)
       LEFT JOIN imported_events i ON i.group_id = $1 AND i.key = decode(named.key, 'hex')
       LEFT JOIN occurrences o ON o.id = named.own_id
       JOIN events e ON e.group_id = $1 AND e.id = coalesce(i.event_id, o.event_id, named.own_id)`,
    [groupId, named.map(({ key }) => key), named.map(({ ownId }) => ownId)],
  );
  return new Map(rows.map(({ key, ...known }) => [key, known]));
}

export type RowStatus = 'new' | 'changed' | 'here' | 'kept' | 'out';

/** What bringing an event in would do. A published one is left alone: people have answered it as it is. */
export function statusOf(known: KnownEvent | undefined, content: string): RowStatus {
  if (!known) return 'new';
  if (known.content === null || known.content === content) return 'here';
  return known.state === 'draft' ? 'changed' : 'kept';
}
