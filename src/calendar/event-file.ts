import { Injectable } from '@nestjs/common';
import { ICalCalendarMethod } from 'ical-generator';
import { DataSource } from 'typeorm';
import { NotFound } from '../common/domain-error.js';
import { rowsOf } from '../database/sql.js';
import { Installation } from '../installation/installation.js';
import { calendarDocument } from './calendar-document.js';
import { dateNamed } from '../events/dates.js';
import { calendarDates, type Wording } from './calendar-event.js';
import { asInvitation, type Invitation } from './entry-text.js';
import { eventBlock } from './event-block.js';

/**
 * Meetings, by how their addresses name them, as a file that a calendar can import. Who may have it is for the caller to
 * decide.
 */
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
    return this.write([id], wording);
  }

  /**
   * To go with a letter, where METHOD:PUBLISH belongs (RFC 5546 §3.2.1): one file for them all. A later file of the same
   * event takes the place of an earlier one, and that of a cancelled event says so.
   * @param ids without any, no file
   * @throws NotFound
   */
  async attachments(ids: string[], wording: Wording) {
    if (ids.length === 0) return [];
    const file = {
      filename: 'meeting.ics',
      contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
      content: await this.write(ids, wording, ICalCalendarMethod.PUBLISH),
    };
    return [file];
  }

  /**
   * For one person's calendar, which may answer it (RFC 5546 §3.2.2), or takes it off (§3.2.5).
   * @throws NotFound
   */
  invitation(id: string, wording: Wording, invitation: Invitation): Promise<string> {
    const method = invitation.isOver ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
    return this.write([id], wording, method, (block) => asInvitation(block, invitation));
  }

  private async write(
    ids: string[],
    wording: Wording,
    method?: ICalCalendarMethod,
    change: (block: string) => string = (block) => block,
  ): Promise<string> {
    const named = await rowsOf<{ id: string }>(
      this.database,
      `SELECT ${dateNamed('it.named')} AS id FROM unnest($1::uuid[]) AS it (named)`,
      [ids],
    );
    const dates = await calendarDates(
      this.database,
      named.map(({ id }) => id),
    );
    const byId = new Map(dates.map((date) => [date.occurrenceId, date]));
    const events = named.flatMap(({ id }) => byId.get(id) ?? []);
    const [first] = events;
    if (!first) throw new NotFound();
    const { baseUrl } = await this.installation.state();
    return calendarDocument({
      name: null,
      ...(method && { method }),
      entries: events.map((event) => ({
        block: change(eventBlock(event, wording, baseUrl)),
        timeZone: event.allDay ? null : event.timeZone,
        firstYear: Number(event.startsLocal.slice(0, 4)),
        lastYear: event.endsAt.getUTCFullYear() + 1,
      })),
      homeZone: first.timeZone,
      homeYear: Number(first.startsLocal.slice(0, 4)),
    });
  }
}
