import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { rowsOf } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { type Frame, type LetterWriter, type Sheet, type Silence, type Written } from '../facts/letter.js';
import { Press } from './letter-page.js';
import { meetingSpan } from './meeting-parts.js';
import { MEETING, type Meeting, meetingFor, type MeetingRow } from '../facts/meetings.js';
import { groupFor, type GroupRow, type NamedGroup } from '../facts/named-group.js';
import { AS_HOST, HOST, type HostRow, whyNotTold } from '../facts/host-notes.js';
import { Readers } from '../facts/readers.js';

type Loaded = GroupRow & HostRow & (MeetingRow | { occurrenceId: null });

interface Facts {
  group: NamedGroup;
  /** `null`: it is about the group, and no date of it. */
  meeting: Meeting | null;
}

/** Tells a host that there is something to read, and no word of it. */
@Injectable()
export class ReplyNoteLetter implements LetterWriter<'reply-note', Loaded, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  async load(rows: ClaimedRow<'reply-note'>[]): Promise<Map<number, Loaded>> {
    const found = await rowsOf<Loaded & { rowId: number }>(
      this.database,
      `SELECT note.row_id AS "rowId", ${HOST}, ${MEETING}
       FROM unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::uuid[]) AS note (row_id, person_id, occurrence_id, group_id)
       JOIN people p ON p.id = note.person_id
       LEFT JOIN ${DATES} d ON d.occurrence_id = note.occurrence_id
       JOIN groups g ON g.id = coalesce(d.group_id, note.group_id)
       ${AS_HOST}`,
      [
        rows.map(({ id }) => id),
        rows.map(({ personId }) => personId),
        rows.map(({ about }) => ('occurrenceId' in about ? about.occurrenceId : null)),
        rows.map(({ about }) => ('groupId' in about ? about.groupId : null)),
      ],
    );
    return new Map(found.map(({ rowId, ...loaded }) => [rowId, loaded]));
  }

  sheet(_: ClaimedRow<'reply-note'>, loaded: Loaded): Sheet<Facts> | Silence {
    const notTold = whyNotTold(loaded);
    if (notTold) return notTold;
    const isAboutDate = loaded.occurrenceId !== null;
    return {
      reader: this.readers.of(loaded, loaded.country, loaded),
      facts: {
        group: groupFor(loaded, loaded),
        meeting: isAboutDate ? meetingFor(loaded, loaded, false, this.clock.now()) : null,
      },
      unsubscribe: { groupId: loaded.groupId, eventId: null },
      ...(isAboutDate && { thread: `${loaded.personId} ${loaded.eventId}` }),
    };
  }

  write({ group, meeting }: Facts, frame: Frame): Written {
    const { replyNote, hostReason } = frame.words;
    const title = meeting?.title ?? group.name;
    const page = meeting ? `/events/${meeting.meetingId}/notes` : `/groups/${group.groupId}/notes`;
    return {
      subject: replyNote.subject({ title }),
      body: (
        <>
          <p>{replyNote.intro({ title })}</p>
          {meeting && (
            <p>
              <strong>{meetingSpan(meeting, frame)}</strong>
            </p>
          )}
          <Press href={`${frame.baseUrl}${page}`}>{replyNote.press}</Press>
        </>
      ),
      reason: hostReason({ group: group.name }),
      list: group,
    };
  }
}
