import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Log } from '../common/log.js';
import { rowsOf } from '../database/sql.js';
import { Installation } from '../installation/installation.js';
import { type CalendarEvent, calendarEvents } from './calendar-event.js';
import { eventBlock } from './event-block.js';
import { holdLocks } from './locks.js';
import { madeFor } from './made-for.js';
import { type SubjectKind, eventsOf } from './subjects.js';

/** Few enough that a web process, which makes missing ones itself, answers others in between. */
const BLOCKS_AT_ONCE = 100;

/** The stored calendar text of every event, in both wordings. */
@Injectable()
export class CalendarBlocks {
  constructor(
    private readonly database: DataSource,
    private readonly installation: Installation,
    private readonly log: Log,
  ) {}

  /**
   * Writes the blocks of these events as their rows are now.
   * @throws when one of them cannot be written, after writing the others
   */
  async renew(eventIds: string[]): Promise<void> {
    const { baseUrl } = await this.installation.state();
    const written = await this.writeAll(eventIds, baseUrl);
    if (!written) throw new Error('An event could not be written into calendars');
  }

  /** Writes those that calendars of these subjects need and do not have yet, as far as it can. */
  async complete(kind: SubjectKind, subjectIds: string[]): Promise<void> {
    const { baseUrl } = await this.installation.state();
    const missing = await rowsOf<{ id: string }>(
      this.database,
      `SELECT DISTINCT e.id ${eventsOf(kind)} AND b.made_for IS DISTINCT FROM $2`,
      [subjectIds, madeFor(baseUrl)],
    );
    await this.writeAll(
      missing.map(({ id }) => id),
      baseUrl,
    );
  }

  private async writeAll(eventIds: string[], baseUrl: string): Promise<boolean> {
    let all = true;
    for (let at = 0; at < eventIds.length; at += BLOCKS_AT_ONCE) {
      all = (await this.write(eventIds.slice(at, at + BLOCKS_AT_ONCE), baseUrl)) && all;
    }
    return all;
  }

  /** One writer at a time for each event, and each reads its row after the one before has written. */
  private write(eventIds: string[], baseUrl: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await holdLocks(
        tx,
        eventIds.map((id) => `block:${id}`),
      );
      const events = await calendarEvents(tx, eventIds);
      const blocks = events.flatMap((event) => this.render(event, baseUrl) ?? []);
      await tx.query(
        `INSERT INTO calendar_blocks (event_id, made_for, full_text, discreet_text)
         SELECT id, $1, full_text, discreet_text
         FROM unnest($2::uuid[], $3::text[], $4::text[]) AS made (id, full_text, discreet_text)
         ON CONFLICT (event_id) DO UPDATE SET
           made_for = excluded.made_for, full_text = excluded.full_text, discreet_text = excluded.discreet_text`,
        [
          madeFor(baseUrl),
          blocks.map(({ id }) => id),
          blocks.map(({ full }) => full),
          blocks.map(({ discreet }) => discreet),
        ],
      );
      return blocks.length === events.length;
    });
  }

  private render(event: CalendarEvent, baseUrl: string) {
    try {
      const full = eventBlock(event, 'full', baseUrl);
      return { id: event.id, full, discreet: eventBlock(event, 'discreet', baseUrl) };
    } catch (error) {
      this.log.error('calendar-block-failed', error, { eventId: event.id });
      return null;
    }
  }
}
