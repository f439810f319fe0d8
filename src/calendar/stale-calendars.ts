import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { laterOf } from '../common/moments.js';
import { Config } from '../config/config.js';
import { toInstant } from '../database/instant.js';
import { rowsOf } from '../database/sql.js';
import { IS_HOST } from '../groups/standing.js';
import { Outbox } from '../queue/outbox.js';

const USE_HOURS = 24;

/** A stored calendar, as far as planning its renewal needs it. */
export interface MarkedDocument {
  id: string;
  /** Of the changes that it tells. */
  version: number;
  madeAt: Date;
}

const OF_GROUPS = `SELECT group_id FROM events WHERE id = ANY($1)`;

/** Every stored calendar `d` that events `$1` stand on, or stood on until now. */
const ABOUT_EVENTS = `
  (d.kind = 'event' AND d.subject_id = ANY($1))
  OR (d.kind = 'group' AND d.subject_id IN (${OF_GROUPS}))
  OR (d.kind = 'person' AND d.subject_id IN (
    SELECT r.person_id FROM rsvps r JOIN occurrences o ON o.id = r.occurrence_id WHERE o.event_id = ANY($1)))
  OR (d.kind = 'host' AND d.subject_id IN (
    SELECT m.person_id FROM memberships m WHERE m.group_id IN (${OF_GROUPS}) AND ${IS_HOST}))
  OR (d.kind = 'site' AND EXISTS (
    SELECT FROM groups g WHERE g.id IN (${OF_GROUPS}) AND g.visibility = 'public'))`;

/** The same for the answers of people `$1` and the counts of dates `$2`. */
const ABOUT_REPLIES = `
  (d.kind = 'person' AND d.subject_id = ANY($1))
  OR (d.kind = 'host' AND d.subject_id IN (
    SELECT m.person_id FROM occurrences o JOIN events e ON e.id = o.event_id
    JOIN memberships m ON m.group_id = e.group_id WHERE o.id = ANY($2) AND ${IS_HOST}))`;

/**
 * Notes which stored calendars have something to tell, and plans that they are made anew: at once where the last time is
 * a while ago, else when that while has passed. However many changes come meanwhile, they are told together.
 */
@Injectable()
export class StaleCalendars {
  constructor(
    private readonly database: DataSource,
    private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  afterEvents(eventIds: string[]): Promise<void> {
    return this.mark(ABOUT_EVENTS, [eventIds]);
  }

  afterReplies(replies: { personIds: string[]; occurrenceIds: string[] }): Promise<void> {
    return this.mark(ABOUT_REPLIES, [replies.personIds, replies.occurrenceIds]);
  }

  private mark(about: string, values: unknown[]): Promise<void> {
    return this.database.transaction(async (tx) => {
      const marked = await rowsOf<MarkedDocument>(
        tx,
        `UPDATE calendar_documents SET wanted = wanted + 1, stale_since = coalesce(stale_since, now())
         WHERE id IN (SELECT id FROM calendar_documents d WHERE ${about} ORDER BY id FOR UPDATE)
         RETURNING id, version, made_at AS "madeAt"`,
        values,
      );
      await this.plan(tx, marked);
    });
  }

  /**
   * One row of the ledger for each version that is to be replaced. Whoever writes the next version holds the document's
   * row and looks whether more is wanted by then, so a change that finds its row planned is never lost.
   */
  plan(tx: EntityManager, documents: MarkedDocument[]): Promise<unknown> {
    const pause = { seconds: this.config.calendarPauseSeconds };
    const now = this.clock.now();
    return this.outbox.addAll(
      tx,
      documents.map(({ id, version, madeAt }) => {
        const dueAt = toInstant(madeAt).add(pause);
        const key = `calendar-document:${id}:${version}`;
        const useBy = laterOf(dueAt, now).add({ hours: USE_HOURS });
        return { name: 'calendar-document', about: { documentId: id }, key, dueAt, useBy };
      }),
    );
  }
}
