import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/sql.js';
import type { Chores } from '../queue/jobs.js';
import { DoChores } from '../queue/do-chores.js';
import type { ClaimedRow } from '../queue/ledger.js';
import { Outbox } from '../queue/outbox.js';
import type { Handler } from '../queue/workers.js';
import { CalendarBlocks } from './calendar-blocks.js';
import { CalendarDocuments } from './calendar-documents.js';

const OUTCOMES = { done: 'made', failed: 'calendar-failed' };

/** Brings calendars up to date after a change. Doing it twice does no harm. */
@Injectable()
export class CalendarChores {
  readonly eventCalendar: Handler = {
    handle: (rows) => this.chores.run(rows, OUTCOMES, (some) => this.renewEvents(some)),
  };
  readonly personCalendar: Handler = {
    handle: (rows) => this.chores.run(rows, OUTCOMES, (some) => this.renewPeople(some)),
  };

  constructor(
    private readonly database: DataSource,
    private readonly blocks: CalendarBlocks,
    private readonly documents: CalendarDocuments,
    private readonly outbox: Outbox,
    private readonly chores: DoChores,
  ) {}

  private async renewEvents(rows: ClaimedRow[]): Promise<void> {
    const eventIds = distinct(rows.map((row) => (row.about as Chores['event-calendar']).eventId));
    await this.blocks.renew(eventIds);
    await this.documents.renew('event', eventIds);
    const groups = await rowsOf<{ id: string }>(
      this.database,
      'SELECT DISTINCT group_id AS id FROM events WHERE id = ANY($1)',
      [eventIds],
    );
    await this.documents.renew(
      'group',
      groups.map(({ id }) => id),
    );
    await this.database.transaction((tx) =>
      this.outbox.addEach(
        tx,
        'person-calendar',
        `SELECT 'person-calendar:' || r.person_id || ':after:' || $2::bigint,
                jsonb_build_object('personId', r.person_id), NULL::uuid, now(), now() + interval '1 day'
         FROM rsvps r JOIN occurrences o ON o.id = r.occurrence_id
         WHERE o.event_id = ANY($1) AND r.answer IN ('going', 'maybe')
           AND EXISTS (SELECT FROM feeds f WHERE f.person_id = r.person_id)
         GROUP BY r.person_id`,
        [eventIds, rows[0]!.id],
      ),
    );
  }

  private async renewPeople(rows: ClaimedRow[]): Promise<void> {
    const personIds = distinct(rows.map((row) => (row.about as Chores['person-calendar']).personId));
    await this.documents.renew('person', personIds);
  }
}

function distinct(ids: string[]): string[] {
  return [...new Set(ids)];
}
