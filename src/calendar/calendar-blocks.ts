import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Log } from '../common/log.js';
import { rowsOf } from '../database/sql.js';
import { Installation } from '../installation/installation.js';
import { type CalendarDate, calendarDates, calendarEvents, type Wording } from './calendar-event.js';
import { calendarSeries } from './calendar-series.js';
import type { CalendarWish, SubjectKind } from './calendar-wish.js';
import { neededBy } from './entries.js';
import { eventBlock } from './event-block.js';
import { holdLocks } from './locks.js';
import { madeFor } from './made-for.js';
import { seriesBlock } from './series-block.js';

/** Few enough that a web process, which makes missing ones itself, answers others in between. */
const BLOCKS_AT_ONCE = 100;

/** What a block tells: a whole event with all its dates, or one date of a series. */
interface Told {
  eventId: string;
  occurrenceId: string | null;
}

interface Block extends Told {
  goodUntil: Date | null;
  text: (wording: Wording) => string;
}

/** The stored calendar text of every event, and of single dates where someone needs them, in both wordings. */
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
    const told = await rowsOf<Told>(
      this.database,
      `SELECT id AS "eventId", NULL AS "occurrenceId" FROM unnest($1::uuid[]) AS id
       UNION ALL
       SELECT o.event_id, o.id FROM calendar_blocks b JOIN occurrences o ON o.id = b.occurrence_id
       WHERE o.event_id = ANY($1)`,
      [eventIds],
    );
    const written = await this.writeAll(told, baseUrl);
    if (!written) throw new Error('An event could not be written into calendars');
  }

  /** Writes those that these calendars of one kind need and do not have yet, as far as it can. */
  async complete(kind: SubjectKind, wishes: CalendarWish[]): Promise<void> {
    const { baseUrl } = await this.installation.state();
    for (const { from, values } of neededBy(kind, wishes)) {
      const missing = await rowsOf<Told>(
        this.database,
        `SELECT DISTINCT told.event_id AS "eventId", told.occurrence_id AS "occurrenceId" ${from}
           AND (b.made_for IS DISTINCT FROM $${values.length + 1} OR b.good_until <= now())`,
        [...values, madeFor(baseUrl)],
      );
      await this.writeAll(missing, baseUrl);
    }
  }

  private async writeAll(told: Told[], baseUrl: string): Promise<boolean> {
    let all = true;
    for (let at = 0; at < told.length; at += BLOCKS_AT_ONCE) {
      all = (await this.write(told.slice(at, at + BLOCKS_AT_ONCE), baseUrl)) && all;
    }
    return all;
  }

  /** One writer at a time for each event, and each reads its row after the one before has written. */
  private write(told: Told[], baseUrl: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await holdLocks(tx, [...new Set(told.map(({ eventId }) => `block:${eventId}`))]);
      const blocks = await this.read(tx, told, baseUrl);
      const made = blocks.flatMap((block) => this.render(block) ?? []);
      await tx.query(
        `INSERT INTO calendar_blocks (event_id, occurrence_id, made_for, good_until, full_text, discreet_text)
         SELECT event_id, occurrence_id, $1, coalesce(good_until, 'infinity'), full_text, discreet_text
         FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[], $6::text[])
           AS made (event_id, occurrence_id, good_until, full_text, discreet_text)
         ON CONFLICT (event_id, occurrence_id) DO UPDATE SET
           made_for = excluded.made_for, good_until = excluded.good_until,
           full_text = excluded.full_text, discreet_text = excluded.discreet_text`,
        [
          madeFor(baseUrl),
          made.map(({ eventId }) => eventId),
          made.map(({ occurrenceId }) => occurrenceId),
          made.map(({ goodUntil }) => goodUntil),
          made.map(({ full }) => full),
          made.map(({ discreet }) => discreet),
        ],
      );
      return made.length === blocks.length;
    });
  }

  private async read(tx: EntityManager, told: Told[], baseUrl: string): Promise<Block[]> {
    const whole = told.flatMap(({ eventId, occurrenceId }) => (occurrenceId === null ? [eventId] : []));
    const dates = told.flatMap(({ occurrenceId }) => occurrenceId ?? []);
    const one = (date: CalendarDate, occurrenceId: string | null): Block => ({
      eventId: date.eventId,
      occurrenceId,
      goodUntil: null,
      text: (wording) => eventBlock(date, wording, baseUrl),
    });
    return [
      ...(await calendarEvents(tx, whole)).map((event) => one(event, null)),
      ...(await calendarDates(tx, dates)).map((date) => one(date, date.occurrenceId)),
      ...(await calendarSeries(tx, whole)).map((series) => ({
        eventId: series.id,
        occurrenceId: null,
        goodUntil: series.goodUntil,
        text: (wording: Wording) => seriesBlock(series, wording, baseUrl),
      })),
    ];
  }

  private render({ text, ...block }: Block) {
    try {
      return { ...block, full: text('full'), discreet: text('discreet') };
    } catch (error) {
      this.log.error('calendar-block-failed', error, { eventId: block.eventId });
      return null;
    }
  }
}
