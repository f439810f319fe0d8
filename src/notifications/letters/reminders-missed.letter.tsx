import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isolated } from '../../common/isolated.js';
import { rowsOf } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import {
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { GROUP, groupFor, type GroupRow, type NamedGroup, titleFor } from '../facts/named-group.js';
import { AS_HOST, HOST, type HostRow, whyNotTold } from '../facts/host-notes.js';
import { Readers } from '../facts/readers.js';
import { Press } from './letter-page.js';
import { meetingSpan, MoreDates, MOST_DATES } from './meeting-parts.js';

interface MissedDate {
  meetingId: string;
  title: string;
  startsAt: string;
  endsAt: string;
  zone: string;
  allDay: boolean;
}

interface Loaded extends GroupRow, HostRow {
  dates: (MissedDate & { discreetTitle: string })[];
}

interface Facts {
  group: NamedGroup;
  dates: MissedDate[];
}

/** Tells a host that meetings began before all their reminders could leave. Whose these were is nobody's business. */
@Injectable()
export class RemindersMissedLetter implements LetterWriter<'reminders-missed', Loaded, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly readers: Readers,
  ) {}

  async load(rows: ClaimedRow<'reminders-missed'>[]): Promise<Map<number, Loaded>> {
    const found = await rowsOf<Loaded & { rowId: number }>(
      this.database,
      `SELECT row.id AS "rowId", ${HOST}, ${GROUP},
              (SELECT coalesce(jsonb_agg(date ORDER BY date."startsAt", date."meetingId"), '[]') FROM (
                 SELECT d.id AS "meetingId", d.title, d.discreet_title AS "discreetTitle", d.starts_at AS "startsAt",
                        d.ends_at AS "endsAt", d.time_zone AS zone, d.all_day AS "allDay"
                 FROM ${DATES} d
                 WHERE d.occurrence_id IN (
                     SELECT missed.id::uuid FROM jsonb_array_elements_text(row.about -> 'occurrenceIds') AS missed (id))
                   AND d.group_id = g.id AND d.state = 'published'
               ) AS date) AS dates
       FROM outbox row
       JOIN groups g ON g.id = (row.about ->> 'groupId')::uuid
       JOIN people p ON p.id = row.person_id
       ${AS_HOST}
       WHERE row.id = ANY($1)`,
      [rows.map(({ id }) => id)],
    );
    return new Map(found.map(({ rowId, ...loaded }) => [rowId, loaded]));
  }

  sheet(_: ClaimedRow<'reminders-missed'>, loaded: Loaded): Sheet<Facts> | Silence {
    if (loaded.dates.length === 0) return silent('not-on');
    const notTold = whyNotTold(loaded);
    if (notTold) return notTold;
    const group = groupFor(loaded, loaded);
    return {
      reader: this.readers.of(loaded, loaded.country, loaded),
      facts: {
        group,
        dates: loaded.dates.map(({ discreetTitle, ...date }) => ({
          ...date,
          title: titleFor(group, { ...date, discreetTitle }),
        })),
      },
      unsubscribe: { groupId: group.groupId, eventId: null },
    };
  }

  write({ group, dates }: Facts, frame: Frame): Written {
    const { remindersMissed: words, hostReason } = frame.words;
    const n = dates.length;
    return {
      subject: words.subject({ group: group.name }),
      body: (
        <>
          <p>{words.intro({ n, group: group.name })}</p>
          {dates.slice(0, MOST_DATES).map((date) => (
            <div key={date.meetingId}>
              <p>
                <strong>{isolated(date.title, frame.language)}</strong>
                <br />
                {meetingSpan(date, frame)}
              </p>
              <Press href={`${frame.baseUrl}/events/${date.meetingId}/roster`}>{words.press}</Press>
            </div>
          ))}
          <MoreDates more={n - MOST_DATES} frame={frame} />
          <p>{words.perhaps}</p>
          <p>{words.nothing}</p>
        </>
      ),
      reason: hostReason({ group: group.name }),
      list: group,
    };
  }
}
