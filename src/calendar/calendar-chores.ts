import { Injectable } from '@nestjs/common';
import type { Chores } from '../queue/jobs.js';
import { DoChores } from '../queue/do-chores.js';
import type { ClaimedRow } from '../queue/ledger.js';
import type { Handler } from '../queue/workers.js';
import { CalendarBlocks } from './calendar-blocks.js';
import { CalendarDocuments } from './calendar-documents.js';
import { StaleCalendars } from './stale-calendars.js';

const OUTCOMES = { done: 'made', failed: 'calendar-failed' };

/** Brings calendars up to date after a change. Doing it twice does no harm. */
@Injectable()
export class CalendarChores {
  readonly eventCalendar = this.doing((rows) => this.renewEvents(rows));
  readonly replies = this.doing((rows) => this.noteReplies(rows));
  readonly calendarDocument = this.doing((rows) => this.renewDocuments(rows));

  constructor(
    private readonly blocks: CalendarBlocks,
    private readonly stale: StaleCalendars,
    private readonly documents: CalendarDocuments,
    private readonly chores: DoChores,
  ) {}

  private doing(work: (rows: ClaimedRow[]) => Promise<void>): Handler {
    return { handle: (rows) => this.chores.run(rows, OUTCOMES, work) };
  }

  private async renewEvents(rows: ClaimedRow[]): Promise<void> {
    const eventIds = distinct(rows.map((row) => (row.about as Chores['event-calendar']).eventId));
    await this.blocks.renew(eventIds);
    await this.stale.afterEvents(eventIds);
  }

  private noteReplies(rows: ClaimedRow[]): Promise<void> {
    const replies = rows.map((row) => row.about as Partial<Chores['person-calendar']>);
    return this.stale.afterReplies({
      personIds: distinct(replies.flatMap(({ personId }) => personId ?? [])),
      occurrenceIds: distinct(replies.flatMap(({ occurrenceId }) => occurrenceId ?? [])),
    });
  }

  private renewDocuments(rows: ClaimedRow[]): Promise<void> {
    return this.documents.renew(rows.map((row) => (row.about as Chores['calendar-document']).documentId));
  }
}

function distinct(ids: string[]): string[] {
  return [...new Set(ids)];
}
