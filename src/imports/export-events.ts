import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { calendarDocument } from '../calendar/calendar-document.js';
import { calendarEvents } from '../calendar/calendar-event.js';
import { calendarSeries } from '../calendar/calendar-series.js';
import { eventBlock } from '../calendar/event-block.js';
import { seriesBlock } from '../calendar/series-block.js';
import { Clock } from '../common/clock.js';
import { Installation } from '../installation/installation.js';
import { exportedEvents, exportEntries, PAST_DAYS } from './exported-events.js';
import { withOurFacts } from './export-calendar.js';
import { tableHead, tableRow } from './export-table.js';
import { findGroupAsOrganiser } from './find-import.js';

/** Few enough that a web process answers others in between. */
const EVENTS_AT_ONCE = 50;
const END = 'END:VCALENDAR\r\n';

interface Wish {
  groupId: string;
  personId: string;
}

/** All that a group has published, for its organisers to take along. Written while it goes out, some events at a time. */
@Injectable()
export class ExportEvents {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly installation: Installation,
  ) {}

  /** @throws NotFound, OrganisersOnly */
  async calendar(wish: Wish): Promise<Readable> {
    const { group } = await findGroupAsOrganiser(this.database, wish);
    const entries = await exportEntries(this.database, group.id);
    const { baseUrl } = await this.installation.state();
    const whole = calendarDocument({
      name: null,
      entries: entries.map((entry) => ({ ...entry, block: '' })),
      homeZone: group.timeZone,
      homeYear: this.clock.now().toZonedDateTimeISO(group.timeZone).year,
    });
    const blocks = (ids: string[]) => this.blocks(ids, baseUrl);
    return Readable.from(inLots(whole.slice(0, -END.length), entries, blocks, END));
  }

  /**
   * A table of what has not been called off.
   * @throws NotFound, OrganisersOnly
   */
  async table(wish: Wish): Promise<Readable> {
    const { group } = await findGroupAsOrganiser(this.database, wish);
    const entries = await exportEntries(this.database, group.id);
    const rows = async (ids: string[]) => {
      const events = await exportedEvents(this.database, ids);
      return events.filter(({ isOn }) => isOn).map(tableRow);
    };
    return Readable.from(inLots(tableHead, entries, rows, ''));
  }

  private async blocks(ids: string[], baseUrl: string): Promise<string[]> {
    const events = await exportedEvents(this.database, ids);
    const single = await calendarEvents(this.database, ids);
    const series = await calendarSeries(this.database, ids, PAST_DAYS);
    const texts = new Map([
      ...single.map((it) => [it.eventId, eventBlock(it, 'full', baseUrl)] as const),
      ...series.map((it) => [it.id, seriesBlock(it, 'full', baseUrl)] as const),
    ]);
    return events.map((event) => withOurFacts(texts.get(event.id) ?? '', event));
  }
}

async function* inLots(
  head: string,
  entries: { id: string }[],
  write: (ids: string[]) => Promise<string[]>,
  end: string,
): AsyncGenerator<string> {
  yield head;
  for (let at = 0; at < entries.length; at += EVENTS_AT_ONCE) {
    yield (await write(entries.slice(at, at + EVENTS_AT_ONCE).map(({ id }) => id))).join('');
  }
  if (end) yield end;
}
