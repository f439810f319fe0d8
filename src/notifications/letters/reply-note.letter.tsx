import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { rowsOf } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import { IS_HOST } from '../../groups/standing.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import {
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { Press } from './letter-page.js';
import { meetingSpan } from './meeting-parts.js';
import { MEETING, type Meeting, meetingFor, type MeetingRow } from '../facts/meetings.js';
import { groupFor } from '../facts/named-group.js';
import { type NameRow, PERSON, type PersonRow, Readers } from '../facts/readers.js';

interface Loaded extends MeetingRow, PersonRow, NameRow {
  wantsHostNotes: boolean;
  isMuted: boolean;
}

interface Facts {
  meeting: Meeting;
  groupName: string;
}

/** Tells a host that there is something to read, and no word of it. */
@Injectable()
export class ReplyNoteLetter implements LetterWriter<'reply-note', Loaded, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  /** Those who do not look after the group any more are not found. */
  async load(rows: ClaimedRow<'reply-note'>[]): Promise<Map<number, Loaded>> {
    const found = await rowsOf<Loaded & { rowId: number }>(
      this.database,
      `SELECT note.row_id AS "rowId", p.wants_host_notes AS "wantsHostNotes",
              EXISTS (SELECT FROM mutes WHERE person_id = p.id AND group_id = g.id) AS "isMuted",
              m.id AS "membershipId", m.called_name_box AS "memberBox", ${PERSON}, ${MEETING}
       FROM unnest($1::bigint[], $2::uuid[], $3::uuid[]) AS note (row_id, person_id, occurrence_id)
       JOIN people p ON p.id = note.person_id
       JOIN ${DATES} d ON d.occurrence_id = note.occurrence_id
       JOIN groups g ON g.id = d.group_id
       JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id AND ${IS_HOST}`,
      [rows.map((row) => row.id), rows.map((row) => row.personId), rows.map((row) => row.about.occurrenceId)],
    );
    return new Map(found.map(({ rowId, ...loaded }) => [rowId, loaded]));
  }

  sheet(_: ClaimedRow<'reply-note'>, loaded: Loaded): Sheet<Facts> | Silence {
    if (!loaded.wantsHostNotes) return silent('not-wanted');
    if (loaded.isMuted) return silent('muted');
    const meeting = meetingFor(loaded, loaded, false, this.clock.now());
    return {
      reader: this.readers.of(loaded, loaded.country, loaded),
      facts: { meeting, groupName: groupFor(loaded, loaded).name },
      unsubscribe: { groupId: loaded.groupId, eventId: null },
      thread: `${loaded.personId} ${loaded.eventId}`,
    };
  }

  write({ meeting, groupName }: Facts, frame: Frame): Written {
    const { replyNote, hostReason } = frame.words;
    return {
      subject: replyNote.subject(meeting),
      body: (
        <>
          <p>{replyNote.intro(meeting)}</p>
          <p>
            <strong>{meetingSpan(meeting, frame)}</strong>
          </p>
          <Press href={`${frame.baseUrl}/events/${meeting.meetingId}/notes`}>{replyNote.press}</Press>
        </>
      ),
      reason: hostReason({ group: groupName }),
      list: meeting,
    };
  }
}
