import { Injectable } from '@nestjs/common';
import { ICalCalendarMethod } from 'ical-generator';
import { DataSource } from 'typeorm';
import { NotFound } from '../common/domain-error.js';
import { Installation } from '../installation/installation.js';
import { calendarDocument } from './calendar-document.js';
import { calendarEvents, type Wording } from './calendar-event.js';
import { eventBlock } from './event-block.js';

/** One event as a file that a calendar can import. Who may have it is for the caller to decide. */
@Injectable()
export class EventFiles {
  constructor(
    private readonly database: DataSource,
    private readonly installation: Installation,
  ) {}

  /**
   * The event as it is now, with CRLF line ends.
   * @param use `attachment` says METHOD:PUBLISH, which belongs in a letter only (RFC 5546 §3.2.1)
   * @throws NotFound
   */
  async for(eventId: string, wording: Wording, use: 'download' | 'attachment' = 'download'): Promise<string> {
    const [event] = await calendarEvents(this.database, [eventId]);
    if (!event) throw new NotFound();
    const { baseUrl } = await this.installation.state();
    const firstYear = Number(event.startsLocal.slice(0, 4));
    const lastYear = event.endsAt.getUTCFullYear() + 1;
    const block = eventBlock(event, wording, baseUrl);
    return calendarDocument({
      name: null,
      ...(use === 'attachment' && { method: ICalCalendarMethod.PUBLISH }),
      entries: [{ block, timeZone: event.timeZone, firstYear, lastYear }],
      homeZone: event.timeZone,
      homeYear: firstYear,
    });
  }
}
