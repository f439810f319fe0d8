import { Injectable } from '@nestjs/common';
import { ICalCalendarMethod } from 'ical-generator';
import { DataSource } from 'typeorm';
import { NotFound } from '../common/domain-error.js';
import { rowOf } from '../database/sql.js';
import { Installation } from '../installation/installation.js';
import { calendarDocument } from './calendar-document.js';
import { dateNamed } from '../events/dates.js';
import { calendarDates, type Wording } from './calendar-event.js';
import { eventBlock } from './event-block.js';

/** One meeting, by how its address names it, as a file that a calendar can import. Who may have it is for the caller to decide. */
@Injectable()
export class EventFiles {
  constructor(
    private readonly database: DataSource,
    private readonly installation: Installation,
  ) {}

  /**
   * To be downloaded: the event as it is now, with CRLF line ends.
   * @throws NotFound
   */
  for(id: string, wording: Wording): Promise<string> {
    return this.write(id, wording);
  }

  /**
   * To go with a letter, where METHOD:PUBLISH belongs (RFC 5546 §3.2.1). A later file of the same event takes the
   * place of an earlier one, and that of a cancelled event says so.
   * @throws NotFound
   */
  async attachment(id: string, wording: Wording) {
    return {
      filename: 'meeting.ics',
      contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
      content: await this.write(id, wording, ICalCalendarMethod.PUBLISH),
    };
  }

  private async write(id: string, wording: Wording, method?: ICalCalendarMethod): Promise<string> {
    const named = await rowOf<{ id: string }>(this.database, `SELECT ${dateNamed('$1')} AS id`, [id]);
    const [event] = await calendarDates(this.database, [named!.id]);
    if (!event) throw new NotFound();
    const { baseUrl } = await this.installation.state();
    const firstYear = Number(event.startsLocal.slice(0, 4));
    const lastYear = event.endsAt.getUTCFullYear() + 1;
    const block = eventBlock(event, wording, baseUrl);
    return calendarDocument({
      name: null,
      ...(method && { method }),
      entries: [{ block, timeZone: event.allDay ? null : event.timeZone, firstYear, lastYear }],
      homeZone: event.timeZone,
      homeYear: firstYear,
    });
  }
}
