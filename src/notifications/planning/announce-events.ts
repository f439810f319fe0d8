import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { rowsOf } from '../../database/sql.js';
import { ANNOUNCING } from '../../events/announcing.js';
import { IS_REACHED } from '../../people/suppressions.js';
import { DoChores } from '../../queue/do-chores.js';
import type { Chores } from '../../queue/jobs.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { hoursOfUse } from '../../queue/letter-kinds.js';
import { Outbox } from '../../queue/outbox.js';
import type { Handler } from '../../queue/workers.js';

interface Opened {
  groupId: string;
  eventIds: string[];
}

/**
 * Tells members of a group who wish to hear at once that it has something new, however many they are, in one statement.
 * What is opened shortly after one another is told in one letter. Digests tell everyone else, from the same moment on.
 */
@Injectable()
export class AnnounceEvents implements Handler {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly chores: DoChores,
  ) {}

  async handle(rows: ClaimedRow[]): Promise<void> {
    await this.chores.run(rows, { done: 'announced', failed: 'chore-failed' }, (some) => this.announce(some));
  }

  private async announce(rows: ClaimedRow[]): Promise<void> {
    const eventIds = rows.map((row) => (row.about as Chores['announce-events']).eventId);
    await this.database.transaction(async (tx) => {
      const opened = await markAnnounced(tx, eventIds);
      await this.outbox.addEach(
        tx,
        'new-events',
        `SELECT concat_ws(':', 'new-events', opened."eventIds"[1], p.id),
                jsonb_build_object('groupId', opened."groupId", 'eventIds', opened."eventIds"),
                p.id, now(), now() + interval '${hoursOfUse('new-events')} hours'
         FROM jsonb_to_recordset($1::jsonb) AS opened ("groupId" uuid, "eventIds" text[])
         JOIN groups g ON g.id = opened."groupId" AND g.archived_at IS NULL
         JOIN memberships m ON m.group_id = g.id AND m.state = 'active'
         JOIN people p ON p.id = m.person_id AND p.new_events = 'at-once' AND p.wants_letters AND ${IS_REACHED}
         WHERE NOT EXISTS (SELECT FROM mutes WHERE person_id = p.id AND group_id = g.id)
           AND EXISTS (SELECT FROM events e WHERE e.id::text = ANY(opened."eventIds") AND e.published_by IS DISTINCT FROM p.id)`,
        [JSON.stringify(opened)],
      );
    });
  }
}

/**
 * Of the groups of these events, those where nothing more was opened for a while, with all that is not told yet. What is
 * left out comes with the last of its burst.
 */
function markAnnounced(tx: EntityManager, eventIds: string[]): Promise<Opened[]> {
  return rowsOf<Opened>(
    tx,
    `WITH untold AS (
       SELECT e.id, e.group_id, e.published_at FROM events e
       WHERE e.group_id IN (SELECT group_id FROM events WHERE id = ANY($1)) AND e.announced_at IS NULL
         AND e.state = 'published' AND e.published_at IS NOT NULL AND e.continues_id IS NULL
       ORDER BY e.id FOR NO KEY UPDATE
     ), quiet AS (
       SELECT group_id FROM untold GROUP BY group_id
       HAVING max(published_at) <= now() - interval '${ANNOUNCING.afterMinutes} minutes'
         OR min(published_at) <= now() - interval '${ANNOUNCING.longestMinutes} minutes'
     ), told AS (
       UPDATE events SET announced_at = now() FROM untold JOIN quiet USING (group_id) WHERE events.id = untold.id
       RETURNING events.id, events.group_id, events.published_at
     )
     SELECT group_id AS "groupId", array_agg(id::text ORDER BY published_at, id) AS "eventIds" FROM told
     WHERE published_at > now() - interval '${hoursOfUse('new-events')} hours' GROUP BY group_id`,
    [eventIds],
  );
}
