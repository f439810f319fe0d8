import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterMoment, type Page, pageOf, type PageQuery, type Placed } from '../common/page.js';
import { rowsOf } from '../database/sql.js';
import { findEvent } from '../events/find-event.js';
import { CalledNames } from '../groups/called-names.js';
import { findGroup } from '../groups/find-group.js';
import { HostsOnly } from '../groups/groups.errors.js';
import { mayHost } from '../groups/groups.policy.js';
import { type NameBoxes, nameIn, NAMES } from '../rsvps/name-boxes.js';
import { type NewNote, ReplyNotes } from './reply-notes.js';

/** What someone wrote back, as hosts may read it. */
export interface ReplyNoteView {
  id: string;
  /** `letter`: in answer to a letter; `comment`: beside an answer from a calendar; `counter`: with another time. */
  kind: NewNote['kind'];
  /** `null`: somebody without a name here. */
  calledName: string | null;
  text: string;
  /** Another time that they suggest. */
  proposesAt: Date | null;
  /** Whether it is certain that they sent it. */
  isProved: boolean;
  receivedAt: Date;
}

@Injectable()
export class ReplyNotesQueries {
  constructor(
    private readonly database: DataSource,
    private readonly calledNames: CalledNames,
    private readonly notes: ReplyNotes,
  ) {}

  /**
   * For hosts of a date: the newest first.
   * @throws NotFound, HostsOnly
   */
  async ofDate(dateId: string, personId: string, query: PageQuery): Promise<Page<ReplyNoteView>> {
    const { group, occurrence, standing } = await findEvent(this.database, dateId, personId);
    if (!mayHost(standing)) throw new HostsOnly();
    return this.list({ groupId: group.id, occurrenceId: occurrence.id }, query);
  }

  /**
   * For hosts of a group: what is about no date of it, the newest first.
   * @throws NotFound, HostsOnly
   */
  async ofGroup(groupId: string, personId: string, query: PageQuery): Promise<Page<ReplyNoteView>> {
    const { standing } = await findGroup(this.database, groupId, personId);
    if (!mayHost(standing)) throw new HostsOnly();
    return this.list({ groupId, occurrenceId: null }, query);
  }

  private async list(
    { groupId, occurrenceId }: { groupId: string; occurrenceId: string | null },
    { after, limit }: PageQuery,
  ): Promise<Page<ReplyNoteView>> {
    const rows = await rowsOf<Placed<StoredNote>>(
      this.database,
      `SELECT n.id, n.kind, n.note_box AS "noteBox", n.proposes_at AS "proposesAt", n.is_proved AS "isProved",
              n.received_at AS "receivedAt", r.id AS "rsvpId", ${NAMES},
              json_build_array(n.received_at, n.id) AS place
       FROM reply_notes n
       LEFT JOIN rsvps r ON r.occurrence_id = $1::uuid AND r.person_id = n.person_id
       LEFT JOIN memberships m ON m.group_id = $2 AND m.person_id = n.person_id
       WHERE ${occurrenceId === null ? 'n.group_id = $2' : 'n.occurrence_id = $1'} AND ($3::timestamptz IS NULL OR (n.received_at, n.id) < ($3, $4::uuid))
       ORDER BY n.received_at DESC, n.id DESC LIMIT $5`,
      [occurrenceId, groupId, ...afterMoment(after), limit + 1],
    );
    const { items, next } = pageOf(rows, limit);
    return { items: items.map((note) => this.view(note)), next };
  }

  private view({ noteBox, rsvpId, ownBox, membershipId, memberBox, ...note }: StoredNote): ReplyNoteView {
    const boxes = { ownBox, membershipId, memberBox };
    const calledName = rsvpId || memberBox ? nameIn(this.calledNames, { id: rsvpId ?? '', ...boxes }) : null;
    return { ...note, calledName, text: this.notes.open({ id: note.id, noteBox }) };
  }
}

interface StoredNote extends Omit<ReplyNoteView, 'calledName' | 'text'>, NameBoxes {
  noteBox: string;
  rsvpId: string | null;
}
