import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { rowsOf } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { type Invitee, Invitations } from '../facts/invitations.js';
import {
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { meetingSpan } from './meeting-parts.js';
import { invitedDate, MEETING, type Meeting, meetingFor, type MeetingRow } from '../facts/meetings.js';
import { type NameRow, PERSON, type PersonRow, Readers } from '../facts/readers.js';

interface Loaded extends MeetingRow, PersonRow, NameRow {
  isComing: boolean;
  isMuted: boolean;
}

interface Facts {
  meeting: Meeting;
  invitee: Invitee | null;
}

/** Takes a date off someone's calendar that they said no to elsewhere, or that is not theirs any more (RFC 5546 §3.2.5). */
@Injectable()
export class InvitationWithdrawnLetter implements LetterWriter<'invitation-withdrawn', Loaded, Facts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly readers: Readers,
    private readonly invitations: Invitations,
  ) {}

  async load(rows: ClaimedRow<'invitation-withdrawn'>[]): Promise<Map<number, Loaded>> {
    const found = await rowsOf<Loaded & { rowId: number }>(
      this.database,
      `SELECT gone.row_id AS "rowId", coalesce(r.answer, 'declined') <> 'declined' AS "isComing",
              EXISTS (SELECT FROM mutes WHERE person_id = p.id AND mutes.event_id = d.event_id) AS "isMuted",
              m.id AS "membershipId", m.called_name_box AS "memberBox", ${PERSON}, ${MEETING}
       FROM unnest($1::bigint[], $2::uuid[], $3::uuid[]) AS gone (row_id, person_id, occurrence_id)
       JOIN people p ON p.id = gone.person_id
       JOIN ${DATES} d ON d.occurrence_id = gone.occurrence_id
       JOIN groups g ON g.id = d.group_id
       LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id
       LEFT JOIN rsvps r ON r.occurrence_id = d.occurrence_id AND r.person_id = p.id`,
      [rows.map((row) => row.id), rows.map((row) => row.personId), rows.map((row) => row.about.occurrenceId)],
    );
    return new Map(found.map(({ rowId, ...loaded }) => [rowId, loaded]));
  }

  sheet({ about }: ClaimedRow<'invitation-withdrawn'>, loaded: Loaded): Sheet<Facts> | Silence {
    if (loaded.isComing) return silent('answered-again');
    if (!loaded.isOn) return silent('not-on');
    if (loaded.isMuted) return silent('muted');
    const now = this.clock.now();
    const invitation = { ...invitedDate(loaded, false), raisedBy: about.raisedTo, isOver: true };
    const meeting = { ...meetingFor(loaded, loaded, false, now), invitation };
    const { personId, eventId, groupId } = loaded;
    return {
      reader: this.readers.of(loaded, loaded.country, loaded),
      facts: { meeting, invitee: this.invitations.inviteeOf(loaded, [meeting], now) },
      unsubscribe: { groupId, eventId },
      thread: `${personId} ${eventId}`,
    };
  }

  write({ meeting, invitee }: Facts, frame: Frame): Written {
    const { invitationWithdrawn: words } = frame.words;
    return {
      subject: words.subject(meeting),
      body: (
        <>
          <p>{words.intro(meeting)}</p>
          <p>
            <strong>{meetingSpan(meeting, frame)}</strong>
          </p>
          <p>{words.file}</p>
        </>
      ),
      reason: words.reason(meeting),
      list: meeting,
      calendar: invitee && { meetings: [meeting], invitee },
    };
  }
}
